import { escapeMarkup } from '../../escape-markup.ts';
import { hasMarkup } from '../html/line-of-markup.ts';
import type { WrittenText } from './written.ts';

/** A text as markup; empty when there is none. Plain words are escaped and get paragraphs. */
export function markupOf(written: WrittenText | null): string {
  if (written === null) return '';
  const { kind } = written;
  const text = kind === 'plain' ? written.text : escapedOnce(written.text);
  const isMarkup = kind === 'markup' || (kind === 'unknown' && hasMarkup(text));
  return isMarkup ? text : paragraphs(text);
}

/** Some feeds escape their markup once too often: then nothing in it is markup, and it begins and ends like some. */
const escapedOnce = (text: string): string =>
  !text.includes('<') && ESCAPED_START.test(text) && ESCAPED_END.test(text.slice(-40))
    ? text.replace(/&(?:lt|gt|quot|#0?39|amp);/g, (sign) => SIGNS[sign] ?? sign)
    : text;

const ESCAPED_START = /^\s*&lt;(?:p|div|h[1-6]|ul|ol|blockquote|article|section|figure|table)(?:&gt;|>|\s)/i;
const ESCAPED_END = /&lt;\/[a-z][a-z\d]{0,9}(?:&gt;|>)\s*$/i;
const SIGNS: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#039;': "'",
  '&amp;': '&',
};

const paragraphs = (text: string): string =>
  text
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map((paragraph) => `<p>${escapeMarkup(paragraph.trim()).replace(/\r?\n/g, '<br>')}</p>`)
    .join('\n');
