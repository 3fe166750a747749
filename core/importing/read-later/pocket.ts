/** Pocket, which ended in 2025: a table of addresses with state and tags, or the older page of links. */
import { all, lineOf, parsePage } from '../html/dom.ts';
import type { ImportedMarks } from '../imported-article.ts';
import type { CsvRow } from './csv.ts';
import { fromSeconds, tagsOf, withAddedAt, withTags } from './fields.ts';
import type { KeptArticle } from './kept-article.ts';

export const POCKET_COLUMNS = ['title', 'url', 'time_added', 'tags', 'status'];

export const fromPocketRow = (row: CsvRow): KeptArticle =>
  kept(row['title'], row['url'], row['time_added'], row['tags'], row['status'] === 'archive');

export const isPocketPage = (head: string): boolean => /<title>\s*Pocket Export\s*<\/title>/i.test(head);

/** Two lists of links under headings; what stands under the second was read. */
export function fromPocketPage(html: string): readonly KeptArticle[] {
  const page = parsePage(html);
  if (page === 'too-large') return [];
  let isArchived = false;
  return all(page.body, 'h1, a[href]').flatMap((element) => {
    if (element.localName === 'h1') {
      isArchived = /archive/i.test(lineOf(element));
      return [];
    }
    const attribute = (name: string): string => element.getAttribute(name) ?? '';
    return [kept(lineOf(element), attribute('href'), attribute('time_added'), attribute('tags'), isArchived)];
  });
}

function kept(title = '', url = '', added = '', tags = '', isArchived = false): KeptArticle {
  const marks: ImportedMarks = {
    ...withTags(tagsOf(tags, /[|,]/)),
    ...withAddedAt(fromSeconds(added)),
    ...(isArchived ? { archived: true, readingState: 'read' as const } : {}),
  };
  // Where Pocket knew no title it wrote the address.
  return { title: title === url ? '' : title.replace(/\s+/g, ' ').trim(), url, marks, extra: {} };
}
