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

/** Where in the Markdown the letters end of which so many were shown. Space does not count: it is drawn otherwise. */
export function sourceOffset(markdown: string, shown: string): number {
  let at = 0;
  for (const letter of shown) {
    if (letter.trim() === '') continue;
    const found = markdown.indexOf(letter, at);
    if (found < 0) return at;
    at = found + letter.length;
  }
  return at;
}
