/**
 * The wall between what the world sends and what the window shows: a tree of unknown content becomes one that holds
 * only what `allow-list.ts` names. Addresses become `http`, `https`, `mailto` or a place in the same article; ids are
 * prefixed and kept only where such a place is linked to; a picture keeps its words and, in `dataAddress`, where it
 * came from, but nothing that a window would load. No position, comment, event or style survives.
 */
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { sanitize as sanitizeByList } from 'hast-util-sanitize';
import { followableAddress, webAddress } from './address.ts';
import { ALLOW_LIST, ALLOWED_TAGS, DROPPED_TAGS, RENAMED_TAGS } from './allow-list.ts';

/** Deeper elements are opened into the one above them: their words stay. */
export const MAX_DEPTH = 100;
/** Before every id, so that no article can name itself over something of the window's. */
export const ID_PREFIX = 'article-';

/** Beyond these a source is refused rather than cleaned. Depth and count are of nodes, text in UTF-16 units. */
export const TREE_LIMITS = { depth: 20_000, nodes: 400_000, textLength: 8_000_000 } as const;

/** The tree of a source with everything unsafe taken out. Sanitising twice changes nothing more. */
export function sanitize(tree: Root): Root {
  const opened = openUp(tree);
  const listed = sanitizeByList(opened, ALLOW_LIST);
  const children = listed.type === 'root' ? listed.children : [listed as RootContent];
  return settleLinks({ type: 'root', children });
}

/** What makes a tree too much to work on, if anything. Iterative, so that any depth can be asked about. */
export function excessOf(tree: Root): 'too-deep' | 'too-large' | null {
  let nodes = 0;
  let textLength = 0;
  const waiting: { readonly node: RootContent; readonly depth: number }[] = [];
  for (const node of tree.children) waiting.push({ node, depth: 1 });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    nodes += 1;
    if (next.depth > TREE_LIMITS.depth) return 'too-deep';
    if (next.node.type === 'text') textLength += next.node.value.length;
    if (nodes > TREE_LIMITS.nodes || textLength > TREE_LIMITS.textLength) return 'too-large';
    if (next.node.type !== 'element') continue;
    for (const node of next.node.children) waiting.push({ node, depth: next.depth + 1 });
  }
  return null;
}

const ALLOWED = new Set(ALLOWED_TAGS);
const DROPPED = new Set(DROPPED_TAGS);
const RENAMED = new Map(Object.entries(RENAMED_TAGS));
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

type Frame = {
  readonly source: readonly unknown[];
  at: number;
  readonly into: ElementContent[];
  readonly depth: number;
};

/**
 * A new tree of allowed elements at a bounded depth. Works with a stack of its own, since a source may nest deeper
 * than functions can call each other.
 */
function openUp(tree: Root): Root {
  const children: ElementContent[] = [];
  const stack: Frame[] = [{ source: childrenOf(tree), at: 0, into: children, depth: 0 }];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.source[frame.at];
    frame.at += 1;
    if (frame.at > frame.source.length) stack.pop();
    else if (isNode(node)) visit(node, frame, stack);
  }
  return { type: 'root', children };
}

type UnknownNode = {
  readonly type: unknown;
  readonly tagName?: unknown;
  readonly value?: unknown;
  readonly properties?: unknown;
  readonly children?: unknown;
  readonly content?: unknown;
};

const isNode = (value: unknown): value is UnknownNode =>
  typeof value === 'object' && value !== null && 'type' in value;

const childrenOf = (node: { readonly children?: unknown }): readonly unknown[] =>
  Array.isArray(node.children) ? node.children : [];

function visit(node: UnknownNode, frame: Frame, stack: Frame[]): void {
  if (node.type === 'text') appendText(frame.into, typeof node.value === 'string' ? node.value : '');
  if (node.type !== 'element' || typeof node.tagName !== 'string') return;
  const written = node.tagName.toLowerCase();
  const tagName = RENAMED.get(written) ?? written;
  const properties = propertiesOf(tagName, node.properties);
  if (tagName === 'input') appendText(frame.into, checkBox(node.properties));
  if (DROPPED.has(tagName)) return;
  const kept = keptElement(tagName, properties, frame.depth);
  if (kept) frame.into.push(kept);
  else if (!INLINE.has(tagName) && frame.depth >= MAX_DEPTH) appendText(frame.into, '\n');
  if (tagName === 'img') return;
  const into = kept ? kept.children : frame.into;
  stack.push({ source: childrenOf(node), at: 0, into, depth: frame.depth + (kept ? 1 : 0) });
}

/** The element to keep, or `null` when only what it holds should stay. */
function keptElement(tagName: string, properties: Properties, depth: number): Element | null {
  if (!ALLOWED.has(tagName) || depth >= MAX_DEPTH) return null;
  if (tagName === 'span' && Object.keys(properties).length === 0) return null;
  if (tagName === 'a' && properties['href'] === undefined) {
    return properties['id'] === undefined
      ? null
      : { type: 'element', tagName: 'span', properties: { id: properties['id'] }, children: [] };
  }
  if (tagName === 'img' && !properties['alt'] && !properties['dataAddress'] && !properties['dataPicture'])
    return null;
  return { type: 'element', tagName, properties, children: [] };
}

