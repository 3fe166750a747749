import type { ArticleId } from '../article/article.ts';
import type { CollectionId } from '../library/collections.ts';
import type { Promised } from './promised.ts';

/** Collections of articles, which the reader makes, orders and fills. */
export type CollectionsContract = {
  /** Those that are not deleted, each below the one it stands in. */
  listCollections(): Promise<readonly CollectionRow[]>;
  /** Gives the new one's id. */
  createCollection(name: string, parentId: CollectionId | null): Promised<CollectionId>;
  renameCollection(id: CollectionId, name: string): Promised<null>;
  /** Into another or none, before another there or at the end. */
  moveCollection(
    id: CollectionId,
    parentId: CollectionId | null,
    before: CollectionId | null,
  ): Promised<null>;
  /** With those in it; its articles stay in the library. */
  deleteCollection(id: CollectionId): Promised<null>;
  restoreCollection(id: CollectionId): Promised<null>;
  /** This and the next two give the articles as they stood before, for `arrangeCollection`. */
  addToCollection(id: CollectionId, articleIds: readonly ArticleId[]): Promised<readonly ArticleId[]>;
  removeFromCollection(id: CollectionId, articleIds: readonly ArticleId[]): Promised<readonly ArticleId[]>;
  /** Puts articles of it before another of it, or at the end. */
  orderInCollection(
    id: CollectionId,
    articleIds: readonly ArticleId[],
    before: ArticleId | null,
  ): Promised<readonly ArticleId[]>;
  /** Gives it the articles and the order that it had. */
  arrangeCollection(id: CollectionId, articleIds: readonly ArticleId[]): Promised<null>;
  /** How many of these articles stand in each collection that has any of them. */
  countInCollections(articleIds: readonly ArticleId[]): Promise<Readonly<Record<CollectionId, number>>>;
};

/** A collection as lists show it. */
export type CollectionRow = {
  readonly id: CollectionId;
  readonly name: string;
  readonly parentId: CollectionId | null;
  /** 0 for one that stands in none. */
  readonly depth: number;
  /** How many of its articles are in the library. */
  readonly count: number;
};

export const COLLECTIONS_METHODS: Readonly<Record<keyof CollectionsContract, true>> = {
  listCollections: true,
  createCollection: true,
  renameCollection: true,
  moveCollection: true,
  deleteCollection: true,
  restoreCollection: true,
  addToCollection: true,
  removeFromCollection: true,
  orderInCollection: true,
  arrangeCollection: true,
  countInCollections: true,
};
