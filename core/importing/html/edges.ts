/** Reads the first and last passages of an article's content: title, epigraph, credits, bio, furniture. */
import type { Comment, Credits, Epigraph, RemovedPart } from '../../article/article.ts';
import { edgeFurnitureReason, furnitureReason } from '../page-furniture.ts';
import { nameOfBio, readCredit } from '../page-furniture-credits.ts';
import { isFullName, type PageMetadata, readMetadata } from '../page-furniture-metadata.ts';
import { readComments } from '../plain-text/comments.ts';
import { findDiscussion } from '../plain-text/discussion.ts';
import { readEnding } from '../plain-text/ending.ts';
import { attributionLine, readEpigraph } from '../plain-text/epigraph.ts';
import type { Line } from '../plain-text/lines.ts';
import { joinRemoved } from '../plain-text/removed-lines.ts';
import {
  all,
  around,
  type DomElement,
  firstIn,
  foldText,
  hasWords,
  isBlank,
  lineOf,
  paragraphsOf,
} from './dom.ts';

/** What the edges said; the passages that said it are gone from the content. */
export type Edges = {
  readonly epigraph: Epigraph | null;
  readonly byline: string | null;
  readonly publishedAt: string | null;
  readonly credits: Credits;
  /** Comments that are printed like the text above them, without markup of their own. */
  readonly comments: readonly Comment[];
  readonly removed: readonly RemovedPart[];
};

const PASSAGES = new Set('p center h1 h2 h3 h4 h5 h6 li blockquote pre dt dd figcaption div'.split(' '));
const HOLDERS = new Set([...PASSAGES, 'ul', 'ol', 'dl', 'table', 'section', 'article']);

/** Takes what is not the article's text off both ends of `root`, and furniture from anywhere in it. */
export function readEdges(root: DomElement, title: string, byline: string | null): Edges {
  const removed: RemovedPart[] = [];
  for (const passage of passagesOf(root).slice(0, FIRST_PASSAGES))
    splitLines(passage, (line) => fold(line) === fold(title) || readMetadata(line) !== null);
  removeRepeatedTitle(root, title);
  const imageSources: string[] = [];
  for (const passage of passagesOf(root)) {
    const line = lineOf(passage);
    const reason = /[\p{L}\p{N}]/u.test(line) ? furnitureReason(line) : null;
    const credit = passage.localName === 'figcaption' ? readCredit(line) : null;
    if (credit?.kind === 'images') imageSources.push(credit.text);
    if (reason || credit) takeOut(passage, reason ?? 'credits', removed);
    else if (!/[\p{L}\p{N}]/u.test(line) && !firstIn(passage, 'img')) removeWithEmptyHolders(passage);
  }
  const front = takeMetadata(root, byline, removed);
  const epigraph = takeEpigraph(root);
  const comments = takeDiscussion(root, removed);
  const ending = takeEnding(root, byline, removed);
  const credits = { ...ending.credits, imageSources: [...imageSources, ...ending.credits.imageSources] };
  return {
    byline: front.byline ?? ending.byline,
    publishedAt: front.publishedAt ?? ending.publishedAt,
    credits,
    epigraph,
    comments,
    removed,
  };
}

const FIRST_PASSAGES = 4;

/** Lines above the first real paragraph that tell who wrote and when. */
function takeMetadata(root: DomElement, byline: string | null, removed: RemovedPart[]): PageMetadata {
  let facts: PageMetadata = { byline: null, publishedAt: null };
  const passages = passagesOf(root);
  for (const [at, passage] of passages.slice(0, FIRST_PASSAGES).entries()) {
    const line = lineOf(passage);
    if (!/^h[1-6]$/.test(passage.localName) && isName(line, byline, passages[at + 1])) {
      facts = mergeMetadata([facts, { byline: byline ?? line, publishedAt: null }]);
      takeOut(passage, 'metadata', removed);
      continue;
    }
    const parts = line.split(/\s*[·|•]\s*/u).map(readMetadata);
    const found = readMetadata(line) ?? (parts.every((part) => part !== null) ? mergeMetadata(parts) : null);
    if (found === null) break;
    facts = mergeMetadata([facts, found]);
    takeOut(passage, 'metadata', removed);
  }
  return facts;
}

