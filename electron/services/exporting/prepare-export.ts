/** Exports that are shown, copied or printed, and so are in memory: those that are saved are streamed. */
import { type ExportPreview, type ExportRecord, hasArticles } from '../../../core/exporting/export.ts';
import type { ExportOptions, PreparedFormat, Steps } from '../../../core/exporting/export-notes.ts';
import { createBreather } from '../../library/breathe.ts';
import { inlinePictures } from './export-pictures.ts';
import type { PreparedRequest, ReadPicture } from './export-tools.ts';

/** What writes exports is large and seldom needed: it is loaded with the first export and not at the start. */
const loadWriters = () => import('../../../core/exporting/export-notes.ts');

/** The files of an export, made so that windows and saves have their turn in between. */
export async function prepareExport(
  records: readonly ExportRecord[],
  format: PreparedFormat,
  options: ExportOptions,
  breathe: () => Promise<void> | undefined = createBreather(),
): Promise<ExportPreview> {
  const { exportSteps } = await loadWriters();
  return runSteps(exportSteps(records, format, options), breathe);
}

/** The same with the pictures that a page holds itself. */
export async function completeExport(
  records: readonly ExportRecord[],
  { format, extent, layout, template }: PreparedRequest,
  stamp: Pick<ExportOptions, 'now' | 'version'>,
  readPicture: ReadPicture,
): Promise<ExportPreview> {
  const options: ExportOptions = { ...stamp, extent, layout, template };
  if (format !== 'html' || layout === 'site' || !hasArticles(extent))
    return prepareExport(records, format, options);
  const { pictures, skipped } = await inlinePictures(records, readPicture);
  const prepared = await prepareExport(records, format, { ...options, pictures });
  return { ...prepared, skipped: [...prepared.skipped, ...skipped] };
}

async function runSteps<T>(steps: Steps<T>, breathe: () => Promise<void> | undefined): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await breathe();
  }
}
