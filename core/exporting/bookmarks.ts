/** What leads into a printed document: its headings, each with a name by which its place is found on paper. */
import type { Element, Nodes } from 'hast';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { element } from './html-page.ts';

/** A page to be drawn on paper, and what is said of the whole document. */
export type PrintedPage = {
  readonly html: string;
  readonly title: string;
  readonly author: string | null;
  /** As in `lang`, such as `de`. */
  readonly language: string | null;
  readonly bookmarks: readonly Bookmark[];
};

export type Bookmark = {
  /** The id of the heading on the page. */
  readonly id: string;
  /** 1 to 6, as the heading's. */
  readonly level: number;
  readonly title: string;
};

/** More lead nobody anywhere, and each costs the one who draws the page. */
const MOST_BOOKMARKS = 2_000;

/** In UTF-16 units. */
const LONGEST_TITLE = 200;

/**
 * The headings of a page in their order, but for those inside of what the reader wrote. Each gets an id where it has
 * none that can be named in a document, in the tree itself.
 */
export function markHeadings(page: Element): readonly Bookmark[] {
  const bookmarks: Bookmark[] = [];
  visit(page, 'element', (node, at, parent) => {
    if (bookmarks.length >= MOST_BOOKMARKS) return EXIT;
    if (hasClass(node, 'words')) return SKIP;
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level === undefined) return undefined;
    const next = parent === undefined || at === undefined ? undefined : parent.children[at + 1];
    const asked = next?.type === 'element' && hasClass(next, 'question') ? next.children[0] : undefined;
    const title = [node, ...(asked === undefined ? [] : [asked])].map(wordsOf).join(': ');
    if (title === '') return SKIP;
    bookmarks.push({ id: namedId(node, bookmarks.length), level: Number(level), title: cut(title) });
    return SKIP;
  });
  return bookmarks;
}

/**
 * Nothing to see: browsers remember the places in a printed document to which the page itself has a link.
 */
export const bookmarkLinks = (bookmarks: readonly Bookmark[]): Element =>
  element('nav', { hidden: 'hidden' }, ...bookmarks.map(({ id }) => element('a', { href: `#${id}` })));

function namedId(node: Element, at: number): string {
  const { id } = node.properties;
  if (typeof id === 'string' && /^[\w-]{1,100}$/.test(id)) return id;
  const made = `bookmark-${at}`;
  node.properties['id'] = made;
  return made;
}

const hasClass = ({ properties }: Element, name: string): boolean =>
  [properties['className']].flat().includes(name);

/** Words in one line, without characters that have no shape or turn the direction of writing. */
export const oneLine = (words: string): string =>
  words
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim();

function wordsOf(node: Nodes): string {
  let words = '';
  visit(node, 'text', ({ value }) => {
    words += value;
  });
  return oneLine(words);
}

const cut = (title: string): string =>
  title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).replace(/\p{Cs}$/u, '')}…`;
