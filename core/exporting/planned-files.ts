/**
 * Exports of many articles that are written while their records are read: first it is found out which files there will
 * be and what stands in each, then they are made one article at a time.
 */
import { picturesIn } from '../importing/article-pictures.ts';
import { type ExportRecord, fittingExtent, type StreamedFormat } from './export.ts';
import { type ExportOptions, LONGEST_PAGE, PICTURE_FOLDER, reasonLeftOut, titleFor } from './export-notes.ts';
import { createFileNamer } from './file-name.ts';
import { isFull, lineOf } from './json-notes.ts';
import { hasWords, type Notes, type NotesHead, notesOf } from './notes.ts';

/** What is kept of an article until its turn comes. */
export type PlannedArticle = {
  readonly head: NotesHead;
  readonly pictures: readonly string[];
  /** Of its line of JSON, in UTF-16 units. */
  readonly length: number;
};

export type PlannedFile =
  /** Notes on these articles, one after the other. */
  | { readonly tag: 'articles'; readonly name: string; readonly articles: readonly NotesHead[] }
  /** The first page of a folder, which leads to the others. */
  | { readonly tag: 'index'; readonly name: string; readonly links: readonly PlannedLink[] }
  | { readonly tag: 'picture'; readonly name: string; readonly picture: string };

export type PlannedLink = { readonly notes: NotesHead; readonly name: string };

/** What is known of an article before anything is written, or why it will be left out. */
export function planArticle(
  record: ExportRecord,
  format: StreamedFormat,
  options: ExportOptions,
): PlannedArticle | { readonly name: string; readonly reason: string } {
  if (format === 'json')
    return { head: headOf(notesOf(record, 'written')), pictures: [], length: lineOf(record).length };
  const extent = fittingExtent(format, options.extent ?? 'highlights');
  const notes = notesOf(record, extent);
  if (!hasWords(notes)) return { name: notes.title, reason: reasonLeftOut(extent) };
  const pictures = notes.article === null ? [] : picturesIn(notes.article.content);
  return { head: headOf(notes), pictures: format === 'html' ? pictures : [], length: 0 };
}

/** The files of an export with these articles; the same as those that are made in one go. */
export function planFiles(
  articles: readonly PlannedArticle[],
  format: StreamedFormat,
  options: ExportOptions,
): readonly PlannedFile[] {
  const nameFor = createFileNamer();
  const heads = articles.map(({ head }) => head);
  const named = (part: readonly NotesHead[]): PlannedFile => {
    const title = titleFor(
      part.map(({ title: each }) => each),
      options,
    );
    return { tag: 'articles', name: nameFor(title, format), articles: part };
  };
  switch (format) {
    case 'pdf':
    case 'docx':
      return heads.map((head) => named([head]));
    case 'json':
      return jsonGroups(articles).map(named);
    case 'html':
      if (options.layout === 'site') return siteFiles(articles, nameFor);
      return Array.from({ length: Math.ceil(heads.length / LONGEST_PAGE) }, (_, at) =>
        named(heads.slice(at * LONGEST_PAGE, (at + 1) * LONGEST_PAGE)),
      );
  }
}

function siteFiles(
  articles: readonly PlannedArticle[],
  nameFor: ReturnType<typeof createFileNamer>,
): readonly PlannedFile[] {
  if (articles.length === 0) return [];
  const links = articles.map(({ head }) => ({
    notes: head,
    name: `articles/${nameFor(head.title, 'html')}`,
  }));
  const pictures = new Set(articles.flatMap((article) => article.pictures));
  return [
    { tag: 'index', name: 'index.html', links },
    ...links.map(({ notes, name }) => ({ tag: 'articles' as const, name, articles: [notes] })),
    ...[...pictures].map((picture) => ({
      tag: 'picture' as const,
      name: `${PICTURE_FOLDER}/${picture}`,
      picture,
    })),
  ];
}

/** As few files as can be read back. */
function jsonGroups(articles: readonly PlannedArticle[]): readonly (readonly NotesHead[])[] {
  const groups: NotesHead[][] = [];
  let length = 0;
  for (const article of articles) {
    const last = groups.at(-1);
    if (last === undefined || isFull(length, article.length)) {
      groups.push([article.head]);
      length = article.length;
    } else {
      last.push(article.head);
      length += article.length;
    }
  }
  return groups;
}

const headOf = ({ id, title, byline, siteName, url, sourceName, publishedAt }: Notes): NotesHead => ({
  id,
  title,
  byline,
  siteName,
  url,
  sourceName,
  publishedAt,
});
