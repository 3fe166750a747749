import * as v from 'valibot';
import type { Article } from '../article/article.ts';
import type { DamageReason, Failure } from '../failure.ts';
import { excessOf, sanitize } from '../importing/sanitize.ts';
import type { Journal } from '../journal/journal.ts';
import { readJson } from '../read-json.ts';
import { failed, ok, type Result } from '../result.ts';
import { ARTICLE_RECORD } from '../stored/article-record.ts';
import { JOURNAL_RECORD } from '../stored/journal-record.ts';
import { type RecordFailure, readContent } from '../stored/record-format.ts';
import type { ExportRecord } from './export.ts';
import { EXPORT_FORMAT_NAME, EXPORT_FORMAT_VERSION } from './json-notes.ts';

/**
 * The records of a JSON export, however old. The file may have been through many hands: its shape is checked and the
 * articles' content is sanitised as if it came from the web. `name` is what a failure calls the file.
 */
export function parseExport(text: string, name: string): Result<readonly ExportRecord[], Failure> {
  const broken = (reason: DamageReason): Result<never, Failure> =>
    failed({ tag: 'broken-export', name, reason });
  if (text.trim() === '') return broken('empty');
  const parsed = readJson(text);
  if (parsed === undefined) return broken('not-json');
  const header = v.safeParse(Header, parsed);
  if (!header.success) return broken(isOurs(parsed) ? 'wrong-shape' : 'wrong-format');
  const { version, articleVersion, journalVersion, records } = header.output;
  if (version > EXPORT_FORMAT_VERSION) return failed({ tag: 'newer-version', name, version });
  const read: ExportRecord[] = [];
  for (const record of records) {
    const journal = readContent(JOURNAL_RECORD, record.journal, journalVersion);
    if (!journal.ok) return failed(named(journal.failure, name));
    const article = record.article === null ? ok(null) : readArticle(record.article, articleVersion);
    if (!article.ok) return failed(named(article.failure, name));
    if (!belongTogether(article.value, journal.value)) return broken('wrong-shape');
    read.push({ article: article.value, journal: journal.value });
  }
  return ok(read);
}

const Version = v.pipe(v.number(), v.integer(), v.minValue(1));

const Header = v.object({
  format: v.literal(EXPORT_FORMAT_NAME),
  version: Version,
  articleVersion: Version,
  journalVersion: Version,
  records: v.array(v.object({ article: v.unknown(), journal: v.unknown() })),
});

function readArticle(content: unknown, version: number): Result<Article, RecordFailure> {
  const article = readContent(ARTICLE_RECORD, content, version);
  if (!article.ok) return article;
  const safe = withSafeContent(article.value);
  return safe === null
    ? failed({ tag: 'damaged', reason: 'wrong-shape', detail: 'the content is too large' })
    : ok(safe);
}

/** An article whose record came from elsewhere, its content as an import would leave it; `null` when it is too large. */
export const withSafeContent = (article: Article): Article | null =>
  excessOf(article.content) === null ? { ...article, content: sanitize(article.content) } : null;

const belongTogether = (article: Article | null, journal: Journal): boolean =>
  article === null || article.id === journal.articleId;

const named = (failure: RecordFailure, name: string): Failure =>
  failure.tag === 'newer-version'
    ? { tag: 'newer-version', name, version: failure.version }
    : { tag: 'broken-export', name, reason: failure.reason };

const isOurs = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === EXPORT_FORMAT_NAME;
