import type { CollectionId } from '../../core/library/collections.ts';
import type { Collecting, CollectingChange } from './collection-articles.ts';

/** The collections of some articles while they are being chosen. */
export type CollectingDraft = {
  /** All articles shall stand in these. */
  readonly all: ReadonlySet<CollectionId>;
  /** Some stand in these, which stays so. */
  readonly some: ReadonlySet<CollectionId>;
  /** Names of new ones for all articles. */
  readonly made: readonly string[];
};

export function startDraft({ ids, counts }: Collecting): CollectingDraft {
  const entries = Object.entries(counts);
  return {
    all: new Set(entries.filter(([, count]) => count === ids.length).map(([id]) => id)),
    some: new Set(entries.filter(([, count]) => count < ids.length).map(([id]) => id)),
    made: [],
  };
}

/** From some to all, from all to none, from none to all. */
export function toggle(draft: CollectingDraft, id: CollectionId): CollectingDraft {
  const all = new Set(draft.all);
  if (!all.delete(id)) all.add(id);
  return { ...draft, all, some: new Set([...draft.some].filter((other) => other !== id)) };
}

/** What has to change for the articles to stand where the draft says. */
export function changesOf({ ids, counts }: Collecting, draft: CollectingDraft): CollectingChange {
  return {
    add: [...draft.all].filter((id) => counts[id] !== ids.length),
    remove: Object.keys(counts).filter((id) => !draft.all.has(id) && !draft.some.has(id)),
    made: draft.made,
  };
}
