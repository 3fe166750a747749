import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Pages } from '../models/pages.ts';
import { RowCell } from './RowCell.tsx';
import { useCommands } from './use-commands.ts';
import { useRowWindow } from './use-row-window.ts';

export type VirtualListProps<Row> = {
  readonly label: string;
  readonly rows: Pages<Row>;
  /** Pixels; the same for every row, so that a long list costs no measuring. */
  readonly rowHeight: number;
  /** Index of the row the keyboard is on. */
  readonly current: number;
  readonly isChosen: (row: Row) => boolean;
  readonly onMove: (index: number) => void;
  readonly onOpen: (row: Row, index: number) => void;
  readonly onToggle: (row: Row, index: number) => void;
  readonly onExtend: (index: number) => void;
  /** Where the list was left, and where to keep it. */
  readonly scroll: { readonly start: number; readonly keep: (offset: number) => void };
  /** Rows may be drawn to somewhere else. */
  readonly isDraggable?: boolean;
  /** The current row takes the focus when the list appears. */
  readonly focusFirst: boolean;
  readonly children: (row: Row, index: number) => ComponentChildren;
};

/**
 * A list of any length of which only the rows in sight exist. One stop for Tab; arrows, j and k, Home, End and Page keys
 * move, Shift extends what is chosen, Space chooses, Enter opens, the right arrow reaches the buttons of a row.
 */
export function VirtualList<Row>(props: VirtualListProps<Row>) {
  const { rows, rowHeight, current } = props;
  const frame = useRef<HTMLDivElement>(null);
  const total = rows.total.value ?? 0;
  rows.edition.value;
  const sight = useRowWindow(frame, { total, rowHeight, start: props.scroll.start, keep: props.scroll.keep });
  const at = Math.min(current, Math.max(0, total - 1));

  useEffect(() => rows.want(sight.first, sight.last - sight.first), [rows, sight.first, sight.last]);
  const focusRow = useRowFocus(frame, at, props.focusFirst);

  const moveTo = (index: number, isExtending = false): void => {
    if (total === 0) return;
    const target = Math.min(total - 1, Math.max(0, index));
    sight.reveal(target);
    focusRow(target);
    if (isExtending) props.onExtend(target);
    else props.onMove(target);
  };
  const withRow = (index: number, act: (row: Row, index: number) => void): void => {
    const row = rows.rowAt(index);
    if (row !== undefined) act(row, index);
  };
  useCommands({
    next: () => moveTo(hasFocusInside(frame.current) ? at + 1 : at),
    previous: () => moveTo(hasFocusInside(frame.current) ? at - 1 : at),
    open: { run: () => withRow(at, props.onOpen), applies: () => hasFocusInside(frame.current) },
    select: () => withRow(at, props.onToggle),
  });

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot hold rows that are placed by transform
    <div
      ref={frame}
      class="list"
      role="grid"
      aria-label={props.label}
      aria-rowcount={total}
      aria-multiselectable="true"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.altKey) return;
        const target = rowIndexAfter(event.key, at, sight.perPage, total);
        if (target !== null) moveTo(target, event.shiftKey);
        else if (event.key === ' ' && isRow(event.target)) withRow(at, props.onToggle);
        else if (!moveInsideRow(event)) return;
        event.preventDefault();
      }}
    >
      <div class="list-canvas" role="presentation" style={{ height: `${total * rowHeight}px` }}>
        {indexesInSight(sight.first, sight.last, at, total).map((index) => (
          <VirtualRow key={index} list={props} index={index} isCurrent={index === at} />
        ))}
      </div>
    </div>
  );
}

/** Gives the focus to a row: at once when it is the current one, or else when it has become so. */
function useRowFocus(frame: RefObject<HTMLElement | null>, at: number, focusFirst: boolean) {
  const isWanted = useRef(focusFirst);
  const focusCurrent = (): void => {
    const row = frame.current?.querySelector<HTMLElement>(`[data-index="${at}"]`);
    if (!row) return;
    isWanted.current = false;
    row.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    // A row that was moved takes the focus along.
    const focused = document.activeElement;
    const isOnOther = isRow(focused) && frame.current?.contains(focused);
    if (isWanted.current || isOnOther) focusCurrent();
  });
  return (index: number): void => {
    isWanted.current = true;
    if (index === at) focusCurrent();
  };
}

type VirtualRowProps<Row> = {
  readonly list: VirtualListProps<Row>;
  readonly index: number;
  readonly isCurrent: boolean;
};

function VirtualRow<Row>({ list, index, isCurrent }: VirtualRowProps<Row>) {
  // Read here too: a row whose list is the same object is not drawn anew with the list.
  list.rows.edition.value;
  const row = list.rows.rowAt(index);
  const choose = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('button, input, a')) return;
    if (event.shiftKey) list.onExtend(index);
    else if (row !== undefined) (event.ctrlKey || event.metaKey ? list.onToggle : list.onOpen)(row, index);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list's own key handler covers every row
    // biome-ignore lint/a11y/useSemanticElements: a table cannot hold rows that are placed by transform
    <div
      class="row"
      role="row"
      draggable={list.isDraggable ?? false}
      data-index={index}
      aria-rowindex={index + 1}
      aria-selected={row !== undefined && list.isChosen(row)}
      aria-busy={row === undefined}
      tabIndex={isCurrent ? 0 : -1}
      style={{ height: `${list.rowHeight}px`, transform: `translateY(${index * list.rowHeight}px)` }}
      onFocus={() => {
        if (!isCurrent) list.onMove(index);
      }}
      onClick={choose}
    >
      {row === undefined ? <RowCell class="row-waiting">{''}</RowCell> : list.children(row, index)}
    </div>
  );
}

const hasFocusInside = (frame: HTMLElement | null): boolean =>
  frame?.contains(document.activeElement) === true;

const isRow = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.hasAttribute('data-index');

/** The rows in sight, and the current one even when it was scrolled away, so that the focus is never lost. */
function indexesInSight(first: number, last: number, current: number, total: number): readonly number[] {
  const inSight = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  if (current >= total || (current >= first && current < last)) return inSight;
  return current < first ? [current, ...inSight] : [...inSight, current];
}

function rowIndexAfter(key: string, at: number, perPage: number, total: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + perPage;
    case 'PageUp':
      return at - perPage;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}

/** Left and right walk over the row and its buttons. `false` when the key means nothing here. */
function moveInsideRow(event: KeyboardEvent): boolean {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return false;
  if (!(event.target instanceof HTMLElement)) return false;
  const row = event.target.closest<HTMLElement>('[data-index]');
  if (row === null) return false;
  const stops = [row, ...row.querySelectorAll<HTMLElement>('button, input')];
  const at = stops.indexOf(event.target);
  stops[at + (event.key === 'ArrowRight' ? 1 : -1)]?.focus();
  return true;
}
