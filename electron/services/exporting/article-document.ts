/** Documents with the notes on one article each: PDF and Word. */
import type { PaperSize, SkippedExport } from '../../../core/exporting/export.ts';
import type { ExportOptions } from '../../../core/exporting/export-notes.ts';
import { notesToPrint } from '../../../core/exporting/html-notes.ts';
import type { Notes } from '../../../core/exporting/notes.ts';
import { docxPictures, inlinePictures } from './export-pictures.ts';
import type { ExportTools } from './export-tools.ts';

export type DocumentRequest = { readonly format: 'pdf' | 'docx'; readonly paper: PaperSize };

/** `bytes` is `null` when none could be made, which `skipped` tells. */
export type MadeDocument = {
  readonly bytes: Uint8Array | null;
  readonly skipped: readonly SkippedExport[];
};

export async function makeDocument(
  notes: Notes,
  { format, paper }: DocumentRequest,
  options: ExportOptions,
  { toPdf, readPicture }: ExportTools,
): Promise<MadeDocument> {
  if (format === 'docx') {
    const { notesToDocx } = await import('../../../core/exporting/docx-notes.ts');
    const { pictures, skipped } = await docxPictures([notes], readPicture);
    return { bytes: await notesToDocx(notes, { ...options, pictures }), skipped };
  }
  if (toPdf === null) throw new Error('PDF needs the app’s window.');
  const { pictures, skipped } = await inlinePictures([notes], readPicture);
  const page = notesToPrint(notes, (fileName) => pictures.get(fileName) ?? null, options);
  try {
    return { bytes: await toPdf(page, paper), skipped };
  } catch (error) {
    return { bytes: null, skipped: [...skipped, { name: notes.title, reason: notDrawn(error) }] };
  }
}

const notDrawn = (error: unknown): string =>
  `No PDF could be made of it. ${error instanceof Error ? error.message : ''} Choose HTML or Word for it.`;
