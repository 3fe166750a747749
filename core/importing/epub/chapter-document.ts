/** The files of a chapter as one document: cut where the chapter begins and ends, links, notes and pictures in it. */
import type { Failure } from '../../failure.ts';
import { failed, ok, type Result } from '../../result.ts';
import { type ArchiveRefusal, archiveFailure } from '../archive.ts';
import { decodeBytes } from '../encoding.ts';
import { asHtml } from '../html/as-html.ts';
import { type DomDocument, firstIn, lineOf } from '../html/dom.ts';
import { spellFormulas } from '../html/embedded.ts';
import { parseFragment } from '../html/fragment.ts';
import { PictureCollector } from '../picture-collector.ts';
import type { Book } from './book.ts';
import type { Chapter } from './chapters.ts';
import { NoteCollector } from './notes.ts';
import { takePictures } from './pictures.ts';
import { elementOf } from './places.ts';

export type ChapterDocument = {
  readonly document: DomDocument;
  readonly pictures: PictureCollector;
  /** What its markup says the part is, such as `titlepage`; empty when it says nothing. */
  readonly kinds: string;
  /** Its first heading; empty when there is none. */
  readonly heading: string;
  readonly warnings: readonly string[];
};

/** `name` is that of the chapter, for failures. */
export async function readChapter(
  book: Book,
  chapter: Chapter,
  name: string,
): Promise<Result<ChapterDocument, Failure>> {
  const paths = new Set(chapter.files.map(({ path }) => path));
  const notes = new NoteCollector(book.archive, paths, name);
  const pictures = new PictureCollector();
  const refusals: ArchiveRefusal[] = [];
  let joined: DomDocument | null = null;
  for (const { path } of chapter.files) {
    const bytes = await book.archive.read(path);
    if (!bytes.ok) refusals.push(bytes.failure);
    const text = bytes.ok ? decodeBytes(bytes.value, null).text : '';
    const parsed = parseFragment(asHtml(text), name);
    if (!parsed.ok) return parsed;
    const document = parsed.value;
    if (chapter.files.length === 1) cut(document, chapter);
    await takePictures(document, path, book, pictures);
    spellFormulas(document);
    await notes.collect(document, path);
    if (joined === null) joined = document;
    else joined.body.append(...document.body.childNodes);
  }
  if (joined === null) return parseEmpty(name);
  const [refusal] = refusals;
  if (refusal !== undefined && refusals.length === chapter.files.length)
    return failed(archiveFailure(name, refusal));
  const kinds = kindsOf(joined);
  const heading = lineOf(firstIn(joined.body, 'h1, h2, h3'));
  notes.append(joined);
  const warnings = refusals.map(() => 'A part of this chapter is missing in the book.');
  return ok({ document: joined, pictures, kinds, heading, warnings });
}

function parseEmpty(name: string): Result<ChapterDocument, Failure> {
  const parsed = parseFragment('', name);
  return parsed.ok
    ? ok({ document: parsed.value, pictures: new PictureCollector(), kinds: '', heading: '', warnings: [] })
    : parsed;
}

/** Takes away what belongs to the chapters before and after in the same file. */
function cut({ body }: DomDocument, { from, until }: Chapter): void {
  const first = from === null ? null : elementOf(body, from);
  const next = until === null ? null : elementOf(body, until);
  for (let node = next; node !== null && node !== body; node = node.parentElement)
    while (node.nextSibling) node.nextSibling.remove();
  for (let node = first; node !== null && node !== body; node = node.parentElement)
    while (node.previousSibling) node.previousSibling.remove();
  next?.remove();
}

const kindsOf = ({ body }: DomDocument): string =>
  [body, ...[...body.children].slice(0, 2)]
    .map((element) => element.getAttribute('epub:type') ?? '')
    .join(' ')
    .trim();
