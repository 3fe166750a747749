/**
 * Merges two stored copies of an article: one keeps its text and takes in everything that was written on the other,
 * which goes to the trash only when all of it is on the disk under the first. A merge can be undone as long as that
 * lies there.
 */
import type { Article, ArticleId } from '../../core/article/article.ts';
import { takeBack } from '../../core/backups/bring-back.ts';
import type { Failure } from '../../core/failure.ts';
import type { Journal } from '../../core/journal/journal.ts';
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

/** A merge that is going on: both copies as they were, the kept article with what the other's text adds, and collections. */
type MergeInWork = {
  readonly kept: StoredCopy;
  readonly other: StoredCopy;
  readonly article: Article;
  readonly collections: MergeRecord['collections'];
};

/** What of the other journal stands in the kept one. */
type Taken = {
  readonly said: Journal;
  /** The kept journal without that. */
  readonly before: (present: Journal) => Journal;
};

/** But for the mark that says where all of it stands now. */
const saysTheSame = (marked: Journal, said: Journal): boolean =>
  holdsTheSame({ ...marked, mergedInto: said.mergedInto }, said);

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
    const article = await this.#takeInText(kept.value, other.value);
    if (!article.ok) return article;
    const collections = await this.#changeCollections(keptId, otherId);
    if (!collections.ok) return collections;
    const work = {
      kept: kept.value,
      other: other.value,
      article: article.value,
      collections: collections.value,
    };
    const taken = await this.#takeInWords(work, { said: other.value.journal, before: (present) => present });
    if (!taken.ok) return taken;
    const trashed = await library.trashArticle(otherId);
    if (!trashed.ok) return trashed;
    // What was written while it went stands there only, where nothing lists it.
    const left = await library.readJournal(otherId);
    if (!left.ok || saysTheSame(left.value, taken.value.said)) return ok(null);
    const late = await this.#takeInWords(work, { ...taken.value, said: left.value });
    return late.ok ? ok(null) : late;
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

  /** The kept article with what only the other shows, such as comments, on the disk. */
  async #takeInText(kept: StoredCopy, other: StoredCopy): Promise<Result<Article, Failure>> {
    const { library, createId } = this.#options;
    const { article } = mergeCopies(kept, other, this.#now(), createId);
    if (article === kept.article) return ok(article);
    const replaced = await library.replaceArticle(article);
    return replaced.ok ? ok(article) : replaced;
  }

  /**
   * Puts what the other copy says into the kept one's journal, notes what undoing that needs, and marks the other as
   * merged; all of it is on the disk when this resolves. What somebody writes on either copy meanwhile is seen: on the
   * kept one it is none of the merge, and on the other it is taken in too.
   */
  async #takeInWords(work: MergeInWork, { said, before }: Taken): Promise<Result<Taken, Failure>> {
    const { library, createId } = this.#options;
    const { article, other } = work;
    let stood = work.kept.journal;
    const changed = await library.reviseJournal(article.id, (journal) => {
      stood = before(journal);
      return mergeCopies({ article, journal }, { ...other, journal: said }, this.#now(), createId).journal;
    });
    if (!changed.ok) return changed;
    const merged = changed.value;
    const noted = await this.#note(work, stood, merged);
    if (!noted.ok) return noted;
    const marked = await library.reviseJournal(other.article.id, (journal) =>
      setMergedInto(journal, article.id, this.#now()),
    );
    if (!marked.ok) return marked;
    const taken: Taken = { said, before: (present) => takeBack(present, stood, merged, this.#now()) };
    return saysTheSame(marked.value, said)
      ? ok(taken)
      : this.#takeInWords(work, { ...taken, said: marked.value });
  }

  /** What undoing needs is on the disk before anything goes to the trash. */
  async #note(
    { kept, other, article, collections }: MergeInWork,
    before: Journal,
    merged: Journal,
  ): Promise<Result<null, Failure>> {
    try {
      await this.#records.write({
        keptId: kept.article.id,
        otherId: other.article.id,
        mergedAt: this.#now(),
        article: article === kept.article ? null : kept.article,
        before,
        merged,
        collections,
      });
      return ok(null);
    } catch (error) {
      return failed(writeFailure(kept.article.title, error));
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
