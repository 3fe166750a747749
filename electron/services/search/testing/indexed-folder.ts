/** A library folder of given records with its index, in this thread. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Article } from '../../../../core/article/article.ts';
import type { Journal } from '../../../../core/journal/journal.ts';
import type { IndexProgress, SearchRequest, SearchResults } from '../../../../core/searching/search.ts';
import { ARTICLE_RECORD } from '../../../../core/stored/article-record.ts';
import { JOURNAL_RECORD } from '../../../../core/stored/journal-record.ts';
import { encodeRecord } from '../../../../core/stored/record-format.ts';
import { A_TIME } from '../../../../core/testing/factories.ts';
import { sha256 } from '../../../library/digest.ts';
import { libraryFolders, recordPath } from '../../../library/folders.ts';
import { TEMPORARY } from '../../../library/testing/temporary.ts';
import { IndexKeeper } from '../index-keeper.ts';
import { SearchIndex } from '../search-index.ts';

export type IndexedFolder = {
  readonly folder: string;
  readonly file: string;
  put(...records: readonly (Article | Journal)[]): void;
  remove(kind: 'articles' | 'journals', id: string): void;
  /** Opens the index, as the next start would. Closed when the test ends. */
  open(): OpenIndex;
};

export type OpenIndex = {
  readonly index: SearchIndex;
  readonly keeper: IndexKeeper;
  readonly told: readonly IndexProgress[];
  find(text: string, change?: Partial<SearchRequest>): SearchResults;
  close(): void;
};

export const TODAY = '2026-06-15';

export function indexedFolder(): IndexedFolder {
  const root = mkdtempSync(join(TEMPORARY, 'afterword-search-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, 'library');
  const file = join(root, 'cache', 'search.sqlite');
  const folders = libraryFolders(folder);
  return {
    folder,
    file,
    put(...records) {
      for (const record of records) {
        const isArticle = 'content' in record;
        const path = isArticle
          ? recordPath(folders.articles, record.id)
          : recordPath(folders.journals, record.articleId);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(
          path,
          isArticle
            ? encodeRecord(ARTICLE_RECORD, record, A_TIME, sha256)
            : encodeRecord(JOURNAL_RECORD, record, A_TIME, sha256),
        );
      }
    },
    remove: (kind, id) => rmSync(recordPath(folders[kind], id)),
    open: () => openIndex(folder, file),
  };
}

function openIndex(folder: string, file: string): OpenIndex {
  const told: IndexProgress[] = [];
  const index = new SearchIndex({ folder, libraryId: 'l1', file, today: () => TODAY, isOver: () => false });
  const keeper = new IndexKeeper({ index, folder, pace: 'full', tell: (progress) => told.push(progress) });
  let isOpen = true;
  const close = (): void => {
    if (isOpen) index.close();
    isOpen = false;
  };
  onTestFinished(close);
  return {
    index,
    keeper,
    told,
    close,
    find: (text, change = {}) =>
      index.search({
        text,
        unfinished: false,
        scope: { show: 'all', tag: null },
        stage: 'all',
        turn: 0,
        limits: { articles: 20, questions: 20, written: 20, returned: 20 },
        ...change,
      }),
  };
}

/** The id of the n-th record. */
export const idOf = (number: number): string => number.toString(16).padStart(32, '0');
