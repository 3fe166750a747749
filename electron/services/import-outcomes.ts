/** What became of a source, as the list of imports tells it. */
import type { Failure } from '../../core/failure.ts';
import type { PieceOutcome } from '../../core/importing/import-piece.ts';
import { type ImportOutcome, MOST_FAILURES, questionCountOf } from '../../core/importing/import-queue.ts';
import type { Result } from '../../core/result.ts';
import type { RecordsReport } from './import-records.ts';
import type { Stored } from './store-import.ts';

/** What storing an article came to. */
export function describeStored(stored: Stored): ImportOutcome {
  switch (stored.tag) {
    case 'imported':
    case 'replaced': {
      const { id, title } = stored.article;
      const questionCount = questionCountOf(stored.article);
      return { tag: 'imported', articleId: id, title, questionCount, notes: stored.warnings };
    }
    case 'duplicate': {
      const { id, title } = stored.existing;
      return { tag: 'duplicate', existing: { id, title } };
    }
    case 'failed':
      return stored;
  }
}

/** What became of an archive or a JSON export of ours. */
export function describeRecords(records: Result<RecordsReport, Failure>): ImportOutcome {
  if (!records.ok) return { tag: 'failed', failure: records.failure };
  const { added, merged, problems, news = null } = records.value;
  return {
    tag: 'merged',
    articles: added,
    journals: merged,
    problems: problems.slice(0, MOST_FAILURES),
    problemCount: problems.length,
    news,
  };
}

/** Why a piece became no article. */
export const failureOf = (
  outcome: Exclude<PieceOutcome, { readonly tag: 'article' }>,
  name: string,
): Failure => (outcome.tag === 'failed' ? outcome.failure : { tag: 'no-text', name });

/** For an error that nobody foresaw. */
export function unexpected(name: string, error: unknown): Failure {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { tag: 'unexpected', name, detail };
}
