/** Draws a page of ours as PDF, in a window that nobody sees, that runs no script and may load nothing. */
import { app, BrowserWindow, session } from 'electron';
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

/** The bytes of a PDF with real text, page numbers and, where the runtime can, an outline. One after the other. */
export const printToPdf = (html: string, paper: PaperSize = usualPaper()): Promise<Uint8Array> =>
  inTurn(html, async ({ webContents }) => {
    const bytes = await webContents.printToPDF({
      pageSize: paper,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOTER,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return new Uint8Array(bytes);
  });

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
