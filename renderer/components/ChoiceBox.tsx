import type { Selection } from '../models/selection.ts';

/** Chooses one row of a list for what is done to many. In a row the arrow keys lead to it, elsewhere Tab does. */
export function ChoiceBox<Id>(props: {
  readonly selection: Selection<Id>;
  readonly id: Id;
  readonly label: string;
  readonly tabIndex?: number;
}) {
  const { selection, id } = props;
  return (
    <input
      type="checkbox"
      tabIndex={props.tabIndex ?? -1}
      aria-label={props.label}
      checked={selection.chosen.value.has(id)}
      onChange={() => {
        const chosen = new Set(selection.chosen.peek());
        if (!chosen.delete(id)) chosen.add(id);
        selection.choose([...chosen]);
      }}
    />
  );
}
