import * as v from 'valibot';
import type { Question, TextQuoteSelector } from '../article/article.ts';
import type { Stamped } from '../journal/journal.ts';

/** Shapes that articles and journals share. */

export const nullable = <T>(schema: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T | null> =>
  v.nullable(schema) as v.GenericSchema<unknown, T | null>;

/** What is said of a time that is none. */
export const NO_TIME = 'no time';

const isTime = (text: string): boolean => !Number.isNaN(Date.parse(text));

/** When something was made or changed. */
export const timeSchema: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.check(isTime, NO_TIME));

const OLDEST = new Date(0).toISOString();
const TIMES: ReadonlySet<string> = new Set([
  'addedAt',
  'createdAt',
  'deletedAt',
  'savedAt',
  'updatedAt',
  'writtenAt',
]);

/**
 * Content in which what is no time at all, as after a change by hand, is the oldest time: nothing could be written after
 * it otherwise, and whatever is written stands above it.
 */
export const withTimes = (content: unknown): unknown =>
  JSON.parse(JSON.stringify(content), (name, value: unknown) =>
    TIMES.has(name) && typeof value === 'string' && !isTime(value) ? OLDEST : value,
  );

/** A value with the time of its last change. */
export const stamped = <T>(value: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, Stamped<T>> =>
  v.object({ value, updatedAt: nullable(timeSchema) }) as v.GenericSchema<unknown, Stamped<T>>;

/** Ids become file names: nothing but 32 hexadecimal digits is let through. */
export const articleIdSchema: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{32}$/),
);

/** A number of things. */
export const countSchema: v.GenericSchema<unknown, number> = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A share, 0 to 1. */
export const shareSchema: v.GenericSchema<unknown, number> = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const selectorSchema: v.GenericSchema<unknown, TextQuoteSelector> = v.object({
  exact: v.string(),
  prefix: v.string(),
  suffix: v.string(),
  start: countSchema,
});

export const questionSchema: v.GenericSchema<unknown, Question> = v.object({
  id: v.string(),
  origin: v.picklist(['article', 'set', 'reader']),
  text: v.string(),
  followUps: v.array(v.string()),
  context: v.string(),
  confidence: shareSchema,
  selector: nullable(selectorSchema),
});
