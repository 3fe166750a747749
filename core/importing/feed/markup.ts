/** Texts of which a feed may or may not say whether they are markup. */
import { flatText, foldText, parsePage } from '../html/dom.ts';
import { escapeMarkup } from './escape-markup.ts';
import type { WrittenText } from './written.ts';

const TAG_OR_REFERENCE = /<\/?[a-z][^<>]{0,2000}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/i;

/** A text as markup; empty when there is none. Plain words are escaped and get paragraphs. */
export function markupOf(text: WrittenText | null): string {
  if (text === null) return '';
  const isMarkup = text.kind === 'markup' || (text.kind === 'unknown' && TAG_OR_REFERENCE.test(text.text));
  return isMarkup ? text.text : paragraphs(text.text);
}

/** The words of a text that may have markup in it, on one line. */
export function lineOfMarkup(text: string): string {
  if (!TAG_OR_REFERENCE.test(text)) return foldText(text);
  const page = parsePage(text.slice(0, LONGEST_LINE));
  return page === 'too-large' ? foldText(text) : foldText(flatText(page.body));
}

/** Nobody reads a line longer than this; what is behind it is not looked at. In UTF-16 units. */
const LONGEST_LINE = 50_000;

const paragraphs = (text: string): string =>
  text
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map((paragraph) => `<p>${escapeMarkup(paragraph.trim()).replace(/\r?\n/g, '<br>')}</p>`)
    .join('\n');
