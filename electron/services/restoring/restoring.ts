import { join } from 'node:path';
import type { ArticleId } from '../../../core/article/article.ts';
import type {
  Backup,
  BackupDifferences,
  BackupId,
  BackupPlace,
  BackupSummary,
  RestoreMode,
  RestoreRecord,
  RestoreReport,
  RestoreScope,
} from '../../../core/backups/backup.ts';
import type { Failure } from '../../../core/failure.ts';
import { failed, ok, type Result } from '../../../core/result.ts';
import { RESTORE_RECORD } from '../../../core/stored/backup-record.ts';
import { encodeRecord } from '../../../core/stored/record-format.ts';
import type { Backups } from '../../library/backups/backups.ts';
import { sha256 } from '../../library/digest.ts';
import { writeDurably } from '../../library/durable-write.ts';
import type { FileCalls } from '../../library/file-calls.ts';
import { readFailure, writeFailure } from '../../library/file-failure.ts';
import { libraryFolders } from '../../library/folders.ts';
import type { Library } from '../../library/library.ts';
import { listIfThere } from '../../library/list-if-there.ts';
import { readStored } from '../../library/record-file.ts';
import { compareBackup, compareOne } from './compare-backup.ts';
import { EarlierState } from './earlier-state.ts';
import { damagedInBackup } from './problems.ts';
import { type RestoredArticle, restoreArticle, takeBackArticle } from './restore-article.ts';
import { compareListsOf, restoreLists, takeListsBack } from './restore-lists.ts';
import type { RestoredLists } from './restored-lists.ts';

/** So long after a restore it can be undone: as long as the backup that was made before it is kept for sure. */
const UNDO_MS = 7 * 24 * 60 * 60_000;

const NAME = 'The backup';

export type RestoringOptions = {
  readonly library: Library;
  readonly files: FileCalls;
  /** Where backups are kept; the library's own place first. */
  readonly places: () => Promise<readonly BackupsAt[]>;
  readonly now: () => Date;
};

export type BackupsAt = { readonly place: BackupPlace; readonly backups: Backups };

/** The way back: shows what a backup would change, brings it back, and undoes that. */
export class Restoring {
  readonly #options: RestoringOptions;

  constructor(options: RestoringOptions) {
    this.#options = options;
  }

