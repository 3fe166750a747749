/**
 * Merges two stored copies of an article: one keeps its text and takes in everything that was written on the other,
 * which goes to the trash only when all of it is on the disk under the first. A merge can be undone as long as that
 * lies there.
 */
import type { ArticleId } from '../../core/article/article.ts';
import { takeBack } from '../../core/backups/bring-back.ts';
import type { Failure } from '../../core/failure.ts';
import { setMergedInto } from '../../core/journal/marks.ts';
import { mergeCopies, type StoredCopy } from '../../core/journal/merge-copies.ts';
import { holdsTheSame } from '../../core/journal/same-journal.ts';
import { arrangeCollection, type Collections } from '../../core/library/collections.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { MergeRecord } from '../../core/stored/merge-record.ts';
import { type FileCalls, NODE_FILES } from '../library/file-calls.ts';
import { writeFailure } from '../library/file-failure.ts';
import type { Library } from '../library/library.ts';
import { MergeRecords } from './merge-records.ts';

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
    | 'folder'
  >;
  readonly files?: FileCalls;
  readonly now: () => Date;
  readonly createId: () => string;
};

export class Merging {
  readonly #options: MergingOptions;
  readonly #records: MergeRecords;

  constructor(options: MergingOptions) {
    const { files = NODE_FILES, library, now } = options;
    this.#options = options;
    this.#records = new MergeRecords(files, library.folder, now);
  }

  /** After a failure both copies are there with all that was written on them. */
  async merge(keptId: ArticleId, otherId: ArticleId): Promise<Result<null, Failure>> {
    const { library } = this.#options;
    const kept = await this.#read(keptId);
    const other = await this.#read(otherId);
    if (!kept.ok) return kept;
    if (!other.ok) return other;
    if (keptId === otherId) return failed({ tag: 'not-found', name: other.value.article.title });
    const merged = await this.#takeIn(kept.value, other.value);
    if (!merged.ok) return merged;
    const collections = await this.#changeCollections(keptId, otherId);
    if (!collections.ok) return collections;
    const noted = await this.#note(kept.value, merged.value, otherId, collections.value);
    if (!noted.ok) return noted;
    const marked = await library.reviseJournal(otherId, (journal) =>
      setMergedInto(journal, keptId, this.#now()),
    );
    if (!marked.ok) return marked;
    return library.trashArticle(otherId);
  }

  /** Brings an article back from the trash. For one that was merged that undoes the merge, as long as it is known. */
  async bringBack(id: ArticleId): Promise<Result<null, Failure>> {
    const merge = await this.#records.read(id);
    return merge === null ? this.#options.library.restoreArticle(id) : this.#undo(merge);
  }

  /** Both copies as they were, but for what was written since. */
  async undo(otherId: ArticleId): Promise<Result<null, Failure>> {
    const merge = await this.#records.read(otherId);
    return merge === null ? failed({ tag: 'not-found', name: 'The merge' }) : this.#undo(merge);
  }

  async #undo({
    keptId,
    otherId,
    article,
    before,
    merged,
    collections,
  }: MergeRecord): Promise<Result<null, Failure>> {
    const { library } = this.#options;
    // The other copy first: nothing is taken from the kept one that does not stand there.
    const restored = await library.restoreArticle(otherId);
    if (!restored.ok && restored.failure.tag !== 'already-exists') return restored;
    const taken = await library.reviseJournal(keptId, (present) =>
      takeBack(present, before, merged, this.#now()),
    );
    if (!taken.ok) return taken;
    // The kept copy may be gone by now: then its text is not changed.
    if (article !== null && (await library.readArticle(keptId)).ok) {
      const replaced = await library.replaceArticle(article);
      if (!replaced.ok) return replaced;
    }
    await library.changeCollections((all) =>
      collections.reduce(
        (changed, { id, articleIds }) => arrangeCollection(changed, id, articleIds, this.#now()),
        all,
      ),
    );
    await this.#records.remove(otherId);
    return ok(null);
  }

  /** What undoing needs is on the disk before anything goes to the trash. */
  async #note(
    kept: StoredCopy,
    merged: StoredCopy,
    otherId: ArticleId,
    collections: MergeRecord['collections'],
  ): Promise<Result<null, Failure>> {
    try {
      await this.#records.write({
        keptId: kept.article.id,
        otherId,
        mergedAt: this.#now(),
        article: merged.article === kept.article ? null : kept.article,
        before: kept.journal,
        merged: merged.journal,
        collections,
      });
      return ok(null);
    } catch (error) {
      return failed(writeFailure(kept.article.title, error));
    }
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
  ): Promise<Result<MergeRecord['collections'], Failure>> {
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
    return changed.ok ? ok([...before].map(([id, articleIds]) => ({ id, articleIds }))) : changed;
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
