import { flatText, foldText, parsePage } from './dom.ts';

const TAG_OR_REFERENCE = /<\/?[a-z][^<>]{0,2000}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/i;

/** Whether a text of which nothing is said has markup in it. */
export const hasMarkup = (text: string): boolean => TAG_OR_REFERENCE.test(text);

/** Nobody reads a line longer than this; what is behind it is not looked at. In UTF-16 units. */
const LONGEST_LINE = 50_000;

/** The words of a text that may have markup in it, on one line. */
export function lineOfMarkup(text: string): string {
  if (!hasMarkup(text)) return foldText(text);
  const page = parsePage(text.slice(0, LONGEST_LINE));
  return page === 'too-large' ? foldText(text) : foldText(flatText(page.body));
}
