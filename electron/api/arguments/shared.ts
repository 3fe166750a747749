/** Schemas that the arguments of several methods share. */
import * as v from 'valibot';
import { QUESTION_KINDS } from '../../../core/article/question-kind.ts';
import { LONGEST_PAGE } from '../../../core/library/query.ts';

/** Longest text of one reflection, in UTF-16 units: far beyond what a person writes, small enough to save. */
const LONGEST_TEXT = 2_000_000;
const LONGEST_LINE = 4_000;

export const line = v.pipe(v.string(), v.maxLength(LONGEST_LINE));
export const filledLine = v.pipe(line, v.trim(), v.nonEmpty());
export const words = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
export const articleId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
export const articleIds = v.array(articleId);
export const recordId = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{1,80}$/));
/** A day of the calendar, `YYYY-MM-DD`. */
export const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check((value) => !Number.isNaN(Date.parse(value))),
);
export const between = (smallest: number, largest: number) =>
  v.pipe(v.number(), v.minValue(smallest), v.maxValue(largest));
export const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
export const selector = v.object({ exact: words, prefix: line, suffix: line, start: whole });
/** Rows `start` to `start + count` of a long list. */
export const range = v.object({ start: whole, count: v.pipe(whole, v.maxValue(LONGEST_PAGE)) });

export const reflectionQuery = v.object({
  text: line,
  kind: v.picklist(['all', 'answers', 'notes']),
  tag: v.nullable(line),
  articleId: v.nullable(articleId),
  questionKind: v.nullable(v.picklist(QUESTION_KINDS)),
  from: v.nullable(day),
  to: v.nullable(day),
});

/** An article or a collection that a plan is for. */
export const planSubject = v.object({ kind: v.picklist(['article', 'collection']), id: articleId });

export const nothing = v.strictTuple([]);
export const oneArticle = v.strictTuple([articleId]);
