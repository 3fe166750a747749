import { foldSpace, type Line } from './lines.ts';
import { readMarker } from './list-marker.ts';

const NARROWEST = 45;
const WIDEST = 100;

/**
 * Rejoins lines that a mail program or a terminal broke at a fixed column. A line was broken there when the first
 * word of the next would not have fitted; a text is taken for broken when most of its inner lines are such.
 */
export function unwrapLines(lines: readonly Line[]): readonly Line[] {
  const width = wrapWidth(lines);
  if (width === null) return lines;
  const joined: Line[] = [];
  let last: Line | null = null;
  for (const line of lines) {
    const open = joined.at(-1);
    if (open && last && !line.gap && continues(last, line, width)) {
      joined[joined.length - 1] = {
        ...open,
        text: join(open.text, line.text),
        raw: `${open.raw}\n${line.raw}`,
      };
    } else joined.push(line);
    last = line;
  }
  return joined;
}

/** The column at which the text was broken, or `null` when its lines are paragraphs. */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map(columns).filter((length) => length >= NARROWEST);
  if (lengths.length < 3) return null;
  const sorted = lengths.sort((one, other) => one - other);
  const width = sorted[Math.floor((sorted.length - 1) * 0.98)] ?? 0;
  if (width > WIDEST) return null;
  let inner = 0;
  let full = 0;
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    if (!next || next.gap || readMarker(next.text)) return;
    inner += 1;
    if (isFull(line, next, width)) full += 1;
  });
  return inner >= 3 && full / inner > 0.6 ? width : null;
}

const continues = (line: Line, next: Line, width: number): boolean =>
  isFull(line, next, width) && !readMarker(next.text) && !/^[>|#]/.test(next.text);

const isFull = (line: Line, next: Line, width: number): boolean =>
  columns(line) + 1 + firstWord(next.text) > width - 1 && columns(line) > width / 2;

const firstWord = (text: string): number => {
  const space = text.indexOf(' ');
  return space < 0 ? text.length : space;
};

const columns = (line: Line): number => line.indent + line.text.length;

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。！？；：、]/u;

/** Chinese and Japanese are broken without a space. */
function join(text: string, next: string): string {
  const seam = `${text.at(-1) ?? ''}${next.at(0) ?? ''}`;
  return WIDE.test(seam.at(0) ?? '') && WIDE.test(seam.at(-1) ?? '')
    ? text + next
    : foldSpace(`${text} ${next}`);
}
