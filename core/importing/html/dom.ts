/** Pages as trees: parsed, bounded, gone through. */
import { parseHTML } from 'linkedom';
import type { DomDocument, DomElement, DomNode } from './dom-node.ts';
import { isElement, isText } from './dom-node.ts';

export type { DomDocument, DomElement } from './dom-node.ts';
export { all, allOfEach, around, firstIn } from './select.ts';

/** Deeper elements are replaced by their words: beyond it no page has structure, and recursion is at risk. */
export const DEEPEST_PAGE = 200;
/** More tags than this are not a page that can be read in the time there is. */
const MOST_TAGS = 600_000;

/** A page as a tree of bounded depth, or why it is too much. */
export function parsePage(html: string): DomDocument | 'too-large' {
  if (countTags(html) > MOST_TAGS) return 'too-large';
  const document = parseHTML(inOneRoot(html)).document as unknown as DomDocument;
  settleBody(document);
  boundDepth(document);
  return document;
}

function countTags(html: string): number {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) count += 1;
  return count;
}

/** One `html` element around everything, wherever a page puts its own; its language is kept. */
function inOneRoot(html: string): string {
  const page = html.replace(/^\ufeff/, '').replace(/^\s*<\?xml[^>]*\?>/i, '');
  const language = /<html\b[^>]{0,2000}?\s(?:xml:)?lang\s*=\s*["']?([\w-]{2,12})/i.exec(
    page.slice(0, 20_000),
  )?.[1];
  const bare = page.replace(/<!doctype[^>]*>|<\/?html(?:\s[^>]*)?>/gi, '');
  return `<!doctype html><html${language ? ` lang="${language}"` : ''}>${bare}</html>`;
}

const OF_HEAD = /^(?:base|link|meta|noscript|script|style|template|title)$/;

const isOfHead = (node: DomNode): boolean =>
  isElement(node) ? OF_HEAD.test(node.localName) : !isText(node) || (node.nodeValue ?? '').trim() === '';

/**
 * Gives a page the one head and one body that it should have. The parser adds neither where a page leaves them out,
 * and takes what stands between them for the body.
 */
function settleBody(document: DomDocument): void {
  const root = document.documentElement;
  const children = [...root.childNodes];
  const head =
    children.find((node) => isElement(node) && node.localName === 'head') ?? document.createElement('head');
  const body =
    children.find((node) => isElement(node) && node.localName === 'body') ?? document.createElement('body');
  if (!isElement(head) || !isElement(body)) return;
  let isBeforeBody = true;
  const early: DomNode[] = [...head.childNodes].filter((node) => !isOfHead(node));
  for (const node of children) {
    if (node === body) isBeforeBody = false;
    if (node === head || node === body) continue;
    if (isElement(node) && /^(?:head|body)$/.test(node.localName))
      (node.localName === 'head' ? head : body).append(...node.childNodes);
    else if (isElement(node) && OF_HEAD.test(node.localName)) head.append(node);
    else if (isBeforeBody && children.includes(body)) early.push(node);
    else body.append(node);
  }
  if (body.firstChild && early.length > 0) (body.firstChild as DomElement).before(...early);
  else body.append(...early);
  root.replaceChildren(head, body);
}

/** Goes through the tree without recursion and flattens what nests too deeply. */
function boundDepth(document: DomDocument): void {
  let depth = 1;
  let node: DomNode | null = document.documentElement;
  while (node) {
    if (depth >= DEEPEST_PAGE && isElement(node)) flatten(document, node);
    else if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentElement;
      depth -= 1;
    }
    node = node?.nextSibling ?? null;
  }
}

const BLOCK =
  /^(?:address|article|aside|blockquote|br|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)$/;
const NOT_PROSE = /^(?:script|style|template|noscript|svg|math|iframe|textarea|select|object)$/;

function flatten(document: DomDocument, element: DomElement): void {
  if (!element.firstElementChild) return;
  const paragraphs: DomElement[] = [];
  for (const text of flatText(element).split(/\n+/)) {
    if (text.trim() === '') continue;
    const paragraph = document.createElement('p');
    paragraph.append(text.trim());
    paragraphs.push(paragraph);
  }
  element.replaceChildren(...paragraphs);
}

/** The words inside an element, blocks apart by line feeds. Any depth. Of long ones no more than somewhat over `enough`, in UTF-16 units. */
export function flatText(element: DomElement, enough = Number.POSITIVE_INFINITY): string {
  let text = '';
  let node: DomNode | null = element.firstChild;
  while (node && node !== element && text.length < enough) {
    if (isText(node)) text += foldSpace(node.nodeValue ?? '');
    const isOpen: boolean = isElement(node) && !NOT_PROSE.test(node.localName);
    if (isElement(node) && BLOCK.test(node.localName)) text += '\n';
    if (isOpen && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== element && !node.nextSibling) {
      node = node.parentElement;
      if (node && node !== element && isElement(node) && BLOCK.test(node.localName)) text += '\n';
    }
    if (node && node !== element) node = node.nextSibling;
  }
  return text;
}

/** Words with white space folded. */
export const foldText = (text: string | null | undefined): string => foldSpace(text ?? '').trim();

/** Most texts are folded already, and looking costs less than replacing. */
const foldSpace = (text: string): string => (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text);

/** Whether an element holds any words; stops at the first. */
export function hasWords(element: DomElement): boolean {
  for (const node of element.childNodes)
    if (isText(node) ? /\S/.test(node.nodeValue ?? '') : isElement(node) && hasWords(node)) return true;
  return false;
}

/** Whether `lineOf` an element is empty; stops at the first word. */
export function isBlank(element: DomElement): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (
      isText(node)
        ? /\S/.test(node.nodeValue ?? '')
        : isElement(node) && !NOT_PROSE.test(node.localName) && !isBlank(node)
    )
      return false;
  return true;
}

/** The words of an element on one line. */
export const lineOf = (element: DomElement | null | undefined): string =>
  element ? foldText(flatText(element)) : '';

/** The words of an element, line by line. */
export const linesOf = (element: DomElement): readonly string[] =>
  flatText(element)
    .split(/\n+/)
    .map(foldText)
    .filter((line) => line !== '');

/** The words of an element, paragraphs apart by an empty line. */
export const paragraphsOf = (element: DomElement): string => linesOf(element).join('\n\n');
