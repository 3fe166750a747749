import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ArticleId } from '../../core/article/article.ts';
import type { CollectionRow } from '../../core/contract/collections-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { CollectionId } from '../../core/library/collections.ts';
import type { Result } from '../../core/result.ts';
import { type CollectionArticles, createCollectionArticles } from './collection-articles.ts';
import { type CollectionPlace, type CollectionStep, placeAfterStep, placeOf } from './collection-places.ts';
import type { Toasts } from './toasts.ts';

/** The reader's collections: their tree, and what is done to it. Each act can be undone. */
export type CollectionsModel = {
  readonly rows: ReadonlySignal<readonly CollectionRow[]>;
  /** What is done to the articles in them. */
  readonly articles: CollectionArticles;
  /** What is being drawn to somewhere else; `null` while nothing is. */
  readonly dragged: Signal<Dragged | null>;
  /** The one that gets its name, while the dialog is open. */
  readonly naming: ReadonlySignal<CollectionNaming | null>;
  name(naming: CollectionNaming): void;
  stopNaming(): void;
  saveName(name: string): Promise<void>;
  move(row: CollectionRow, place: CollectionPlace): Promise<void>;
  step(row: CollectionRow, step: CollectionStep): Promise<void>;
  canStep(row: CollectionRow, step: CollectionStep): boolean;
  remove(row: CollectionRow): Promise<void>;
};

/** A known collection, or a new one in another or in none. */
export type CollectionNaming =
  | { readonly tag: 'known'; readonly row: CollectionRow }
  | { readonly tag: 'new'; readonly parentId: CollectionId | null };

export type Dragged =
  | { readonly tag: 'articles'; readonly ids: readonly ArticleId[] }
  | { readonly tag: 'collection'; readonly row: CollectionRow };

export function createCollections(api: AfterwordBridge, toasts: Toasts): CollectionsModel {
  const rows = signal<readonly CollectionRow[]>([]);
  const naming = signal<CollectionNaming | null>(null);
  let asked = 0;
  const refresh = async (): Promise<void> => {
    const at = ++asked;
    const found = await api.listCollections();
    // An answer to an earlier question may come late.
    if (at === asked) rows.value = found;
  };
  api.on('collectionsChanged', () => void refresh());
  api.on('libraryChanged', () => {
    if (rows.peek().length > 0) void refresh();
  });
  void refresh();

  const settle = async (asking: Promise<Result<unknown, Failure>>): Promise<boolean> => {
    const result = await asking;
    if (!result.ok) toasts.showFailure(result.failure);
    return result.ok;
  };
  /** Does it, and offers the way back. */
  const act = async (
    done: string,
    asking: Promise<Result<unknown, Failure>>,
    undo: () => Promise<Result<unknown, Failure>>,
  ): Promise<void> => {
    if (await settle(asking)) toasts.show(done, { label: 'Undo', run: () => void settle(undo()) });
  };
  const create = async (name: string, parentId: CollectionId | null): Promise<void> => {
    const made = await api.createCollection(name, parentId);
    if (!made.ok) return toasts.showFailure(made.failure);
    toasts.show(`Collection “${name}” made.`, {
      label: 'Undo',
      run: () => void settle(api.deleteCollection(made.value)),
    });
  };
  const move = async (row: CollectionRow, place: CollectionPlace): Promise<void> => {
    const before = placeOf(rows.peek(), row.id);
    if (before === null || isSamePlace(before, place)) return;
    const parent = rows.peek().find(({ id }) => id === place.parentId);
    await act(
      parent === undefined ? `“${row.name}” moved.` : `“${row.name}” moved, in “${parent.name}”.`,
      api.moveCollection(row.id, place.parentId, place.before),
      () => api.moveCollection(row.id, before.parentId, before.before),
    );
  };

  return {
    rows,
    articles: createCollectionArticles(api, rows, toasts),
    dragged: signal<Dragged | null>(null),
    naming,
    name(target) {
      naming.value = target;
    },
    stopNaming() {
      naming.value = null;
    },
    async saveName(typed) {
      const target = naming.peek();
      const name = typed.trim();
      naming.value = null;
      if (target === null || name === '') return;
      if (target.tag === 'new') return create(name, target.parentId);
      const { id, name: before } = target.row;
      if (name === before) return;
      await act(`“${before}” is called “${name}” now.`, api.renameCollection(id, name), () =>
        api.renameCollection(id, before),
      );
    },
    move,
    async step(row, step) {
      const place = placeAfterStep(rows.peek(), row.id, step);
      if (place !== null) await move(row, place);
    },
    canStep: (row, step) => placeAfterStep(rows.value, row.id, step) !== null,
    async remove(row) {
      const holdsOthers = rows.peek().some(({ parentId }) => parentId === row.id);
      await act(
        `Collection “${row.name}” deleted${holdsOthers ? ', with those in it' : ''}. Its articles stay in the library.`,
        api.deleteCollection(row.id),
        () => api.restoreCollection(row.id),
      );
    },
  };
}

const isSamePlace = (one: CollectionPlace, other: CollectionPlace): boolean =>
  one.parentId === other.parentId && one.before === other.before;
