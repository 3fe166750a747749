/**
 * The tree of a page: as much of the DOM as the importers and Readability need. An own one because importing a page
 * is mostly going through its tree. Here a node is a few plain fields, where a whole DOM keeps events, style sheets
 * and live lists for each ([measured](../../../../docs/decisions/0020-an-own-tree-for-pages.md)). Lists of nodes are
 * as they were when asked for.
 */
import { NODE, type NodeKind } from './node-kind.ts';
import { eachOnce, NO_STYLE, type PageAttribute, type PageStyle, readStyle } from './page-attribute.ts';
import type { PageDocument } from './page-document.ts';
import { parseInto } from './parse-markup.ts';
import { writeMarkup } from './write-markup.ts';

/** An element, a text, a comment or, as `PageDocument`, the whole. One class for all keeps going through them quick. */
export class PageNode {
  readonly ownerDocument: PageDocument | null;
  readonly nodeType: NodeKind;
  /** As it was written; empty for what is no element. */
  readonly localName: string;
  /** In capitals. */
  readonly tagName: string | undefined;
  nodeValue: string | null;
  parentNode: PageNode | null = null;
  firstChild: PageNode | null = null;
  lastChild: PageNode | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;
  /** Names and values in turn. */
  readonly attributePairs: string[] = [];
  /** Where Readability writes its marks down; here so that all nodes have the same shape. */
  readability: unknown = undefined;
  _readabilityDataTable: unknown = undefined;

  constructor(owner: PageDocument | null, nodeType: NodeKind, localName: string, nodeValue: string | null) {
    this.ownerDocument = owner;
    this.nodeType = nodeType;
    this.localName = localName;
    this.tagName = nodeType === NODE.element ? inCapitals(localName) : undefined;
    this.nodeValue = nodeValue;
  }

  get nodeName(): string | undefined {
    return this.tagName;
  }

  get parentElement(): PageNode | null {
    const parent = this.parentNode;
    return parent !== null && parent.nodeType === NODE.element ? parent : null;
  }

  get firstElementChild(): PageNode | null {
    return elementFrom(this.firstChild);
  }

  get nextElementSibling(): PageNode | null {
    return elementFrom(this.nextSibling);
  }

  get previousElementSibling(): PageNode | null {
    let node = this.previousSibling;
    while (node !== null && node.nodeType !== NODE.element) node = node.previousSibling;
    return node;
  }

