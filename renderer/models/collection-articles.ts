import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../../core/article/article.ts';
import type { CollectionRow } from '../../core/contract/collections-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { CollectionId } from '../../core/library/collections.ts';
import type { Result } from '../../core/result.ts';
import type { Toasts } from './toasts.ts';

/** What is done to the articles in collections. Each act can be undone. */
export type CollectionArticles = {
  /** The articles whose collections are being chosen, while the dialog is open. */
  readonly collecting: ReadonlySignal<Collecting | null>;
  /** The collections that an article stands in, as they are listed. */
  holding(id: ArticleId): Promise<readonly CollectionRow[]>;
  collect(ids: readonly ArticleId[]): Promise<void>;
  stopCollecting(): void;
  /** Puts the articles into some collections, also into new ones of these names, and takes them out of others. */
  saveCollecting(change: CollectingChange): Promise<void>;
  add(id: CollectionId, articleIds: readonly ArticleId[]): Promise<void>;
  takeOut(id: CollectionId, articleIds: readonly ArticleId[]): Promise<void>;
  /** Puts articles before another one, or at the end. */
  order(id: CollectionId, articleIds: readonly ArticleId[], before: ArticleId | null): Promise<void>;
  /** The same by one step, of which nothing is said: the step back undoes it. */
  nudge(id: CollectionId, articleIds: readonly ArticleId[], before: ArticleId | null): Promise<void>;
};

export type Collecting = {
  readonly ids: readonly ArticleId[];
  /** How many of them stand in each collection. */
  readonly counts: Readonly<Record<CollectionId, number>>;
};

export type CollectingChange = {
  readonly add: readonly CollectionId[];
  readonly remove: readonly CollectionId[];
  readonly made: readonly string[];
};

type Done = Result<unknown, Failure>;

export function createCollectionArticles(
  api: AfterwordBridge,
  rows: ReadonlySignal<readonly CollectionRow[]>,
  toasts: Toasts,
): CollectionArticles {
  const collecting = signal<Collecting | null>(null);
  const nameOf = (id: CollectionId): string => rows.peek().find((row) => row.id === id)?.name ?? 'Collection';

  const undoAll = async (undos: readonly (() => Promise<Done>)[]): Promise<void> => {
    for (const undo of [...undos].reverse()) {
      const result = await undo();
      if (!result.ok) toasts.showFailure(result.failure);
    }
  };
  /** The way back from an act that gave the articles as they were; `null` when it failed, which is told. */
  const wayBack = async (
    id: CollectionId,
    asking: Promise<Result<readonly ArticleId[], Failure>>,
  ): Promise<(() => Promise<Done>) | null> => {
    const result = await asking;
    if (result.ok) return () => api.arrangeCollection(id, result.value);
    toasts.showFailure(result.failure);
    return null;
  };
  const act = async (
    done: string,
    id: CollectionId,
    asking: Promise<Result<readonly ArticleId[], Failure>>,
  ): Promise<void> => {
    const undo = await wayBack(id, asking);
    if (undo !== null) toasts.show(done, { label: 'Undo', run: () => void undoAll([undo]) });
  };
  const makeWith = async (
    name: string,
    ids: readonly ArticleId[],
  ): Promise<readonly (() => Promise<Done>)[]> => {
    const made = await api.createCollection(name, null);
    if (!made.ok) {
      toasts.showFailure(made.failure);
      return [];
    }
    const undo = await wayBack(made.value, api.addToCollection(made.value, ids));
    return [() => api.deleteCollection(made.value), ...(undo === null ? [] : [undo])];
  };

  return {
    collecting,
    async holding(id) {
      const counts = await api.countInCollections([id]);
      return rows.peek().filter((row) => (counts[row.id] ?? 0) > 0);
    },
    async collect(ids) {
      if (ids.length > 0) collecting.value = { ids, counts: await api.countInCollections(ids) };
    },
    stopCollecting() {
      collecting.value = null;
    },
    async saveCollecting({ add, remove, made }) {
      const ids = collecting.peek()?.ids ?? [];
      collecting.value = null;
      const undos: (() => Promise<Done>)[] = [];
      const keep = (undo: (() => Promise<Done>) | null): void => {
        if (undo !== null) undos.push(undo);
      };
      for (const id of add) keep(await wayBack(id, api.addToCollection(id, ids)));
      for (const id of remove) keep(await wayBack(id, api.removeFromCollection(id, ids)));
      for (const name of made) undos.push(...(await makeWith(name, ids)));
      if (undos.length === 0) return;
      const names = [...add.map(nameOf), ...made].map((name) => `“${name}”`);
      const done = names.length > 0 ? `${articles(ids)} added to ${names.join(', ')}.` : 'Taken out.';
      toasts.show(done, { label: 'Undo', run: () => void undoAll(undos) });
    },
    add: (id, ids) => act(`${articles(ids)} added to “${nameOf(id)}”.`, id, api.addToCollection(id, ids)),
    takeOut: (id, ids) =>
      act(`${articles(ids)} taken out of “${nameOf(id)}”.`, id, api.removeFromCollection(id, ids)),
    order: (id, ids, before) => act(`${articles(ids)} moved.`, id, api.orderInCollection(id, ids, before)),
    async nudge(id, ids, before) {
      await wayBack(id, api.orderInCollection(id, ids, before));
    },
  };
}

const articles = (ids: readonly ArticleId[]): string =>
  ids.length === 1 ? '1 article' : `${ids.length} articles`;
