/**
 * Exports of many articles that are written while their records are read: which files there will be and what stands in
 * each, from what little is known of every article before. The same as those that are made in one go.
 */
import { type ExportOptions, LONGEST_PAGE, titleFor } from './export-notes.ts';
import { createFileNamer } from './file-name.ts';
import { isFull } from './json-notes.ts';
import type { TitledNotes } from './notes.ts';

export type PlannedFile =
  /** Notes on these articles, one after the other. */
  | { readonly tag: 'articles'; readonly name: string; readonly articles: readonly TitledNotes[] }
  /** The first page of a folder, which leads to the others. */
  | { readonly tag: 'index'; readonly name: string; readonly links: readonly PlannedLink[] };

export type PlannedLink = { readonly notes: TitledNotes; readonly name: string };

/** `length` is that of its line of JSON, in UTF-16 units. */
export type PlannedLine = TitledNotes & { readonly length: number };

/** A file for each article. */
export function planEach(articles: readonly TitledNotes[], extension: string): readonly PlannedFile[] {
  const nameFor = createFileNamer();
  return articles.map((one) => ({ tag: 'articles', name: nameFor(one.title, extension), articles: [one] }));
}

/** One file for all. */
export const planOne = (
  articles: readonly TitledNotes[],
  extension: string,
  options: ExportOptions,
): readonly PlannedFile[] => filesFor(articles.length === 0 ? [] : [articles], extension, options);

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

/** A page for each article and, last, the one that leads to them: what it says of each is known when that was written. */
export function planSite(articles: readonly TitledNotes[]): readonly PlannedFile[] {
  if (articles.length === 0) return [];
  const nameFor = createFileNamer();
  const links = articles.map((notes) => ({ notes, name: `articles/${nameFor(notes.title, 'html')}` }));
  return [
    ...links.map(({ notes, name }) => ({ tag: 'articles' as const, name, articles: [notes] })),
    { tag: 'index', name: 'index.html', links },
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
