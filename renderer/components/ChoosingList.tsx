import type { Selection } from '../models/selection.ts';
import { useKeptScroll } from './use-kept-scroll.ts';
import { VirtualList, type VirtualListProps } from './VirtualList.tsx';

type ChoosingListProps<Row, Id> = Pick<
  VirtualListProps<Row>,
  'label' | 'rows' | 'rowHeight' | 'isDraggable' | 'children'
> & {
  readonly selection: Selection<Id>;
  readonly idOf: (row: Row) => Id;
  readonly onOpen: (row: Row) => void;
  /** Names the list among those whose place is kept. */
  readonly scrollKey: string;
  /** One comes back to it: it stands where it was left, with the focus on its row. Otherwise as `scrollKey` says. */
  readonly arrival?: 'back' | 'anew';
};

/** A list of which rows are chosen for what is done to many. */
export function ChoosingList<Row, Id>(props: ChoosingListProps<Row, Id>) {
  const { selection, idOf, onOpen, scrollKey, arrival, ...list } = props;
  const scroll = useKeptScroll(scrollKey, arrival === 'anew');
  return (
    <VirtualList
      {...list}
      current={selection.current.value}
      isChosen={(row) => selection.chosen.value.has(idOf(row))}
      onMove={selection.moveTo}
      onOpen={(row, index) => {
        selection.moveTo(index);
        onOpen(row);
      }}
      onToggle={(row, index) => selection.toggle(index, idOf(row))}
      onExtend={(index) => void selection.extendTo(index)}
      scroll={scroll}
      focusFirst={arrival === 'back'}
    />
  );
}
