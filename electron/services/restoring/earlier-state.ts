import type { Article, ArticleId } from '../../../core/article/article.ts';
import type { Backup, ContentHash, RecordList } from '../../../core/backups/backup.ts';
import type { ListRecords } from '../../../core/backups/lists.ts';
import { TRASHED_NAME } from '../../../core/exporting/library-archive.ts';
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

/** The library as one backup holds it. What it holds of a damaged file counts as not there, and is named in `damaged`. */
export class EarlierState {
  readonly #backups: Backups;
  readonly #backup: Backup;
  readonly #damaged = new Set<string>();
  /** One long folder, read once. */
  #picturesRead: Promise<ReadonlyMap<string, ContentHash>> | null = null;

  constructor(backups: Backups, backup: Backup) {
    this.#backups = backups;
    this.#backup = backup;
  }

  /** Files that were asked for and cannot be used, by their paths in the library. */
  get damaged(): ReadonlySet<string> {
    return this.#damaged;
  }

  /** Whether the article's file, or its journal's, was asked for and cannot be used: it was there, but nobody knows how. */
  isDamaged(kind: 'articles' | 'journals', id: ArticleId): boolean {
    return this.#damaged.has(pathOf(kind, id).join('/'));
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
    for await (const found of this.#backups.files(this.#backup, [folder])) {
      const isRecord = idOfFile(found.path.at(-1) ?? '') !== null;
      const record = isRecord ? await this.#decode(found, format) : null;
      if (record !== null) records.push(record);
    }
    return records;
  }

  /** Names of the files that lay in the trash; earlier texts of replaced articles too. */
  async trashedNames(): Promise<ReadonlySet<string>> {
    const names = new Set<string>();
    for await (const { path } of this.#backups.files(this.#backup, ['trash'])) names.add(path.at(-1) ?? '');
    return names;
  }

  /** The articles under those names of the trash that are wanted. */
  async trashed(isWanted: (name: string) => boolean): Promise<ReadonlyMap<string, Article>> {
    const found = new Map<string, Article>();
    for await (const file of this.#backups.files(this.#backup, ['trash'])) {
      const name = file.path.at(-1) ?? '';
      const id = TRASHED_NAME.exec(name)?.[1];
      const isRead = id !== undefined && isWanted(name);
      const article = isRead ? await this.#decode(file, ARTICLE_RECORD) : null;
      if (article !== null && article.id === id) found.set(name, article);
    }
    return found;
  }

  /** Names of the pictures that it holds. */
  async pictureNames(): Promise<readonly string[]> {
    return [...(await this.#pictures()).keys()];
  }

  /** `null` when the backup does not hold it, or holds something damaged. */
  async picture(name: string): Promise<Uint8Array | null> {
    const file = (await this.#pictures()).get(name);
    return file === undefined ? null : this.#whole(['images', name], () => this.#backups.store.get(file));
  }

  #pictures(): Promise<ReadonlyMap<string, ContentHash>> {
    this.#picturesRead ??= (async () => {
      const found = new Map<string, ContentHash>();
      for await (const { path, file } of this.#backups.files(this.#backup, ['images']))
        found.set(path.at(-1) ?? '', file);
      return found;
    })();
    return this.#picturesRead;
  }

  #read<T>(kind: 'articles' | 'journals', id: ArticleId, format: RecordFormat<T>): Promise<T | null> {
    return this.#readAt(pathOf(kind, id), format);
  }

  async #readAt<T>(path: readonly string[], format: RecordFormat<T>): Promise<T | null> {
    for await (const found of this.#backups.files(this.#backup, path)) return this.#decode(found, format);
    return null;
  }

  async #decode<T>({ path, file }: TreeFile, format: RecordFormat<T>): Promise<T | null> {
    const text = await this.#whole(path, () => this.#backups.store.getText(file));
    if (text === null) return null;
    const decoded = decodeRecord(format, text, sha256);
    if (decoded.ok) return decoded.value.content;
    this.#damaged.add(path.join('/'));
    return null;
  }

  async #whole<T>(path: readonly string[], get: () => Promise<T>): Promise<T | null> {
    try {
      return await get();
    } catch (error) {
      if (!(error instanceof DamagedContentError)) throw error;
      this.#damaged.add(path.join('/'));
      return null;
    }
  }
}

const pathOf = (kind: 'articles' | 'journals', id: ArticleId): readonly string[] => [
  kind,
  id.slice(0, 2),
  `${id}.json`,
];

type ReadFile = <T>(fileName: string, format: RecordFormat<T>) => Promise<T | null>;
type ReadList<T> = (read: ReadFile) => Promise<readonly T[]>;

const LISTS: { readonly [K in RecordList]: ReadList<ListRecords[K]> } = {
  collections: async (read) => (await read('collections.json', COLLECTIONS_RECORD))?.collections ?? [],
  feeds: async (read) => (await read('feeds.json', FEEDS_RECORD))?.feeds ?? [],
  searches: async (read) => (await read('searches.json', SEARCHES_RECORD))?.searches ?? [],
  'question-sets': async (read) => (await read('question-sets.json', QUESTION_SETS_RECORD))?.sets ?? [],
  templates: async (read) => (await read('templates.json', TEMPLATES_RECORD))?.templates ?? [],
};
