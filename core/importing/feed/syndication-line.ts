/** What WordPress puts under every entry of its feeds, in the language of the site: «The post A appeared first on B.» */
import { addressKey } from '../address.ts';
import { lineOfMarkup } from '../html/line-of-markup.ts';

const AS_WORDS = /\s?The post .{1,300} (?:appeared first|first appeared) on .{1,200}\.$/u;
/** A last paragraph of few words around two links. */
const AS_MARKUP =
  /<p>[^<>]{0,60}<a ([^<>]{1,1000})>([^<>]{0,500})<\/a>[^<>]{1,60}<a ([^<>]{1,1000})>[^<>]{0,300}<\/a>[^<>]{0,60}<\/p>\s*$/u;
/** How long the line can be, in UTF-16 units. */
const LONGEST = 3000;

export function wordsWithoutSyndicationLine(text: string): string {
  const start = Math.max(0, text.length - LONGEST);
  return text.slice(0, start) + text.slice(start).replace(AS_WORDS, '');
}

/** Known in any language by where it leads: to the entry of that title or address, and to the site around it. */
export function markupWithoutSyndicationLine(
  html: string,
  entry: { readonly title: string; readonly url: string | null },
): string {
  const start = Math.max(0, html.length - LONGEST);
  const line = AS_MARKUP.exec(html.slice(start));
  if (line === null) return html;
  const [, first = '', title = '', second = ''] = line;
  const [page, site] = [keyIn(first), keyIn(second)];
  if (page === null || site === null || !page.startsWith(site)) return html;
  const isOfEntry = lineOfMarkup(title) === entry.title || page === addressKey(entry.url ?? '');
  return isOfEntry ? html.slice(0, start + line.index).trimEnd() : html;
}

const keyIn = (attributes: string): string | null =>
  addressKey(/href\s*=\s*["']([^"']{1,1000})/.exec(attributes)?.[1]?.replace(/&(?:amp|#0?38);/g, '&') ?? '');
