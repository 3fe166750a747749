import { basename, join } from 'node:path';
import { Low } from 'lowdb';
import type { Article, ArticleId } from '../../core/article/article.ts';
import type { Failure } from '../../core/failure.ts';
import { createJournal, type Journal } from '../../core/journal/journal.ts';
import { isUntouched, mergeJournals } from '../../core/journal/merge.ts';
import { recallJournal } from '../../core/journal/recall.ts';
import { holdsTheSame } from '../../core/journal/same-journal.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { type JournalStamp, NO_JOURNAL, STALE } from '../../core/stored/index-page-record.ts';
import { JOURNAL_RECORD } from '../../core/stored/journal-record.ts';
import { DurableAdapter, StoredFileError } from './durable-adapter.ts';
import { writeDurably } from './durable-write.ts';
import type { FileState } from './file-calls.ts';
import { isMissing, readFailure, writeFailure } from './file-failure.ts';
import { isArticleId, recordPath } from './folders.ts';
import type { LibrarySetting } from './library-setting.ts';
import { lookAt } from './look-at.ts';
import type { OwnCopies } from './own-copies.ts';
import { settleUnusable } from './record-file.ts';

/** So many journals stay in memory after their last use, besides those that are not on the disk yet. */
const KEPT_OPEN = 64;

/** `title` names the article for people; it is asked only when a journal is begun or fails. */
export type JournalFilesOptions = {
  readonly ownCopies: OwnCopies;
  /** Whether a file in this state was read, or written, here before. */
  readonly isKnown: (id: ArticleId, stamp: JournalStamp) => boolean;
  readonly titleOf: (id: ArticleId) => Promise<string | null>;
  /** The journal in memory is another one than before. Called before it is on the disk. */
  readonly onChange: (id: ArticleId, before: Journal, after: Journal) => void;
  /** A change was written, or could not be. */
  readonly onSettled: (id: ArticleId) => void;
};

type OpenJournal = {
  readonly low: Low<Journal>;
  readonly adapter: DurableAdapter<Journal>;
  /** Reading the file again; everybody who asks meanwhile waits for the same reading. */
  refreshing: Promise<Failure | null> | null;
};

/** The journals of a library: one lowdb file for each article in which something was written. */
export class JournalFiles {
  readonly #setting: LibrarySetting;
  readonly #options: JournalFilesOptions;
  readonly #open = new Map<ArticleId, OpenJournal>();
  readonly #loading = new Map<ArticleId, Promise<Result<OpenJournal, Failure>>>();

  constructor(setting: LibrarySetting, options: JournalFilesOptions) {
    this.#setting = setting;
    this.#options = options;
  }

  /** An empty journal when nothing was written yet. */
  async read(id: ArticleId): Promise<Result<Journal, Failure>> {
    const opened = await this.#opened(id);
    return opened.ok ? ok(opened.value.low.data) : opened;
  }