  /** The backups of all places, newest first. */
  async list(): Promise<readonly BackupSummary[]> {
    const all: BackupSummary[] = [];
    for (const { place, backups } of await this.#options.places())
      for (const { id, madeAt, reason, articles, journals } of await backups.list())
        all.push({ id, madeAt, reason, articles, journals, place });
    return all.sort((one, other) => (one.id < other.id ? 1 : -1));
  }

  compare(id: BackupId): Promise<Result<BackupDifferences, Failure>> {
    return this.#try(async () => {
      const state = await this.#stateOf(id);
      const lists = await compareListsOf(state, this.#options.library);
      return ok({ lists, articles: await compareBackup(state, this.#options) });
    });
  }

  /** What `compare` says of the lists, without looking at any article. */
  compareLists(id: BackupId): Promise<Result<BackupDifferences['lists'], Failure>> {
    return this.#try(async () => ok(await compareListsOf(await this.#stateOf(id), this.#options.library)));
  }

  /** Backs up what is there, then brings back what was chosen. What cannot be brought back is told. */
  restore(id: BackupId, scope: RestoreScope, mode: RestoreMode): Promise<Result<RestoreReport, Failure>> {
    return this.#try(async () => {
      const state = await this.#stateOf(id);
      const articleIds = await this.#concerned(state, scope);
      const before = await (await this.#ownBackups()).make('restore');
      if (!before.ok) return before;
      const restoredAt = this.#options.now().toISOString();
      const record: RestoreRecord = {
        id: before.value.id,
        backupId: id,
        beforeId: before.value.id,
        scope,
        mode,
        restoredAt,
        articleIds,
        undoneAt: null,
      };
      const written = await this.#write(record);
      if (!written.ok) return written;
      const { library } = this.#options;
      const choice = { scope, mode, now: restoredAt };
      const lists = await restoreLists(library, state, choice);
      const report = await this.#each(articleIds, lists, (articleId) =>
        restoreArticle(library, articleId, state, choice),
      );
      return ok(withDamaged(report, state));
    });
  }

  /** The last restore while it can be undone. */
  async undoable(): Promise<RestoreRecord | null> {
    const { files, now } = this.#options;
    const names = [...(await listIfThere(files, this.#folder))]
      .filter((name) => name.endsWith('.json'))
      .sort();
    const last = names.at(-1);
    if (last === undefined) return null;
    const stored = await readStored(files, join(this.#folder, last), RESTORE_RECORD).catch(() => null);
    if (!stored?.ok || stored.value.content.undoneAt !== null) return null;
    const { content } = stored.value;
    return now().getTime() - Date.parse(content.restoredAt) < UNDO_MS ? content : null;
  }

  /** Takes the last restore back; what was written since stays. The state before this is backed up too. */
  undo(): Promise<Result<RestoreReport, Failure>> {
    return this.#try(async () => {
      const record = await this.undoable();
      if (record === null) return failed({ tag: 'not-found', name: 'The last restore' });
      const earlier = await this.#stateOf(record.backupId);
      const before = await this.#stateOf(record.beforeId);
      const saved = await (await this.#ownBackups()).make('restore');
      if (!saved.ok) return saved;
      const now = this.#options.now().toISOString();
      const { library } = this.#options;
      const lists = await takeListsBack(library, { earlier, before, record, now });
      const undone = await this.#each(record.articleIds, lists, (id) =>
        takeBackArticle(library, id, { earlier, before, record, now }),
      );
      const report = withDamaged(undone, before);
      const written = report.problems.length > 0 ? ok(null) : await this.#write({ ...record, undoneAt: now });
      return written.ok ? ok(report) : written;
    });
  }

  async #concerned(state: EarlierState, scope: RestoreScope): Promise<readonly ArticleId[]> {
    if (scope.tag === 'list') return [];
    if (scope.tag === 'all')
      return (await compareBackup(state, this.#options)).map(({ articleId }) => articleId);
    const difference = await compareOne(scope.articleId, state, this.#options);
    return difference === null ? [] : [scope.articleId];
  }

  async #each(
    ids: readonly ArticleId[],
    lists: RestoredLists,
    act: (id: ArticleId) => Promise<RestoredArticle>,
  ): Promise<RestoreReport> {
    const problems = [...lists.problems];
    let articles = 0;
    let words = 0;
    for (const id of ids) {
      const restored = await act(id);
      problems.push(...restored.problems);
      if (restored.changed) articles += 1;
      words += restored.words;
    }
    return { articles, words, records: lists.records, problems };
  }

  async #stateOf(id: BackupId): Promise<EarlierState> {
    for (const { backups } of await this.#options.places()) {
      const backup: Backup | undefined = (await backups.list()).find((one) => one.id === id);
      if (backup !== undefined) return new EarlierState(backups, backup);
    }
    throw Object.assign(new Error(`there is no backup ${id}`), { code: 'ENOENT' });
  }

  async #write(record: RestoreRecord): Promise<Result<null, Failure>> {
    const { files, now } = this.#options;
    try {
      const text = encodeRecord(RESTORE_RECORD, record, now().toISOString(), sha256);
      await writeDurably(files, join(this.#folder, `${record.id}.json`), text);
      return ok(null);
    } catch (error) {
      return failed(writeFailure(NAME, error));
    }
  }

  async #try<T>(act: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
    try {
      return await act();
    } catch (error) {
      return failed(readFailure(NAME, error));
    }
  }

  async #ownBackups(): Promise<Backups> {
    const own = (await this.#options.places()).find(({ place }) => place === 'library');
    if (own === undefined) throw new Error('The library has no place for backups.');
    return own.backups;
  }

  get #folder(): string {
    return join(libraryFolders(this.#options.library.folder).backups, 'restores');
  }
}

/** What a backup holds and cannot be used was left out: that is told with all else. */
const withDamaged = (report: RestoreReport, { damaged }: EarlierState): RestoreReport => ({
  ...report,
  problems: [...report.problems, ...[...damaged].map(damagedInBackup)],
});
