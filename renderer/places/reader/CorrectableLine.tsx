import { Pencil, RotateCcw } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';

/** A printed line that the reader can correct in place, and take back to what was printed. */
export function CorrectableLine(props: {
  readonly name: string;
  readonly value: string | null;
  readonly printed: string | null;
  /** `null` goes back to what was printed. */
  readonly onCorrect: (value: string | null) => Promise<boolean>;
  readonly children: ComponentChildren;
}) {
  const [isEditing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const finish = (): void => {
    setEditing(false);
    requestAnimationFrame(() => pencil.current?.focus());
  };
  if (isEditing) return <LineEditor {...props} onDone={finish} />;
  return (
    <div class="correctable">
      {props.children}
      <IconButton
        class="correct-button"
        icon={Pencil}
        label={`Correct the ${props.name}`}
        buttonRef={pencil}
        onClick={() => setEditing(true)}
      />
    </div>
  );
}

function LineEditor(props: {
  readonly name: string;
  readonly value: string | null;
  readonly printed: string | null;
  readonly onCorrect: (value: string | null) => Promise<boolean>;
  readonly onDone: () => void;
}) {
  const [text, setText] = useState(props.value ?? '');
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.select(), []);
  const correct = async (value: string | null): Promise<void> => {
    if (await props.onCorrect(value)) props.onDone();
  };
  const isCorrected = props.value !== props.printed;
  return (
    <form
      class="line-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void correct(text.trim() === '' || text.trim() === props.printed ? null : text.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onDone();
      }}
    >
      <input
        ref={input}
        class="input"
        aria-label={`Corrected ${props.name}`}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="line-editor-acts">
        <Button look="primary" type="submit">
          Keep
        </Button>
        <Button look="quiet" onClick={props.onDone}>
          Cancel
        </Button>
        {isCorrected && (
          <Button look="quiet" icon={RotateCcw} onClick={() => void correct(null)}>
            Back to what was printed
          </Button>
        )}
      </div>
    </form>
  );
}
