import type { PrintedPage } from '../../core/exporting/bookmarks.ts';
import type { PaperSize } from '../../core/exporting/export.ts';

/** Of the library; `null` when it is not there. */
export type ReadPicture = (fileName: string) => Promise<Uint8Array | null>;

/** What an export needs besides the notes. */
export type ExportTools = {
  /** PDF is drawn by a browser, which plain Node has not. */
  readonly toPdf: ((page: PrintedPage, paper?: PaperSize) => Promise<Uint8Array>) | null;
  readonly readPicture: ReadPicture;
};
