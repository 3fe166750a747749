import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A name, its control, and a line that explains it. The control is given the ids that tie them together. */
export function Field(props: {
  readonly label: string;
  readonly hint?: string;
  readonly children: (ids: {
    readonly id: string;
    readonly 'aria-describedby'?: string;
  }) => ComponentChildren;
}) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.children({ id, ...(props.hint ? { 'aria-describedby': hintId } : {}) })}
      {props.hint && (
        <p class="field-hint" id={hintId}>
          {props.hint}
        </p>
      )}
    </div>
  );
}
