/** Readwise Reader: a table of documents with place, progress and tags. */
import type { CsvRow } from './csv.ts';
import { extraFields, isTrue, momentOf, tagsOf, withAddedAt, withTags } from './fields.ts';
import type { KeptArticle } from './kept-article.ts';

export const READER_COLUMNS = ['title', 'url', 'document tags', 'saved date', 'reading progress', 'location'];

/** From here on a text counts as read: what is left is its footer. */
const READ = 0.95;

/** `null` for what only passed by in a feed: the reader did not keep it. */
export function fromReaderRow(row: CsvRow): KeptArticle | null {
  const location = row['location']?.trim().toLowerCase() ?? '';
  const tags = tagsOf(row['document tags'], /,/);
  if (location === 'feed' && tags.length === 0) return null;
  const progress = Number(row['reading progress']) || 0;
  const isArchived = location === 'archive';
  const note = row['document note']?.trim() ?? '';
  return {
    title: row['title'] ?? '',
    url: row['url'] ?? '',
    marks: {
      ...withTags(tags),
      ...withAddedAt(momentOf(row['saved date'])),
      ...(isArchived ? { archived: true } : {}),
      ...(progress >= READ
        ? { readingState: 'read' as const }
        : progress > 0
          ? { readingState: 'reading' as const }
          : {}),
      ...(location === 'shortlist' ? { starred: true } : {}),
      ...(note === '' ? {} : { notes: [{ text: note, createdAt: null }] }),
    },
    extra: extraFields({
      id: row['id'],
      location,
      readingProgress: row['reading progress'],
      seen: isTrue(row['seen']) ? 'true' : '',
    }),
  };
}
