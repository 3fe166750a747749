/** What a reader marked in a text that is not at hand, as a page made of the quotes. */
import { escapeMarkup } from '../../escape-markup.ts';
import type { ImportedMarks } from '../imported-article.ts';

/** One quotation for each highlight, in their order, with where it stood when that is known. */
export function quotesPage({ highlights = [], notes = [] }: ImportedMarks): string {
  if (highlights.length > 0)
    return highlights.map(({ quote, place }) => quotation(quote, place ?? null)).join('\n');
  return notes.length > 0 ? `<p>${NOTES_ONLY}</p>` : '';
}

/** The reader's own words are the notes beside it; a text has to stand here. */
const NOTES_ONLY = 'Only your notes on this text were kept, not the text itself.';

function quotation(quote: string, place: string | null): string {
  const paragraphs = quote
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeMarkup(line.trim())}</p>`);
  const where = place === null ? '' : `<p><small>${escapeMarkup(place)}</small></p>`;
  return `<blockquote>${paragraphs.join('')}</blockquote>${where}`;
}
