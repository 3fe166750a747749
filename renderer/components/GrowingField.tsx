import type { Ref } from 'preact';
import { useId } from 'preact/hooks';

/** A few lines of plain words under their name, as high as what stands in them. */
export function GrowingField(props: {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly onInput: (text: string) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  /** Where Escape leads; to nowhere when left out. */
  readonly onLeave?: () => void;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
}) {
  const id = useId();
  return (
    <div class="growing">
      <label for={id}>{props.label}</label>
      <div class="writing growing-frame">
        <div class="writing-grow" data-text={props.value || props.placeholder}>
          <textarea
            id={id}
            ref={props.fieldRef ?? null}
            rows={2}
            dir="auto"
            spellcheck
            placeholder={props.placeholder ?? ''}
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
            onFocus={() => props.onFocus?.()}
            onBlur={() => props.onBlur?.()}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || event.isComposing) return;
              event.preventDefault();
              event.currentTarget.blur();
              props.onLeave?.();
            }}
          />
        </div>
      </div>
    </div>
  );
}
