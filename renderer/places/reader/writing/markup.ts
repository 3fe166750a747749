import { parseLink } from '../../../../core/afterword-link.ts';
import { withAddresses } from '../../../../core/journal/citations.ts';
import { routeOf } from '../../../models/links.ts';
import { articleRoute, formatRoute } from '../../../models/routes.ts';

/** Signs of Markdown: within a line, at its beginning, or an address that becomes a link. */
const SIGNS = /[*_`~[\]\\]|^ {0,3}(?:>|#{1,6} |[-+] |\d{1,9}[.)] )|https?:\/\/|www\./mu;

/** Whether a text may look otherwise when its Markdown is shown than it does as it was typed. */
export const hasMarkup = (text: string): boolean => SIGNS.test(text);

/** The Markdown with links into the library as links of this window. */
export const withWindowLinks = (markdown: string, articleId: string): string =>
  withAddresses(markdown, (highlightId) => formatRoute(articleRoute(articleId, { highlightId }))).replace(
    LIBRARY_LINK,
    (whole, link: string) => {
      const target = parseLink(link);
      return target === null ? whole : `](${formatRoute(routeOf(target))})`;
    },
  );
const LIBRARY_LINK = /\]\((afterword:\/\/article\/[A-Za-z0-9_/-]{1,200})\)/gu;

/**
 * Where in the Markdown a place between the letters that are shown is: behind the letter before it, or, where space is
 * before it, in front of the letter after it. Space does not count: it is drawn otherwise.
 */
export function sourceOffset(markdown: string, before: string, after: string): number {
  const source = markdown.replace(ADDRESS, (target) => ' '.repeat(target.length));
  let at = 0;
  for (const letter of before) {
    if (letter.trim() === '') continue;
    const found = source.indexOf(letter, at);
    if (found < 0) return at;
    at = found + letter.length;
  }
  const [next] = after.trimStart();
  const isBehindLetter = before !== '' && before.trimEnd() === before;
  const found = isBehindLetter || next === undefined ? -1 : source.indexOf(next, at);
  return found < 0 ? at : found;
}
/** The address of a link, of which no letter is shown. */
const ADDRESS = /(?<=\])\([^()\s]*\)/gu;
