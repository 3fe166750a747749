import type { PrintedPage } from '../../../core/exporting/bookmarks.ts';
import type { ExportRequest, PaperSize } from '../../../core/exporting/export.ts';
import type { PreparedFormat } from '../../../core/exporting/export-notes.ts';

/** Of the library; `null` when it is not there. */
export type ReadPicture = (fileName: string) => Promise<Uint8Array | null>;

/** A format that is put together here, and how. */
export type PreparedRequest = Pick<ExportRequest, 'extent' | 'layout' | 'paper' | 'template'> & {
  readonly format: PreparedFormat;
};

/** Files of Markdown are not made anew: those that stand in the folder are renewed. */
export type StreamRequest = PreparedRequest & { readonly format: Exclude<PreparedFormat, 'markdown'> };

/** What an export needs besides the notes. */
export type ExportTools = {
  /** PDF is drawn by a browser, which plain Node has not. */
  readonly toPdf: ((page: PrintedPage, paper?: PaperSize) => Promise<Uint8Array>) | null;
  readonly readPicture: ReadPicture;
};

export type StreamTools = ExportTools & {
  /** Called with each article that was looked at or is written. */
  readonly tell?: () => void;
};
