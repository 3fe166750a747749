/**
 * Finds the article on a page. Readability decides where it is; what it leaves out inside that place, such as a short
 * last paragraph with the author's questions, is put back.
 */
import type { RemovalReason, RemovedPart } from '../../article/article.ts';
import {
  all,
  allOfEach,
  around,
  type DomDocument,
  type DomElement,
  firstIn,
  flatText,
  foldText,
  isBlank,
  lineOf,
} from './dom.ts';
import { runReadability } from './run-readability.ts';
import { createReasons, note } from './surroundings.ts';

/** The element that holds the article, and what of the page is not in it. */
export type PageContent = { readonly root: DomElement; readonly removed: readonly RemovedPart[] };

const MARK = 'data-afterword-block';
/** What the page consists of: each of these is either the article's or something else's. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, dt, dd, figcaption, td, th';
const FEWEST_WORDS = 12;
/** In words: on a longer page a half is enough for an article. */
const SMALL_PAGE = 400;
/** In UTF-16 units: half a small page is mostly told by its beginning. */
const MORE_THAN_SMALL = 2_500;

/** The article of a page whose known surroundings are gone already. */
export function findContent(document: DomDocument): PageContent {
  paragraphsFromBreaks(document);
  for (const box of all(document.body, 'aside')) if (asksReader(box)) toSection(document, box);
  const blocks = markBlocks(document);
  const read = readWithReadability(document);
  const root = read === null || isTooLittle(read, document) ? document.body : read;
  if (root === document.body) {
    for (const block of blocks) block.removeAttribute(MARK);
    return { root, removed: [] };
  }
  const removed = putBack(root, blocks);
  for (const block of all(root, `[${MARK}]`)) block.removeAttribute(MARK);
  return { root, removed };
}

/** A box with several questions and hardly a link is the author's: Readability leaves out whatever is an `aside`. */
function asksReader(box: DomElement): boolean {
  if (firstIn(box, 'form, input, nav') !== null || linkShare(box, lineOf(box)) > MOST_LINKED) return false;
  return all(box, 'li, p').filter((block) => /[?？]$/u.test(lineOf(block))).length >= QUESTIONS_OF_BOX;
}

const MOST_LINKED = 0.2;
const QUESTIONS_OF_BOX = 2;

function toSection(document: DomDocument, box: DomElement): void {
  const section = document.createElement('section');
  section.append(...box.childNodes);
  box.replaceWith(section);
}

function markBlocks(document: DomDocument): readonly DomElement[] {
  for (const element of all(document.body, 'div, center'))
    if (isParagraph(element)) toParagraph(document, element);
  const blocks = all(document.body, BLOCKS);
  blocks.forEach((block, at) => {
    block.setAttribute(MARK, String(at));
  });
  return blocks;
}

/** A `div` with nothing but words in it. Readability would make it a paragraph too, and lose its mark. */
const isParagraph = (element: DomElement): boolean =>
  [...element.children].every((child) => INLINE.test(child.localName) || child.localName === 'br') &&
  !isBlank(element) &&
  firstIn(element, `${BLOCKS}, div, table, ul, ol, img`) === null;

function toParagraph(document: DomDocument, element: DomElement): void {
  const paragraph = document.createElement('p');
  for (const name of ['id', 'class']) {
    const value = element.getAttribute(name);
    if (value !== null) paragraph.setAttribute(name, value);
  }
  paragraph.append(...element.childNodes);
  element.replaceWith(paragraph);
}

function readWithReadability(document: DomDocument): DomElement | null {
  const content = runReadability(document);
  if (content) for (const element of all(content, '*')) inLowerCase(document, element);
  return content;
}

