/** `export`: notes as files. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EXPORT_FORMATS, type ExportedFile, type ExportFormat } from '../../core/exporting/export.ts';
import { exportNotes } from '../../core/exporting/export-notes.ts';
import { collectRecords } from '../api/export-api.ts';
import { writeExport } from '../services/exporting.ts';
import { withLibrary } from './open.ts';
import { type Command, type CommandCall, UsageError } from './surroundings.ts';

declare const __AFTERWORD_VERSION__: string;

export const exportCommand: Command = async (call, surroundings) => {
  const format = readFormat(call);
  const { to } = call;
  if (to === null) throw new UsageError('Say where to write with --to PATH.');
  if (call.all === call.args.length > 0) throw new UsageError('Name the articles to export, or --all.');
  return withLibrary(call, surroundings, async (library) => {
    const scope = call.all ? ({ tag: 'all' } as const) : ({ tag: 'articles', ids: call.args } as const);
    const { records, skipped } = await collectRecords(library, scope);
    const prepared = exportNotes(records, format, { now: new Date(), version: __AFTERWORD_VERSION__ });
    const report = await writeExport(await placed(prepared.files, to, format), { replace: call.replace });
    const left = [...skipped, ...prepared.skipped, ...report.skipped];
    surroundings.say(
      call.json
        ? JSON.stringify({ written: report.written, skipped: left }, null, 2)
        : [...report.written, ...left.map(({ name, reason }) => `not written: ${name}: ${reason}`)].join(
            '\n',
          ),
    );
    return report.skipped.length > 0 || skipped.length > 0 ? 1 : 0;
  });
};

function readFormat({ format }: CommandCall): ExportFormat {
  const known = EXPORT_FORMATS.find((name) => name === format);
  if (known === undefined) throw new UsageError(`Choose a format: ${EXPORT_FORMATS.join(', ')}.`);
  return known;
}

/** HTML and JSON are one file and go to `to` itself, unless that is a folder or ends like one. */
async function placed(
  files: readonly ExportedFile[],
  to: string,
  format: ExportFormat,
): Promise<readonly ExportedFile[]> {
  const isFolder =
    format === 'markdown' ||
    files.length > 1 ||
    /[\\/]$/.test(to) ||
    (await stat(to).then(
      (found) => found.isDirectory(),
      () => false,
    ));
  return files.map(({ name, text }) => ({ name: isFolder ? join(to, name) : resolve(to), text }));
}
