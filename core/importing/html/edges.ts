/** Reads the first and last passages of an article's content: title, epigraph, credits, bio, furniture. */
import type { Comment, Credits, Epigraph, RemovedPart } from '../../article/article.ts';
import { smallLettersOf } from '../../article/letters.ts';
import { edgeFurnitureReason, furnitureReason } from '../page-furniture.ts';
import { nameOfBio, readCredit } from '../page-furniture-credits.ts';
import { isBylineLine, isFullName, type PageMetadata, readMetadata } from '../page-furniture-metadata.ts';
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
  const content = new Content(root);
  const removed: RemovedPart[] = [];
  for (const passage of content.passages.slice(0, FIRST_PASSAGES))
    splitLines(
      content,
      passage,
      (line) => smallLettersOf(line) === smallLettersOf(title) || readMetadata(line) !== null,
    );
  removeRepeatedTitle(content, title);
  const imageSources: string[] = [];
  for (const passage of content.passages) {
    const line = content.lineOf(passage);
    const reason = /[\p{L}\p{N}]/u.test(line) ? furnitureReason(line) : null;
    const credit = passage.localName === 'figcaption' ? readCredit(line) : null;
    if (credit?.kind === 'images') imageSources.push(credit.text);
    if (reason || credit) takeOut(content, passage, reason ?? 'credits', removed);
    else if (!/[\p{L}\p{N}]/u.test(line) && !firstIn(passage, 'img')) content.remove(passage);
  }
  const front = takeMetadata(content, byline, removed);
  const epigraph = takeEpigraph(content);
  const comments = takeDiscussion(content, removed);
  const ending = takeEnding(content, byline, removed);
  const credits = {
    ...ending.credits,
    editor: ending.credits.editor ?? front.editor,
    imageSources: [...imageSources, ...ending.credits.imageSources],
  };
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

/** Lines above the first real paragraph that tell who wrote, when, and who looked it through. */
function takeMetadata(
  content: Content,
  byline: string | null,
  removed: RemovedPart[],
): PageMetadata & { readonly editor: string | null } {
  let facts: PageMetadata = { byline: null, publishedAt: null };
  let editor: string | null = null;
  const passages = content.passages;
  for (const [at, passage] of passages.slice(0, FIRST_PASSAGES).entries()) {
    const line = content.lineOf(passage);
    if (!/^h[1-6]$/.test(passage.localName) && isName(line, byline, passages[at + 1])) {
      facts = mergeMetadata([facts, { byline: byline ?? line, publishedAt: null }]);
      takeOut(content, passage, 'metadata', removed);
      continue;
    }
    const credit = readCredit(line);
    if (credit?.kind === 'editor') {
      editor = credit.text;
      takeOut(content, passage, 'credits', removed);
      continue;
    }
    const parts = line.split(/\s*[·|•]\s*/u).map(readMetadata);
    const found = readMetadata(line) ?? (parts.every((part) => part !== null) ? mergeMetadata(parts) : null);
    if (found === null) break;
    facts = mergeMetadata([facts, found]);
    takeOut(content, passage, 'metadata', removed);
  }
  return { ...facts, editor };
}

const LONGEST_NAME = 60;
/** What a byline says beside the names: «By …, our correspondents in …». */
const LONGEST_BESIDE = 50;
const SHORTEST_PROSE = 80;

/** The author's name alone above the first passage: as it is known, or a full name where none is. */
function isName(line: string, byline: string | null, next: DomElement | undefined): boolean {
  if (byline !== null && line.length <= byline.length + LONGEST_BESIDE && isBylineLine(line))
    return byline.split(', ').every((name) => smallLettersOf(line).includes(smallLettersOf(name)));
  if (line.length > LONGEST_NAME) return false;
  if (byline !== null)
    return (
      smallLettersOf(line).endsWith(smallLettersOf(byline)) &&
      smallLettersOf(line).length <= smallLettersOf(byline).length + 8
    );
  return line.includes(' ') && isFullName(line) && lineOf(next).length >= SHORTEST_PROSE;
}

const mergeMetadata = (parts: readonly PageMetadata[]): PageMetadata => ({
  byline: parts.find((part) => part.byline !== null)?.byline ?? null,
  publishedAt: parts.find((part) => part.publishedAt !== null)?.publishedAt ?? null,
});

/** Content and its passages, which are asked for at every step. A class because they change with what is taken out. */
class Content {
  readonly root: DomElement;
  readonly #lines = new Map<DomElement, string>();
  #passages: readonly DomElement[] | null = null;

  constructor(root: DomElement) {
    this.root = root;
  }

  get passages(): readonly DomElement[] {
    this.#passages ??= passagesOf(this.root);
    return this.#passages;
  }

  /** The words of a passage, which never change, on one line. */
  lineOf(passage: DomElement): string {
    const line = this.#lines.get(passage) ?? lineOf(passage);
    this.#lines.set(passage, line);
    return line;
  }

  /** Takes out an element and what is empty without it. */
  remove(element: DomElement): void {
    removeWithEmptyHolders(element);
    this.#passages = null;
  }

