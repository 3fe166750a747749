/**
 * The library's files as the search worker reads them: one after the other and without promises, which is quicker, and
 * leaves the process's few threads for files to those who save. A file that cannot be used is left out; main tells.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, ArticleId } from '../../../core/article/article.ts';
import type { Plan } from '../../../core/facilitating/plan.ts';
import type { Returns } from '../../../core/facilitating/returns.ts';
import type { Journal } from '../../../core/journal/journal.ts';
import { ARTICLE_RECORD } from '../../../core/stored/article-record.ts';
import { JOURNAL_RECORD } from '../../../core/stored/journal-record.ts';
import { RETURNS_RECORD } from '../../../core/stored/packet-records.ts';
import { PLAN_RECORD } from '../../../core/stored/plan-record.ts';
import { decodeRecord, type RecordFormat } from '../../../core/stored/record-format.ts';
import { sha256 } from '../../library/digest.ts';
import { idOfFile, libraryFolders, recordPath, SHELF_NAMES } from '../../library/folders.ts';

export const readArticleNow = (folder: string, id: ArticleId): Article | null =>
  readNow(recordPath(libraryFolders(folder).articles, id), ARTICLE_RECORD);

export const readJournalNow = (folder: string, id: ArticleId): Journal | null =>
  readNow(recordPath(libraryFolders(folder).journals, id), JOURNAL_RECORD);

export const readPlanNow = (folder: string, id: ArticleId): Plan | null =>
  readNow(join(libraryFolders(folder).plans, `${id}.json`), PLAN_RECORD);

export const readReturnsNow = (folder: string, id: ArticleId): Returns | null =>
  readNow(join(libraryFolders(folder).returns, `${id}.json`), RETURNS_RECORD);

/** The same as `stampNow` for a plan and what came back to it. */
export function sessionStampNow(folder: string, planId: ArticleId): string {
  const { plans, returns } = libraryFolders(folder);
  return [plans, returns].map((kind) => stateOf(join(kind, `${planId}.json`))).join(' ');
}

/** Ids of plans, and of what came back to some. */
export function planIds(folder: string): readonly ArticleId[] {
  const { plans, returns } = libraryFolders(folder);
  return [...new Set([plans, returns].flatMap(namesIn).flatMap((name) => idOfFile(name) ?? []))];
}

/** Times and sizes of an article's and its journal's file, by which a change is noticed; `-` for one that is missing. */
export function stampNow(folder: string, id: ArticleId): string {
  const { articles, journals } = libraryFolders(folder);
  return [articles, journals].map((kind) => stateOf(recordPath(kind, id))).join(' ');
}

/** When the article's file was written, in milliseconds since 1970. */
export function writtenAt(stamp: string): number {
  return Number.parseFloat(stamp) || 0;
}

/** Ids of the articles and journals on one of the 256 shelves. */
export function idsOnShelf(folder: string, shelf: string): readonly ArticleId[] {
  const { articles, journals } = libraryFolders(folder);
  const ids = new Set<ArticleId>();
  for (const kind of [articles, journals])
    for (const name of namesIn(join(kind, shelf))) {
      const id = idOfFile(name);
      if (id?.startsWith(shelf)) ids.add(id);
    }
  return [...ids];
}

export { SHELF_NAMES };

function readNow<T>(path: string, format: RecordFormat<T>): T | null {
  try {
    const decoded = decodeRecord(format, readFileSync(path, 'utf8'), sha256);
    return decoded.ok ? decoded.value.content : null;
  } catch {
    return null;
  }
}

function stateOf(path: string): string {
  const state = statSync(path, { throwIfNoEntry: false });
  return state === undefined ? '-' : `${state.mtimeMs}:${state.size}`;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
