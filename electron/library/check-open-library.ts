import { basename, join } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import type { VerifyProblem, VerifyReport } from '../../core/library/verify-report.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { LIBRARY_RECORD, type LibraryRecord } from '../../core/stored/library-record.ts';
import { encodeRecord } from '../../core/stored/record-format.ts';
import { inParallel } from './breathe.ts';
import type { Catalog } from './catalog.ts';
import { sha256 } from './digest.ts';
import { writeDurably } from './durable-write.ts';
import { writeFailure } from './file-failure.ts';
import { idOfFile } from './folders.ts';
import type { LibraryOptions } from './library.ts';
import type { LibrarySetting } from './library-setting.ts';
import { mendFiles } from './mend-files.ts';
import type { PictureFiles } from './picture-files.ts';
import type { Summaries } from './summaries.ts';
import { verifyLibrary } from './verify.ts';

export type OpenLibraryParts = {
  readonly setting: LibrarySetting;
  readonly options: LibraryOptions;
  readonly record: LibraryRecord;
  readonly catalog: Catalog;
  readonly summaries: Summaries;
  readonly pictures: Pick<PictureFiles, 'removeUnused'>;
};

/** Checks, and if asked repairs, a library that is in use: what is in memory is whole and is written again. */
export async function checkOpenLibrary(
  parts: OpenLibraryParts,
  repair: boolean,
): Promise<Result<VerifyReport, Failure>> {
  const { setting, options, catalog, summaries } = parts;
  await summaries.settled();
  await catalog.flush();
  const report = await verifyLibrary(options, setting.files);
  if (!report.ok || !repair || report.value.problems.length === 0) return report;
  try {
    const repairs = await mend(parts, report.value.problems);
    await summaries.settled();
    await catalog.flush();
    return ok({ ...report.value, repairs });
  } catch (error) {
    return failed(writeFailure(basename(options.folder), error));
  }
}

async function mend(
  { setting, record, catalog, summaries, pictures }: OpenLibraryParts,
  problems: readonly VerifyProblem[],
): Promise<readonly string[]> {
  const { files, folders, now } = setting;
  const ids = problems.flatMap(({ kind, file }) => (kind === 'damaged' ? (recordOfProblem(file) ?? []) : []));
  const others = problems.filter(({ kind, file }) => kind !== 'unused' && recordOfProblem(file) === null);
  const repairs = [...(await mendFiles(files, folders, others, now()))];
  // An article may have come meanwhile that shows one of them.
  const unused = problems.filter(({ kind }) => kind === 'unused').map(({ file }) => basename(file));
  for (const name of await pictures.removeUnused(new Set(unused)))
    repairs.push(`${join('images', name)} was removed.`);
  if (others.some(({ kind, file }) => kind === 'damaged' && file === 'library.json')) {
    const text = encodeRecord(LIBRARY_RECORD, record, now().toISOString(), sha256);
    await writeDurably(files, folders.library, text);
  }
  // Reading a damaged article or journal sets it aside, and puts back what is in memory.
  for (const id of ids) {
    summaries.forget(id);
    await summaries.renew(id);
  }
  for (const { kind, file } of problems)
    if (kind === 'damaged' && recordOfProblem(file) !== null) repairs.push(`${file} was set aside.`);
  if (problems.some(({ kind }) => kind === 'index')) {
    await inParallel([...catalog.rows.keys()], 8, (id) => summaries.renew(id));
    repairs.push(`The index was made again: ${catalog.rows.size} summaries.`);
  }
  return repairs;
}

/** The id of an article or journal; `null` for every other file. */
const recordOfProblem = (file: string): string | null =>
  /^(articles|journals)[\\/]/.test(file) ? idOfFile(basename(file)) : null;
