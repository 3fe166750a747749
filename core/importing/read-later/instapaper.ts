/** Instapaper: a table with the folder as the state, and the words that were selected when the page was kept. */
import { all, lineOf, parsePage } from '../html/dom.ts';
import type { CsvRow } from './csv.ts';
import { fromSeconds, tagsOf, withAddedAt, withTags } from './fields.ts';
import type { KeptArticle } from './kept-article.ts';

export const INSTAPAPER_COLUMNS = ['url', 'title', 'selection', 'folder'];

export const isInstapaperPage = (head: string): boolean =>
  /<title>\s*Instapaper: Export\s*<\/title>/i.test(head);

/** The page of links that the app wrote before: each folder is a heading. */
export function fromInstapaperPage(html: string): readonly KeptArticle[] {
  const page = parsePage(html);
  if (page === 'too-large') return [];
  let folder = '';
  return all(page.body, 'h1, a[href]').flatMap((element) => {
    if (element.localName === 'a')
      return fromInstapaperRow({ url: element.getAttribute('href') ?? '', title: lineOf(element), folder });
    folder = lineOf(element);
    return [];
  });
}

/** Folders of the app's own; every other one is the reader's, and becomes a tag. */
const OWN_FOLDERS = new Set(['', 'unread', 'archive', 'starred', 'home']);

export function fromInstapaperRow(row: CsvRow): KeptArticle {
  const folder = row['folder']?.trim() ?? '';
  const state = folder.toLowerCase();
  const createdAt = fromSeconds(row['timestamp']);
  const quote = row['selection']?.trim() ?? '';
  return {
    title: row['title'] ?? '',
    url: row['url'] ?? '',
    marks: {
      ...withTags([...(OWN_FOLDERS.has(state) ? [] : [folder]), ...tagsOf(row['tags'], /,/)]),
      ...withAddedAt(createdAt),
      ...(state === 'archive' ? { archived: true, readingState: 'read' as const } : {}),
      ...(state === 'starred' ? { starred: true } : {}),
      ...(quote === '' ? {} : { highlights: [{ quote, note: null, createdAt }] }),
    },
    extra: {},
  };
}