const LONGEST_NAME = 60;
const SHORTEST_PROSE = 80;

/** The author's name alone above the first passage: as it is known, or a full name where none is. */
function isName(line: string, byline: string | null, next: DomElement | undefined): boolean {
  if (line.length > LONGEST_NAME) return false;
  if (byline !== null)
    return fold(line).endsWith(fold(byline)) && fold(line).length <= fold(byline).length + 8;
  return line.includes(' ') && isFullName(line) && lineOf(next).length >= SHORTEST_PROSE;
}

const mergeMetadata = (parts: readonly PageMetadata[]): PageMetadata => ({
  byline: parts.find((part) => part.byline !== null)?.byline ?? null,
  publishedAt: parts.find((part) => part.publishedAt !== null)?.publishedAt ?? null,
});

/** The smallest elements with words of their own, in reading order; tables are left as they are. */
function passagesOf(root: DomElement): readonly DomElement[] {
  const elements = all(root, '*').filter((element) => HOLDERS.has(element.localName));
  const outer = new Set<DomElement | null>();
  const inTable = new Set<DomElement>();
  for (const element of elements) {
    const holder = holderOf(element, root);
    for (let above = holder; above && !outer.has(above); above = holderOf(above, root)) outer.add(above);
    if (element.localName === 'table' || (holder && inTable.has(holder))) inTable.add(element);
  }
  return elements.filter(
    (element) =>
      PASSAGES.has(element.localName) && !outer.has(element) && !inTable.has(element) && hasWords(element),
  );
}

function holderOf(element: DomElement, root: DomElement): DomElement | null {
  let above = element.parentElement;
  while (above && above !== root && !HOLDERS.has(above.localName)) above = above.parentElement;
  return above === root ? null : above;
}

const linesOf = (passages: readonly DomElement[]): readonly Line[] =>
  passages.map((passage) => {
    const text = passage.localName === 'li' ? `• ${lineOf(passage)}` : lineOf(passage);
    return { text, raw: text, indent: 0, gap: true };
  });

function takeOut(element: DomElement, reason: RemovedPart['reason'], removed: RemovedPart[]): void {
  removed.push({ reason, text: lineOf(element) });
  removeWithEmptyHolders(element);
}

function removeWithEmptyHolders(element: DomElement): void {
  const holder = element.parentElement;
  element.remove();
  if (
    holder?.parentElement &&
    /^(?:ul|ol|dl|blockquote|div|section)$/.test(holder.localName) &&
    isBlank(holder) &&
    !firstIn(holder, 'img')
  )
    removeWithEmptyHolders(holder);
}

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function removeRepeatedTitle(root: DomElement, title: string): void {
  const heading = passagesOf(root)
    .slice(0, 3)
    .find((candidate) => fold(lineOf(candidate)) === fold(title));
  if (heading && title !== '') removeWithEmptyHolders(heading);
}

/** Cuts off a discussion that only its words show, as in a plain text. */
function takeDiscussion(root: DomElement, removed: RemovedPart[]): readonly Comment[] {
  const passages = passagesOf(root);
  const lines = linesOf(passages);
  const discussion = findDiscussion(lines);
  if (discussion === null) return [];
  const read = readComments(lines.slice(discussion.start));
  removed.push(...joinRemoved(read.removed));
  for (const passage of passages.slice(discussion.start)) removeWithEmptyHolders(passage);
  return read.comments;
}

function takeEpigraph(root: DomElement): Epigraph | null {
  const quotation = openingQuotation(root);
  if (quotation) return quotation;
  const passages = passagesOf(root).slice(0, 3);
  if (passages.length < 3 || passages[0]?.localName === 'li' || /^h[1-6]$/.test(passages[0]?.localName ?? ''))
    return null;
  const opening = readEpigraph(linesOf(passages));
  if (!opening) return null;
  for (const passage of passages.slice(0, opening.length)) removeWithEmptyHolders(passage);
  return opening.epigraph;
}

const LONGEST_EPIGRAPH = 500;