/** Readability names the elements it makes in capitals, as browsers accept; linkedom takes that for another name. */
function inLowerCase(document: DomDocument, element: DomElement): void {
  const name = element.localName.toLowerCase();
  if (name === element.localName) return;
  const renamed = document.createElement(name);
  const mark = element.getAttribute(MARK);
  if (mark !== null) renamed.setAttribute(MARK, mark);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

/** On a small page Readability may settle for one paragraph of several. */
function isTooLittle(content: DomElement, document: DomDocument): boolean {
  if (wordCount(foldText(flatText(content, MORE_THAN_SMALL))) >= SMALL_PAGE * 0.5) return false;
  const found = wordCount(lineOf(content));
  if (found < FEWEST_WORDS || found >= SMALL_PAGE * 0.5) return found < FEWEST_WORDS;
  const whole = wordCount(lineOf(document.body));
  return whole < SMALL_PAGE && found < whole * 0.5;
}

const wordCount = (line: string): number =>
  spacesIn(line) + 1 + (MAY_BE_CJK.test(line) ? (line.match(CJK)?.length ?? 0) / 2 : 0);

function spacesIn(line: string): number {
  let count = 0;
  for (let at = line.indexOf(' '); at >= 0; at = line.indexOf(' ', at + 1)) count += 1;
  return count;
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Looking for what may be such a character costs little; nearly every page has none. */
const MAY_BE_CJK = /[\u2e80-\uffff]/;

/**
 * Returns blocks that belong to the article but were dropped, each after the last kept block before it. What stays
 * out is named.
 */
function putBack(root: DomElement, blocks: readonly DomElement[]): readonly RemovedPart[] {
  const kept = new Map(all(root, `[${MARK}]`).map((block) => [Number(block.getAttribute(MARK)), block]));
  const numbers = [...kept.keys()].sort((one, other) => one - other);
  const place = placeOf(blocks, numbers);
  const fates = fatesOf(blocks, kept, place);
  const removed: RemovedPart[] = [];
  let last: DomElement | null = null;
  blocks.forEach((block, at) => {
    const fate = fates[at];
    if (fate === undefined || fate === 'elsewhere') return;
    if (fate === 'kept') last = kept.get(at) ?? last;
    else if (last && fate === 'back') {
      const copy = block.cloneNode(true);
      outermostFor(last, block).after(copy);
      last = copy;
    } else if (last || !putPictureFirst(root, block, place))
      note(removed, fate === 'back' ? 'other' : fate, block);
  });
  return joined(removed);
}

/** What becomes of a block: it stays, is told by other blocks, comes back, or is left out for a reason. */
type Fate = 'kept' | 'elsewhere' | 'back' | RemovalReason;

/** From the last to the first: a heading comes back only with what it stands over. */
function fatesOf(
  blocks: readonly DomElement[],
  kept: ReadonlyMap<number, DomElement>,
  place: DomElement | null,
): readonly Fate[] {
  const reasonFor = createReasons(place);
  const fateOf = (block: DomElement, at: number, isOverText: boolean): Fate => {
    if (kept.has(at)) return 'kept';
    if (holdsMarked(block) || isBlank(block) || isWithin(block, blocks, kept)) return 'elsewhere';
    const line = lineOf(block);
    const reason = reasonFor(block, line);
    const isBack =
      reason === 'other' &&
      place?.contains(block) === true &&
      (isOverText || !isHeading(block)) &&
      belongs(block, line);
    return isBack ? 'back' : reason;
  };
  const fates: Fate[] = [];
  let isOverText = false;
  for (const [before, block] of [...blocks].reverse().entries()) {
    const fate = fateOf(block, blocks.length - 1 - before, isOverText);
    fates.push(fate);
    if (fate !== 'elsewhere') isOverText = fate === 'kept' || fate === 'back';
  }
  return fates.reverse();
}

/** A picture with a caption between title and text opens the article. */
function putPictureFirst(root: DomElement, caption: DomElement, place: DomElement | null): boolean {
  const figure = caption.localName === 'figcaption' ? around(caption, 'figure') : null;
  const article = (place && around(place, 'article, main')) ?? place;
  if (!figure || !firstIn(figure, 'img') || !article?.contains(figure)) return false;
  const copy = figure.cloneNode(true);
  if (root.firstChild) (root.firstChild as DomElement).before(copy);
  else root.append(copy);
  return true;
}

/** The smallest element that holds most kept blocks: the article's place on the page. */
function placeOf(blocks: readonly DomElement[], kept: readonly number[]): DomElement | null {
  const originals = kept.map((at) => blocks[at]).filter((block) => block !== undefined);
  let place = originals[Math.floor(originals.length / 2)]?.parentElement ?? null;
  while (place && place.localName !== 'body') {
    const holder: DomElement = place;
    const inside = originals.filter((block) => holder.contains(block)).length;
    if (inside >= originals.length * 0.8) return holder;
    place = holder.parentElement;
  }
  return place;
}

const isHeading = (block: DomElement): boolean => /^h[1-6]$/.test(block.localName);

const holdsMarked = (block: DomElement): boolean => firstIn(block, `[${MARK}]`) !== null;

/** A paragraph inside a kept quotation or list entry is kept with it. */
function isWithin(
  block: DomElement,
  blocks: readonly DomElement[],
  kept: ReadonlyMap<number, DomElement>,
): boolean {
  for (let outer = block.parentElement; outer; outer = outer.parentElement) {
    const at = outer.getAttribute(MARK);
    const copy = at === null ? undefined : kept.get(Number(at));
    if (copy && blocks[Number(at)] === outer && !holdsMarked(copy)) return true;
  }
  return false;
}

/** Whether a dropped block reads as the article's own: a question to the reader, a heading, or real prose. */
function belongs(block: DomElement, line: string): boolean {
  if (around(block, '.footnote, .footnotes') !== null) return true;
  if (linkShare(block, line) > 0.5) return false;
  return /[?？]/u.test(line) || isHeading(block) || block.localName === 'li' || line.length >= 40;
}

function linkShare(block: DomElement, line: string): number {
  if (around(block, 'a') !== null) return 1;
  const linked = all(block, 'a').reduce((length, link) => length + lineOf(link).length, 0);
  return line === '' ? 0 : linked / line.length;
}

/** A list entry goes beside a list entry; anything else goes behind the list, table or quotation. */
function outermostFor(last: DomElement, block: DomElement): DomElement {
  if (block.localName === 'li' && last.localName === 'li') return last;
  if (around(block, 'blockquote') && around(last, 'blockquote')) return last;
  let outer = last;
  for (let element: DomElement | null = last; element; element = element.parentElement)
    if (/^(?:ul|ol|dl|table|blockquote|figure)$/.test(element.localName)) outer = element;
  return outer;
}

const MOST_PARTS = 60;

/** Neighbours left out for the same reason are one part. */
function joined(parts: readonly RemovedPart[]): readonly RemovedPart[] {
  const result: RemovedPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last && last.reason === part.reason && last.text.length < 2000)
      result[result.length - 1] = { reason: part.reason, text: `${last.text}\n${part.text}` };
    else if (result.length < MOST_PARTS) result.push(part);
  }
  return result;
}

