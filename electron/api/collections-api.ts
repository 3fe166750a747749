/** Collections: what the window asks, done to the library's one file of them. */
import type { ArticleId } from '../../core/article/article.ts';
import type { CollectionsContract } from '../../core/contract/collections-contract.ts';
import type { Failure } from '../../core/failure.ts';
import {
  addToCollection,
  arrangeCollection,
  type CollectionId,
  type Collections,
  countInCollections,
  createCollection,
  deleteCollection,
  listCollections,
  moveCollection,
  orderInCollection,
  removeFromCollection,
  renameCollection,
  restoreCollection,
} from '../../core/library/collections.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';

export type CollectionsApiOptions = {
  readonly library: Pick<Library, 'collections' | 'changeCollections' | 'countPresent'>;
  readonly now: () => Date;
  readonly createId: () => string;
};

export function createCollectionsApi({ library, ...options }: CollectionsApiOptions): CollectionsContract {
  const now = (): string => options.now().toISOString();
  const change = async (
    act: (collections: Collections, time: string) => Collections,
  ): Promise<Result<null, Failure>> => {
    const changed = await library.changeCollections((collections) => act(collections, now()));
    return changed.ok ? ok(null) : changed;
  };
  /** As `change`; gives the articles that stood in the collection before. */
  const changeArticles = async (
    id: CollectionId,
    act: (collections: Collections, time: string) => Collections,
  ): Promise<Result<readonly ArticleId[], Failure>> => {
    let before: readonly ArticleId[] = [];
    const changed = await library.changeCollections((collections) => {
      before = collections.find((collection) => collection.id === id)?.articleIds ?? [];
      return act(collections, now());
    });
    return changed.ok ? ok(before) : changed;
  };
  return {
    async listCollections() {
      const collections = await library.collections();
      if (!collections.ok) return [];
      return listCollections(collections.value).map(({ id, name, parentId, depth, articleIds }) => ({
        id,
        name,
        parentId,
        depth,
        count: library.countPresent(articleIds),
      }));
    },
    async createCollection(name, parentId) {
      const id = options.createId();
      const changed = await library.changeCollections((collections) =>
        createCollection(collections, { id, name, parentId }, now()),
      );
      if (!changed.ok) return changed;
      return changed.value.some((collection) => collection.id === id)
        ? ok(id)
        : failed({ tag: 'not-found', name });
    },
    renameCollection: (id, name) => change((all, time) => renameCollection(all, id, name, time)),
    moveCollection: (id, parentId, before) =>
      change((all, time) => moveCollection(all, id, parentId, before, time)),
    deleteCollection: (id) => change((all, time) => deleteCollection(all, id, time)),
    restoreCollection: (id) => change((all, time) => restoreCollection(all, id, time)),
    addToCollection: (id, articleIds) =>
      changeArticles(id, (all, time) => addToCollection(all, id, articleIds, time)),
    removeFromCollection: (id, articleIds) =>
      changeArticles(id, (all, time) => removeFromCollection(all, id, articleIds, time)),
    orderInCollection: (id, articleIds, before) =>
      changeArticles(id, (all, time) => orderInCollection(all, id, articleIds, before, time)),
    arrangeCollection: (id, articleIds) =>
      change((all, time) => arrangeCollection(all, id, articleIds, time)),
    async countInCollections(articleIds) {
      const collections = await library.collections();
      return collections.ok ? countInCollections(collections.value, articleIds) : {};
    },
  };
}
