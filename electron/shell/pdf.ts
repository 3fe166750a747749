/** Draws a page of ours as PDF, in a window that nobody sees, that runs no script and may load nothing. */
import { app, BrowserWindow, session } from 'electron';
import type { PrintedPage } from '../../core/exporting/bookmarks.ts';
import type { PaperSize } from '../../core/exporting/export.ts';
import { OWN_HOST, OWN_SCHEME } from './own-address.ts';
import { guardSession } from './security.ts';

/** Countries that write on Letter; the others use A4. */
const LETTER_COUNTRIES: ReadonlySet<string> = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE']);

const PAGE = `${OWN_SCHEME}://${OWN_HOST}/sheet.html`;

/** Only the page's own style counts, and the pictures that it holds itself. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const FOOTER =
  '<div style="width:100%;text-align:center;font:8px sans-serif;color:#666"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

let last: Promise<unknown> = Promise.resolve();

/** A page with so much in it that nobody waits for longer; Chromium takes the square of its length. */
const LONGEST_MS = 300_000;

/**
 * The bytes of a PDF with real text, page numbers, bookmarks and what is said of the document. One after the other.
 * Rejects when a page is too long to be drawn.
 */
export const printToPdf = async (page: PrintedPage, paper: PaperSize = usualPaper()): Promise<Uint8Array> => {
  const drawn = await inTurn(page.html, ({ webContents }) =>
    withinTime(
      webContents.printToPDF({
        pageSize: paper,
        displayHeaderFooter: true,
        headerTemplate: '<span></span>',
        footerTemplate: FOOTER,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    ),
  );
  const { bindPdf } = await import('../services/bind-pdf.ts');
  return bindPdf(drawn, page);
};

/** The window, and with it the drawing, ends when this rejects. */
async function withinTime<T>(drawing: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The page took too long to be drawn.')), LONGEST_MS);
  });
  try {
    return await Promise.race([drawing, late]);
  } finally {
    clearTimeout(timer);
  }
}

const usualPaper = (): PaperSize => (LETTER_COUNTRIES.has(app.getLocaleCountryCode()) ? 'Letter' : 'A4');

/** Prints with the system's dialog; `false` when the reader cancelled or there is no printer. */
export const printPage = (html: string): Promise<boolean> =>
  inTurn(
    html,
    ({ webContents }) =>
      new Promise((resolve) => webContents.print({ silent: false }, (isPrinted) => resolve(isPrinted))),
  );

function inTurn<T>(html: string, act: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const done = last.then(() => show(html, act));
  // Whoever asked hears of it; the next one has its turn all the same.
  last = done.catch(() => undefined);
  return done;
}

async function show<T>(html: string, act: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const sheets = session.fromPartition('sheets');
  guardSession(sheets);
  sheets.protocol.handle(
    OWN_SCHEME,
    () =>
      new Response(html, {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
      }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: sheets, sandbox: true, contextIsolation: true, javascript: false },
  });
  try {
    await window.loadURL(PAGE);
    return await act(window);
  } finally {
    window.destroy();
    sheets.protocol.unhandle(OWN_SCHEME);
  }
}
