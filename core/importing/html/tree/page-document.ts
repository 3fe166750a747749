import { NODE, type NodeKind } from './node-kind.ts';
import { appendNew, PageNode, withCopiesOf } from './page-node.ts';
import { parseInto } from './parse-markup.ts';

/** A whole page. */
export class PageDocument extends PageNode {
  /** Addresses in the page are completed before anybody asks, so none is needed to start from. */
  readonly baseURI = null;
  readonly documentURI = null;

  constructor() {
    super(null, NODE.document, '', null);
  }

  get documentElement(): PageNode {
    return this.firstElementChild ?? this.appendChild(this.createElement('html'));
  }

  /** The first thing in the page; made where there is none. */
  get head(): PageNode {
    const root = this.documentElement;
    const first = root.firstElementChild;
    if (first?.tagName === 'HEAD') return first;
    return root.insertBefore(this.createElement('head'), root.firstChild);
  }

  /** What follows the head; made where there is none. */
  get body(): PageNode {
    const { head } = this;
    const next = head.nextElementSibling;
    if (next?.tagName === 'BODY') return next;
    return this.documentElement.insertBefore(this.createElement('body'), head.nextSibling);
  }

  get title(): string {
    return this.head.getElementsByTagName('title')[0]?.textContent ?? '';
  }

  createElement(name: string): PageNode {
    return new PageNode(this, NODE.element, name, null);
  }

  createTextNode(text: string): PageNode {
    return new PageNode(this, NODE.text, '', text);
  }

  /** A new node as the last one of another. */
  appendTo(into: PageNode, kind: NodeKind, name: string, value: string | null): PageNode {
    const node = new PageNode(this, kind, name, value);
    appendNew(into, node);
    return node;
  }

  override cloneNode(deep: boolean): PageDocument {
    const clone = new PageDocument();
    return deep ? withCopiesOf(this, clone, clone) : clone;
  }
}

/** Reads markup as browsers would nearly do: with implied ends of elements, but without moving anything. */
export function parseDocument(html: string): PageDocument {
  const document = new PageDocument();
  parseInto(document, document, html);
  return document;
}
