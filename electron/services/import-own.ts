/** What comes to be imported may be a file of our own: an archive or a JSON export. */
import type { Failure } from '../../core/failure.ts';
import type { ImportOutcome } from '../../core/importing/import-queue.ts';
import type { ImportSource } from '../../core/importing/imported-article.ts';
import type { Result } from '../../core/result.ts';
import type { ImportEntry } from './import-entry.ts';
import { describeRecords } from './import-outcomes.ts';
import type { RecordsReport } from './import-records.ts';
import type { ImportArchiveTools } from './library-archive/import-archive.ts';
import type { ArchivePlace } from './library-archive/open-archive.ts';

type Taken = Promise<Result<RecordsReport, Failure> | null>;
type Watching = Pick<ImportArchiveTools, 'signal' | 'tell'>;

export type OwnImports = {
  /** Takes in a JSON export of ours; `null` when a source is none. */
  readonly importExport: (source: ImportSource) => Taken;
  /** Takes in an archive of ours; `null` when a file is none. */
  readonly importArchive: (place: ArchivePlace, watching: Watching) => Taken;
};

/** Either what became of a source, or the source itself, which is for others to import. */
export type Arrived = { readonly outcome: ImportOutcome } | { readonly source: ImportSource };

/** Loads a source and takes it in when it is ours. An archive on the disk, which may be larger than the memory, is not loaded. */
export async function arrive(
  { importExport, importArchive }: OwnImports,
  { name, origin }: Pick<ImportEntry, 'name' | 'origin'>,
  load: () => Promise<Result<ImportSource, Failure>>,
  watching: Watching,
): Promise<Arrived> {
  if (origin?.kind === 'path') {
    const archive = await importArchive({ name, path: origin.value }, watching);
    if (archive !== null) return { outcome: describeRecords(archive) };
  }
  const source = await load();
  if (!source.ok) return { outcome: { tag: 'failed', failure: source.failure } };
  const { bytes } = source.value;
  const taken =
    (origin?.kind === 'file' ? await importArchive({ name, bytes }, watching) : null) ??
    (await importExport(source.value));
  return taken === null ? { source: source.value } : { outcome: describeRecords(taken) };
}
