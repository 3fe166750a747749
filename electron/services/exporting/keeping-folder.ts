/**
 * Keeps a folder of Markdown up to date with the library, in small steps between everything else. A folder that is not
 * there, such as one on a disk that was pulled out, is waited for and never made anew in its place.
 */
import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ArticleId } from '../../../core/article/article.ts';
import { type ExportRecord, NOTHING_WRITTEN } from '../../../core/exporting/export.ts';
import { describeFailure } from '../../../core/failure.ts';
import type { KeepingPace, KeptFolder } from '../../../core/settings.ts';
import { type FileCalls, NODE_FILES } from '../../library/file-calls.ts';
import { readFailure } from '../../library/file-failure.ts';
import type { Library } from '../../library/library.ts';
import { chooseArticles } from './choose-articles.ts';
import { readRecord } from './read-record.ts';

/** How the keeping goes, for the settings. */
export type KeepingState = {
  readonly isWorking: boolean;
  /** Articles that changed since they were last written there. */
  readonly waiting: number;
  /** Why the last time failed, in words; `null` when it did not. */
  readonly trouble: string | null;
};

export type KeepingOptions = {
  readonly library: Library;
  readonly now: () => Date;
  readonly version: string;
  /** What is to be kept now; `null`: nothing. */
  readonly kept: () => KeptFolder | null;
  /** Everything is in the folder. */
  readonly onKept: (keptAt: string) => void;
  readonly onState: (state: KeepingState) => void;
  readonly files?: FileCalls;
};

/** After the last change, so long nothing is written, while somebody may still be typing. */
const QUIET_MS = 5_000;
/** Looked so often whether something is due, or a missing folder is back. */
const LOOK_EVERY_MS = 60_000;

const PAUSES: Readonly<Record<KeepingPace, number>> = { change: 0, hour: 60 * 60_000, day: 24 * 60 * 60_000 };

/** Owns what waits to be written and the clock that writes it. */
export class KeepingFolder {
  readonly #options: KeepingOptions;
  readonly #files: FileCalls;
  readonly #waiting = new Set<ArticleId>();
  #known = new Map<ArticleId, string>();
  /** The folder is new, or nobody knows what happened before the start. */
  #isAllWanted = true;
  #isWorking = false;
  #trouble: string | null = null;
  #timer: NodeJS.Timeout | null = null;
  #quiet: NodeJS.Timeout | null = null;
  #stopListening: () => void = () => undefined;
  #isStopped = false;

  constructor(options: KeepingOptions) {
    this.#options = options;
    this.#files = options.files ?? NODE_FILES;
  }

  start(): void {
    this.#stopListening = this.#options.library.on((event) => {
      if (this.#options.kept() === null) return;
      if (event.tag === 'journal-changed') this.#note([event.articleId]);
      else if (event.tag === 'library-changed') this.#note(event.ids);
    });
    this.#timer = setInterval(() => void this.tick(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopListening();
    if (this.#timer !== null) clearInterval(this.#timer);
    if (this.#quiet !== null) clearTimeout(this.#quiet);
  }

  state(): KeepingState {
    return { isWorking: this.#isWorking, waiting: this.#waiting.size, trouble: this.#trouble };
  }

  /** The folder, or what is wanted of it, is another now. */
  restart(): Promise<void> {
    this.#isAllWanted = true;
    this.#known = new Map();
    this.#trouble = null;
    return this.keepNow();
  }

  /** Writes what is due by the pace that was chosen. */
  async tick(): Promise<void> {
    const kept = this.#options.kept();
    if (kept === null || !(this.#isAllWanted || this.#waiting.size > 0)) return;
    const since = this.#options.now().getTime() - Date.parse(kept.keptAt ?? '1970-01-01');
    if (kept.keptAt === null || since >= PAUSES[kept.pace]) await this.keepNow();
  }

  /** Writes everything that waits, whatever the pace. */
  async keepNow(): Promise<void> {
    const kept = this.#options.kept();
    if (kept === null || this.#isWorking || this.#isStopped) return;
    this.#isWorking = true;
    this.#tell();
    // A change is told when it is saved, and again when its row in the lists was made: that is no other change.
    for (const id of this.#waiting) await this.#options.library.summary(id).catch(() => undefined);
    const isAll = this.#isAllWanted;
    const ids = new Set(this.#waiting);
    this.#waiting.clear();
    this.#isAllWanted = false;
    this.#trouble = await this.#write(kept, isAll, ids).catch((error: unknown) =>
      describeFailure(readFailure(basename(kept.folder), error)),
    );
    this.#isWorking = false;
    // What is missing is written at the next start, which knows nothing of the folder.
    if (this.#isStopped) return;
    if (this.#trouble !== null) {
      // Nothing is forgotten: it waits for the next time.
      for (const id of ids) this.#waiting.add(id);
      this.#isAllWanted ||= isAll;
    } else if (this.#isAllWanted) {
      // Another folder was chosen meanwhile.
      return this.keepNow();
    } else this.#options.onKept(this.#options.now().toISOString());
    this.#tell();
  }

  /** Resolves to what went wrong, in words. */
  async #write(
    { folder, extent }: KeptFolder,
    isAll: boolean,
    ids: ReadonlySet<ArticleId>,
  ): Promise<string | null> {
    const { library, now, version } = this.#options;
    if (!(await this.#files.stat(folder)).isFolder)
      throw Object.assign(new Error(folder), { code: 'ENOENT' });
    const tools = { library, timeZone: 'UTC', searchIds: async () => [] };
    const all = isAll ? await chooseArticles({ tag: 'all' }, extent, tools) : null;
    if (all !== null && !all.ok) return describeFailure(all.failure);
    const wanted = new Set([...(all?.value.ids ?? []), ...ids]);
    const troubles: string[] = [];
    const { exportToFolder } = await loadExporting();
    const report = await exportToFolder(this.#records(wanted, troubles), {
      folder,
      options: { now: now(), version, extent },
      readPicture: (name) => library.pictures.read(name),
      files: this.#files,
      known: this.#known,
    });
    // An article on which nothing was written is no trouble.
    troubles.push(
      ...report.skipped.filter(({ reason }) => reason !== NOTHING_WRITTEN).map(({ reason }) => reason),
    );
    const [first] = troubles;
    return first === undefined ? null : first;
  }

  async *#records(ids: Iterable<ArticleId>, troubles: string[]): AsyncGenerator<ExportRecord> {
    for (const id of ids) {
      if (this.#isStopped) return;
      const { record, skipped } = await readRecord(this.#options.library, id);
      troubles.push(...skipped.map(({ reason }) => reason));
      if (record !== null) yield record;
    }
  }

  #note(ids: readonly ArticleId[]): void {
    for (const id of ids) this.#waiting.add(id);
    if (this.#options.kept()?.pace !== 'change') return;
    if (this.#quiet !== null) clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => void this.keepNow(), QUIET_MS);
    this.#quiet.unref();
  }

  #tell(): void {
    this.#options.onState(this.state());
  }
}

/** In slices: to run all of its code for the first time is one long stretch of work. */
async function loadExporting(): Promise<typeof import('./markdown-folder.ts')> {
  for (const load of [
    () => import('../../../core/exporting/markdown-notes.ts'),
    () => import('../../../core/exporting/export-notes.ts'),
  ]) {
    await load();
    await nextTurn();
  }
  return import('./markdown-folder.ts');
}
