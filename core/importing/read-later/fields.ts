/** How other apps write what they know: truth, tags, moments. */
import type { Timestamp } from '../../article/article.ts';
import { readTimestamp } from '../html/timestamp.ts';

export const isTrue = (text: string | undefined): boolean => /^(?:true|yes|1)$/i.test(text?.trim() ?? '');

/** Tags apart by one of `separators`, or as a list of JSON or Python: `["a", "b"]`, `['a', 'b']`. */
export function tagsOf(text: string | undefined, separators: RegExp): readonly string[] {
  const written = text?.trim() ?? '';
  const listed = /^\[(.*)\]$/s.exec(written);
  const parts =
    listed === null
      ? written.split(separators)
      : [...(listed[1] ?? '').matchAll(/"((?:[^"\\]|\\.){0,500})"|'((?:[^'\\]|\\.){0,500})'/g)].map(
          ([, double, single]) => (double ?? single ?? '').replace(/\\(.)/g, '$1'),
        );
  return parts.map((tag) => tag.trim()).filter((tag) => tag !== '');
}

/** Marks may leave `tags` out, never hold an empty list that says nothing. */
export const withTags = (tags: readonly string[]): { readonly tags?: readonly string[] } =>
  tags.length === 0 ? {} : { tags };

/** Seconds since 1970, as Pocket and browsers write them; `null` when it is no moment anybody can have kept. */
export function fromSeconds(text: string | undefined): Timestamp | null {
  const digits = /^\d{9,17}$/.exec(text?.trim() ?? '')?.[0];
  if (digits === undefined) return null;
  const milliseconds = Number(digits.slice(0, 10)) * 1000;
  return milliseconds > 946_684_800_000 ? new Date(milliseconds).toISOString() : null;
}

/** An instant, whatever way it is written; a bare day is taken as its beginning in UTC. */
export function momentOf(text: string | undefined): Timestamp | null {
  const read = readTimestamp(text?.replace(/^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)$/, '$1T$2Z'));
  if (read === null) return null;
  return read.length === 10 ? `${read}T00:00:00.000Z` : read;
}

/** Marks may leave `addedAt` out. */
export const withAddedAt = (addedAt: Timestamp | null): { readonly addedAt?: Timestamp } =>
  addedAt === null ? {} : { addedAt };

/** Fields that are there, as text. */
export const extraFields = (
  fields: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      value === undefined || value.trim() === '' ? [] : [[name, value]],
    ),
  );