  get childNodes(): readonly PageNode[] {
    const nodes: PageNode[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get children(): readonly PageNode[] {
    const elements: PageNode[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling)
      if (node.nodeType === NODE.element) elements.push(node);
    return elements;
  }

  /** Of an element all words in it, comments left out. */
  get textContent(): string {
    if (this.nodeValue !== null) return this.nodeValue;
    let text = '';
    for (let node = this.firstChild; node !== null; node = nodeAfter(node, this))
      if (node.nodeType === NODE.text || node.nodeType === NODE.cdata) text += node.nodeValue;
    return text;
  }

  set textContent(text: string) {
    if (this.nodeValue === null) this.replaceChildren(text);
    else this.nodeValue = text;
  }

  get innerHTML(): string {
    return writeMarkup(this);
  }

  set innerHTML(html: string) {
    this.replaceChildren();
    parseInto(this, this.document, html);
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(value: string) {
    this.setAttribute('id', value);
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(value: string) {
    this.setAttribute('class', value);
  }

  /** Only of images, as in browsers. */
  get src(): string | undefined {
    return this.tagName === 'IMG' ? (this.getAttribute('src') ?? '') : undefined;
  }

  get srcset(): string | undefined {
    return this.tagName === 'IMG' ? (this.getAttribute('srcset') ?? '') : undefined;
  }

  get style(): PageStyle {
    const written = this.getAttribute('style');
    return written === null ? NO_STYLE : readStyle(written);
  }

  get attributes(): readonly PageAttribute[] {
    return this.getAttributeNames().map((name) => attributeOf(name, this.getAttribute(name) ?? ''));
  }

  getAttributeNames(): readonly string[] {
    return this.attributePairs.filter((_, at) => at % 2 === 0);
  }

  getAttribute(name: string): string | null {
    const at = this.placeOf(name);
    return at < 0 ? null : (this.attributePairs[at + 1] ?? null);
  }

  hasAttribute(name: string): boolean {
    return this.placeOf(name) >= 0;
  }

  /** A new attribute comes first, as the parser that this one stands for had it. */
  setAttribute(name: string, value: string): void {
    const at = this.placeOf(name);
    const written = name === 'class' ? eachOnce(value) : value;
    if (at < 0) this.attributePairs.unshift(name, written);
    else this.attributePairs[at + 1] = written;
  }

  setAttributeNode({ name, value }: PageAttribute): void {
    this.removeAttribute(name);
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    const at = this.placeOf(name);
    if (at >= 0) this.attributePairs.splice(at, 2);
  }

  private placeOf(name: string): number {
    const pairs = this.attributePairs;
    for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === name) return at;
    return -1;
  }

  getElementsByTagName(name: string): readonly PageNode[] {
    const found: PageNode[] = [];
    for (let node = this.firstChild; node !== null; node = nodeAfter(node, this))
      if (node.nodeType === NODE.element && (node.localName === name || node.tagName === name))
        found.push(node);
    return found;
  }

  /** For names set apart by commas, which is all that Readability asks. */
  querySelectorAll(names: string): readonly PageNode[] {
    const sought = names.split(',').map(inCapitals);
    const found: PageNode[] = [];
    for (let node = this.firstChild; node !== null; node = nodeAfter(node, this))
      if (node.tagName !== undefined && sought.includes(node.tagName)) found.push(node);
    return found;
  }

  contains(other: PageNode): boolean {
    let node: PageNode | null = other;
    while (node !== null && node !== this) node = node.parentNode;
    return node === this;
  }

  remove(): void {
    const { parentNode, previousSibling, nextSibling } = this;
    if (parentNode === null) return;
    if (previousSibling === null) parentNode.firstChild = nextSibling;
    else previousSibling.nextSibling = nextSibling;
    if (nextSibling === null) parentNode.lastChild = previousSibling;
    else nextSibling.previousSibling = previousSibling;
    this.parentNode = null;
    this.previousSibling = null;
    this.nextSibling = null;
  }

  /** `null`: at the end. */
  insertBefore(node: PageNode, before: PageNode | null): PageNode {
    if (node === before) return node;
    node.remove();
    const previous = before === null ? this.lastChild : before.previousSibling;
    node.parentNode = this;
    node.previousSibling = previous;
    node.nextSibling = before;
    if (previous === null) this.firstChild = node;
    else previous.nextSibling = node;
    if (before === null) this.lastChild = node;
    else before.previousSibling = node;
    return node;
  }

  appendChild(node: PageNode): PageNode {
    return this.insertBefore(node, null);
  }

  removeChild(node: PageNode): PageNode {
    node.remove();
    return node;
  }

  replaceChild(node: PageNode, replaced: PageNode): PageNode {
    const next = replaced.nextSibling;
    replaced.remove();
    this.insertBefore(node, next);
    return replaced;
  }

  append(...nodes: readonly (PageNode | string)[]): void {
    for (const node of nodes) this.insertBefore(this.asNode(node), null);
  }

  replaceChildren(...nodes: readonly (PageNode | string)[]): void {
    while (this.firstChild !== null) this.firstChild.remove();
    this.append(...nodes);
  }

  before(...nodes: readonly (PageNode | string)[]): void {
    const taken = this.taken(nodes);
    for (const node of taken) this.parentNode?.insertBefore(node, this);
  }

  after(...nodes: readonly (PageNode | string)[]): void {
    const taken = this.taken(nodes);
    const next = this.nextSibling;
    for (const node of taken) this.parentNode?.insertBefore(node, next);
  }

  replaceWith(...nodes: readonly (PageNode | string)[]): void {
    if (this.parentNode === null) return;
    this.before(...nodes);
    this.remove();
  }

  cloneNode(deep: boolean): PageNode {
    return cloneOf(this, this.ownerDocument, deep);
  }

  private get document(): PageDocument {
    if (this.ownerDocument === null) throw new Error('A document has no markup of its own.');
    return this.ownerDocument;
  }

  private asNode(node: PageNode | string): PageNode {
    return typeof node === 'string' ? this.document.createTextNode(node) : node;
  }

  /** The nodes, taken from where they stood. */
  private taken(nodes: readonly (PageNode | string)[]): readonly PageNode[] {
    const taken = nodes.map((node) => this.asNode(node));
    for (const node of taken) node.remove();
    return taken;
  }
}

/** A copy for a document, which may be another. Goes through the tree without recursion, for trees of any depth. */
export function cloneOf(root: PageNode, owner: PageDocument | null, deep: boolean): PageNode {
  const clone = copyOf(root, owner);
  return deep ? withCopiesOf(root, clone, owner) : clone;
}

/** `clone` with copies of what `root` holds. */
export function withCopiesOf<Clone extends PageNode>(
  root: PageNode,
  clone: Clone,
  owner: PageDocument | null,
): Clone {
  let into: PageNode = clone;
  let node = root.firstChild;
  while (node !== null) {
    const copy = copyOf(node, owner);
    appendNew(into, copy);
    if (node.firstChild !== null) {
      node = node.firstChild;
      into = copy;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      into = into.parentNode ?? clone;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return clone;
}

/** Puts a node that stands nowhere yet at the end. */
export function appendNew(into: PageNode, node: PageNode): void {
  const last = into.lastChild;
  node.parentNode = into;
  node.previousSibling = last;
  if (last === null) into.firstChild = node;
  else last.nextSibling = node;
  into.lastChild = node;
}

function copyOf(node: PageNode, owner: PageDocument | null): PageNode {
  const copy = new PageNode(owner, node.nodeType, node.localName, node.nodeValue);
  for (const part of node.attributePairs) copy.attributePairs.push(part);
  return copy;
}

/** The next node in reading order that is still inside `root`. */
function nodeAfter(node: PageNode, root: PageNode): PageNode | null {
  if (node.firstChild !== null) return node.firstChild;
  for (let at: PageNode | null = node; at !== null && at !== root; at = at.parentNode)
    if (at.nextSibling !== null) return at.nextSibling;
  return null;
}

function elementFrom(first: PageNode | null): PageNode | null {
  let node = first;
  while (node !== null && node.nodeType !== NODE.element) node = node.nextSibling;
  return node;
}

const attributeOf = (name: string, value: string): PageAttribute => ({
  name,
  value,
  cloneNode: () => attributeOf(name, value),
});

/** Names come from pages: only those that pages share are kept. */
const capitals = new Map<string, string>();
const MOST_CAPITALS = 500;

function inCapitals(name: string): string {
  const known = capitals.get(name);
  if (known !== undefined) return known;
  const written = name.toUpperCase();
  if (capitals.size < MOST_CAPITALS) capitals.set(name, written);
  return written;
}
