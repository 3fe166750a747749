/**
 * Finding elements by selector, with the same result as the parser's own `querySelectorAll`. That one compiles its
 * selector at every call and asks every alternative of every element; the lists of names that pages are told apart by
 * have dozens. Here a selector is read once, and an element is asked only for alternatives that end in its own id,
 * class, attribute or name. What a selector means is still decided by the parser.
 */
import type { DomElement } from './dom-node.ts';

/** Where to look: an element, or a document. */
export type Within = Pick<DomElement, 'firstElementChild'>;

/** The elements inside `within` that `selector` meets, in reading order. A bad selector is a bug of ours. */
export function all(within: Within, selector: string): readonly DomElement[] {
  const meets = testOf(selector);
  const found: DomElement[] = [];
  for (let element = within.firstElementChild; element; element = following(element, within))
    if (meets(element)) found.push(element);
  return found;
}

/** The same for several selectors, each with what it meets: the page is gone through once. */
export function allOfEach(within: Within, selectors: readonly string[]): readonly (readonly DomElement[])[] {
  const sought = selectors.map((selector) => ({ meets: testOf(selector), found: [] as DomElement[] }));
  for (let element = within.firstElementChild; element; element = following(element, within))
    for (const { meets, found } of sought) if (meets(element)) found.push(element);
  return sought.map(({ found }) => found);
}

/** The first of them; `null` without one. */
export function firstIn(within: Within, selector: string): DomElement | null {
  const meets = testOf(selector);
  for (let element = within.firstElementChild; element; element = following(element, within))
    if (meets(element)) return element;
  return null;
}

/** The element itself or the nearest around it that `selector` meets; `null` without one. */
export function around(element: DomElement, selector: string): DomElement | null {
  const meets = testOf(selector);
  for (let at: DomElement | null = element; at; at = at.parentElement) if (meets(at)) return at;
  return null;
}

/** The next element in reading order that is still inside `within`; what a `template` holds is not on the page. */
function following(element: DomElement, within: Within): DomElement | null {
  const inner = element.localName === 'template' ? null : element.firstElementChild;
  if (inner) return inner;
  for (let at: DomElement | null = element; at && at !== within; at = at.parentElement) {
    const next = at.nextElementSibling;
    if (next) return next;
  }
  return null;
}

type Test = (element: DomElement) => boolean;

/** Selectors are written in the code, so there are no more of them than that. */
const tests = new Map<string, Test>();

function testOf(selector: string): Test {
  const known = tests.get(selector);
  if (known) return known;
  const alternatives = selector.split(COMMA).map((one) => createAlternative(one.trim()));
  const test = alternatives.length === 1 && alternatives[0] ? alternatives[0].test : anyOf(alternatives);
  tests.set(selector, test);
  return test;
}

/** Outside brackets, which are not nested in each other in our selectors. */
const COMMA = /,(?![^[(]*[\])])/;

/** One way to meet a selector, and what every element has that does. */
type Alternative = { readonly key: Key; readonly test: Test };

type Key = { readonly kind: 'id' | 'class' | 'name' | 'attribute' | 'any'; readonly value: string };

/** Meets one of the alternatives; asks only those whose key the element has. */
function anyOf(alternatives: readonly Alternative[]): Test {
  const testsBy = (kind: Key['kind']): ReadonlyMap<string, readonly Test[]> => {
    const map = new Map<string, Test[]>();
    for (const { key, test } of alternatives)
      if (key.kind === kind) map.set(key.value, [...(map.get(key.value) ?? []), test]);
    return map;
  };
  const [names, ids, classes] = [testsBy('name'), testsBy('id'), testsBy('class')];
  const attributes = [...testsBy('attribute')];
  const others = testsBy('any').get('');
  return (element) => {
    if (meets(element, others) || (names.size > 0 && meets(element, names.get(nameOf(element))))) return true;
    const id = ids.size > 0 ? attributeOf(element, 'id') : null;
    if (id !== null && meets(element, ids.get(id))) return true;
    const written = classes.size > 0 ? attributeOf(element, 'class') : null;
    if (written !== null)
      for (const name of wordsIn(written)) if (meets(element, classes.get(name))) return true;
    for (const [name, some] of attributes)
      if (attributeOf(element, name) !== null && meets(element, some)) return true;
    return false;
  };
}

function meets(element: DomElement, some: readonly Test[] | undefined): boolean {
  if (some !== undefined) for (const test of some) if (test(element)) return true;
  return false;
}

