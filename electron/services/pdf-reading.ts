/** Reads the words of PDFs, with where they stand. Nothing in a file runs, and nothing is fetched for it. */
import { getDocument } from 'unpdf/pdfjs';
import type { PdfPage, PdfRefusal, PdfSpan, PdfText } from '../../core/importing/pdf/pdf-text.ts';
import { failed, ok, type Result } from '../../core/result.ts';

/** A book has fewer pages. */
const MOST_PAGES = 2000;

export async function readPdf(bytes: Uint8Array): Promise<Result<PdfText, PdfRefusal>> {
  const task = getDocument({
    // The library takes the bytes over.
    data: bytes.slice(),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: PdfPage[] = [];
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1)
      pages.push(await readPage(await document.getPage(number)));
    const { info } = await document.getMetadata();
    return ok({
      title: propertyOf(info, 'Title'),
      author: propertyOf(info, 'Author'),
      created: propertyOf(info, 'CreationDate'),
      language: propertyOf(info, 'Language') || null,
      pages,
    });
  } catch (error) {
    return failed(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged');
  } finally {
    await task.destroy();
  }
}

type Document = Awaited<ReturnType<typeof getDocument>['promise']>;
type Page = Awaited<ReturnType<Document['getPage']>>;

async function readPage(page: Page): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const [left = 0, bottom = 0] = page.view;
  const { items } = await page.getTextContent();
  const fonts = await boldFonts(page);
  const spans = items.flatMap((item): readonly PdfSpan[] => {
    if (!('str' in item) || item.str === '') return [];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    // Turned words are stamps and labels.
    if (Math.abs(b) > Math.abs(a) * 0.05 || Math.abs(c) > Math.abs(d) * 0.5) return [];
    const size = Math.abs(d) || item.height;
    return [
      {
        text: item.str,
        x: x - left,
        y: height - (y - bottom),
        width: item.width,
        size,
        bold: fonts(item.fontName),
      },
    ];
  });
  page.cleanup();
  return { width, height, spans };
}

/** A font's name tells whether it is bold; the library knows it once it has looked at how the page is drawn. */
async function boldFonts(page: Page): Promise<(name: string) => boolean> {
  await page.getOperatorList().catch(() => null);
  const known = new Map<string, boolean>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    const isBold =
      typeof font === 'object' &&
      font !== null &&
      'name' in font &&
      /bold|black|heavy|semibold|demi/i.test(String(font.name));
    known.set(name, isBold);
    return isBold;
  };
}

const propertyOf = (info: object, name: string): string => {
  const value: unknown = Reflect.get(info, name);
  return typeof value === 'string' ? value.trim() : '';
};
