/**
 * The part of the DOM that reading a page needs, as linkedom provides it. Declared here because `core/` compiles
 * without a browser's types, and so that nothing else of a page's tree is relied on.
 */

export type DomNode = {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  textContent: string | null;
  readonly parentElement: DomElement | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly previousSibling: DomNode | null;
  readonly childNodes: ArrayLike<DomNode> & Iterable<DomNode>;
  contains(other: DomNode): boolean;
  remove(): void;
};

export type DomElement = DomNode & {
  readonly localName: string;
  readonly id: string;
  readonly className: string;
  readonly children: ArrayLike<DomElement> & Iterable<DomElement>;
  readonly firstElementChild: DomElement | null;
  readonly nextElementSibling: DomElement | null;
  readonly previousElementSibling: DomElement | null;
  getAttribute(name: string): string | null;
  /** What the markup says, and quicker: asking for a class by `getAttribute` reads all of them apart. */
  getAttributeNode(name: string): { readonly value: string } | null;
  getAttributeNames(): readonly string[];
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  matches(selector: string): boolean;
  cloneNode(deep: boolean): DomElement;
  append(...nodes: (DomNode | string)[]): void;
  after(...nodes: (DomNode | string)[]): void;
  before(...nodes: (DomNode | string)[]): void;
  replaceWith(...nodes: (DomNode | string)[]): void;
  replaceChildren(...nodes: (DomNode | string)[]): void;
};

export type DomDocument = Omit<DomElement, 'cloneNode'> & {
  readonly documentElement: DomElement;
  readonly head: DomElement;
  readonly body: DomElement;
  readonly title: string;
  createElement(name: string): DomElement;
  createTextNode(text: string): DomNode;
  cloneNode(deep: boolean): DomDocument;
};

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;
export const isText = (node: DomNode): boolean => node.nodeType === 3;
