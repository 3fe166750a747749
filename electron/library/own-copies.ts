import type { ArticleId } from '../../core/article/article.ts';
import type { Journal } from '../../core/journal/journal.ts';
import { isUntouched } from '../../core/journal/merge.ts';
import { JOURNAL_RECORD } from '../../core/stored/journal-record.ts';
import { encodeRecord } from '../../core/stored/record-format.ts';
import { CacheWriter } from './cache-writer.ts';
import { sha256 } from './digest.ts';
import { writeDurably } from './durable-write.ts';
import type { FileCalls } from './file-calls.ts';
import { recordPath } from './folders.ts';
import { InTurn } from './in-turn.ts';
import { readStored } from './record-file.ts';

export type OwnCopiesOptions = {
  readonly files: FileCalls;
  /** Outside the library, where no service that keeps folders in step can reach it. */
  readonly folder: string;
  readonly now: () => Date;
};

/**
 * What this computer last knew of each journal. A synced folder may bring an older file over a newer one, or none at
 * all; then what was known here is merged into what stands there. A cache all the same: it is written without waiting,
 * may fail, and may be deleted at any time.
 */
export class OwnCopies {
  readonly #options: OwnCopiesOptions;
  readonly #writer: CacheWriter<ArticleId, Journal>;
  readonly #turns = new InTurn();

  constructor(options: OwnCopiesOptions) {
    this.#options = options;
    const { files, folder, now } = options;
    this.#writer = new CacheWriter(async (id, journal) => {
      const text = encodeRecord(JOURNAL_RECORD, journal, now().toISOString(), sha256);
      await writeDurably(files, recordPath(folder, id), text, { sync: false });
    });
  }

  /** `null` when there is none that can be believed. */
  async read(id: ArticleId): Promise<Journal | null> {
    const waiting = this.#writer.waiting(id);
    if (waiting !== undefined) return waiting;
    const { files, folder } = this.#options;
    const stored = await readStored(
      files,
      recordPath(folder, id),
      JOURNAL_RECORD,
      ({ articleId }) => articleId === id,
    ).catch(() => null);
    return stored?.ok ? stored.value.content : null;
  }

  keep(id: ArticleId, journal: Journal): void {
    if (!isUntouched(journal)) this.#writer.keep(id, journal);
  }

  /** Changes what is known without looking at the library; of several changes at once each goes on from the last. */
  change(id: ArticleId, change: (journal: Journal) => Journal, begin: () => Promise<Journal>): Promise<void> {
    return this.#turns.run(id, async () => this.keep(id, change((await this.read(id)) ?? (await begin()))));
  }

  /** Resolves when everything that was kept is written, or could not be. */
  settled(): Promise<void> {
    return this.#writer.settled();
  }
}
