import type { Article, ArticleId } from '../../../core/article/article.ts';
import type { Backup, RecordList } from '../../../core/backups/backup.ts';
import type { ListRecords } from '../../../core/backups/lists.ts';
import type { Journal } from '../../../core/journal/journal.ts';
import { ARTICLE_RECORD } from '../../../core/stored/article-record.ts';
import { COLLECTIONS_RECORD } from '../../../core/stored/collections-record.ts';
import { FEEDS_RECORD } from '../../../core/stored/feeds-record.ts';
import { JOURNAL_RECORD } from '../../../core/stored/journal-record.ts';
import { QUESTION_SETS_RECORD } from '../../../core/stored/question-set-record.ts';
import { decodeRecord, type RecordFormat } from '../../../core/stored/record-format.ts';
import { SEARCHES_RECORD } from '../../../core/stored/searches-record.ts';
import { TEMPLATES_RECORD } from '../../../core/stored/templates-record.ts';
import type { Backups } from '../../library/backups/backups.ts';
import { DamagedContentError } from '../../library/backups/content-store.ts';
import type { TreeFile } from '../../library/backups/folder-tree.ts';
import { sha256 } from '../../library/digest.ts';
import { idOfFile } from '../../library/folders.ts';

/** The library as one backup holds it. What it holds of a damaged file counts as not there. */
export class EarlierState {
  readonly #backups: Backups;
  readonly #backup: Backup;

  constructor(backups: Backups, backup: Backup) {
    this.#backups = backups;
    this.#backup = backup;
  }

  /** Files of articles or journals by the article's id. */
  async filesOf(kind: 'articles' | 'journals'): Promise<ReadonlyMap<ArticleId, TreeFile>> {
    const found = new Map<ArticleId, TreeFile>();
    for await (const file of this.#backups.files(this.#backup, [kind])) {
      const id = idOfFile(file.path.at(-1) ?? '');
      if (id !== null) found.set(id, file);
    }
    return found;
  }

  async journal(id: ArticleId): Promise<Journal | null> {
    const journal = await this.#read('journals', id, JOURNAL_RECORD);
    return journal?.articleId === id ? journal : null;
  }

  async article(id: ArticleId): Promise<Article | null> {
    const article = await this.#read('articles', id, ARTICLE_RECORD);
    return article?.id === id ? article : null;
  }

  /** The records of a list; none when the backup has no such list. */
  list<K extends RecordList>(kind: K): Promise<readonly ListRecords[K][]> {
    const read: ReadList<ListRecords[K]> = LISTS[kind];
    return read((fileName, format) => this.#readAt([fileName], format));
  }

  /** Every record of a folder that holds a file for each; damaged ones are left out. */
  async records<T>(folder: string, format: RecordFormat<T>): Promise<readonly T[]> {
    const records: T[] = [];
    for await (const { path } of this.#backups.files(this.#backup, [folder])) {
      const record = idOfFile(path.at(-1) ?? '') === null ? null : await this.#readAt(path, format);
      if (record !== null) records.push(record);
    }
    return records;
  }

  #read<T>(kind: string, id: ArticleId, format: RecordFormat<T>): Promise<T | null> {
    return this.#readAt([kind, id.slice(0, 2), `${id}.json`], format);
  }

  async #readAt<T>(path: readonly string[], format: RecordFormat<T>): Promise<T | null> {
    for await (const { file } of this.#backups.files(this.#backup, path)) {
      const text = await this.#backups.store.getText(file).catch((error: unknown) => {
        if (error instanceof DamagedContentError) return null;
        throw error;
      });
      const decoded = text === null ? null : decodeRecord(format, text, sha256);
      return decoded?.ok ? decoded.value.content : null;
    }
    return null;
  }
}

type ReadFile = <T>(fileName: string, format: RecordFormat<T>) => Promise<T | null>;
type ReadList<T> = (read: ReadFile) => Promise<readonly T[]>;

const LISTS: { readonly [K in RecordList]: ReadList<ListRecords[K]> } = {
  collections: async (read) => (await read('collections.json', COLLECTIONS_RECORD))?.collections ?? [],
  feeds: async (read) => (await read('feeds.json', FEEDS_RECORD))?.feeds ?? [],
  searches: async (read) => (await read('searches.json', SEARCHES_RECORD))?.searches ?? [],
  'question-sets': async (read) => (await read('question-sets.json', QUESTION_SETS_RECORD))?.sets ?? [],
  templates: async (read) => (await read('templates.json', TEMPLATES_RECORD))?.templates ?? [],
};
