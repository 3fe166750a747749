/**
 * Collections: lists of articles in an order by hand, which may stand in each other. Every change is a pure function;
 * what is deleted stays as a record until it is restored, so that two copies can be merged and a deletion undone.
 */
import type { ArticleId, Timestamp } from '../article/article.ts';
import { laterOf } from '../later-time.ts';

export type CollectionId = string;

export type Collection = {
  readonly id: CollectionId;
  readonly name: string;
  /** The collection that it stands in; `null`: none. */
  readonly parentId: CollectionId | null;
  /** In the reader's order. An article may be in many collections, and may be gone from the library. */
  readonly articleIds: readonly ArticleId[];
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  /** Articles that were taken out of it, and when: another copy of it may still have them. */
  readonly removed?: Readonly<Record<ArticleId, Timestamp>>;
  /** Set while it is deleted. */
  readonly deletedAt: Timestamp | null;
};

/** All collections; those in the same place stand in the reader's order. */
export type Collections = readonly Collection[];

/** How deep collections may stand in each other. */
export const DEEPEST_COLLECTION = 8;

/** A collection with its place in the tree, for lists. */
export type ListedCollection = Collection & { readonly depth: number };

/** What is not deleted, each below the one it stands in. */
export function listCollections(collections: Collections): readonly ListedCollection[] {
  const live = collections.filter(({ deletedAt }) => deletedAt === null);
  const ids = new Set(live.map(({ id }) => id));
  const listed: ListedCollection[] = [];
  const visit = (parentId: CollectionId | null, depth: number): void => {
    if (depth >= DEEPEST_COLLECTION) return;
    for (const collection of live) {
      const parent =
        collection.parentId !== null && ids.has(collection.parentId) ? collection.parentId : null;
      if (parent !== parentId) continue;
      listed.push({ ...collection, depth });
      visit(collection.id, depth + 1);
    }
  };
  visit(null, 0);
  return listed;
}

/** The collection of an id, unless it is deleted. */
export const findCollection = (collections: Collections, id: CollectionId): Collection | undefined =>
  collections.find((collection) => collection.id === id && collection.deletedAt === null);

export type NewCollection = Pick<Collection, 'id' | 'name' | 'parentId'>;

/** Adds an empty collection behind those in the same place. Without a name, or too deep, nothing changes. */
export function createCollection(collections: Collections, made: NewCollection, now: Timestamp): Collections {
  const name = tidyName(made.name);
  if (name === '' || collections.some(({ id }) => id === made.id)) return collections;
  if (!canStandIn(collections, made.parentId, 1)) return collections;
  const collection = { ...made, name, articleIds: [], createdAt: now, updatedAt: now, deletedAt: null };
  return [...collections, collection];
}

export function renameCollection(
  collections: Collections,
  id: CollectionId,
  name: string,
  now: Timestamp,
): Collections {
  const tidy = tidyName(name);
  return tidy === '' ? collections : change(collections, id, now, () => ({ name: tidy }));
}

/**
 * Puts a collection into another, or with `null` into none, before the one called `before` there, or at the end.
 * Nothing changes when it would stand in itself, or too deep.
 */
export function moveCollection(
  collections: Collections,
  id: CollectionId,
  parentId: CollectionId | null,
  before: CollectionId | null,
  now: Timestamp,
): Collections {
  const moved = collections.find((collection) => collection.id === id);
  const below = withDescendants(collections, id);
  if (moved === undefined || before === id || (parentId !== null && below.has(parentId))) return collections;
  if (!canStandIn(collections, parentId, heightOf(collections, id))) return collections;
  const others = collections.filter((collection) => collection.id !== id);
  const found = others.findIndex(
    (collection) => collection.id === before && collection.parentId === parentId,
  );
  const at = found < 0 ? others.length : found;
  return [
    ...others.slice(0, at),
    { ...moved, parentId, updatedAt: laterOf(now, moved.updatedAt) },
    ...others.slice(at),
  ];
}

/** Deletes a collection and those in it. The articles stay where they are. */
export function deleteCollection(collections: Collections, id: CollectionId, now: Timestamp): Collections {
  const gone = withDescendants(collections, id);
  return collections.map((collection) =>
    gone.has(collection.id) && collection.deletedAt === null
      ? { ...collection, deletedAt: now, updatedAt: laterOf(now, collection.updatedAt) }
      : collection,
  );
}

/** Brings back a collection and those that were deleted with it. */
export function restoreCollection(collections: Collections, id: CollectionId, now: Timestamp): Collections {
  const deletedAt = collections.find((collection) => collection.id === id)?.deletedAt ?? null;
  if (deletedAt === null) return collections;
  const back = withDescendants(collections, id);
  return collections.map((collection) =>
    back.has(collection.id) && collection.deletedAt === deletedAt
      ? { ...collection, deletedAt: null, updatedAt: laterOf(now, collection.updatedAt) }
      : collection,
  );
}

/** Adds articles at the end; those that are in it stay where they are. */
export function addToCollection(
  collections: Collections,
  id: CollectionId,
  articleIds: readonly ArticleId[],
  now: Timestamp,
): Collections {
  return change(collections, id, now, (collection) => ({
    articleIds: [...new Set([...collection.articleIds, ...articleIds])],
  }));
}

/** Takes those out that would stand in themselves or too deep, as after bringing some back from an earlier time. */
export function withoutCircles(collections: Collections): Collections {
  let sound = collections;
  for (const { id, parentId } of collections) {
    if (parentId === null) continue;
    const isInItself = withDescendants(sound, id).has(parentId);
    if (!isInItself && depthOf(sound, id) <= DEEPEST_COLLECTION) continue;
    sound = sound.map((collection) =>
      collection.id === id ? { ...collection, parentId: null } : collection,
    );
  }
  return sound;
}

