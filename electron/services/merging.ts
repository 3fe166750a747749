/**
 * Merges two stored copies of an article: one keeps its text and takes in everything that was written on the other,
 * which goes to the trash only when all of it is on the disk under the first. A merge can be undone as long as the
 * program runs.
 */
import type { ArticleId } from '../../core/article/article.ts';
import { takeBack } from '../../core/backups/bring-back.ts';
import type { Failure } from '../../core/failure.ts';
import { setMergedInto } from '../../core/journal/marks.ts';
import { mergeCopies, type StoredCopy } from '../../core/journal/merge-copies.ts';
import { holdsTheSame } from '../../core/journal/same-journal.ts';
import { arrangeCollection, type Collections } from '../../core/library/collections.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';

export type MergingOptions = {
  readonly library: Pick<
    Library,
    | 'readArticle'
    | 'readJournal'
    | 'replaceArticle'
    | 'reviseJournal'
    | 'trashArticle'
    | 'restoreArticle'
    | 'changeCollections'
  >;
  readonly now: () => Date;
  readonly createId: () => string;
};

/** What has to be known to undo a merge. */
type Merge = {
  readonly keptId: ArticleId;
  readonly otherId: ArticleId;
  readonly before: StoredCopy;
  readonly merged: StoredCopy;
  /** The articles of each collection that the merge changed, as they stood before. */
  readonly collections: ReadonlyMap<string, readonly ArticleId[]>;
};

/** So many merges can be undone. */
const MOST_UNDONE = 20;

/** Owns what undoing needs. */
export class Merging {
  readonly #options: MergingOptions;
  readonly #merges = new Map<string, Merge>();

  constructor(options: MergingOptions) {
    this.#options = options;
  }

  /** Gives what `undo` is called with. After a failure both copies are there with all that was written on them. */
  async merge(keptId: ArticleId, otherId: ArticleId): Promise<Result<string, Failure>> {
    const { library, createId } = this.#options;
    const kept = await this.#read(keptId);
    const other = await this.#read(otherId);
    if (!kept.ok) return kept;
    if (!other.ok) return other;
    if (keptId === otherId) return failed({ tag: 'not-found', name: other.value.article.title });
    const merged = await this.#takeIn(kept.value, other.value);
    if (!merged.ok) return merged;
    const collections = await this.#changeCollections(keptId, otherId);
    if (!collections.ok) return collections;
    const marked = await library.reviseJournal(otherId, (journal) =>
      setMergedInto(journal, keptId, this.#now()),
    );
    if (!marked.ok) return marked;
    const trashed = await library.trashArticle(otherId);
    if (!trashed.ok) return trashed;
    const mergeId = createId();
    this.#merges.set(mergeId, {
      keptId,
      otherId,
      before: kept.value,
      merged: merged.value,
      collections: collections.value,
    });
    for (const oldest of [...this.#merges.keys()].slice(0, -MOST_UNDONE)) this.#merges.delete(oldest);
    return ok(mergeId);
  }

  /** Both copies as they were, but for what was written since. */
  async undo(mergeId: string): Promise<Result<null, Failure>> {
    const { library } = this.#options;
    const merge = this.#merges.get(mergeId);
    if (merge === undefined) return failed({ tag: 'not-found', name: 'The merge' });
    const { keptId, otherId, before, merged } = merge;
    // The other copy first: nothing is taken from the kept one that does not stand there.
    const restored = await library.restoreArticle(otherId);
    if (!restored.ok && restored.failure.tag !== 'already-exists') return restored;
    const taken = await library.reviseJournal(keptId, (present) =>
      takeBack(present, before.journal, merged.journal, this.#now()),
    );
    if (!taken.ok) return taken;
    if (merged.article !== before.article) {
      const replaced = await library.replaceArticle(before.article);
      if (!replaced.ok) return replaced;
    }
    await library.changeCollections((collections) =>
      [...merge.collections].reduce(
        (changed, [id, articleIds]) => arrangeCollection(changed, id, articleIds, this.#now()),
        collections,
      ),
    );
    this.#merges.delete(mergeId);
    return ok(null);
  }

  /** The kept copy with everything of the other, on the disk. */
  async #takeIn(kept: StoredCopy, other: StoredCopy): Promise<Result<StoredCopy, Failure>> {
    const { library, createId } = this.#options;
    const { article } = mergeCopies(kept, other, this.#now(), createId);
    if (article !== kept.article) {
      const replaced = await library.replaceArticle(article);
      if (!replaced.ok) return replaced;
    }
    // Somebody may write on the other copy while this one is saved: then what is new is taken in too.
    for (let said = other.journal; ; ) {
      const changed = await library.reviseJournal(kept.article.id, (journal) => {
        const copies = [
          { article, journal },
          { ...other, journal: said },
        ] as const;
        return mergeCopies(...copies, this.#now(), createId).journal;
      });
      if (!changed.ok) return changed;
      const present = await library.readJournal(other.article.id);
      if (!present.ok) return present;
      if (holdsTheSame(present.value, said)) return ok({ article, journal: changed.value });
      said = present.value;
    }
  }

  /** The kept copy stands wherever the other stood. Gives those collections as they were. */
  async #changeCollections(
    keptId: ArticleId,
    otherId: ArticleId,
  ): Promise<Result<ReadonlyMap<string, readonly ArticleId[]>, Failure>> {
    const before = new Map<string, readonly ArticleId[]>();
    const changed = await this.#options.library.changeCollections((collections: Collections) => {
      before.clear();
      return collections.reduce((result, { id, articleIds }) => {
        if (!articleIds.includes(otherId)) return result;
        before.set(id, articleIds);
        const others = articleIds.includes(keptId) ? articleIds.filter((one) => one !== otherId) : articleIds;
        return arrangeCollection(
          result,
          id,
          others.map((one) => (one === otherId ? keptId : one)),
          this.#now(),
        );
      }, collections);
    });
    return changed.ok ? ok(before) : changed;
  }

  async #read(id: ArticleId): Promise<Result<StoredCopy, Failure>> {
    const article = await this.#options.library.readArticle(id);
    if (!article.ok) return article;
    const journal = await this.#options.library.readJournal(id);
    return journal.ok ? ok({ article: article.value, journal: journal.value }) : journal;
  }

  #now(): string {
    return this.#options.now().toISOString();
  }
}
