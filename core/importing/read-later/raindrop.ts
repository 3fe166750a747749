/** Raindrop: a table of bookmarks with folders, tags, notes and highlights. */
import type { ImportedHighlight } from '../imported-article.ts';
import type { CsvRow } from './csv.ts';
import { extraFields, fromSeconds, isTrue, momentOf, tagsOf, withAddedAt, withTags } from './fields.ts';
import type { KeptArticle } from './kept-article.ts';

export const RAINDROP_COLUMNS = ['title', 'note', 'excerpt', 'url', 'folder', 'tags', 'created'];

export function fromRaindropRow(row: CsvRow): KeptArticle {
  const createdAt = momentOf(row['created']) ?? fromSeconds(row['created']);
  const note = row['note']?.trim() ?? '';
  const folder = row['folder']?.trim() ?? '';
  const highlights = highlightsOf(row['highlights'] ?? '');
  return {
    title: row['title'] ?? '',
    url: row['url'] ?? '',
    marks: {
      ...withTags([...(folder === '' || folder === 'Unsorted' ? [] : [folder]), ...tagsOf(row['tags'], /,/)]),
      ...withAddedAt(createdAt),
      ...(isTrue(row['favorite']) ? { starred: true } : {}),
      ...(highlights.length === 0 ? {} : { highlights }),
      ...(note === '' ? {} : { notes: [{ text: note, createdAt }] }),
    },
    extra: extraFields({ excerpt: row['excerpt'], cover: row['cover'], id: row['id'] }),
  };
}

/** Highlights apart by an empty line, each perhaps with its label, and perhaps with a note under it. */
function highlightsOf(text: string): readonly ImportedHighlight[] {
  return text.split(/\r?\n\s*\r?\n/).flatMap((block) => {
    const [quote = '', ...notes] = block.split(/(?:^|\n)Note:/);
    const words = quote.trim().replace(/^Highlight:\s*/, '');
    const note = notes.join('Note:').trim();
    return words === '' ? [] : [{ quote: words, note: note === '' ? null : note, createdAt: null }];
  });
}
