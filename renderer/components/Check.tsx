import { useId } from 'preact/hooks';

type CheckProps = {
  readonly label: string;
  readonly isChecked: boolean;
  /** What it means, below it. */
  readonly hint?: string;
  readonly onChange: (isChecked: boolean) => void;
};

/** A choice between yes and no that takes effect at once. */
export function Check({ label, isChecked, hint, onChange }: CheckProps) {
  const hintId = useId();
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          aria-describedby={hint && hintId}
          checked={isChecked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p class="field-hint" id={hintId}>
          {hint}
        </p>
      )}
    </>
  );
}
