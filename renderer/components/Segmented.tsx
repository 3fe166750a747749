import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export type SegmentedProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: ComponentChildren }[];
  readonly onChange: (value: Value) => void;
  /** The label is in sight, above the choices, and not only read out. */
  readonly labelShown?: boolean;
};

/** Choices from their values, in order, and what each is called. */
export const choicesOf = <Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): SegmentedProps<Value>['choices'] => values.map((value) => ({ value, label: labels[value] }));

/** One of a few choices, all in sight: radio buttons that look like one strip. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset class="segmented">
      <legend class={props.labelShown ? 'segmented-label' : 'visually-hidden'}>{props.label}</legend>
      <div class="segmented-strip">
        {props.choices.map(({ value, label }) => (
          <label key={value} class="segment">
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
