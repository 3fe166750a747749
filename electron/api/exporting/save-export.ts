/** Exports into files, each read from the library while it is written. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ArticleId } from '../../../core/article/article.ts';
import type {
  ExportRecord,
  ExportReport,
  ExportRequest,
  SkippedExport,
} from '../../../core/exporting/export.ts';
import type { TemplateProblem } from '../../../core/exporting/export-template.ts';
import type { Failure } from '../../../core/failure.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { StreamRequest } from '../../services/exporting/export-tools.ts';
import { prepareExport } from '../../services/exporting/prepare-export.ts';
import { writeExport } from '../../services/exporting/write-export.ts';
import { planArchive } from '../../services/library-archive/plan-archive.ts';
import { writeArchive } from '../../services/library-archive/write-archive.ts';
import { choosePlaces } from './choose-places.ts';
import type { ExportWatch } from './export-watch.ts';
import type { Chosen, ExportWays } from './export-ways.ts';

/** What was saved; `null` when the reader cancelled a dialog. */
type Saved = Promise<Result<ExportReport | null, Failure>>;

export async function saveExport(request: ExportRequest, ways: ExportWays, watch: ExportWatch): Saved {
  const { format } = request;
  if (format === 'archive') return saveArchive(request, ways, watch);
  const chosen = await ways.choose(request);
  if (!chosen.ok) return chosen;
  return format === 'markdown'
    ? saveMarkdown(request, chosen.value, ways, watch)
    : saveStreamed({ ...request, format }, chosen.value, ways, watch);
}

/** First all articles are looked at, then they are written: only one is in memory at a time. */
async function saveStreamed(
  request: StreamRequest,
  { ids, reader }: Chosen,
  ways: ExportWays,
  watch: ExportWatch,
): Saved {
  const { streamExport } = await import('../../services/exporting/streamed-export.ts');
  const { dialogs, toPdf, readPicture } = ways;
  let tell = (): void => undefined;
  const count = (report: (done: number) => void): void => {
    let done = 0;
    tell = () => report(done++);
  };
  const planned = await watch.run(ids.length, 'The export', async (report) => {
    count(report);
    const tools = { toPdf, readPicture, tell: () => tell() };
    return ok(await streamExport(ids, reader, request, ways.stamp(), tools));
  });
  if (!planned.ok) return planned;
  const { files, skipped, problem } = planned.value;
  const left = () => [...(problem === undefined ? [] : [leftOut(problem)]), ...reader.skipped, ...skipped];
  if (files.length === 0) return ok({ written: [], skipped: left() });
  const places = await choosePlaces(files, dialogs);
  if (places === null) return ok(null);
  return watch.run(ids.length, 'The export', async (report) => {
    count(report);
    const written = await writeExport(places, { replace: true, readPicture });
    return ok({ written: written.written, skipped: [...left(), ...written.skipped] });
  });
}

const leftOut = ({ line, sentence }: TemplateProblem) => ({
  name: 'The template',
  reason: `Line ${line}: ${sentence}`,
});

/** Into a folder files that are there are renewed; one file alone may go anywhere. */
async function saveMarkdown(
  request: ExportRequest,
  chosen: Chosen,
  ways: ExportWays,
  watch: ExportWatch,
): Saved {
  const { wanted, skipped } = await firstTwo(chosen, request);
  const [id, second] = wanted;
  if (second !== undefined) return saveFolder(request, chosen, ways, watch);
  const record = id === undefined ? null : await chosen.reader.read(id);
  const records = record === null ? [] : [record];
  const { files } = await prepareExport(records, 'markdown', { ...ways.stamp(), ...request });
  const [only, picture] = files;
  if (picture !== undefined) return saveFolder(request, chosen, ways, watch);
  const left = [...chosen.reader.skipped, ...skipped];
  if (record === null || only === undefined) return ok({ written: [], skipped: left });
  const path = await ways.dialogs.chooseSavePath(only.name);
  if (path === null) return ok(null);
  const text = await renewed(record, path, only.text, request, ways);
  const report = await writeExport([{ name: path, text }], { replace: true });
  return ok({ written: report.written, skipped: [...left, ...report.skipped] });
}

/** The first two articles with something to export, and those before them without. */
async function firstTwo({ ids, reader }: Chosen, { extent }: ExportRequest) {
  const { hasWords } = await import('../../../core/exporting/notes.ts');
  const { reasonLeftOut } = await import('../../../core/exporting/export-notes.ts');
  const wanted: ArticleId[] = [];
  const skipped: SkippedExport[] = [];
  for (const id of ids) {
    const glance = await reader.glance(id, extent, hasWords);
    if (glance === null) continue;
    if (glance.isWanted) wanted.push(id);
    else skipped.push({ name: glance.title, reason: reasonLeftOut('markdown', extent) });
    if (wanted.length === 2) break;
  }
  return { wanted, skipped };
}

async function saveFolder(
  request: ExportRequest,
  { ids, reader }: Chosen,
  { dialogs, readPicture, stamp }: ExportWays,
  watch: ExportWatch,
): Saved {
  const folder = await dialogs.chooseFolder();
  if (folder === null) return ok(null);
  const { exportToFolder } = await import('../../services/exporting/markdown-folder.ts');
  const { recordsOf } = await import('../../services/exporting/record-reader.ts');
  const options = { ...stamp(), ...request };
  return watch.run(ids.length, basename(folder), async (tell) => {
    const records = counting(recordsOf(reader, ids), tell);
    const { written, skipped } = await exportToFolder(records, { folder, options, readPicture });
    return ok({ written, skipped: [...reader.skipped, ...skipped] });
  });
}

async function* counting(
  records: AsyncIterable<ExportRecord>,
  tell: (done: number) => void,
): AsyncGenerator<ExportRecord> {
  let done = 0;
  for await (const record of records) {
    tell(done);
    done += 1;
    yield record;
  }
}

/** What a person added to an earlier export of the same article stays. */
async function renewed(
  record: ExportRecord,
  path: string,
  text: string,
  { extent }: ExportRequest,
  { stamp }: ExportWays,
): Promise<string> {
  const { articleIdIn, renewMarkdown } = await import('../../../core/exporting/markdown-notes.ts');
  const { notesOf } = await import('../../../core/exporting/notes.ts');
  const before = await readFile(path, 'utf8').catch(() => '');
  if (record.journal.articleId !== articleIdIn(before)) return text;
  return renewMarkdown(before, notesOf(record, extent), record.whole ?? record.journal, stamp());
}

async function saveArchive({ scope }: ExportRequest, ways: ExportWays, watch: ExportWatch): Saved {
  const { library, dialogs, now, version, choosing } = ways;
  const plan = await planArchive(scope, choosing);
  if (!plan.ok) return plan;
  const { fileName, contents } = plan.value;
  const path = await dialogs.chooseSavePath(fileName);
  if (path === null) return ok(null);
  const name = basename(path);
  return watch.run(contents.articleIds.length, name, async (tell, signal) => {
    const tools = { library, now, version, tell, signal };
    const written = await writeArchive(path, name, contents, tools);
    return written.ok ? ok({ written: [path], skipped: written.value.skipped }) : written;
  });
}