/** A block quotation before the first words of the author, with whose words it is in it or right below. */
function openingQuotation(root: DomElement): Epigraph | null {
  const first = passagesOf(root)[0];
  const quotation = first ? around(first, 'blockquote') : null;
  if (!quotation || lineOf(quotation).length > LONGEST_EPIGRAPH || !root.contains(quotation)) return null;
  const inner = lastLineAsName(quotation);
  const below = inner === null ? (quotation.nextElementSibling ?? null) : null;
  const name = inner?.name ?? (below && attributionLine(lineOf(below))) ?? null;
  if (name === null || isAll(root, quotation, below)) return null;
  const text = paragraphsOf(quotation);
  const words = inner ? text.slice(0, text.length - inner.length).trim() : text;
  if (!/[\p{L}]/u.test(words)) return null;
  if (below) removeWithEmptyHolders(below);
  removeWithEmptyHolders(quotation);
  return { text: unquote(words), attribution: name };
}

/** Whether a quotation and its author are all there is to read: then it is what the article is about. */
const isAll = (root: DomElement, quotation: DomElement, author: DomElement | null): boolean =>
  passagesOf(root).every((passage) => quotation.contains(passage) || author?.contains(passage) === true);

function lastLineAsName(quotation: DomElement): { readonly name: string; readonly length: number } | null {
  const cited = firstIn(quotation, 'cite, footer, .attribution');
  const whole = paragraphsOf(quotation);
  const line = cited ? lineOf(cited) : (whole.split('\n').at(-1) ?? '');
  const name = attributionLine(line) ?? (cited ? foldText(line) : null);
  if (name !== null && name !== '' && whole.endsWith(line)) return { name, length: line.length };
  const dash = /[.!?…”"»]\s*([–—―~]\s?\p{Lu}.{1,80})$/u.exec(whole)?.[1];
  const dashed = dash === undefined ? null : attributionLine(dash);
  return dash !== undefined && dashed !== null ? { name: dashed, length: dash.length } : null;
}

const unquote = (text: string): string =>
  /^[“„«"].*[”“»"]$/su.test(text.trim()) ? text.trim().slice(1, -1).trim() : text.trim();

/** A last paragraph often holds the bio, its links and the editor on lines of their own: each is told apart. */
function splitLines(passage: DomElement, isOwn: (line: string) => boolean): void {
  if (!/^(?:p|div|center)$/.test(passage.localName) || firstIn(passage, 'br') === null) return;
  if (!paragraphsOf(passage).split('\n\n').some(isOwn)) return;
  let open = passage.cloneNode(false);
  const parts = [open];
  for (const node of [...passage.childNodes]) {
    if ('localName' in node && node.localName === 'br') {
      open = passage.cloneNode(false);
      parts.push(open);
    } else open.append(node);
  }
  passage.replaceWith(...parts.filter((part) => !isBlank(part)));
}

const isEndingLine = (line: string): boolean =>
  readCredit(line) !== null || edgeFurnitureReason(line) !== null || nameOfBio(line) !== null;

/** Rows of links and furniture below everything else. */
function takeLastLinks(root: DomElement, removed: RemovedPart[]): void {
  for (const passage of [...passagesOf(root)].reverse()) {
    const line = lineOf(passage);
    const linked = all(passage, 'a').reduce((length, link) => length + lineOf(link).length, 0);
    const isRow = line.length <= 120 && linked > 0 && linked >= line.length * 0.75 && !/[?？]/u.test(line);
    const reason = isRow ? 'links' : edgeFurnitureReason(line);
    if (reason === null || passagesOf(root).length < 2 || passage.localName === 'li') break;
    takeOut(passage, reason, removed);
  }
}

const LAST_PASSAGES = 12;

function takeEnding(
  root: DomElement,
  byline: string | null,
  removed: RemovedPart[],
): Omit<Edges, 'epigraph' | 'comments' | 'removed'> {
  for (const passage of passagesOf(root).slice(-LAST_PASSAGES)) splitLines(passage, isEndingLine);
  takeLastLinks(root, removed);
  const passages = passagesOf(root);
  const ending = readEnding(linesOf(passages), byline);
  for (const line of ending.removed) removed.push({ reason: line.reason, text: line.text });
  for (const passage of passages.slice(ending.start)) removeWithEmptyHolders(passage);
  return { byline: ending.byline, publishedAt: ending.publishedAt, credits: ending.credits };
}
