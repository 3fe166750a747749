import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Backup, BackupId, BackupReason, ContentHash } from '../../../core/backups/backup.ts';
import { backupsToKeep } from '../../../core/backups/retention.ts';
import type { Failure } from '../../../core/failure.ts';
import { failed, ok, type Result } from '../../../core/result.ts';
import { BACKUP_RECORD } from '../../../core/stored/backup-record.ts';
import { encodeRecord } from '../../../core/stored/record-format.ts';
import { createBreather, inParallel } from '../breathe.ts';
import { sha256 } from '../digest.ts';
import { writeDurably } from '../durable-write.ts';
import type { FileCalls } from '../file-calls.ts';
import { LibraryGoneError, readFailure, writeFailure } from '../file-failure.ts';
import { libraryFolders } from '../folders.ts';
import { InTurn } from '../in-turn.ts';
import { listIfThere } from '../list-if-there.ts';
import { exists } from '../quarantine.ts';
import { readStored } from '../record-file.ts';
import { sweepLeftover } from '../temporary-file.ts';
import { ContentStore, DamagedContentError } from './content-store.ts';
import { collectContents, filesIn, storeFolder, type TreeFile } from './folder-tree.ts';

/** What stays out of a backup: backups themselves, and what says who has the library open. */
const LEFT_OUT: ReadonlySet<string> = new Set(['backups', 'locks']);

/** Contents that no backup needs stay so long: a backup of another computer may still be on its way here. */
const GRACE_MS = 7 * 24 * 60 * 60_000;
const SWEEP_EVERY_MS = 24 * 60 * 60_000;

const NAME = 'The backup';

export type BackupsOptions = {
  readonly files: FileCalls;
  /** What is backed up. */
  readonly library: string;
  readonly libraryId: string;
  /** Where backups go. */
  readonly folder: string;
  readonly appVersion: string;
  readonly now: () => Date;
};

type Making = { readonly id: BackupId; readonly madeAt: Date; readonly reason: BackupReason };

export type Progress = (done: number, total: number | null) => void;

/** What was found when backups were read through. */
export type BackupsCheck = {
  readonly backups: number;
  readonly contents: number;
  readonly damaged: readonly string[];
};

/**
 * Backups of a library in one place. Each is a small file that names the contents it needs, and is written last, when
 * all of them are on the disk and were read back: a backup that is listed is whole.
 */
export class Backups {
  readonly store: ContentStore;
  readonly #options: BackupsOptions;
  readonly #turns = new InTurn();
  #sweptAt = Number.NEGATIVE_INFINITY;

  constructor(options: BackupsOptions) {
    this.#options = options;
    this.store = new ContentStore(options.files, join(options.folder, 'contents'));
  }

  /** Newest first; what cannot be read is left out. */
  async list(): Promise<readonly Backup[]> {
    const { files } = this.#options;
    const found: Backup[] = [];
    await inParallel(await listIfThere(files, this.#snapshots), 8, async (name) => {
      if (!name.endsWith('.json')) return;
      const stored = await readStored(files, join(this.#snapshots, name), BACKUP_RECORD).catch(() => null);
      if (stored?.ok && name === `${stored.value.content.id}.json`) found.push(stored.value.content);
    });
    return found.sort((one, other) => (one.id < other.id ? 1 : -1));
  }

  /** One backup at a time; the others wait. Resolves to the newest one when nothing has changed since. */
  make(reason: BackupReason, progress: Progress = () => undefined): Promise<Result<Backup, Failure>> {
    return this.#turns.run('make', async () => {
      const madeAt = this.#options.now();
      const id = `${madeAt.toISOString().replace(/[-:.]/g, '')}-${randomBytes(4).toString('hex')}`;
      const added: ContentHash[] = [];
      try {
        return ok(await this.#make({ id, madeAt, reason }, added, progress));
      } catch (error) {
        // What is left over is named by no backup, and swept in time.
        await this.#withdraw(id, added).catch(() => undefined);
        return failed(writeFailure(NAME, error));
      }
    });
  }

  /** The files below a folder of the backup, as they were. */
  files(backup: Backup, under: readonly string[]): AsyncGenerator<TreeFile> {
    return filesIn(this.store, backup.tree, under);
  }

  /** Reads every content that some backup needs. Damaged ones go, so that the next backup stores them again. */
  async check(progress: Progress = () => undefined): Promise<Result<BackupsCheck, Failure>> {
    try {
      this.store.refresh();
      const backups = await this.list();
      const contents = new Set<ContentHash>();
      const damaged: string[] = [];
      for (const backup of backups) {
        await collectContents(this.store, backup.tree, contents).catch((error: unknown) => {
          if (!(error instanceof DamagedContentError)) throw error;
          damaged.push(`${backup.id}: ${error.message}`);
        });
      }
      let done = 0;
      await inParallel(contents, 4, async (hash) => {
        await this.store.get(hash).catch(async (error: unknown) => {
          if (!(error instanceof DamagedContentError)) throw error;
          damaged.push(error.message);
          await this.store.remove(hash);
        });
        done += 1;
        progress(done, contents.size);
      });
      return ok({ backups: backups.length, contents: contents.size, damaged });
    } catch (error) {
      return failed(readFailure('The backups', error));
    }
  }

  async #make(making: Making, added: ContentHash[], progress: Progress): Promise<Backup> {
    const { files, library, libraryId, appVersion } = this.#options;
    await this.#expectLibrary();
    this.store.refresh();
    await this.#sweepLeftovers();
    const before = (await this.list()).find((backup) => backup.libraryId === libraryId) ?? null;
    const total = before === null ? null : before.articles + before.journals;
    let done = 0;
    const tree = await storeFolder(library, before?.tree ?? null, {
      files,
      store: this.store,
      except: LEFT_OUT,
      added,
      onFile: () => {
        done += 1;
        progress(done, total === null ? null : Math.max(total, done));
      },
    });
    // With its drive everything in it is missing, as if it had been removed.
    await this.#expectLibrary();
    if (before !== null && before.tree === tree && before.appVersion === appVersion) return before;
    const backup: Backup = {
      id: making.id,
      madeAt: making.madeAt.toISOString(),
      reason: making.reason,
      libraryId,
      appVersion,
      articles: await this.#count(tree, 'articles'),
      journals: await this.#count(tree, 'journals'),
      tree,
    };
    await this.#write(backup);
    // The backup is there; older ones that could not be removed are tried with the next.
    await this.#prune(making.madeAt).catch(() => undefined);
    return backup;
  }

