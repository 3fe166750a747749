import { escapeMarkup } from '../../escape-markup.ts';
import { hasMarkup } from '../html/line-of-markup.ts';
import type { WrittenText } from './written.ts';

/** A text as markup; empty when there is none. Plain words are escaped and get paragraphs. */
export function markupOf(text: WrittenText | null): string {
  if (text === null) return '';
  const isMarkup = text.kind === 'markup' || (text.kind === 'unknown' && hasMarkup(text.text));
  return isMarkup ? text.text : paragraphs(text.text);
}

const paragraphs = (text: string): string =>
  text
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map((paragraph) => `<p>${escapeMarkup(paragraph.trim()).replace(/\r?\n/g, '<br>')}</p>`)
    .join('\n');
