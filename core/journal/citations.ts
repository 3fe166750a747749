/**
 * Quotations of a passage in what the reader writes: Markdown with a link to the highlight, so that they live through
 * editing and export. Which passage is used where is read from the words and stored nowhere else.
 */
import type { Highlight, Journal, Reflection } from './journal.ts';
import { liveReflections } from './reflections.ts';

/** Addresses of highlights inside a journal. */
const ADDRESS = 'afterword:highlight/';
const LINK = /\(afterword:highlight\/([0-9A-Za-z_-]{1,80})\)/gu;

/** Signs that Markdown would read as its own. */
const MARKDOWN_SIGNS = /[\\`*_[\]<]/gu;

/** A quotation of a highlight's words in Markdown, with a link back. */
export function quotationOf({ id, selector }: Pick<Highlight, 'id' | 'selector'>): string {
  return `${quoteLines(selector.exact)}\n> [in the text](${ADDRESS}${id})`;
}

/** The same for outside: the words and where they come from. */
export function quotationForOutside(exact: string, title: string, url: string | null): string {
  const source = escapeSigns(title);
  return `${quoteLines(exact)}\n>\n> — ${url === null ? source : `[${source}](${url})`}`;
}

/** Ids of the highlights that a text quotes, each once, in order. */
export const quotedHighlights = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(LINK)].flatMap(([, id]) => (id === undefined ? [] : [id]))),
];

/** The answers and notes that quote a highlight. */
export const reflectionsQuoting = (journal: Journal, highlightId: string): readonly Reflection[] =>
  liveReflections(journal).filter(({ text }) => quotedHighlights(text).includes(highlightId));

/** The text with other addresses for the highlights it quotes. */
export const withAddresses = (text: string, addressOf: (highlightId: string) => string): string =>
  text.replace(LINK, (_link, id: string) => `(${addressOf(id)})`);

/** The text for reading elsewhere: quotations without their links back. */
export const withoutLinks = (text: string): string => text.replace(LINK_LINE, '');
const LINK_LINE = /\n?> \[[^\]\n]{0,200}\]\(afterword:highlight\/[0-9A-Za-z_-]{1,80}\)/gu;

const quoteLines = (words: string): string =>
  words
    .split('\n')
    .map((line) => `> ${escapeSigns(line)}`)
    .join('\n>\n');

const escapeSigns = (text: string): string => text.replace(MARKDOWN_SIGNS, '\\$&');
