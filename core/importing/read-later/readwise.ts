/** Readwise: highlights from everywhere, one row each; those of one book or article stand together. */
import type { ImportedHighlight } from '../imported-article.ts';
import type { CsvRow } from './csv.ts';
import { extraFields, momentOf, tagsOf, withAddedAt, withTags } from './fields.ts';
import type { KeptArticle } from './kept-article.ts';

export const READWISE_COLUMNS = ['highlight', 'book title', 'book author', 'highlighted at'];

/** Each book or article with its highlights, in the order of the file. */
export function fromReadwiseRows(rows: readonly CsvRow[]): readonly KeptArticle[] {
  const books = new Map<string, CsvRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row['book title'], row['book author']]);
    const book = books.get(key);
    if (book) book.push(row);
    else books.set(key, [row]);
  }
  return [...books.values()].map(bookOf);
}

function bookOf(rows: readonly CsvRow[]): KeptArticle {
  const [first = {}] = rows;
  const moments = rows.flatMap((row) => momentOf(row['highlighted at']) ?? []).sort();
  return {
    title: first['book title'] ?? '',
    url: '',
    byline: first['book author']?.trim() || null,
    marks: {
      ...withTags(tagsOf(first['document tags'], /,/)),
      ...withAddedAt(moments[0] ?? null),
      highlights: rows.filter((row) => row['highlight']?.trim() !== '').map(highlightOf),
      notes: rows
        .filter((row) => row['highlight']?.trim() === '' && row['note']?.trim() !== '')
        .map((row) => ({ text: row['note'] ?? '', createdAt: momentOf(row['highlighted at']) })),
    },
    extra: extraFields({ amazonBookId: first['amazon book id'] }),
  };
}

function highlightOf(row: CsvRow): ImportedHighlight {
  const note = row['note']?.trim() ?? '';
  return {
    quote: row['highlight'] ?? '',
    note: note === '' ? null : note,
    createdAt: momentOf(row['highlighted at']),
    place: placeOf(row),
  };
}

/** «Page 12 · #patience». */
function placeOf(row: CsvRow): string | null {
  const kind = row['location type']?.trim() ?? '';
  const location = row['location']?.trim() ?? '';
  const named = /^(?:page|location)$/i.test(kind)
    ? `${kind[0]?.toUpperCase()}${kind.slice(1)} ${location}`
    : '';
  const tags = tagsOf(row['tags'], /,/).map((tag) => `#${tag}`);
  const parts = [location === '' ? '' : named, ...tags].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(' · ');
}
