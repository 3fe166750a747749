import * as v from 'valibot';
import type { Question, TextQuoteSelector } from '../article/article.ts';
import type { Stamped } from '../journal/journal.ts';

/** Shapes that articles and journals share. */

export const nullable = <T>(schema: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T | null> =>
  v.nullable(schema) as v.GenericSchema<unknown, T | null>;

/** A value with the time of its last change. */
export const stamped = <T>(value: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, Stamped<T>> =>
  v.object({ value, updatedAt: nullable(v.string()) }) as v.GenericSchema<unknown, Stamped<T>>;

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
