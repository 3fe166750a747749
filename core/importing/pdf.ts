/**
 * Imports a PDF that holds text: its title, headings, paragraphs joined again across lines and pages, without what
 * stands on every page. Scans and locked files say so.
 */

import { escapeMarkup } from '../escape-markup.ts';
import type { Failure } from '../failure.ts';
import { failed, ok, type Result } from '../result.ts';
import { importFragment, parseFragment } from './html/fragment.ts';
import { readTimestamp } from './html/timestamp.ts';
import type { ImportTools, PieceFormat } from './import-piece.ts';
import type { ImportedArticle, ImportSource } from './imported-article.ts';
import { linesOf, type PdfLine } from './pdf/lines.ts';
import { takeFurniture } from './pdf/page-furniture.ts';
import { blocksOf, bodySize, type PdfBlock } from './pdf/paragraphs.ts';
import type { PdfText } from './pdf/pdf-text.ts';
import { wholePiece } from './whole-piece.ts';

export const PDF: PieceFormat = {
  isOne: ({ bytes }) => /^(?:ï»¿)?\s*%PDF-\d/.test(String.fromCharCode(...bytes.subarray(0, 64))),
  read: (source, _isWanted, tools) => wholePiece(() => importPdf(source, tools)),
};

async function importPdf(
  source: ImportSource,
  tools: ImportTools,
): Promise<Result<ImportedArticle, Failure>> {
  const { name } = source;
  const read = await tools.readPdf(source.bytes);
  if (!read.ok) return failed({ tag: read.failure === 'encrypted' ? 'encrypted' : 'damaged-source', name });
  const { pages } = read.value;
  const { lines, titles } = takeFurniture(
    pages.flatMap((page, at) => linesOf(page, at)),
    pages.length,
  );
  if (!lines.some(({ text }) => /\p{L}/u.test(text))) return failed({ tag: 'only-scans', name });
  const blocks = blocksOf(lines, bodySize(lines));
  const { title, rest } = takeTitle(read.value, blocks, lines, name);
  const parsed = parseFragment(markupOf(rest), name);
  if (!parsed.ok) return parsed;
  const imported = importFragment({
    document: parsed.value,
    hasSurroundings: false,
    source: { kind: source.kind, name, url: source.url, format: 'pdf' },
    title,
    byline: read.value.author || null,
    siteName: null,
    publishedAt: createdAt(read.value.created),
    language: read.value.language,
    base: null,
    comments: [],
    warnings: warningsOf(read.value),
  });
  return imported.ok ? ok(withRemoved(imported.value, titles)) : imported;
}

function withRemoved(imported: ImportedArticle, texts: readonly string[]): ImportedArticle {
  const { article } = imported;
  const removed = [...article.removed, ...texts.map((text) => ({ reason: 'other', text }) as const)];
  return { ...imported, article: { ...article, removed } };
}

/** The largest heading at the beginning; without one what the file's properties say, or its name. */
function takeTitle(
  { title }: PdfText,
  blocks: readonly PdfBlock[],
  lines: readonly PdfLine[],
  name: string,
): { readonly title: string; readonly rest: readonly PdfBlock[] } {
  const early = blocks.slice(0, 6).filter((block) => block.kind === 'heading' && block.page === 0);
  const largest = early.reduce<(PdfBlock & { readonly kind: 'heading' }) | null>(
    (most, block) => (block.kind === 'heading' && (most === null || block.size > most.size) ? block : most),
    null,
  );
  const isName =
    title === '' ||
    /^(?:microsoft word|untitled|unbenannt|document\d*$)|\.(?:docx?|pdf|indd|odt|tex)$/i.test(title);
  if (largest === null) return { title: isName ? name.replace(/\.pdf$/i, '') : title, rest: blocks };
  // A first heading of the size of the title, right below it, looks like its second line.
  const isLine = !isName && lines.some(({ page, text }) => page === 0 && text === title);
  const below = isLine && largest.text.startsWith(`${title} `) ? largest.text.slice(title.length + 1) : '';
  const rest = blocks.flatMap((block) => {
    if (block !== largest) return [block];
    return below === '' ? [] : [{ ...largest, text: below }];
  });
  return { title: below === '' ? largest.text : title, rest };
}

function markupOf(blocks: readonly PdfBlock[]): string {
  let markup = '';
  let isList = false;
  for (const block of blocks) {
    if (isList !== (block.kind === 'entry')) markup += isList ? '</ul>' : '<ul>';
    isList = block.kind === 'entry';
    markup += elementOf(block);
  }
  return markup + (isList ? '</ul>' : '');
}

function elementOf(block: PdfBlock): string {
  const text = escapeMarkup(block.text);
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${text}</h${block.level}>`;
    case 'entry':
      return `<li>${text}</li>`;
    case 'note':
      return `<p class="footnote">${text}</p>`;
    case 'paragraph':
      return `<p>${text}</p>`;
  }
}

/** `D:20240514101200+02'00'` */
function createdAt(written: string): string | null {
  const parts = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(written);
  return parts === null ? null : readTimestamp(`${parts[1]}-${parts[2]}-${parts[3]}`);
}

/** So much of a page's letters that it is more than a stamp. */
const FEW_LETTERS = 20;

function warningsOf({ pages }: PdfText): readonly string[] {
  const scans = pages.filter(
    ({ spans }) => spans.reduce((sum, { text }) => sum + text.trim().length, 0) < FEW_LETTERS,
  ).length;
  if (scans === 0 || pages.length < 2) return [];
  return [
    `${scans} of ${pages.length} pages hold no text, perhaps because they are scanned; they are missing.`,
  ];
}
