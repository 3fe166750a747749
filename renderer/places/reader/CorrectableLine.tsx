import { Pencil, RotateCcw } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { BEGUN_FIELDS } from '../../../core/journal/begun-words.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { LineForm } from './LineForm.tsx';
import { OtherBegun } from './OtherBegun.tsx';
import { useBegun } from './use-begun.ts';

type CorrectableProps = {
  readonly name: string;
  readonly field: keyof typeof BEGUN_FIELDS;
  readonly value: string | null;
  readonly printed: string | null;
  /** `null` goes back to what was printed. */
  readonly onCorrect: (value: string | null) => Promise<boolean>;
  readonly children: ComponentChildren;
};

/** A printed line that the reader can correct in place, and take back to what was printed. */
export function CorrectableLine({ name, field, value, printed, onCorrect, children }: CorrectableProps) {
  const begun = useBegun(BEGUN_FIELDS[field], [value ?? '', printed ?? '']);
  const pencil = useRef<HTMLButtonElement>(null);
  const focusPencil = (): void => void requestAnimationFrame(() => pencil.current?.focus());
  const goBack = async (): Promise<void> => {
    if (!(await onCorrect(null))) return;
    begun.settle();
    focusPencil();
  };
  if (begun.isOpen)
    return (
      <div class="line-editor">
        <LineForm
          key={begun.turn}
          label={`Corrected ${name}`}
          value={value ?? ''}
          action="Keep"
          begun={begun}
          onSubmit={(text) => onCorrect(text === printed ? null : text)}
          onDone={focusPencil}
        >
          {value !== printed && (
            <Button look="quiet" icon={RotateCcw} onClick={() => void goBack()}>
              Back to what was printed
            </Button>
          )}
        </LineForm>
        <OtherBegun begun={begun} name={name} />
      </div>
    );
  return (
    <>
      <div class="correctable">
        {children}
        <IconButton
          class="correct-button"
          icon={Pencil}
          label={`Correct the ${name}`}
          buttonRef={pencil}
          onClick={begun.open}
        />
      </div>
      <OtherBegun begun={begun} name={name} />
    </>
  );
}
