/**
 * Imports a book (EPUB 2 and 3): each chapter is an article, in reading order, in a collection named after the book.
 * Nothing of it ever runs; a book that is locked says so.
 */
import type { Failure } from '../failure.ts';
import { ok, type Result } from '../result.ts';
import { isArchive } from './archive.ts';
import { type Book, openBook } from './epub/book.ts';
import { readChapter } from './epub/chapter-document.ts';
import { callAs } from './epub/chapter-title.ts';
import type { Chapter } from './epub/chapters.ts';
import { showCover } from './epub/pictures.ts';
import { importFragment } from './html/fragment.ts';
import {
  type ImportPiece,
  type ImportTools,
  type PieceFormat,
  type PieceGate,
  type PieceOutcome,
  pieceLabel,
} from './import-piece.ts';
import type { ImportedArticle, ImportSource } from './imported-article.ts';

export const EPUB: PieceFormat = { isOne: isBook, read: readBook };

/** The first file of a book's archive says what it is, unpacked and at a fixed place. */
function isBook({ bytes, name }: ImportSource): boolean {
  if (!isArchive(bytes)) return false;
  const head = String.fromCharCode(...bytes.subarray(0, 100));
  return head.includes('mimetypeapplication/epub+zip') || /\.epub$/i.test(name);
}

async function* readBook(
  source: ImportSource,
  isWanted: PieceGate,
  tools: ImportTools,
): AsyncGenerator<ImportPiece> {
  const opened = await openBook(source, tools);
  if (!opened.ok) {
    yield { at: 0, name: null, share: 1, outcome: { tag: 'failed', failure: opened.failure } };
    return;
  }
  const book = opened.value;
  const first = await firstArticle(book, source);
  const outcomes: string[] = [];
  for (const [at, chapter] of book.chapters.entries()) {
    const name = chapter.title ?? `Section ${at + 1}`;
    if (!isWanted(at, name)) continue;
    const share = (at + 1) / book.chapters.length;
    const outcome = await outcomeOf(book, chapter, name, source, at === first);
    outcomes.push(outcome.tag === 'left-out' ? outcome.reason : outcome.tag);
    yield { at, name, share, outcome };
  }
  const end = book.chapters.length;
  if (outcomes.length === end && isAllPictures(outcomes) && isWanted(end, book.title))
    yield { at: end, name: null, share: 1, outcome: onlyPictures(source) };
}

/** Whether chapters without a word were found, and none with any. */
const isAllPictures = (outcomes: readonly string[]): boolean =>
  outcomes.includes('no-text') && !outcomes.includes('article') && !outcomes.includes('failed');

const onlyPictures = ({ name }: ImportSource): PieceOutcome => ({
  tag: 'failed',
  failure: { tag: 'only-scans', name },
});

/** A book has few pages before its text. */
const FURTHEST_FIRST = 12;

/** The number of the chapter that shows the cover; whichever chapters are wanted, it is the same. */
async function firstArticle(book: Book, source: ImportSource): Promise<number | null> {
  if (book.cover === null) return null;
  for (const [at, chapter] of book.chapters.slice(0, FURTHEST_FIRST).entries())
    if ((await outcomeOf(book, chapter, '', source, false)).tag === 'article') return at;
  return null;
}

async function outcomeOf(
  book: Book,
  chapter: Chapter,
  name: string,
  source: ImportSource,
  isFirst: boolean,
): Promise<PieceOutcome> {
  if (chapter.isFurniture && source.withLeftOut !== true) return { tag: 'left-out', reason: 'other-kind' };
  const label = pieceLabel(source.name, name);
  const imported = await importChapter(book, chapter, label, source, isFirst);
  if (!imported.ok)
    return imported.failure.tag === 'no-text'
      ? { tag: 'left-out', reason: 'no-text' }
      : { tag: 'failed', failure: imported.failure };
  return imported.value === 'furniture'
    ? { tag: 'left-out', reason: 'other-kind' }
    : { tag: 'article', imported: imported.value };
}

const FURNITURE =
  /\b(?:cover|titlepage|halftitlepage|copyright-page|toc|landmarks|loi|lot|imprint|colophon|index)\b/;

/** What the contents of a book do not name is a dedication or the like when it has no more. */
const FEW_WORDS = 400;

async function importChapter(
  book: Book,
  chapter: Chapter,
  label: string,
  source: ImportSource,
  isFirst: boolean,
): Promise<Result<ImportedArticle | 'furniture', Failure>> {
  const read = await readChapter(book, chapter, label);
  if (!read.ok) return read;
  const { document, pictures, kinds, heading, warnings } = read.value;
  if (FURNITURE.test(kinds) && source.withLeftOut !== true) return ok('furniture');
  if (chapter.title !== null) callAs(document, chapter.title);
  if (isFirst) await showCover(document, book, pictures);
  const imported = importFragment({
    document,
    hasSurroundings: false,
    source: { kind: source.kind, name: label, url: null, format: 'epub' },
    title: chapter.title ?? heading,
    byline: book.byline,
    siteName: book.title || null,
    publishedAt: book.publishedAt,
    language: book.language,
    base: null,
    comments: [],
    warnings,
  });
  if (!imported.ok) return imported;
  const isBeside = chapter.title === null && book.chapters.some(({ title }) => title !== null);
  if (isBeside && imported.value.article.wordCount < FEW_WORDS && source.withLeftOut !== true)
    return ok('furniture');
  const collection = [book.title || source.name.replace(/\.epub$/i, '')];
  const taken = pictures.referredToIn(imported.value.article.content);
  return ok({ ...imported.value, collection, ...(taken.length === 0 ? {} : { pictures: taken }) });
}
