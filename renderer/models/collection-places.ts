/** Where a collection goes in the tree that the sidebar lists, as pure functions of its rows. */
import type { CollectionRow } from '../../core/contract/collections-contract.ts';
import type { CollectionId } from '../../core/library/collections.ts';

/** In which collection, or in none, and before which one there; `null`: at the end. */
export type CollectionPlace = {
  readonly parentId: CollectionId | null;
  readonly before: CollectionId | null;
};

/** One step by keyboard: among its neighbours, into the one above, or out of the one it stands in. */
export type CollectionStep = 'up' | 'down' | 'in' | 'out';

/** Which part of a line something is dropped on. */
export type LinePart = 'before' | 'into' | 'after';

type Rows = readonly CollectionRow[];

/** Where a collection stands now, which is also where one goes that is put right behind it. */
export function placeOf(rows: Rows, id: CollectionId): CollectionPlace | null {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) return null;
  const siblings = siblingsOf(rows, row.parentId);
  const next = siblings[siblings.findIndex((one) => one.id === id) + 1];
  return { parentId: row.parentId, before: next?.id ?? null };
}

/** Where a step leads; `null` when it leads nowhere. */
export function placeAfterStep(rows: Rows, id: CollectionId, step: CollectionStep): CollectionPlace | null {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) return null;
  const { parentId } = row;
  const siblings = siblingsOf(rows, parentId);
  const at = siblings.findIndex((one) => one.id === id);
  const above = siblings[at - 1];
  switch (step) {
    case 'up':
      return above === undefined ? null : { parentId, before: above.id };
    case 'down':
      return at + 1 >= siblings.length ? null : { parentId, before: siblings[at + 2]?.id ?? null };
    case 'in':
      return above === undefined ? null : { parentId: above.id, before: null };
    case 'out':
      return parentId === null ? null : placeOf(rows, parentId);
  }
}

/** Where one that is dropped on a line goes; `null` where it would stand in itself. */
export function placeOfDrop(
  rows: Rows,
  dropped: CollectionId,
  onto: CollectionId,
  part: LinePart,
): CollectionPlace | null {
  const line = rows.find((one) => one.id === onto);
  if (line === undefined || standsIn(rows, onto, dropped)) return null;
  if (part === 'into') return { parentId: onto, before: null };
  return part === 'before' ? { parentId: line.parentId, before: onto } : placeOf(rows, onto);
}

/** The names of those it stands in, outermost first, and its own. */
export function pathOf(rows: Rows, id: CollectionId): readonly string[] {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) return [];
  return [...(row.parentId === null ? [] : pathOf(rows, row.parentId)), row.name];
}

const siblingsOf = (rows: Rows, parentId: CollectionId | null): Rows =>
  rows.filter((row) => row.parentId === parentId);

/** True for the collection itself too. */
function standsIn(rows: Rows, id: CollectionId, outer: CollectionId): boolean {
  if (id === outer) return true;
  const parentId = rows.find((row) => row.id === id)?.parentId ?? null;
  return parentId !== null && standsIn(rows, parentId, outer);
}