  /** Applies `change` to the newest state; resolves when the result is on the disk or could not be put there. */
  async change(id: ArticleId, change: (journal: Journal) => Journal): Promise<Result<Journal, Failure>> {
    const refusal = this.#setting.refusal(id);
    if (refusal !== null) return failed(refusal);
    const opened = await this.#opened(id);
    if (!opened.ok) {
      await this.#keepAside(id, change);
      return opened;
    }
    // Forgotten or read anew in between: only one object for each file may be changed.
    if (this.#open.get(id) !== opened.value) return this.change(id, change);

    const { low, adapter } = opened.value;
    const before = low.data;
    const after = change(before);
    if (after === before && !adapter.dirty) return ok(before);
    low.data = after;
    if (after !== before) this.#options.onChange(id, before, after);
    try {
      await low.write();
      this.#options.ownCopies.keep(id, low.data);
      return ok(after);
    } catch (error) {
      // Should the app end before it can be written, the next start takes it from here.
      this.#options.ownCopies.keep(id, low.data);
      return failed(writeFailure(await this.#nameOf(id), error));
    } finally {
      this.#options.onSettled(id);
    }
  }

  /**
   * What was to be written into a journal that cannot be opened now, because a newer Afterword wrote it or its drive is
   * gone, goes to what this computer knows of it: whoever opens the journal next finds it there.
   */
  async #keepAside(id: ArticleId, change: (journal: Journal) => Journal): Promise<void> {
    if (!isArticleId(id)) return;
    const { ownCopies, titleOf, onSettled } = this.#options;
    await ownCopies.change(id, change, async () => createJournal(id, (await titleOf(id)) ?? ''));
    onSettled(id);
  }

  /** What tells this state of the journal's file from every other; `STALE` while the disk holds an older one. */
  stampOf(id: ArticleId): JournalStamp {
    const journal = this.#open.get(id);
    if (journal === undefined || journal.adapter.dirty) return STALE;
    return stampOfState(journal.adapter.state);
  }

  /** The journal of an article in which nothing can be read. */
  emptyFor(article: Article): Journal {
    return createJournal(article.id, article.title);
  }

  /** Journals whose last write failed. */
  get failing(): readonly ArticleId[] {
    return [...this.#open].filter(([, { adapter }]) => adapter.failing).map(([id]) => id);
  }

  /** Writes everything that is waiting; resolves to the first failure. */
  async flush(): Promise<Failure | null> {
    let failure: Failure | null = null;
    for (const [id, { adapter }] of this.#open) {
      if (!adapter.dirty) continue;
      try {
        await adapter.flush();
      } catch (error) {
        failure ??= writeFailure(await this.#nameOf(id), error);
      }
    }
    return failure;
  }

  async #opened(id: ArticleId): Promise<Result<OpenJournal, Failure>> {
    const journal = this.#open.get(id);
    if (journal === undefined) return this.#loaded(id);
    journal.refreshing ??= this.#refresh(id, journal).finally(() => {
      journal.refreshing = null;
    });
    const failure = await journal.refreshing;
    if (failure !== null) return failed(failure);
    if (this.#open.get(id) !== journal) return this.#opened(id);
    // Most recently used last: the first ones are forgotten first.
    this.#open.delete(id);
    this.#open.set(id, journal);
    return ok(journal);
  }

  #loaded(id: ArticleId): Promise<Result<OpenJournal, Failure>> {
    if (!isArticleId(id)) return Promise.resolve(failed({ tag: 'not-found', name: id }));
    const known = this.#loading.get(id);
    if (known !== undefined) return known;
    const loading = this.#load(id).finally(() => this.#loading.delete(id));
    this.#loading.set(id, loading);
    return loading;
  }

  async #load(id: ArticleId): Promise<Result<OpenJournal, Failure>> {
    const low: Low<Journal> = new Low<Journal>(
      this.#createAdapter(id, (theirs) => {
        this.#takeIn(id, low, theirs);
        return low.data;
      }),
      createJournal(id, ''),
    );
    const adapter = low.adapter as DurableAdapter<Journal>;
    let wasDamaged = false;
    try {
      await low.read();
    } catch (error) {
      const failure = await this.#settleFailure(id, error);
      if (failure !== null) return failed(failure);
      wasDamaged = true;
    }
    let isBehind = await this.#recall(id, low, adapter);
    if (wasDamaged && isBehind) await this.#tellRecalled(id);
    if (low.data.articleTitle === '') {
      const articleTitle = (await this.#options.titleOf(id)) ?? '';
      low.data = { ...low.data, articleTitle };
      // Begun before the article had arrived from another computer.
      isBehind ||= articleTitle !== '' && adapter.state !== null;
    }
    const journal: OpenJournal = { low, adapter, refreshing: null };
    this.#open.set(id, journal);
    // Should it fail, it is tried again by itself.
    if (isBehind) await low.write().catch(() => undefined);
    this.#forgetOld();
    return ok(journal);
  }

  /** Merges what was known here into a file that came from elsewhere. Resolves to whether the file lacked something. */
  async #recall(id: ArticleId, low: Low<Journal>, adapter: DurableAdapter<Journal>): Promise<boolean> {
    const { ownCopies, isKnown } = this.#options;
    if (isKnown(id, stampOfState(adapter.state))) return false;
    const found = low.data;
    const own = await ownCopies.read(id);
    if (own !== null) this.#takeIn(id, low, own, recallJournal);
    ownCopies.keep(id, low.data);
    return own !== null && !holdsTheSame(low.data, found);
  }

  async #tellRecalled(id: ArticleId): Promise<void> {
    const name = await this.#nameOf(id);
    this.#setting.notices.say(`“${name}” was put back from what this computer knew of it.`, null);
  }

  /** Reads the file again when a program that copies folders has changed it. What is not saved yet goes before. */
  async #refresh(id: ArticleId, journal: OpenJournal): Promise<Failure | null> {
    const { low, adapter } = journal;
    const { data } = low;
    const known = stampOfState(adapter.state);
    // What waits to be written is merged with what stands there when it is written.
    if (adapter.dirty || known === (await this.#stampOnDisk(id, known))) return null;
    try {
      const found = await adapter.read();
      if (adapter.dirty || low.data !== data) return null;
      // Gone, be it with the drive that it stood on: what is known of it is put back.
      if (found === null) {
        if (!isUntouched(data)) await low.write();
        return null;
      }
      if (this.#takeIn(id, low, found) && !holdsTheSame(low.data, found)) await low.write();
      this.#options.ownCopies.keep(id, low.data);
      this.#options.onSettled(id);
      return null;
    } catch (error) {
      const failure = await this.#settleFailure(id, error);
      // Only the one object that is open may write the file.
      if (this.#open.get(id) !== journal) return null;
      // What is in memory is whole: it takes the place of the file that was set aside.
      if (failure === null) await low.write().catch(() => undefined);
      else if (!adapter.dirty && low.data === data) this.#open.delete(id);
      else return null;
      return failure;
    }
  }

  /** Merges another copy into the one in memory. Resolves to whether one of them had something to add. */
  #takeIn(id: ArticleId, low: Low<Journal>, theirs: Journal, merge = mergeJournals): boolean {
    const before = low.data;
    if (holdsTheSame(before, theirs)) return false;
    low.data = merge(before, theirs);
    if (!holdsTheSame(before, low.data)) this.#options.onChange(id, before, low.data);
    return true;
  }

  /** `known` when the file cannot be looked at: what is in memory is better than nothing. */
  async #stampOnDisk(id: ArticleId, known: JournalStamp): Promise<JournalStamp> {
    const state = await lookAt(this.#setting, this.#path(id));
    return state === 'unknown' ? known : stampOfState(state);
  }

  #createAdapter(id: ArticleId, takeIn: (theirs: Journal) => Journal): DurableAdapter<Journal> {
    const { files, now } = this.#setting;
    return new DurableAdapter({
      files,
      path: this.#path(id),
      format: JOURNAL_RECORD,
      isRight: (journal) => journal.articleId === id,
      now,
      takeIn,
      clearAway: async (reason) => {
        const failure = await this.#settleFailure(id, new StoredFileError(this.#path(id), reason));
        if (failure !== null) throw Object.assign(new Error(`${id}: ${failure.tag}`), { failure });
      },
      keepEarlier: (path, version) => this.#keepEarlier(path, version),
      onRetried: () => this.#options.onSettled(id),
    });
  }

  /** `null` when the damaged file was set aside, so that a fresh journal may begin. */
  async #settleFailure(id: ArticleId, error: unknown): Promise<Failure | null> {
    const name = await this.#nameOf(id);
    if (!(error instanceof StoredFileError)) return readFailure(name, error);
    const failure = await settleUnusable(this.#setting, this.#path(id), name, error.reason);
    return failure.tag === 'damaged' ? null : failure;
  }

  /** Before a file of an earlier version is written over. */
  async #keepEarlier(path: string, version: number): Promise<void> {
    const { files, folders } = this.#setting;
    const copy = join(folders.backups, `before-upgrade-from-${version}`, 'journals', basename(path));
    try {
      await files.stat(copy);
    } catch (error) {
      if (!isMissing(error)) throw error;
      await writeDurably(files, copy, await files.readText(path));
    }
  }

  #forgetOld(): void {
    for (const [id, { adapter }] of this.#open) {
      if (this.#open.size <= KEPT_OPEN) return;
      if (!adapter.dirty) this.#open.delete(id);
    }
  }

  async #nameOf(id: ArticleId): Promise<string> {
    const title = await this.#options.titleOf(id);
    return title === null ? `${id}.json` : `Notes on ${title}`;
  }

  #path(id: ArticleId): string {
    return recordPath(this.#setting.folders.journals, id);
  }
}

/** A file's state as the index remembers it. */
export const stampOfState = (state: FileState | null): JournalStamp =>
  state === null ? NO_JOURNAL : `${state.mtimeMs}:${state.size}`;
