/**
 * Text of a person around blocks that are ours. A block stands between two comments that name what it is about, so
 * that a later export finds and renews it. Everything outside stays as it is, to the character; what a person changed
 * inside is set free beside the renewed block; the block of a deleted record is marked and keeps its words.
 */

/** What a block is about, such as `answer` and the reflection's id. */
export type ManagedBlock = {
  /** One word. */
  readonly kind: string;
  readonly id: string;
  readonly text: string;
};

/** Blocks as a new text, an empty line between them; those without words are left out. */
export const writeBlocks = (blocks: readonly ManagedBlock[]): string =>
  blocks.flatMap((block) => (block.text === '' ? [] : [wrap(tidy(block), '')])).join('\n\n');

/**
 * `existing` with these blocks in it. A block that is not there yet stands behind the one before it. `isGone` says of
 * a block that is not wanted whether its record was deleted; any other is left alone.
 */
export function mergeBlocks(
  existing: string,
  newBlocks: readonly ManagedBlock[],
  isGone: (kind: string, id: string) => boolean,
): string {
  const blocks = newBlocks.map(tidy);
  const wanted = new Map(blocks.map((block) => [keyOf(block), block]));
  const renewed = parseBlocks(existing).map((part): Part => {
    if (typeof part === 'string') return part;
    const block = wanted.get(keyOf(part));
    if (block !== undefined) return renew(part, block);
    return !part.isMarkedDeleted && isGone(part.kind, part.id) ? markDeleted(part) : part;
  });
  return addMissing(renewed, blocks).map(sourceOf).join('');
}

type FoundBlock = ManagedBlock & {
  /** As it stands in the text, comments included. */
  readonly source: string;
  /** A person changed the text between the comments. */
  readonly isChanged: boolean;
  readonly isMarkedDeleted: boolean;
};

type Part = string | FoundBlock;

const sourceOf = (part: Part): string => (typeof part === 'string' ? part : part.source);

const BEGIN = /^<!-- afterword:begin ([a-z]+) ([^\s]+) #([0-9a-f]{8})( deleted)? -->$/u;

const endOf = (kind: string, id: string): string => `<!-- afterword:end ${kind} ${id} -->`;

const keyOf = ({ kind, id }: Pick<ManagedBlock, 'kind' | 'id'>): string => `${kind} ${id}`;

/** The text in parts: ours, and what stands around them. A block without an end is text like any other. */
function parseBlocks(text: string): readonly Part[] {
  const lines = text.split('\n');
  const ends = endsOf(lines);
  const parts: Part[] = [];
  let free: string[] = [];
  const flush = (lastBreak: '\n' | ''): void => {
    if (free.length > 0) parts.push(`${free.join('\n')}${lastBreak}`);
    free = [];
  };
  for (let at = 0; at < lines.length; at += 1) {
    const match = BEGIN.exec(withoutReturn(lines[at] ?? ''));
    const end = match === null ? undefined : ends.get(`${match[1]} ${match[2]}`)?.find((line) => line > at);
    if (match === null || end === undefined) {
      free.push(lines[at] ?? '');
      continue;
    }
    flush('\n');
    parts.push(foundBlock(match, lines.slice(at, end + 1)));
    at = end;
    // The end of the closing comment's line belongs to what follows.
    const rest = lines[at]?.endsWith('\r') ? '\r' : '';
    if (at < lines.length - 1 || rest !== '') free.push(rest);
  }
  flush('');
  return parts;
}

/** By what a block is about, the lines where such a block could end. */
function endsOf(lines: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const ends = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    const match = /^<!-- afterword:end ([a-z]+ [^\s]+) -->$/u.exec(withoutReturn(line));
    const key = match?.[1];
    if (key === undefined) continue;
    const known = ends.get(key);
    if (known === undefined) ends.set(key, [at]);
    else known.push(at);
  }
  return ends;
}

function foundBlock(match: RegExpExecArray, lines: readonly string[]): FoundBlock {
  const [, kind = '', label = '', checksum = '', deleted] = match;
  const text = lines.slice(1, -1).map(withoutReturn).join('\n');
  return {
    kind,
    id: decodeLabel(label),
    text,
    source: withoutReturn(lines.join('\n')),
    isChanged: checksumOf(text) !== checksum,
    isMarkedDeleted: deleted !== undefined,
  };
}

/** What a person wrote between the comments is not lost: it goes on behind the block. */
function renew(found: FoundBlock, block: ManagedBlock): FoundBlock {
  const eol = found.source.includes('\r\n') ? '\r\n' : '\n';
  if (found.text === block.text && !found.isMarkedDeleted) return found;
  const freed = found.isChanged && found.text.trim() !== '' ? `\n\n${CHANGED}\n\n${found.text}` : '';
  const source = `${wrap(block, '')}${freed}`.replaceAll('\n', eol);
  return { ...found, ...block, source, isMarkedDeleted: false };
}

/** Stands above words that were changed by hand where a block was renewed. */
const CHANGED = '*Changed by hand here, before the block above was renewed:*';

const DELETED = '*Deleted in Afterword. These words stay here.*';

function markDeleted(found: FoundBlock): FoundBlock {
  const eol = found.source.includes('\r\n') ? '\r\n' : '\n';
  const block = { ...found, text: `${DELETED}\n\n${found.text}` };
  return { ...block, source: wrap(block, ' deleted').replaceAll('\n', eol), isMarkedDeleted: true };
}

/** Puts blocks that are not there yet behind those before them, or at the beginning. */
function addMissing(parts: readonly Part[], blocks: readonly ManagedBlock[]): readonly Part[] {
  const present = new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [keyOf(part)])));
  const eol = parts.some((part) => sourceOf(part).includes('\r\n')) ? '\r\n' : '\n';
  const after = new Map<string | null, string[]>();
  let previous: string | null = null;
  for (const block of blocks) {
    const key = keyOf(block);
    if (present.has(key)) previous = key;
    else if (block.text !== '')
      after.set(previous, [...(after.get(previous) ?? []), wrap(block, '').replaceAll('\n', eol)]);
  }
  const between = eol + eol;
  const added = (key: string | null): string => (after.get(key) ?? []).map((text) => between + text).join('');
  const seen = new Set<string>();
  const merged = parts.map((part): Part => {
    if (typeof part === 'string' || seen.has(keyOf(part))) return part;
    seen.add(keyOf(part));
    return sourceOf(part) + added(keyOf(part));
  });
  const first = added(null);
  return first === ''
    ? merged
    : [`${first.slice(between.length)}${parts.length > 0 ? between : ''}`, ...merged];
}

/** An id that the words themselves would end gets a number, which is no part of it. */
function wrap({ kind, id, text }: ManagedBlock, state: string): string {
  const label = encodeURIComponent(id);
  let number = 1;
  const labelled = (): string => (number === 1 ? label : `${label}~${number}`);
  while (text.includes(endOf(kind, labelled()))) number += 1;
  const begin = `<!-- afterword:begin ${kind} ${labelled()} #${checksumOf(text)}${state} -->`;
  return `${begin}\n${text}\n${endOf(kind, labelled())}`;
}

/** Line ends are those of the file. */
const tidy = (block: ManagedBlock): ManagedBlock => ({ ...block, text: block.text.replace(/\r\n?/gu, '\n') });

function decodeLabel(label: string): string {
  try {
    return decodeURIComponent(label.replace(/~\d+$/u, ''));
  } catch {
    return label;
  }
}

/** FNV-1a over UTF-16 units, as eight hexadecimal digits: whether somebody changed a text, not whether he meant harm. */
function checksumOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
