/**
 * Imports what Omnivore exported: an archive with lists of entries (`metadata_0_to_20.json`), their texts
 * (`content/<slug>.html`) and what was marked in them (`highlights/<slug>.md`).
 */
import type { Failure } from '../failure.ts';
import { type Archive, archiveFailure, directoryOf, isArchive, SHELF_ARCHIVE_LIMITS } from './archive.ts';
import { decodeBytes } from './encoding.ts';
import type { ImportPiece, ImportTools, PieceFormat, PieceGate } from './import-piece.ts';
import type { ImportSource } from './imported-article.ts';
import { keptEntry, type OmnivoreEntry, readEntries } from './omnivore/entries.ts';
import { LARGEST_EXPORT } from './pipeline-limits.ts';
import { outcomeOf } from './read-later/kept-article.ts';

const LIST = /(?:^|\/)metadata_(\d+)_to_\d+\.json$/;

/** Known by the names of the files in it, not by words that may stand in any of them. */
const isOmnivore = ({ bytes }: ImportSource): boolean =>
  isArchive(bytes) && /metadata_\d{1,9}_to_\d{1,9}\.json/.test(directoryOf(bytes));

export const OMNIVORE: PieceFormat = { isOne: isOmnivore, read: readPieces };

async function* readPieces(
  source: ImportSource,
  isWanted: PieceGate,
  tools: ImportTools,
): AsyncGenerator<ImportPiece> {
  const opened = await tools.openArchive(source.bytes, SHELF_ARCHIVE_LIMITS);
  if (!opened.ok) {
    yield whole(archiveFailure(source.name, opened.failure));
    return;
  }
  const shelf = { archive: opened.value, names: new Set(opened.value.names) };
  const pieces = await listPieces(shelf);
  if (pieces.length === 0) yield whole({ tag: 'no-text', name: source.name });
  for (const [at, piece] of pieces.entries()) {
    const name = piece.entry === null ? piece.list : piece.entry.title || piece.entry.url;
    if (!isWanted(at, name)) continue;
    const share = (at + 1) / pieces.length;
    yield { at, name, share, outcome: await outcomeOfPiece(shelf, piece, source) };
  }
}

/** An entry and the list that it stands in, or why the list is not read. */
type Listed =
  | { readonly list: string; readonly entry: OmnivoreEntry }
  | { readonly list: string; readonly entry: null; readonly failure: Failure };

/** Lists are held all at once, about a thousand bytes for each article; more of them are not read. In UTF-16 units. */
const LONGEST_LISTS = LARGEST_EXPORT;

/** In the order of the lists' numbers. A list that cannot be read stands for its entries. */
async function listPieces(shelf: Shelf): Promise<readonly Listed[]> {
  const lists = shelf.archive.names.filter((name) => LIST.test(name));
  const inOrder = [...lists].sort((one, other) => numberOf(one) - numberOf(other));
  const pieces: Listed[] = [];
  let length = 0;
  for (const list of inOrder) {
    const json = length > LONGEST_LISTS ? null : await textOf(shelf, list);
    length += json?.length ?? 0;
    pieces.push(...listedIn(list, length > LONGEST_LISTS ? 'too-large' : readEntries(json ?? '')));
  }
  return pieces;
}

function listedIn(list: string, entries: readonly OmnivoreEntry[] | 'too-large' | null): readonly Listed[] {
  if (entries === 'too-large')
    return [{ list, entry: null, failure: { tag: 'too-large', name: list, limitBytes: LONGEST_LISTS } }];
  if (entries === null)
    return [{ list, entry: null, failure: { tag: 'broken-export', name: list, reason: 'not-json' } }];
  return entries.map((entry) => ({ list, entry }));
}

const numberOf = (list: string): number => Number(LIST.exec(list)?.[1] ?? 0);

/** `names` are those of the files in it: looking for one in a list would take longer with each article. */
type Shelf = { readonly archive: Archive; readonly names: ReadonlySet<string> };

async function outcomeOfPiece(
  shelf: Shelf,
  listed: Listed,
  source: ImportSource,
): Promise<ImportPiece['outcome']> {
  if (listed.entry === null) return { tag: 'failed', failure: listed.failure };
  const { list, entry } = listed;
  const folder = list.slice(0, list.lastIndexOf('/') + 1);
  const html = await textOf(shelf, `${folder}content/${entry.slug}.html`);
  const marked = await textOf(shelf, `${folder}highlights/${entry.slug}.md`);
  return outcomeOf(keptEntry(entry, html, marked), 'Omnivore', source);
}

/** `null` when there is no such file, or it cannot be read. */
async function textOf({ archive, names }: Shelf, name: string): Promise<string | null> {
  if (!names.has(name.normalize('NFC'))) return null;
  const bytes = await archive.read(name);
  return bytes.ok ? decodeBytes(bytes.value, 'text/html; charset=utf-8').text : null;
}

const whole = (failure: Failure): ImportPiece => ({
  at: 0,
  name: null,
  share: 1,
  outcome: { tag: 'failed', failure },
});