/** A task list's box survives as a sign, any other field of a form goes. */
function checkBox(properties: unknown): string {
  if (typeof properties !== 'object' || properties === null || !('type' in properties)) return '';
  if (properties.type !== 'checkbox' || !('disabled' in properties)) return '';
  return 'checked' in properties && properties.checked ? '☑ ' : '☐ ';
}

function appendText(into: ElementContent[], raw: string): void {
  const value = cleanText(raw);
  if (value === '') return;
  const last = into.at(-1);
  if (last?.type === 'text') last.value += value;
  else into.push({ type: 'text', value });
}

/** Without control characters and halves of characters, which no file format of ours could carry. */
function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udfff]/gu, '\ufffd')
  );
}

const LONGEST_VALUE = 2000;

/** Properties with clean values; addresses and ids in their safe form. The allow-list then picks from them. */
function propertiesOf(tagName: string, raw: unknown): Properties {
  const properties: Properties = {};
  if (typeof raw !== 'object' || raw === null) return properties;
  for (const [name, value] of Object.entries(raw)) {
    const clean = cleanValue(name, value);
    if (clean !== null && isListed(tagName, name)) properties[name] = clean;
  }
  if (tagName === 'img' && 'src' in raw && typeof raw.src === 'string') {
    const address = webAddress(raw.src);
    if (address !== null) properties['dataAddress'] ??= address;
  }
  return withoutEmpty(properties);
}

function cleanValue(name: string, value: unknown): Properties[string] {
  if (name === 'href') return typeof value === 'string' ? linkTarget(value) : null;
  if (name === 'cite' || name === 'dataAddress') return typeof value === 'string' ? webAddress(value) : null;
  if (name === 'id') return prefixedId(value);
  if (typeof value === 'string') return cleanText(value).slice(0, LONGEST_VALUE);
  if (Array.isArray(value)) return value.filter((word) => typeof word === 'string').map(cleanText);
  return typeof value === 'boolean' || typeof value === 'number' ? value : null;
}

const LISTED = new Map(
  Object.entries(ALLOW_LIST.attributes ?? {}).map(([tagName, definitions]) => [
    tagName,
    new Set(definitions.map((definition) => (typeof definition === 'string' ? definition : definition[0]))),
  ]),
);

const isListed = (tagName: string, name: string): boolean =>
  LISTED.get('*')?.has(name) === true || LISTED.get(tagName)?.has(name) === true;

function withoutEmpty(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  );
}

function linkTarget(href: string): string | null {
  const local = /^\s*#(.+)$/s.exec(href);
  if (!local?.[1]) return followableAddress(href);
  const id = prefixedId(decoded(local[1]));
  return id === null ? null : `#${id}`;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function prefixedId(id: unknown): string | null {
  if (typeof id !== 'string' || !/^[\p{L}\p{N}_.:-]{1,120}$/u.test(id)) return null;
  return id.startsWith(ID_PREFIX) ? id : ID_PREFIX + id;
}

/** Keeps links within the article only where both ends are there, each id once; tidies what the list emptied. */
function settleLinks(tree: Root): Root {
  const ids = new Set<string>();
  const linked = new Set<string>();
  forEachElement(tree.children, ({ properties }) => {
    if (typeof properties['id'] === 'string') ids.add(properties['id']);
    const href = properties['href'];
    if (typeof href === 'string' && href.startsWith('#')) linked.add(href.slice(1));
  });
  const standing = new Set([...ids].filter((id) => linked.has(id)));
  return { type: 'root', children: settled(tree.children as ElementContent[], standing, new Set()) };
}

function settled(
  nodes: readonly ElementContent[],
  standing: ReadonlySet<string>,
  given: Set<string>,
): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type === 'text') appendText(result, node.value);
    if (node.type !== 'element') continue;
    const properties = withoutEmpty(withoutLooseEnds(node.properties, standing, given));
    const children = settled(node.children, standing, given);
    if (isBare(node.tagName, properties)) for (const child of children) append(result, child);
    else result.push({ type: 'element', tagName: node.tagName, properties, children });
  }
  return result;
}

const append = (into: ElementContent[], node: ElementContent): void =>
  node.type === 'text' ? appendText(into, node.value) : void into.push(node);

/** An element that says nothing any more: a span without a property, a link without a target. */
const isBare = (tagName: string, properties: Properties): boolean =>
  (tagName === 'span' && Object.keys(properties).length === 0) ||
  (tagName === 'a' && properties['href'] === undefined && properties['id'] === undefined);

function withoutLooseEnds(
  properties: Properties,
  standing: ReadonlySet<string>,
  given: Set<string>,
): Properties {
  const { id, href, ...others } = properties;
  const keepsId = typeof id === 'string' && standing.has(id) && !given.has(id);
  if (keepsId) given.add(id);
  const keepsHref = typeof href === 'string' && (!href.startsWith('#') || standing.has(href.slice(1)));
  return { ...others, ...(keepsHref ? { href } : {}), ...(keepsId ? { id } : {}) };
}

function forEachElement(
  nodes: readonly (RootContent | ElementContent)[],
  act: (element: Element) => void,
): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    act(node);
    forEachElement(node.children, act);
  }
}
