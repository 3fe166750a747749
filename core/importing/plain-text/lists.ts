import type { Line } from './lines.ts';
import { type ListMarker, readMarker } from './list-marker.ts';
import type { ListEntry, Passage, TextList } from './passage.ts';

type Reading = { readonly passage: Passage; readonly length: number };

/** The deepest list inside lists. */
const DEEPEST = 6;

/**
 * The list that begins at a line; `null` when none does. One numbered line alone is a paragraph with its number, and
 * so is one dash alone: it introduces speech.
 */
export function readList(
  lines: readonly Line[],
  at: number,
  stops: ReadonlyMap<number, number>,
): Reading | null {
  const { list, length } = readLevel(lines, at, stops, 0);
  if (!list || !isList(list, lines[at]?.text ?? '')) return null;
  return { passage: { kind: 'list', list }, length };
}

function isList(list: TextList, first: string): boolean {
  const alone = list.entries.length === 1 && list.entries[0]?.list == null;
  return !(alone && (list.ordered || readMarker(first)?.weak === true));
}

type Level = { readonly list: TextList | null; readonly length: number };

function readLevel(
  lines: readonly Line[],
  at: number,
  stops: ReadonlyMap<number, number>,
  depth: number,
): Level {
  const first = lines[at];
  const marker = first ? readMarker(first.text) : null;
  if (!first || !marker) return { list: null, length: 0 };
  const entries: ListEntry[] = [];
  let next = at;
  for (let due = marker; ; ) {
    const entry = readEntry(lines, next, due, stops, depth);
    entries.push(entry.entry);
    next += entry.length;
    const line = lines[next];
    const following = line && !stops.has(next) ? readMarker(line.text) : null;
    if (!line || !following || !continuesList(first, line, due, following)) break;
    due = following;
  }
  return {
    list: { ordered: marker.ordered, start: marker.ordered ? marker.number : 1, entries },
    length: next - at,
  };
}

const continuesList = (first: Line, line: Line, last: ListMarker, next: ListMarker): boolean =>
  next.ordered === last.ordered &&
  line.indent >= first.indent - 2 &&
  (!next.ordered || next.number === last.number + 1 || next.number === last.number);

function readEntry(
  lines: readonly Line[],
  at: number,
  marker: ListMarker,
  stops: ReadonlyMap<number, number>,
  depth: number,
): { readonly entry: ListEntry; readonly length: number } {
  const head = lines[at];
  const paragraphs = [marker.rest];
  let next = at + 1;
  let list: TextList | null = null;
  while (head && !stops.has(next)) {
    const line = lines[next];
    if (!line || line.indent <= head.indent) break;
    const nested = readMarker(line.text);
    if (nested && depth < DEEPEST && line.indent > head.indent + 1 && list === null) {
      const level = readLevel(lines, next, stops, depth + 1);
      list = level.list;
      next += level.length;
    } else if (nested || list !== null) break;
    else {
      paragraphs.push(line.text);
      next += 1;
    }
  }
  return { entry: { paragraphs, list }, length: next - at };
}
