/**
 * Exports of many articles that are written while their records are read: which files there will be and what stands in
 * each, from what little is known of every article before. The same as those that are made in one go.
 */
import type { StreamedFormat } from './export.ts';
import { type ExportOptions, LONGEST_PAGE, PICTURE_FOLDER, titleFor } from './export-notes.ts';
import { createFileNamer } from './file-name.ts';
import { isFull } from './json-notes.ts';
import type { NotesHead, TitledNotes } from './notes.ts';

export type PlannedFile =
  /** Notes on these articles, one after the other. */
  | { readonly tag: 'articles'; readonly name: string; readonly articles: readonly TitledNotes[] }
  /** The first page of a folder, which leads to the others. */
  | { readonly tag: 'index'; readonly name: string; readonly links: readonly PlannedLink[] }
  | { readonly tag: 'picture'; readonly name: string; readonly picture: string };

export type PlannedLink = { readonly notes: NotesHead; readonly name: string };

/** `length` is that of its line of JSON, in UTF-16 units. */
export type PlannedLine = TitledNotes & { readonly length: number };

export type PlannedPage = { readonly notes: NotesHead; readonly pictures: readonly string[] };

/** PDF and Word: a file for each article. */
export function planDocuments(
  articles: readonly TitledNotes[],
  format: Extract<StreamedFormat, 'pdf' | 'docx'>,
): readonly PlannedFile[] {
  const nameFor = createFileNamer();
  return articles.map((one) => ({ tag: 'articles', name: nameFor(one.title, format), articles: [one] }));
}

/** As few pages as any browser shows. */
export const planPages = (articles: readonly TitledNotes[], options: ExportOptions): readonly PlannedFile[] =>
  filesFor(
    Array.from({ length: Math.ceil(articles.length / LONGEST_PAGE) }, (_, at) =>
      articles.slice(at * LONGEST_PAGE, (at + 1) * LONGEST_PAGE),
    ),
    'html',
    options,
  );

/** As few files of JSON as can be read back. */
export function planJson(lines: readonly PlannedLine[], options: ExportOptions): readonly PlannedFile[] {
  const groups: TitledNotes[][] = [];
  let length = 0;
  for (const line of lines) {
    const last = groups.at(-1);
    if (last === undefined || isFull(length, line.length)) {
      groups.push([line]);
      length = line.length;
    } else {
      last.push(line);
      length += line.length;
    }
  }
  return filesFor(groups, 'json', options);
}

/** A page for each article, the one that leads to them, and every picture once. */
export function planSite(pages: readonly PlannedPage[]): readonly PlannedFile[] {
  if (pages.length === 0) return [];
  const nameFor = createFileNamer();
  const links = pages.map(({ notes }) => ({ notes, name: `articles/${nameFor(notes.title, 'html')}` }));
  const pictures = new Set(pages.flatMap((page) => page.pictures));
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

function filesFor(
  groups: readonly (readonly TitledNotes[])[],
  extension: string,
  options: ExportOptions,
): readonly PlannedFile[] {
  const nameFor = createFileNamer();
  return groups.map((articles) => {
    const titles = articles.map(({ title }) => title);
    return { tag: 'articles', name: nameFor(titleFor(titles, options), extension), articles };
  });
}
