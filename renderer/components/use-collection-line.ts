import type { HTMLAttributes } from 'preact';
import { useState } from 'preact/hooks';
import type { CollectionRow } from '../../core/contract/collections-contract.ts';
import { useApp } from '../models/app.ts';
import { type CollectionStep, type LinePart, placeOfDrop } from '../models/collection-places.ts';

type LineHandlers = Pick<
  HTMLAttributes<HTMLLIElement>,
  'onDragStart' | 'onDragEnd' | 'onDragOver' | 'onDragLeave' | 'onDrop' | 'onKeyDown'
>;

/** Keys and drags on a collection's line. `part` says where what is over it would go. */
export function useCollectionLine(row: CollectionRow): {
  readonly part: LinePart | null;
  readonly handlers: LineHandlers;
} {
  const { collections } = useApp();
  const { dragged } = collections;
  const [part, setPart] = useState<LinePart | null>(null);

  const partAt = (event: DragEvent & { readonly currentTarget: Element }): LinePart | null => {
    const what = dragged.peek();
    if (what === null) return null;
    if (what.tag === 'articles') return 'into';
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientY - top) / height;
    const aimed: LinePart = share < 0.3 ? 'before' : share > 0.7 ? 'after' : 'into';
    return placeOfDrop(collections.rows.peek(), what.row.id, row.id, aimed) === null ? null : aimed;
  };
  const drop = (aimed: LinePart): void => {
    const what = dragged.peek();
    dragged.value = null;
    if (what?.tag === 'articles') void collections.articles.add(row.id, what.ids);
    if (what?.tag !== 'collection') return;
    const place = placeOfDrop(collections.rows.peek(), what.row.id, row.id, aimed);
    if (place !== null) void collections.move(what.row, place);
  };
  return {
    part,
    handlers: {
      onDragStart: (event) => {
        event.dataTransfer?.setData('text/plain', row.name);
        dragged.value = { tag: 'collection', row };
      },
      onDragEnd: () => {
        dragged.value = null;
      },
      onDragOver: (event) => {
        const aimed = partAt(event);
        setPart(aimed);
        if (aimed !== null) event.preventDefault();
      },
      onDragLeave: () => setPart(null),
      onDrop: (event) => {
        const aimed = partAt(event);
        setPart(null);
        if (aimed === null) return;
        event.preventDefault();
        drop(aimed);
      },
      onKeyDown: (event) => {
        if (actOnKey(event, row, collections)) event.preventDefault();
      },
    },
  };
}

/** `false` when the key means nothing to a collection. */
function actOnKey(
  event: KeyboardEvent,
  row: CollectionRow,
  collections: ReturnType<typeof useApp>['collections'],
): boolean {
  if (!(event.target instanceof HTMLElement) || !event.target.matches('.sidebar-line')) return false;
  const step = STEPS[`${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key}`];
  if (step !== undefined) void collections.step(row, step);
  else if (event.key === 'F2') collections.name({ tag: 'known', row });
  else if (event.key === 'Delete' && !event.shiftKey) void collections.remove(row);
  else return false;
  return true;
}

const STEPS: Readonly<Record<string, CollectionStep>> = {
  'Alt+ArrowUp': 'up',
  'Alt+ArrowDown': 'down',
  'Alt+Shift+ArrowRight': 'in',
  'Alt+Shift+ArrowLeft': 'out',
};