  replace(element: DomElement, parts: readonly DomElement[]): void {
    element.replaceWith(...parts);
    this.#passages = null;
  }
}

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

const linesOf = (content: Content, passages: readonly DomElement[]): readonly Line[] =>
  passages.map((passage) => {
    const line = content.lineOf(passage);
    const text = passage.localName === 'li' ? `• ${line}` : line;
    return { text, raw: text, indent: 0, gap: true };
  });

function takeOut(
  content: Content,
  passage: DomElement,
  reason: RemovedPart['reason'],
  removed: RemovedPart[],
): void {
  removed.push({ reason, text: content.lineOf(passage) });
  content.remove(passage);
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

function removeRepeatedTitle(content: Content, title: string): void {
  const heading = content.passages
    .slice(0, 3)
    .find((candidate) => smallLettersOf(content.lineOf(candidate)) === smallLettersOf(title));
  if (heading && title !== '') content.remove(heading);
}

/** Cuts off a discussion that only its words show, as in a plain text. */
function takeDiscussion(content: Content, removed: RemovedPart[]): readonly Comment[] {
  const passages = content.passages;
  const lines = linesOf(content, passages);
  const discussion = findDiscussion(lines);
  if (discussion === null) return [];
  const read = readComments(lines.slice(discussion.start));
  removed.push(...joinRemoved(read.removed));
  for (const passage of passages.slice(discussion.start)) content.remove(passage);
  return read.comments;
}

function takeEpigraph(content: Content): Epigraph | null {
  const quotation = openingQuotation(content);
  if (quotation) return quotation;
  const passages = content.passages.slice(0, 3);
  if (passages.length < 3 || passages[0]?.localName === 'li' || /^h[1-6]$/.test(passages[0]?.localName ?? ''))
    return null;
  const opening = readEpigraph(linesOf(content, passages));
  if (!opening) return null;
  for (const passage of passages.slice(0, opening.length)) content.remove(passage);
  return opening.epigraph;
}

const LONGEST_EPIGRAPH = 500;

/** A block quotation before the first words of the author, with whose words it is in it or right below. */
function openingQuotation(content: Content): Epigraph | null {
  const first = content.passages[0];
  const quotation = first ? around(first, 'blockquote') : null;
  if (!quotation || lineOf(quotation).length > LONGEST_EPIGRAPH || !content.root.contains(quotation))
    return null;
  const inner = lastLineAsName(quotation);
  const below = inner === null ? (quotation.nextElementSibling ?? null) : null;
  const name = inner?.name ?? (below && attributionLine(lineOf(below))) ?? null;
  if (name === null || isAll(content, quotation, below)) return null;
  const text = paragraphsOf(quotation);
  const words = inner ? text.slice(0, text.length - inner.length).trim() : text;
  if (!/[\p{L}]/u.test(words)) return null;
  if (below) content.remove(below);
  content.remove(quotation);
  return { text: unquote(words), attribution: name };
}

/** Whether a quotation and its author are all there is to read: then it is what the article is about. */
const isAll = (content: Content, quotation: DomElement, author: DomElement | null): boolean =>
  content.passages.every((passage) => quotation.contains(passage) || author?.contains(passage) === true);

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
function splitLines(content: Content, passage: DomElement, isOwn: (line: string) => boolean): void {
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
  content.replace(
    passage,
    parts.filter((part) => !isBlank(part)),
  );
}

const isEndingLine = (line: string): boolean =>
  readCredit(line) !== null || edgeFurnitureReason(line) !== null || nameOfBio(line) !== null;

/** Rows of links and furniture below everything else. */
function takeLastLinks(content: Content, removed: RemovedPart[]): void {
  for (const passage of [...content.passages].reverse()) {
    const line = content.lineOf(passage);
    const links = all(passage, 'a');
    const linked = links.reduce((length, link) => length + lineOf(link).length, 0);
    const isRow =
      (line.length <= 120 || links.length >= FEWEST_OF_LONG_ROW) &&
      linked > 0 &&
      linked >= line.length * 0.75 &&
      !/[?？]/u.test(line);
    const reason = isRow ? 'links' : edgeFurnitureReason(line);
    if (reason === null || content.passages.length < 2 || passage.localName === 'li') break;
    takeOut(content, passage, reason, removed);
  }
}

/** Labels of an article may be many; a longer line with fewer links is prose with a long link in it. */
const FEWEST_OF_LONG_ROW = 5;

const LAST_PASSAGES = 12;

function takeEnding(
  content: Content,
  byline: string | null,
  removed: RemovedPart[],
): Omit<Edges, 'epigraph' | 'comments' | 'removed'> {
  for (const passage of content.passages.slice(-LAST_PASSAGES)) splitLines(content, passage, isEndingLine);
  takeLastLinks(content, removed);
  const passages = content.passages;
  const ending = readEnding(linesOf(content, passages), byline);
  for (const line of ending.removed) removed.push({ reason: line.reason, text: line.text });
  for (const passage of passages.slice(ending.start)) content.remove(passage);
  return { byline: ending.byline, publishedAt: ending.publishedAt, credits: ending.credits };
}
