import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

/** A card of the panel that stands out while it is the one that keys mean, which it becomes with the focus. */
export function ActiveCard(props: {
  readonly active: Signal<string | null>;
  readonly id: string;
  /** The attribute by which it is found on the page. */
  readonly mark: 'data-card' | 'data-highlight';
  readonly children: ComponentChildren;
}) {
  const { active, id, mark } = props;
  return (
    <li
      class={active.value === id ? 'card card-active' : 'card'}
      {...{ [mark]: id }}
      onFocusCapture={() => {
        active.value = id;
      }}
    >
      {props.children}
    </li>
  );
}
