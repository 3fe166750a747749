/**
 * Imports what Omnivore exported: an archive with lists of entries (`metadata_0_to_20.json`), their texts
 * (`content/<slug>.html`) and what was marked in them (`highlights/<slug>.md`).
 */
import type { Failure } from '../failure.ts';
import { type Archive, archiveFailure, isArchive, SHELF_ARCHIVE_LIMITS } from './archive.ts';
import { decodeBytes } from './encoding.ts';
import type { ImportPiece, ImportTools, PieceFormat, PieceGate } from './import-piece.ts';
import type { ImportSource } from './imported-article.ts';
import { keptEntry, type OmnivoreEntry, readEntries } from './omnivore/entries.ts';
import { outcomeOf } from './read-later/kept-article.ts';

export const OMNIVORE: PieceFormat = { isOne: isOmnivore, read: readPieces };

const LIST = /(?:^|\/)metadata_(\d+)_to_\d+\.json$/;

/** An archive tells the names in it at its end, some hundred bytes for each. In bytes. */
const END = 200 * SHELF_ARCHIVE_LIMITS.entries;

function isOmnivore({ bytes }: ImportSource): boolean {
  if (!isArchive(bytes)) return false;
  return /metadata_\d{1,9}_to_\d{1,9}\.json/.test(new TextDecoder('latin1').decode(bytes.subarray(-END)));
}

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

/** An entry and the list that it stands in; `null`: the list cannot be read. */
type Listed = { readonly list: string; readonly entry: OmnivoreEntry | null };

/** In the order of the lists' numbers. A list that cannot be read stands for its entries. */
async function listPieces(shelf: Shelf): Promise<readonly Listed[]> {
  const lists = shelf.archive.names.filter((name) => LIST.test(name));
  const inOrder = [...lists].sort((one, other) => numberOf(one) - numberOf(other));
  const pieces: Listed[] = [];
  for (const list of inOrder) {
    const entries = readEntries((await textOf(shelf, list)) ?? '');
    if (entries === null) pieces.push({ list, entry: null });
    else pieces.push(...entries.map((entry) => ({ list, entry })));
  }
  return pieces;
}

const numberOf = (list: string): number => Number(LIST.exec(list)?.[1] ?? 0);

/** `names` are those of the files in it: looking for one in a list would take longer with each article. */
type Shelf = { readonly archive: Archive; readonly names: ReadonlySet<string> };

async function outcomeOfPiece(
  shelf: Shelf,
  { list, entry }: Listed,
  source: ImportSource,
): Promise<ImportPiece['outcome']> {
  if (entry === null)
    return { tag: 'failed', failure: { tag: 'broken-export', name: list, reason: 'not-json' } };
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
