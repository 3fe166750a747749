import type { Article, ArticleId } from '../../../core/article/article.ts';
import type { Backup } from '../../../core/backups/backup.ts';
import type { Journal } from '../../../core/journal/journal.ts';
import { ARTICLE_RECORD } from '../../../core/stored/article-record.ts';
import { JOURNAL_RECORD } from '../../../core/stored/journal-record.ts';
import { decodeRecord, type RecordFormat } from '../../../core/stored/record-format.ts';
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

  async #read<T>(kind: string, id: ArticleId, format: RecordFormat<T>): Promise<T | null> {
    for await (const { file } of this.#backups.files(this.#backup, [kind, id.slice(0, 2), `${id}.json`])) {
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
