/** Matter: a table of the whole history. */
import type { CsvRow } from './csv.ts';
import { extraFields, isTrue, momentOf, tagsOf, withAddedAt, withTags } from './fields.ts';
import type { KeptArticle } from './kept-article.ts';

export const MATTER_COLUMNS = ['title', 'author', 'publisher', 'url', 'in queue', 'favorited', 'read'];

export function fromMatterRow(row: CsvRow): KeptArticle {
  const isRead = isTrue(row['read']);
  return {
    title: row['title'] ?? '',
    url: row['url'] ?? '',
    byline: row['author']?.trim() || null,
    siteName: row['publisher']?.trim() || null,
    marks: {
      ...withTags(tagsOf(row['tags'], /[;,]/)),
      ...withAddedAt(momentOf(row['last interaction date'])),
      ...(isTrue(row['in queue']) ? {} : { archived: true }),
      ...(isTrue(row['favorited']) ? { starred: true } : {}),
      ...(isRead ? { readingState: 'read' as const } : {}),
    },
    extra: extraFields({
      highlightCount: row['highlight_count'] ?? row['highlight count'],
      fileId: row['file id'],
    }),
  };
}
