import type { Line } from './lines.ts';
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
  let group: Line[] = [];
  for (const line of lines) {
    const last = group.at(-1);
    if (last && !line.gap && continues(last, line, width)) group.push(line);
    else {
      if (last) joined.push(joinLines(group));
      group = [line];
    }
  }
  return group.length > 0 ? [...joined, joinLines(group)] : joined;
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

/** One line out of several. Chinese and Japanese are broken without a space. */
function joinLines(group: readonly Line[]): Line {
  const [first] = group;
  if (!first || group.length === 1) return first ?? NO_LINE;
  const text = group
    .map((line, at) => (at === 0 ? '' : seam(group[at - 1]?.text ?? '', line.text)) + line.text)
    .join('');
  return { ...first, text, raw: group.map((line) => line.raw).join('\n') };
}

const NO_LINE: Line = { text: '', raw: '', indent: 0, gap: false };

const seam = (text: string, next: string): string =>
  WIDE.test(text.at(-1) ?? '') && WIDE.test(next.at(0) ?? '') ? '' : ' ';
