import type { PdfPage, PdfSpan } from './pdf-text.ts';

/** A line of a page. */
export type PdfLine = {
  readonly text: string;
  readonly x: number;
  /** Where its last letter ends. */
  readonly right: number;
  readonly y: number;
  /** Of most of its letters, in steps of half a point. */
  readonly size: number;
  /** All of it. */
  readonly bold: boolean;
  readonly page: number;
  /** From the top of the page, 0 to 1. */
  readonly height: number;
};

/** Joins spans that follow each other on one base line. */
export function linesOf({ spans, height }: PdfPage, page: number): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let open: PdfSpan[] = [];
  const close = (): void => {
    const text = joined(open);
    const [first] = open;
    if (first !== undefined && text !== '') lines.push(lineOf(open, first, text, page, height));
    open = [];
  };
  for (const span of spans) {
    const last = open.at(-1);
    if (last !== undefined && !isSameLine(last, span)) close();
    if (span.text.trim() !== '' || open.length > 0) open.push(span);
  }
  close();
  return lines;
}

function lineOf(
  spans: readonly PdfSpan[],
  first: PdfSpan,
  text: string,
  page: number,
  height: number,
): PdfLine {
  const written = spans.filter((span) => span.text.trim() !== '');
  const largest = written.reduce((one, other) => (other.text.length > one.text.length ? other : one), first);
  return {
    text,
    x: first.x,
    right: Math.max(...written.map((span) => span.x + span.width)),
    y: largest.y,
    size: Math.round(largest.size * 2) / 2,
    bold: written.every((span) => span.bold),
    page,
    height: height > 0 ? largest.y / height : 0,
  };
}

/** Raised and lowered letters stay in their line; what begins left of where the last ended is another one. */
const isSameLine = (last: PdfSpan, next: PdfSpan): boolean =>
  Math.abs(last.y - next.y) < Math.max(last.size, next.size) * 0.45 &&
  next.x > last.x + last.width - last.size;

function joined(spans: readonly PdfSpan[]): string {
  let text = '';
  let end = 0;
  for (const span of spans) {
    const isApart = text !== '' && span.x - end > span.size * 0.15;
    text += isApart && !/\s$/.test(text) && !/^\s/.test(span.text) ? ` ${span.text}` : span.text;
    end = span.x + span.width;
  }
  return text.replace(/\s+/gu, ' ').trim();
}