/** The words of a `class`, which many elements of a page share: they are told apart once. */
function wordsIn(written: string): readonly string[] {
  const known = words.get(written);
  if (known) return known;
  if (words.size >= MOST_KNOWN) words.clear();
  const found = written.split(/\s+/);
  words.set(written, found);
  return found;
}

const words = new Map<string, readonly string[]>();
const MOST_KNOWN = 5_000;

/** Names made by Readability are in capitals. */
const nameOf = ({ localName }: DomElement): string =>
  localName.charCodeAt(0) < FIRST_SMALL_LETTER ? localName.toLowerCase() : localName;

const FIRST_SMALL_LETTER = 97;

const attributeOf = (element: DomElement, attribute: string): string | null =>
  element.getAttributeNode(attribute)?.value ?? null;

/** Such as `.post > h1.title`: what an element must be, after what must stand around it. */
function createAlternative(written: string): Alternative {
  const [, outer = '', combinator = '', own = written] = LAST_PART.exec(written) ?? [];
  const part = createPart(own);
  if (outer === '') return part;
  const isAround = createAlternative(outer).test;
  const isInside: Test =
    combinator.trim() === '>'
      ? ({ parentElement }) => parentElement !== null && isAround(parentElement)
      : (element) => {
          for (let at = element.parentElement; at; at = at.parentElement) if (isAround(at)) return true;
          return false;
        };
  return { key: part.key, test: (element) => part.test(element) && isInside(element) };
}

const LAST_PART = /^(.+?)(\s*>\s*|\s+)((?:[^\s>[\]]|\[[^\]]*\])+)$/;

/** Such as `h1.title[hidden]`. What goes beyond that is left to the parser. */
function createPart(written: string): Alternative {
  const pieces = written.match(/[#.]?[\w-]+|\[[^\]]*\]|\*|:.+$/g) ?? [];
  const read = pieces.map(createPiece);
  const tests = read.flatMap((piece) => piece?.test ?? []);
  const isRead = tests.length === pieces.length;
  const keys = read.flatMap((piece) => piece?.key ?? []);
  const key = RANK.flatMap((kind) => keys.find((one) => one.kind === kind) ?? [])[0] ?? ANY;
  const [only] = tests;
  if (isRead && tests.length === 1 && only) return { key, test: only };
  const isMet: Test = (element) => tests.every((test) => test(element));
  return { key, test: isRead ? isMet : (element) => isMet(element) && element.matches(written) };
}

const ANY: Key = { kind: 'any', value: '' };
/** The rarer first. */
const RANK: readonly Key['kind'][] = ['id', 'class', 'name', 'attribute'];

/** `null` for what only the parser knows to test. */
function createPiece(written: string): Alternative | null {
  if (written === '*') return { key: ANY, test: () => true };
  const value = written.slice(1);
  if (written.startsWith('#'))
    return { key: { kind: 'id', value }, test: (element) => attributeOf(element, 'id') === value };
  if (written.startsWith('.'))
    return {
      key: { kind: 'class', value },
      test: (element) => wordsIn(attributeOf(element, 'class') ?? '').includes(value),
    };
  if (written.startsWith(':')) return null;
  if (written.startsWith('[')) return createAttribute(written);
  const name = written.toLowerCase();
  return { key: { kind: 'name', value: name }, test: (element) => nameOf(element) === name };
}

function createAttribute(written: string): Alternative {
  const name = /[\w-]+/.exec(written)?.[0] ?? '';
  const [, operator = '', value = ''] = ATTRIBUTE.exec(written) ?? [];
  const isMet = written === `[${name}]` ? () => true : OPERATORS.get(operator);
  const test: Test = (element) => {
    const has = attributeOf(element, name);
    return has !== null && (isMet === undefined ? element.matches(written) : isMet(has, value));
  };
  return { key: { kind: 'attribute', value: name }, test };
}

/** Values of most other attributes are compared without regard to case, which is left to the parser. */
const ATTRIBUTE =
  /^\[(?:class|id|style|name|property|role|item(?:prop|type)|(?:aria|data)-[\w-]+)([*^]?=)"([^"]+)"\]$/;

type Comparison = (has: string, value: string) => boolean;

const OPERATORS: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ['=', (has, value) => has === value],
  ['*=', (has, value) => has.includes(value)],
  ['^=', (has, value) => has.startsWith(value)],
]);
