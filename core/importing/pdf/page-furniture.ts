/** What stands on every page: running titles and page numbers. */
import type { PdfLine } from './lines.ts';

/** The top and bottom shares of a page in which they stand. */
const EDGE = 0.12;

export type Furnished = {
  readonly lines: readonly PdfLine[];
  /** The words of each running title, as they stand where it is first. */
  readonly titles: readonly string[];
};

/** Lines apart from what repeats at the edges of pages. */
export function takeFurniture(lines: readonly PdfLine[], pageCount: number): Furnished {
  const edges = lines.filter(isAtEdge);
  const pagesByWords = new Map<string, Set<number>>();
  for (const line of edges) {
    const pages = pagesByWords.get(keyOf(line)) ?? new Set();
    pagesByWords.set(keyOf(line), pages.add(line.page));
  }
  const repeated = pageCount < 3 ? pageCount : Math.max(3, pageCount * 0.3);
  const titles = new Map<string, string>();
  const rest = lines.filter((line) => {
    if (pageCount < 2 || !isAtEdge(line)) return true;
    if (isPageNumber(line.text)) return false;
    const key = keyOf(line);
    if ((pagesByWords.get(key)?.size ?? 0) < repeated) return true;
    if (!titles.has(key) && /\p{L}/u.test(line.text)) titles.set(key, line.text);
    return false;
  });
  return { lines: rest, titles: [...titles.values()] };
}

const isAtEdge = ({ height }: PdfLine): boolean => height < EDGE || height > 1 - EDGE;

/** Left and right pages have their titles at different sides, and numbers change. */
const keyOf = ({ text, size }: PdfLine): string => `${size} ${text.replace(/\d+/g, '#').toLowerCase()}`;

const isPageNumber = (text: string): boolean =>
  /^(?:[-–—|·]\s?)?(?:(?:page|seite|página|p\.)\s?)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s?(?:of|von|de|sur|\/)\s?\d{1,4})?(?:\s?[-–—|·])?$/iu.test(
    text,
  );
