/** Puts into a PDF that Chromium drew what it leaves out: bookmarks, title, language and author. */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { type Bookmark, oneLine, type PrintedPage } from '../../core/exporting/bookmarks.ts';

/** Taking one apart needs a few times its size; a larger one stays as it was drawn. */
const LARGEST_PDF = 150_000_000;

/** So many objects are read and written before others have their turn. */
const OBJECTS_AT_ONCE = 40;

/**
 * The PDF with what is said of the page. Bookmarks lead to places to which the drawn page itself has links; one whose
 * place is not on paper is left out, and all are when the drawing has an outline already, as newer Chromium makes it.
 */
export async function bindPdf(
  drawn: Uint8Array,
  { title, author, language, bookmarks }: Omit<PrintedPage, 'html'>,
): Promise<Uint8Array> {
  if (drawn.byteLength > LARGEST_PDF) return drawn;
  const pdf = await PDFDocument.load(drawn, { updateMetadata: false, parseSpeed: OBJECTS_AT_ONCE });
  pdf.setTitle(oneLine(title), { showInWindowTitleBar: true });
  pdf.setCreator('Afterword');
  if (author !== null) pdf.setAuthor(oneLine(author));
  if (language !== null) pdf.setLanguage(language);
  if (!pdf.catalog.has(PDFName.of('Outlines'))) addOutline(pdf, bookmarks);
  return pdf.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: OBJECTS_AT_ONCE,
  });
}

function addOutline({ catalog, context }: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const places = catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const placed = bookmarks.flatMap(({ id, level, title }) => {
    const place = places?.lookupMaybe(PDFName.of(id), PDFArray);
    return place === undefined ? [] : [{ level, title, place, below: [] }];
  });
  if (placed.length === 0) return;
  const outline = context.nextRef();
  const { first, last, count } = writeLevel(context, outline, nest(placed));
  context.assign(outline, context.obj({ Type: 'Outlines', First: first, Last: last, Count: count }));
  catalog.set(PDFName.of('Outlines'), outline);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

type Entry = {
  readonly level: number;
  readonly title: string;
  readonly place: PDFArray;
  readonly below: Entry[];
};

/** Each under the last one before it that is of a higher rank. */
function nest(entries: readonly Entry[]): readonly Entry[] {
  const top: Entry[] = [];
  const open: Entry[] = [];
  for (const entry of entries) {
    while ((open.at(-1)?.level ?? 0) >= entry.level) open.pop();
    (open.at(-1)?.below ?? top).push(entry);
    open.push(entry);
  }
  return top;
}

/** What a reader sees before opening anything further. */
const OPEN_LEVELS = 2;

type Level = { readonly first: PDFRef; readonly last: PDFRef; readonly count: number };

/** Entries beside each other, linked as a PDF wants it; `count` is how many are seen when this level is open. */
function writeLevel(context: PDFContext, parent: PDFRef, entries: readonly Entry[], depth = 1): Level {
  const refs = entries.map(() => context.nextRef());
  let count = entries.length;
  for (const [at, { title, place, below }] of entries.entries()) {
    const ref = refs[at];
    if (ref === undefined) continue;
    const dict = context.obj({ Parent: parent, Dest: place });
    dict.set(PDFName.of('Title'), PDFHexString.fromText(title));
    const [previous, next] = [refs[at - 1], refs[at + 1]];
    if (previous !== undefined) dict.set(PDFName.of('Prev'), previous);
    if (next !== undefined) dict.set(PDFName.of('Next'), next);
    if (below.length > 0) {
      const inner = writeLevel(context, ref, below, depth + 1);
      const isOpen = depth < OPEN_LEVELS;
      if (isOpen) count += inner.count;
      dict.set(PDFName.of('First'), inner.first);
      dict.set(PDFName.of('Last'), inner.last);
      dict.set(PDFName.of('Count'), PDFNumber.of(isOpen ? inner.count : -inner.count));
    }
    context.assign(ref, dict);
  }
  const [first, last] = [refs[0], refs.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A level of an outline is never empty.');
  return { first, last, count };
}
