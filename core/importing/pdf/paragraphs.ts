/** Lines of a PDF as headings, paragraphs, list entries and notes: by size, distance, indent and ends of lines. */
import type { PdfLine } from './lines.ts';

export type PdfBlock =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly text: string;
      readonly size: number;
      readonly page: number;
    }
  | { readonly kind: 'paragraph' | 'entry' | 'note'; readonly text: string; readonly page: number };

/** Blocks in reading order. `size` is that of the running text. */
export function blocksOf(lines: readonly PdfLine[], size: number): readonly PdfBlock[] {
  const levels = headingLevels(lines, size);
  const hyphenated = hyphenatedWords(lines);
  const leading = usualLeading(lines, size);
  const margins = marginsOf(lines, size);
  const blocks: PdfBlock[] = [];
  let open: PdfLine[] = [];
  const close = (): void => {
    const [first] = open;
    if (first !== undefined) blocks.push(blockOf(open, first, size, levels, hyphenated));
    open = [];
  };
  for (const line of lines) {
    const last = open.at(-1);
    const first = open[0];
    if (last && first && !continues({ first, last, line, size, leading, margins, levels })) close();
    open.push(line);
  }
  close();
  return joinedAcrossNotes(blocks);
}

/** The size of most letters. */
export function bodySize(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

const HEADING_RATIO = 1.12;
const NOTE_RATIO = 0.9;
const LONGEST_HEADING = 160;

type Levels = ReadonlyMap<number, number>;

/** Larger sizes get higher levels; bold lines of the running size come below them all. */
function headingLevels(lines: readonly PdfLine[], size: number): Levels {
  const sizes = [...new Set(lines.map((line) => line.size))]
    .filter((one) => one >= size * HEADING_RATIO)
    .sort((one, other) => other - one);
  return new Map(sizes.map((one, at) => [one, Math.min(2 + at, 5)]));
}

const isBoldHeading = (line: PdfLine, size: number): boolean =>
  line.bold && Math.abs(line.size - size) < 0.75 && line.text.length <= 90 && !/[.,;:]$/.test(line.text);

const isHeading = (line: PdfLine, size: number, levels: Levels): boolean =>
  line.text.length <= LONGEST_HEADING && (levels.has(line.size) || isBoldHeading(line, size));

/** The distance of lines in running text. */
function usualLeading(lines: readonly PdfLine[], size: number): number {
  const gaps: number[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before?.page === line.page && before.size === size && line.size === size && line.y > before.y)
      gaps.push(line.y - before.y);
  });
  gaps.sort((one, other) => one - other);
  return gaps[Math.floor(gaps.length / 3)] ?? size * 1.2;
}

/** For each line where the lines of its column end that are full. */
type Margins = ReadonlyMap<PdfLine, number>;

/** Lines before and after that tell the margin of one: about half a column. */
const NEIGHBOURS = 25;

/** Some lines stand out over the margin, such as those of a heading over two columns. */
const FULL = 0.9;

function marginsOf(lines: readonly PdfLine[], size: number): Margins {
  const running = lines.filter((line) => line.size === size);
  return new Map(
    running.map((line, at) => {
      const column = running
        .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
        .filter(({ page, x, right }) => page === line.page && x < line.right && right > line.x)
        .map(({ right }) => right)
        .sort((one, other) => one - other);
      return [line, column[Math.floor((column.length - 1) * FULL)] ?? line.right];
    }),
  );
}

type Step = {
  readonly first: PdfLine;
  readonly last: PdfLine;
  readonly line: PdfLine;
  readonly size: number;
  readonly leading: number;
  readonly margins: Margins;
  readonly levels: Levels;
};

function continues(step: Step): boolean {
  const { first, last, line, size, leading, levels } = step;
  if (MARKER.test(line.text)) return false;
  if (isHeading(last, size, levels) || isHeading(line, size, levels))
    return (
      last.size === line.size &&
      last.bold === line.bold &&
      last.page === line.page &&
      isClose(last, line, line.size * 1.6)
    );
  if (Math.abs(last.size - line.size) > 0.75) return false;
  if (isShort(step)) return false;
  const gap = line.y - last.y;
  // Another page or column goes on where the sentence does.
  if (line.page !== last.page || gap < 0) return !/[.!?:…][”"’)]?$/u.test(last.text);
  if (gap > leading * 1.4) return false;
  const isIndented = line.x > last.x + size * 0.7;
  return !isIndented || last === first || MARKER.test(first.text);
}

const isClose = (last: PdfLine, line: PdfLine, most: number): boolean =>
  line.y - last.y > 0 && line.y - last.y < most;

/** Bullets, dashes and numbers before an entry of a list. */
const MARKER = /^(?:[•●▪‣◦·*–—-]|\(?\d{1,2}[.)])\s+\S/u;

/** A sentence that ends well before the margin ends its paragraph. */
function isShort({ last, margins }: Step): boolean {
  const right = margins.get(last) ?? last.right;
  return last.right < right - (right - last.x) * 0.18 && /[.!?:…][”"’)]?$/u.test(last.text);
}

function blockOf(
  lines: readonly PdfLine[],
  first: PdfLine,
  size: number,
  levels: Levels,
  hyphenated: ReadonlySet<string>,
): PdfBlock {
  const text = textOf(lines, hyphenated);
  const { page } = first;
  if (isHeading(first, size, levels))
    return {
      kind: 'heading',
      level: levels.get(first.size) ?? Math.min(2 + levels.size, 6),
      text,
      size: first.size,
      page,
    };
  if (first.size < size * NOTE_RATIO && first.height > 0.5) return { kind: 'note', text, page };
  if (MARKER.test(text)) return { kind: 'entry', text: text.replace(/^\S+\s+/u, ''), page };
  return { kind: 'paragraph', text, page };
}

/** Words with a hyphen in the middle of a line: there it belongs to them. */
function hyphenatedWords(lines: readonly PdfLine[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines)
    for (const [word] of text.matchAll(/\p{L}{2,40}-\p{L}{2,40}/gu)) words.add(word.toLowerCase());
  return words;
}

function textOf(lines: readonly PdfLine[], hyphenated: ReadonlySet<string>): string {
  let text = '';
  for (const line of lines) {
    const start = /(\p{L}{1,40})[-\u00ad\u2010]$/u.exec(text)?.[1];
    const rest = /^\p{Ll}\p{L}{0,40}/u.exec(line.text)?.[0];
    if (start === undefined || rest === undefined) text += text === '' ? line.text : ` ${line.text}`;
    else if (hyphenated.has(`${start}-${rest}`.toLowerCase())) text += line.text;
    else text = text.slice(0, -1) + line.text;
  }
  return text;
}

/** A paragraph that goes on behind the notes at the foot of its page is one paragraph. */
function joinedAcrossNotes(blocks: readonly PdfBlock[]): readonly PdfBlock[] {
  const notes = blocks.filter(({ kind }) => kind === 'note');
  const joined: PdfBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'note') continue;
    const last = joined.at(-1);
    const isCut =
      last?.kind === 'paragraph' &&
      block.kind === 'paragraph' &&
      block.page === last.page + 1 &&
      /^\p{Ll}/u.test(block.text) &&
      !/[.!?:…][”"’)]?$/u.test(last.text);
    if (isCut)
      joined[joined.length - 1] = { ...last, text: withoutBreak(last.text, block.text), page: block.page };
    else joined.push(block);
  }
  return [...joined, ...notes];
}

const withoutBreak = (text: string, rest: string): string =>
  /\p{L}[-\u00ad\u2010]$/u.test(text) ? text.slice(0, -1) + rest : `${text} ${rest}`;
