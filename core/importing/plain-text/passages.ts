/** Finds the passages of an article in its lines: headings, paragraphs, lists, quotations, preformatted text. */
import { attributionLine } from './epigraph.ts';
import { findHeadings, isUnderline } from './headings.ts';
import type { Line } from './lines.ts';
import { readMarker } from './list-marker.ts';
import { readList } from './lists.ts';
import type { Passage } from './passage.ts';
import { isQuotation, quotedParagraphs } from './quotation.ts';

/** Every line ends up in exactly one passage, in order. */
export function findPassages(lines: readonly Line[]): readonly Passage[] {
  const headings = findHeadings(lines);
  const passages: Passage[] = [];
  for (let at = 0; at < lines.length; ) {
    const level = headings.get(at);
    const line = lines[at];
    if (!line) break;
    if (level !== undefined) {
      passages.push({ kind: 'heading', level, text: line.text.replace(/^#{1,4}\s+|\s+#{1,4}$/gu, '') });
      at += isUnderline(lines[at + 1]) ? 2 : 1;
      continue;
    }
    const { passage, length } = readPassage(lines, at, headings);
    passages.push(passage);
    at += length;
  }
  return passages;
}

type Reading = { readonly passage: Passage; readonly length: number };

function readPassage(lines: readonly Line[], at: number, headings: ReadonlyMap<number, number>): Reading {
  const line = lines[at];
  const text = line?.text ?? '';
  if (!/[\p{L}\p{N}]/u.test(text) && text.length >= 3) return { passage: { kind: 'rule' }, length: 1 };
  return (
    readMailQuote(lines, at) ??
    readList(lines, at, headings) ??
    readPreformatted(lines, at) ??
    readQuotation(lines, at, headings) ?? { passage: { kind: 'paragraph', text }, length: 1 }
  );
}

/** Lines that each begin with «>», as in a mail. */
function readMailQuote(lines: readonly Line[], at: number): Reading | null {
  const paragraphs: string[] = [];
  let length = 0;
  let open = false;
  for (const line of lines.slice(at, at + 400)) {
    const match = /^>[>\s]{0,8}(.*)$/u.exec(line.text);
    if (!match || (length > 0 && line.gap && !line.text.startsWith('>'))) break;
    const text = match[1] ?? '';
    if (open && text !== '' && !line.gap) paragraphs.push(`${paragraphs.pop() ?? ''} ${text}`.trim());
    else if (text !== '') paragraphs.push(text);
    open = text !== '';
    length += 1;
  }
  return paragraphs.length === 0 ? null : { passage: { kind: 'quotation', paragraphs }, length };
}

const CODE = /[{};=<>]|\S\s{3,}\S|^\s+[|+$#]/u;

/** Indented lines that look like code or a table. */
function readPreformatted(lines: readonly Line[], at: number): Reading | null {
  const run: Line[] = [];
  for (const line of lines.slice(at, at + 400)) {
    if (line.indent < 4 || readMarker(line.text)) break;
    run.push(line);
  }
  if (run.length < 2 || run.filter((line) => CODE.test(line.raw)).length < run.length / 2) return null;
  const margin = Math.min(...run.map((line) => line.indent));
  const text = run
    .map(
      (line, nth) =>
        `${line.gap && nth > 0 ? '\n' : ''}${' '.repeat(line.indent - margin)}${line.raw.trim()}`,
    )
    .join('\n');
  return { passage: { kind: 'preformatted', text }, length: run.length };
}

/** From this length on a paragraph in quotation marks is set apart even without a line that leads to it. */
const LONG_QUOTATION = 150;

/** Someone's speech: one paragraph or several, and who it was by. */
function readQuotation(
  lines: readonly Line[],
  at: number,
  headings: ReadonlyMap<number, number>,
): Reading | null {
  const text = lines[at]?.text ?? '';
  if (!/^["“«„»「『‟]/u.test(text)) return null;
  const ahead: string[] = [];
  for (let next = at; next < Math.min(lines.length, at + 12) && !headings.has(next); next += 1)
    ahead.push(lines[next]?.text ?? '');
  const spanned = quotedParagraphs(ahead);
  const whole = isQuotation(text);
  const attribution = attributionLine(ahead[Math.max(spanned, 1)] ?? '');
  const led = /[:：]$/u.test(lines[at - 1]?.text ?? '');
  if (spanned === 0 && !(whole && (led || attribution !== null || text.length >= LONG_QUOTATION)))
    return null;
  const count = Math.max(spanned, 1) + (attribution === null ? 0 : 1);
  return { passage: { kind: 'quotation', paragraphs: ahead.slice(0, count) }, length: count };
}