const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

/**
 * Older pages part paragraphs with two line breaks, and leave words beside blocks: these become paragraphs, so that
 * each can be told apart.
 */
export function paragraphsFromBreaks(document: DomDocument): void {
  const [breaks = [], blocks = []] = allOfEach(document.body, [
    'br',
    'div, center, section, article, main, blockquote',
  ]);
  const doubled = breaks.filter((line) => line.previousElementSibling?.localName === 'br');
  const holders = new Set(doubled.map((second) => second.parentElement));
  for (const holder of [document.body, ...blocks]) if (isMixed(holder)) holders.add(holder);
  for (const holder of holders) if (holder && !around(holder, 'pre, p')) splitAtBreaks(document, holder);
  for (const paragraph of new Set(doubled.map((second) => around(second, 'p'))))
    if (paragraph) splitParagraph(document, paragraph);
}

/** Words and blocks side by side. */
const isMixed = (holder: DomElement): boolean =>
  [...holder.children].some((child) => !INLINE.test(child.localName) && child.localName !== 'br') &&
  [...holder.childNodes].some((node) =>
    'localName' in node
      ? INLINE.test(String(node.localName)) && (node.textContent ?? '').trim() !== ''
      : node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '',
  );

function splitAtBreaks(document: DomDocument, holder: DomElement): void {
  let open: DomElement | null = null;
  const breaks: DomElement[] = [];
  for (const node of [...holder.childNodes]) {
    const name = 'localName' in node ? String(node.localName) : '';
    const isBlank = node.nodeType === 3 && (node.nodeValue ?? '').trim() === '';
    if (name === 'br') breaks.push(node as DomElement);
    else if (node.nodeType !== 3 && !INLINE.test(name)) {
      open = null;
      for (const one of breaks.splice(0)) one.remove();
    } else if (!isBlank || (open && breaks.length === 0)) {
      if (breaks.length === 1 && open) open.append(document.createElement('br'));
      if (breaks.length >= 2 || !open) {
        open = document.createElement('p');
        node.nodeType === 3
          ? holderInsert(holder, open, node as DomElement)
          : (node as DomElement).before(open);
      }
      for (const one of breaks.splice(0)) one.remove();
      open.append(node);
    }
  }
}

const holderInsert = (_holder: DomElement, paragraph: DomElement, before: DomElement): void =>
  before.before(paragraph);

function splitParagraph(document: DomDocument, paragraph: DomElement): void {
  const holder = document.createElement('div');
  holder.append(...paragraph.childNodes);
  paragraph.replaceWith(holder);
  splitAtBreaks(document, holder);
  holder.replaceWith(...holder.childNodes);
}