  async #expectLibrary(): Promise<void> {
    const { files, library } = this.#options;
    if (!(await exists(files, libraryFolders(library).library)))
      throw new LibraryGoneError(`${library} is not there`);
  }

  /** Leaves nothing of a backup that failed. While its own file cannot be removed, what it needs stays. */
  async #withdraw(id: BackupId, added: readonly ContentHash[]): Promise<void> {
    const { files } = this.#options;
    const path = join(this.#snapshots, `${id}.json`);
    await files.unlink(path).catch(() => undefined);
    if (await exists(files, path)) return;
    for (const hash of added) await this.store.remove(hash);
  }

  async #write(backup: Backup): Promise<void> {
    const { files } = this.#options;
    const path = join(this.#snapshots, `${backup.id}.json`);
    await writeDurably(files, path, encodeRecord(BACKUP_RECORD, backup, backup.madeAt, sha256));
    const back = await readStored(files, path, BACKUP_RECORD, ({ tree }) => tree === backup.tree);
    if (!back.ok) throw new DamagedContentError(`${backup.id} could not be read back`);
  }

  async #count(tree: ContentHash, folder: string): Promise<number> {
    let count = 0;
    const breathe = createBreather();
    for await (const _file of filesIn(this.store, tree, [folder])) {
      count += 1;
      await breathe();
    }
    return count;
  }

  /** Removes backups that are not to be kept and, once a day, contents that none of those left needs. */
  async #prune(now: Date): Promise<void> {
    const { files, libraryId } = this.#options;
    const all = await this.list();
    const own = all.filter((backup) => backup.libraryId === libraryId);
    const kept = backupsToKeep(own, now);
    const dropped = own.filter(({ id }) => !kept.has(id));
    for (const { id } of dropped) await files.unlink(join(this.#snapshots, `${id}.json`));
    if (now.getTime() - this.#sweptAt < SWEEP_EVERY_MS) return;
    this.#sweptAt = now.getTime();
    const gone = new Set(dropped.map(({ id }) => id));
    const used = new Set<ContentHash>();
    // A backup whose folders cannot be read ends this: nothing is removed that it may need.
    for (const backup of all) if (!gone.has(backup.id)) await collectContents(this.store, backup.tree, used);
    if ((await this.#unreadable()) === 0) await this.store.sweep(used, now, GRACE_MS);
  }

  /** Backups that are there and cannot be read now, such as those of a newer Afterword. */
  async #unreadable(): Promise<number> {
    const names = await listIfThere(this.#options.files, this.#snapshots);
    return names.filter((name) => name.endsWith('.json')).length - (await this.list()).length;
  }

  async #sweepLeftovers(): Promise<void> {
    const { files, folder, now } = this.#options;
    const shelves = await listIfThere(files, join(folder, 'contents'));
    for (const place of [this.#snapshots, ...shelves.map((shelf) => join(folder, 'contents', shelf))])
      for (const name of await listIfThere(files, place))
        await sweepLeftover(files, join(place, name), now());
  }

  get #snapshots(): string {
    return join(this.#options.folder, 'snapshots');
  }
}
