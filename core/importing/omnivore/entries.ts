/** The entries of an Omnivore export, and what they say about an article. */
import * as v from 'valibot';
import type { ReadingState } from '../../journal/journal.ts';
import { readJson } from '../../read-json.ts';
import type { ImportedMarks } from '../imported-article.ts';
import { extraFields, momentOf, withAddedAt, withTags } from '../read-later/fields.ts';
import type { KeptArticle } from '../read-later/kept-article.ts';
import { readHighlights } from './highlights.ts';

const text = v.fallback(v.nullable(v.string()), null);

const entrySchema = v.object({
  id: text,
  slug: v.string(),
  title: text,
  description: text,
  author: text,
  url: text,
  state: text,
  readingProgress: v.fallback(v.number(), 0),
  thumbnail: text,
  labels: v.fallback(v.array(v.string()), []),
  savedAt: text,
  publishedAt: text,
});

export type OmnivoreEntry = Omit<v.InferOutput<typeof entrySchema>, 'title' | 'url'> & {
  readonly title: string;
  readonly url: string;
};

/** What is no entry is passed over; `null` when the list cannot be read. */
export function readEntries(json: string): readonly OmnivoreEntry[] | null {
  const list = readJson(json);
  if (!Array.isArray(list)) return null;
  return list.flatMap((one: unknown) => {
    const entry = v.safeParse(entrySchema, one);
    if (!entry.success) return [];
    return [{ ...entry.output, title: entry.output.title ?? '', url: addressOf(entry.output.url ?? '') }];
  });
}

/** An entry with its text and its highlights, as far as the archive has them. */
export function keptEntry(entry: OmnivoreEntry, html: string | null, marked: string | null): KeptArticle {
  const { highlights, notes, labels } = readHighlights(marked ?? '');
  return {
    title: entry.title,
    url: entry.url,
    byline: entry.author?.trim() || null,
    publishedAt: momentOf(entry.publishedAt ?? undefined),
    html,
    marks: {
      ...withTags(entry.labels),
      ...withAddedAt(momentOf(entry.savedAt ?? undefined)),
      ...stateOf(entry),
      highlights,
      notes,
    },
    extra: extraFields({
      id: entry.id ?? undefined,
      description: entry.description ?? undefined,
      thumbnail: entry.thumbnail ?? undefined,
      readingProgress: entry.readingProgress > 0 ? String(entry.readingProgress) : undefined,
      highlightLabels: labels.join(', '),
    }),
  };
}

/** What came by mail has no address, and was given one that leads nowhere. */
const addressOf = (url: string): string => (/^https?:\/\/omnivore\.app\/no_url\b/.test(url) ? '' : url);

/** From here on a text counts as read: what is left is its footer. In percent. */
const READ = 95;

function stateOf({
  state,
  readingProgress,
}: OmnivoreEntry): Pick<ImportedMarks, 'archived' | 'readingState'> {
  const readingState: ReadingState | null =
    readingProgress >= READ ? 'read' : readingProgress > 0 ? 'reading' : null;
  return {
    ...(/^archived$/i.test(state ?? '') ? { archived: true } : {}),
    ...(readingState === null ? {} : { readingState }),
  };
}
