import * as v from 'valibot';
import { QUESTION_KINDS } from '../article/question-kind.ts';
import { OUTCOMES } from '../journal/journal.ts';
import type { QuestionSheet } from '../library/question-sheet.ts';
import { createRecordFormat, type RecordFormat } from './record-format.ts';

/** A page as stored: sheets as lists of values, names of kinds as numbers, which halves its size. */
export type QuestionPageContent = { readonly sheets: readonly (readonly unknown[])[] };

const SHEET_LENGTH = 6;

/** `questions/<3 hex>.json`, a cache. Raise the version whenever a sheet is made differently: it is built anew then. */
export const QUESTION_PAGE_RECORD: RecordFormat<QuestionPageContent> =
  createRecordFormat<QuestionPageContent>({
    name: 'afterword-question-page',
    version: 1,
    schema: v.object({ sheets: v.array(v.pipe(v.array(v.unknown()), v.length(SHEET_LENGTH))) }),
    upgrades: {},
  });

const ORIGINS = ['article', 'set', 'reader'] as const;

/** Sheets as they are stored. */
export function packSheets(sheets: Iterable<QuestionSheet>): QuestionPageContent {
  return {
    sheets: [...sheets].map(({ articleId, stamp, readAt, questions, written, commitments }) => [
      articleId,
      stamp,
      readAt,
      questions.map(({ id, text, kind, origin, answeredAt }) => [
        id,
        text,
        QUESTION_KINDS.indexOf(kind),
        ORIGINS.indexOf(origin),
        answeredAt,
      ]),
      written.map(({ times }) => times),
      commitments.map(({ createdAt, lookBackOn, outcome, lookedBackAt }) => [
        createdAt,
        lookBackOn,
        outcome === null ? null : OUTCOMES.indexOf(outcome),
        lookedBackAt,
      ]),
    ]),
  };
}

/** One list for all sheets on which nothing was written, which is most of them. */
const NONE: readonly never[] = [];

type PackedSheet = readonly [
  articleId: string,
  stamp: string,
  readAt: string | null,
  questions: readonly (readonly [string, string, number, number, string | null])[],
  written: readonly (readonly string[])[],
  commitments: readonly (readonly [string, string | null, number | null, string | null])[],
];

/** Sheets as they were before `packSheets`. The checksum vouches for their values: only we write this cache. */
export function unpackSheets(page: QuestionPageContent): readonly QuestionSheet[] {
  return (page.sheets as unknown as readonly PackedSheet[]).map(
    ([articleId, stamp, readAt, questions, written, commitments]) => ({
      articleId,
      stamp,
      readAt,
      questions: questions.map(([id, text, kind, origin, answeredAt]) => ({
        id,
        text,
        kind: QUESTION_KINDS[kind] ?? 'other',
        origin: ORIGINS[origin] ?? 'article',
        answeredAt,
      })),
      written: written.length === 0 ? NONE : written.map((times) => ({ times })),
      commitments:
        commitments.length === 0
          ? NONE
          : commitments.map(([createdAt, lookBackOn, outcome, lookedBackAt]) => ({
              createdAt,
              lookBackOn,
              outcome: outcome === null ? null : (OUTCOMES[outcome] ?? null),
              lookedBackAt,
            })),
    }),
  );
}
