/** Exports that are made in memory: to be shown, copied or printed. */
import type { ArticleId } from '../../../core/article/article.ts';
import type {
  ExportedFile,
  ExportPreview,
  ExportRecord,
  ExportReport,
  ExportRequest,
} from '../../../core/exporting/export.ts';
import type { PreparedFormat } from '../../../core/exporting/export-notes.ts';
import type { Failure } from '../../../core/failure.ts';
import { failed, ok, type Result } from '../../../core/result.ts';
import { completeExport, prepareExport } from '../../services/exporting/prepare-export.ts';
import type { RecordReader } from '../../services/exporting/record-reader.ts';
import { describeArchive, planArchive } from '../../services/library-archive/plan-archive.ts';
import type { ExportWays } from './export-ways.ts';

/** Longest text of a preview in UTF-16 units, over all its files: messages between the processes stay small. */
const LONGEST_PREVIEW = 60_000;

/** A preview is made of so many articles: enough to judge, at once there. */
const MOST_SHOWN = 100;

export async function previewExport(
  request: ExportRequest,
  ways: ExportWays,
): Promise<Result<ExportPreview, Failure>> {
  const { format, scope } = request;
  if (format === 'archive') {
    const plan = await planArchive(scope, ways.choosing);
    return plan.ok ? ok(await describeArchive(plan.value, ways.library)) : plan;
  }
  const chosen = await ways.choose(request);
  if (!chosen.ok) return chosen;
  const { ids, reader } = chosen.value;
  const records = await readAll(reader, ids.slice(0, MOST_SHOWN));
  const prepared = await prepareExport(records, format, { ...ways.stamp(), ...request, wordsOnly: true });
  const shown = {
    ...prepared,
    files: shorten(prepared.files),
    skipped: [...reader.skipped, ...prepared.skipped],
  };
  const more = Math.max(0, ids.length - MOST_SHOWN);
  return ok(more > 0 ? { ...shown, more } : shown);
}

export async function copyExport(
  request: ExportRequest,
  ways: ExportWays,
): Promise<Result<ExportReport, Failure>> {
  const { format } = request;
  if (format === 'archive') return failed({ tag: 'unsupported-kind', name: 'An archive' });
  const made = await make({ ...request, format }, ways);
  if (!made.ok) return made;
  const { files, skipped } = made.value;
  const texts = files.filter(({ picture }) => picture === undefined).map(({ text }) => text);
  await ways.writeClipboard(texts.join('\n'));
  return ok({ written: [], skipped });
}

export async function printExport(
  request: ExportRequest,
  ways: ExportWays,
): Promise<Result<ExportReport, Failure>> {
  const made = await make({ ...request, format: 'html' }, ways);
  if (!made.ok) return made;
  const { files, skipped } = made.value;
  const left = [...skipped];
  for (const { name, text } of files)
    if (!(await ways.printPage(text))) left.push({ name, reason: 'It was not printed.' });
  return ok({ written: [], skipped: left });
}

async function make(
  request: ExportRequest & { readonly format: PreparedFormat },
  ways: ExportWays,
): Promise<Result<ExportPreview, Failure>> {
  const chosen = await ways.choose(request);
  if (!chosen.ok) return chosen;
  const { ids, reader } = chosen.value;
  const records = await readAll(reader, ids);
  const page = { ...request, layout: 'page' } as const;
  const made = await completeExport(records, page, ways.stamp(), ways.readPicture);
  return ok({ ...made, skipped: [...reader.skipped, ...made.skipped] });
}

async function readAll(reader: RecordReader, ids: readonly ArticleId[]): Promise<readonly ExportRecord[]> {
  const records: ExportRecord[] = [];
  for (const id of ids) {
    const record = await reader.read(id);
    if (record !== null) records.push(record);
  }
  return records;
}

/** What is in documents and pictures is not sent. */
function shorten(files: readonly ExportedFile[]): readonly ExportedFile[] {
  let left = LONGEST_PREVIEW;
  const texts = files.filter(({ picture }) => picture === undefined);
  return texts.map(({ name, text }) => {
    const shown = text.length <= left ? text : `${text.slice(0, left)}…`;
    left = Math.max(0, left - text.length);
    return { name, text: shown };
  });
}
