/** Which files of a book make its chapters, and what each is called. */
import type { ContentsEntry } from './contents.ts';
import type { BookFile, BookPackage } from './package-file.ts';

export type Chapter = {
  /** From the table of contents; `null`: it is not named there. */
  readonly title: string | null;
  readonly files: readonly BookFile[];
  /** How deep it stands in the table of contents. */
  readonly depth: number;
  /** Where it begins and where the next one does, when several chapters share a file: ids in it. */
  readonly from: string | null;
  readonly until: string | null;
  /** A cover, a title page, the contents: part of the book, and nothing to read by itself. */
  readonly isFurniture: boolean;
};

/** Chapters in reading order. A file that the contents do not name goes on with the chapter before it. */
export function chaptersOf(book: BookPackage, contents: readonly ContentsEntry[]): readonly Chapter[] {
  const { isFixedLayout } = book;
  const entries = entriesByFile(isFixedLayout ? withoutPages(contents, book) : contents);
  const isListed = entries.size > 1;
  // One entry is where to begin, and says nothing about the pages after it.
  if (isFixedLayout && !isListed) entries.clear();
  const chapters: Chapter[] = [];
  for (const file of book.spine) {
    if ((!file.isLinear && !entries.has(file.path)) || PICTURE.test(file.mediaType)) continue;
    const isFurniture = isFurnitureFile(file, book);
    const here = entries.get(file.path) ?? [];
    const last = chapters.at(-1);
    const goesOn = isFixedLayout ? last?.isFurniture === false : isListed && last?.title != null;
    if (here.length === 0 && goesOn && last !== undefined && !isFurniture) {
      chapters[chapters.length - 1] = { ...last, files: [...last.files, file] };
      continue;
    }
    chapters.push(...chaptersIn(file, here, isFurniture));
  }
  return joinQuestions(isFixedLayout && !isListed ? chapters.map((one) => calledAs(one, book)) : chapters);
}

/** Contents that name page after page, «Seite 12», say nothing about chapters. */
function withoutPages(contents: readonly ContentsEntry[], { spine }: BookPackage): readonly ContentsEntry[] {
  const named = contents.filter(({ title }) => !PAGE.test(title));
  return contents.length - named.length > spine.length / 2 ? named : contents;
}

/** A number, perhaps behind a word. */
const PAGE = /^(?:\S{1,12}\s{1,3})?(?:\d{1,5}|[ivxlc]{1,8})$/i;

/** A page that is a picture by itself. */
const PICTURE = /^image\/(?!svg)/;

const calledAs = (chapter: Chapter, { title }: BookPackage): Chapter =>
  chapter.isFurniture || title === '' ? chapter : { ...chapter, title };

/** For each file the entries that begin a chapter: not sections below an entry that leads to the same file. */
function entriesByFile(contents: readonly ContentsEntry[]): Map<string, readonly ContentsEntry[]> {
  const byFile = new Map<string, ContentsEntry[]>();
  const above: ContentsEntry[] = [];
  for (const entry of contents) {
    above.length = Math.min(above.length, entry.depth);
    const isSection = above.some(({ path }) => path === entry.path);
    above.push(entry);
    if (isSection) continue;
    const entries = byFile.get(entry.path) ?? [];
    byFile.set(entry.path, entries);
    entries.push(entry);
  }
  return byFile;
}

function chaptersIn(
  file: BookFile,
  entries: readonly ContentsEntry[],
  isFurniture: boolean,
): readonly Chapter[] {
  const named =
    entries.length < 2 ? entries : entries.filter(({ fragment }, at) => at === 0 || fragment !== null);
  if (named.length === 0)
    return [{ title: null, files: [file], depth: 0, from: null, until: null, isFurniture }];
  return named.map(({ title, fragment, depth }, at) => ({
    title,
    depth,
    files: [file],
    from: at === 0 ? null : fragment,
    until: named[at + 1]?.fragment ?? null,
    isFurniture: isFurniture || FURNITURE_TITLE.test(title),
  }));
}

/** What stands before and behind the text, in the languages that questions are found in. */
const FURNITURE_TITLE =
  /^(?:(?:front |back )?cover|title page|half[- ]title(?: page)?|copyright(?: page| notice)?|(?:table of )?contents|index|imprint|colophon|umschlag|titel(?:seite|blatt)|impressum|inhalt(?:sverzeichnis)?|couverture|page de titre|table des matières|sommaire|cubierta|portad(?:a|illa)|créditos|índice|copertina|frontespizio|indice|sommario|capa|folha de rosto|sumário|omslag|titelpagina|inhoud(?:sopgave)?|colofon)$/i;

const FURNITURE =
  /^(?:cover|toc|title-?page|copyright(?:-page)?|index|loi|lot|landmarks|half-?title-?page|other\.?(?:ad|about).*|imprint|colophon)$/;

function isFurnitureFile(file: BookFile, { guide, contents }: BookPackage): boolean {
  return file.path === contents?.path || FURNITURE.test(guide.get(file.path) ?? '');
}

const QUESTIONS =
  /^(?:review|discussion|reflection|study|chapter|end-of-chapter|group)\b.{0,40}\bquestions\b|^questions (?:for|to)\b|^(?:review and )?discussion questions\b/i;

/** Those at the end of a whole book stand beside its chapters, not below one. */
const endsWith = (last: Chapter, { title, depth, from, until }: Chapter): boolean =>
  title !== null &&
  QUESTIONS.test(title) &&
  depth > last.depth &&
  !last.isFurniture &&
  last.until === null &&
  from === null &&
  until === null;

/** Questions at the end of a chapter stand in a file of their own in some books; they are that chapter's. */
function joinQuestions(chapters: readonly Chapter[]): readonly Chapter[] {
  const joined: Chapter[] = [];
  for (const chapter of chapters) {
    const last = joined.at(-1);
    if (last !== undefined && endsWith(last, chapter))
      joined[joined.length - 1] = { ...last, files: [...last.files, ...chapter.files] };
    else joined.push(chapter);
  }
  return joined;
}