export function removeFromCollection(
  collections: Collections,
  id: CollectionId,
  articleIds: readonly ArticleId[],
  now: Timestamp,
): Collections {
  const gone = new Set(articleIds);
  return change(collections, id, now, (collection) => ({
    articleIds: collection.articleIds.filter((articleId) => !gone.has(articleId)),
  }));
}

/** Puts articles of a collection before another of it, or with `null` at the end; they keep their order. */
export function orderInCollection(
  collections: Collections,
  id: CollectionId,
  articleIds: readonly ArticleId[],
  before: ArticleId | null,
  now: Timestamp,
): Collections {
  return change(collections, id, now, (collection) => {
    const moved = new Set(articleIds);
    const kept = collection.articleIds.filter((articleId) => !moved.has(articleId));
    const found = before === null ? -1 : kept.indexOf(before);
    const at = found < 0 ? kept.length : found;
    const placed = collection.articleIds.filter((articleId) => moved.has(articleId));
    return { articleIds: [...kept.slice(0, at), ...placed, ...kept.slice(at)] };
  });
}

/** Gives a collection these articles in this order, as it had them before: what undoes the acts above. */
export const arrangeCollection = (
  collections: Collections,
  id: CollectionId,
  articleIds: readonly ArticleId[],
  now: Timestamp,
): Collections => change(collections, id, now, () => ({ articleIds: [...new Set(articleIds)] }));

/** How many of `articleIds` stand in each collection; those with none of them are left out. */
export function countInCollections(
  collections: Collections,
  articleIds: readonly ArticleId[],
): Readonly<Record<CollectionId, number>> {
  const counted = new Set(articleIds);
  const counts = collections
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, articleIds: ids }) => [id, ids.filter((one) => counted.has(one)).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** Finds the collection that names lead to, outermost first, and makes what is missing. `id`: where they end. */
export function ensureCollection(
  collections: Collections,
  names: readonly string[],
  createId: () => string,
  now: Timestamp,
): { readonly collections: Collections; readonly id: CollectionId | null } {
  let changed = collections;
  let id: CollectionId | null = null;
  for (const name of names
    .map(tidyName)
    .filter((one) => one !== '')
    .slice(0, DEEPEST_COLLECTION)) {
    const parentId: CollectionId | null = id;
    const known: Collection | undefined = changed.find(
      (one) => one.deletedAt === null && one.parentId === parentId && keyOf(one.name) === keyOf(name),
    );
    const nextId: CollectionId = known?.id ?? createId();
    if (known === undefined) changed = createCollection(changed, { id: nextId, name, parentId }, now);
    id = nextId;
  }
  return { collections: changed, id };
}

/** The same collections when nothing changes, so that nothing is written. */
function change(
  collections: Collections,
  id: CollectionId,
  now: Timestamp,
  changeOne: (collection: Collection) => Partial<Collection>,
): Collections {
  const before = collections.find((collection) => collection.id === id);
  if (before === undefined) return collections;
  const after = { ...before, ...changeOne(before) };
  if (after.name === before.name && isSame(after.articleIds, before.articleIds)) return collections;
  const updatedAt = laterOf(now, before.updatedAt);
  const changed = { ...withRemovals(before, after, updatedAt), updatedAt };
  return collections.map((collection) => (collection === before ? changed : collection));
}

/** A collection `after` a change, with what it has lost since `before`, and without what it has again. */
export function withRemovals(before: Collection, after: Collection, now: Timestamp): Collection {
  const kept = new Set(after.articleIds);
  const gone = before.articleIds.filter((id) => !kept.has(id)).map((id) => [id, now] as const);
  const earlier = Object.entries(before.removed ?? {}).filter(([id]) => !kept.has(id));
  const { removed: _, ...collection } = after;
  const all = [...earlier, ...gone];
  return all.length === 0 ? collection : { ...collection, removed: Object.fromEntries(all) };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, at) => id === other[at]);

/** A collection and all that stand in it, however deep; chains that lead back to themselves end. */
function withDescendants(collections: Collections, id: CollectionId): ReadonlySet<CollectionId> {
  const found = new Set([id]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const collection of collections)
      if (collection.parentId !== null && found.has(collection.parentId)) found.add(collection.id);
  }
  return found;
}

/** How many levels a collection and those in it take. */
function heightOf(collections: Collections, id: CollectionId): number {
  const depths = [...withDescendants(collections, id)].map((one) => depthOf(collections, one));
  return Math.max(...depths) - depthOf(collections, id) + 1;
}

/** 1 for a collection that stands in none. */
function depthOf(collections: Collections, id: CollectionId): number {
  const byId = new Map(collections.map((collection) => [collection.id, collection]));
  let depth = 1;
  for (let at = byId.get(id)?.parentId ?? null; at !== null && depth <= collections.length; depth += 1)
    at = byId.get(at)?.parentId ?? null;
  return depth;
}

function canStandIn(collections: Collections, parentId: CollectionId | null, height: number): boolean {
  if (parentId === null) return height <= DEEPEST_COLLECTION;
  const parent = collections.find(({ id }) => id === parentId);
  return parent?.deletedAt === null && depthOf(collections, parentId) + height <= DEEPEST_COLLECTION;
}

const LONGEST_NAME = 200;

const tidyName = (name: string): string => name.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME);

const keyOf = (name: string): string => name.toLocaleLowerCase();
