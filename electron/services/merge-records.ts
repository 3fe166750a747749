import { join } from 'node:path';
import type { ArticleId } from '../../core/article/article.ts';
import { leavesTrashAt } from '../../core/library/trash.ts';
import { MERGE_RECORD, type MergeRecord } from '../../core/stored/merge-record.ts';
import { encodeRecord } from '../../core/stored/record-format.ts';
import { sha256 } from '../library/digest.ts';
import { writeDurably } from '../library/durable-write.ts';
import type { FileCalls } from '../library/file-calls.ts';
import { idOfFile, isArticleId, libraryFolders } from '../library/folders.ts';
import { readStored } from '../library/record-file.ts';

/** What undoing merges needs, a file for each, as long as the merged copy may lie in the trash. */
export class MergeRecords {
  readonly #files: FileCalls;
  readonly #folder: string;
  readonly #now: () => Date;

  /** `library` is the folder of the library. */
  constructor(files: FileCalls, library: string, now: () => Date) {
    this.#files = files;
    this.#folder = join(libraryFolders(library).backups, 'merges');
    this.#now = now;
  }

  /** `null`: that copy was merged into none, or so long ago that nobody can undo it. */
  async read(otherId: ArticleId): Promise<MergeRecord | null> {
    if (!isArticleId(otherId)) return null;
    const stored = await readStored(
      this.#files,
      this.#path(otherId),
      MERGE_RECORD,
      (record) => record.otherId === otherId,
    ).catch(() => null);
    return stored?.ok ? stored.value.content : null;
  }

  async write(record: MergeRecord): Promise<void> {
    const text = encodeRecord(MERGE_RECORD, record, this.#now().toISOString(), sha256);
    await writeDurably(this.#files, this.#path(record.otherId), text);
    await this.#sweep();
  }

  async remove(otherId: ArticleId): Promise<void> {
    await this.#files.unlink(this.#path(otherId)).catch(() => undefined);
  }

  async #sweep(): Promise<void> {
    for (const name of await this.#files.list(this.#folder).catch(() => [])) {
      const id = idOfFile(name);
      const record = id === null ? null : await this.read(id);
      if (record !== null && leavesTrashAt(record.mergedAt) < this.#now()) await this.remove(record.otherId);
    }
  }

  #path(otherId: ArticleId): string {
    return join(this.#folder, `${otherId}.json`);
  }
}
