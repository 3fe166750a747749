/** Keeps backups of an open library in its own folder and, when the reader named one, in a second. */
import { join } from 'node:path';
import type { Backup, BackupReason } from '../../core/backups/backup.ts';
import { describeFailure, type Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import { Backups, type BackupsCheck, type Progress } from '../library/backups/backups.ts';
import { type FileCalls, NODE_FILES } from '../library/file-calls.ts';
import { isArticleId, libraryFolders } from '../library/folders.ts';
import type { Library } from '../library/library.ts';
import { listIfThere } from '../library/list-if-there.ts';
import { type BackupsAt, Restoring } from './restoring/restoring.ts';

/** Where backups go below a second folder, so that it may hold other things too. */
const SECOND_NAME = 'Afterword backups';

/** Nothing is backed up by itself more often. */
const PAUSE_MS = 30 * 60_000;
const LOOK_EVERY_MS = 60_000;

/** More articles than this at once are worth a backup first. */
export const MANY = 10;

export type BackingUpOptions = {
  readonly library: Library;
  readonly appVersion: string;
  /** `null`: none was named. */
  readonly secondFolder: () => string | null;
  readonly now: () => Date;
  /** Says something to the reader that nobody asked for. */
  readonly tell: (sentence: string, details: string) => void;
  readonly files?: FileCalls;
};

/** Owns the backups of one library and the clock that makes them. */
export class BackingUp {
  readonly restoring: Restoring;
  readonly #options: BackingUpOptions;
  readonly #files: FileCalls;
  readonly #known = new Map<string, Backups>();
  #timer: NodeJS.Timeout | null = null;
  #stopListening: () => void = () => undefined;
  /** Whether something may have changed since the last backup: nobody knows what happened before the start. */
  #changed = true;
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(options: BackingUpOptions) {
    this.#options = options;
    this.#files = options.files ?? NODE_FILES;
    this.restoring = new Restoring({
      library: options.library,
      files: this.#files,
      places: () => this.#places(),
      now: options.now,
    });
  }

  /** Backs up at once after an update of Afterword, and from then on every half hour in which something changed. */
  start(): void {
    this.#stopListening = this.#options.library.on(({ tag }) => {
      if (tag !== 'notice') this.#changed = true;
    });
    this.#timer = setInterval(() => void this.tick(), LOOK_EVERY_MS);
    this.#timer.unref();
    void this.#backUpAfterUpdate();
  }

  stop(): void {
    this.#stopListening();
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** Makes the backup that is due, if one is. */
  async tick(): Promise<void> {
    const now = this.#options.now().getTime();
    if (!this.#changed || isRecent(this.#lookedAt, now)) return;
    const [newest] = await this.#own.list();
    if (newest !== undefined && isRecent(Date.parse(newest.madeAt), now)) return;
    const made = await this.backUp('schedule');
    if (!made.ok) this.#tellFailure(made.failure);
  }

  /** Backs up in every place. A second folder that fails is told and keeps nobody from going on. */
  async backUp(reason: BackupReason, progress?: Progress): Promise<Result<Backup, Failure>> {
    this.#lookedAt = this.#options.now().getTime();
    this.#changed = false;
    const made = await this.#own.make(reason, progress);
    if (!made.ok) this.#changed = true;
    const second = this.#secondPlace();
    const copied = second === null ? null : await this.#at(second).make(reason);
    if (copied !== null && !copied.ok) this.#tellFailure(copied.failure, second);
    return made;
  }

  /** Before something is done to many articles at once. What fails is told; the reader's act goes on. */
  async backUpBeforeMany(): Promise<void> {
    const made = await this.backUp('import');
    if (!made.ok) this.#tellFailure(made.failure);
  }

  check(progress?: Progress): Promise<Result<BackupsCheck, Failure>> {
    return this.#own.check(progress);
  }

  async #backUpAfterUpdate(): Promise<void> {
    const [newest] = await this.#own.list();
    if (newest === undefined || newest.appVersion === this.#options.appVersion) return;
    const made = await this.backUp('upgrade');
    if (!made.ok) this.#tellFailure(made.failure);
  }

  #tellFailure(failure: Failure, folder: string | null = null): void {
    const where = folder === null ? '' : ` Backups in your second folder wait until it can be written.`;
    this.#options.tell(`${describeFailure(failure)}${where}`, folder ?? JSON.stringify(failure));
  }

  /** The library's own, then those in the second folder: of this library, and of others that were kept there. */
  async #places(): Promise<readonly BackupsAt[]> {
    const own: BackupsAt = { place: 'library', backups: this.#own };
    const second = this.#options.secondFolder();
    if (second === null) return [own];
    const root = join(second, SECOND_NAME);
    const names = await listIfThere(this.#files, root).catch(() => []);
    return [
      own,
      ...names
        .filter(isArticleId)
        .map((name): BackupsAt => ({ place: 'second', backups: this.#at(join(root, name)) })),
    ];
  }

  #secondPlace(): string | null {
    const folder = this.#options.secondFolder();
    return folder === null ? null : join(folder, SECOND_NAME, this.#options.library.id);
  }

  get #own(): Backups {
    return this.#at(libraryFolders(this.#options.library.folder).backups);
  }

  #at(folder: string): Backups {
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const { library, appVersion, now } = this.#options;
    const backups = new Backups({
      files: this.#files,
      library: library.folder,
      libraryId: library.id,
      folder,
      appVersion,
      now,
    });
    this.#known.set(folder, backups);
    return backups;
  }
}

/** A time that lies ahead is no recent one: the clock was set back since, and nobody waits until it is there again. */
const isRecent = (time: number, now: number): boolean => time <= now && now - time < PAUSE_MS;
