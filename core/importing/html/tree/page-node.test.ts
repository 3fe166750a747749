import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type PageDocument, parseDocument } from './page-document.ts';
import type { PageNode } from './page-node.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'html');
const PAGES = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

/** What linkedom's nodes and ours are alike in. */
type Node = Pick<
  PageNode,
  | 'nodeType'
  | 'localName'
  | 'nodeValue'
  | 'getAttributeNames'
  | 'getAttribute'
  | 'setAttribute'
  | 'removeAttribute'
  | 'textContent'
  | 'tagName'
> & {
  readonly parentNode: Node | null;
  readonly childNodes: Iterable<Node>;
  readonly children: Iterable<Node>;
  readonly firstElementChild: Node | null;
  readonly nextElementSibling: Node | null;
  readonly previousElementSibling: Node | null;
  readonly nextSibling: Node | null;
  contains(other: Node): boolean;
  cloneNode(deep: boolean): Node;
  remove(): void;
  append(...nodes: (Node | string)[]): void;
  before(...nodes: (Node | string)[]): void;
  after(...nodes: (Node | string)[]): void;
  replaceWith(...nodes: (Node | string)[]): void;
  replaceChildren(...nodes: (Node | string)[]): void;
  insertBefore(node: Node, before: Node | null): unknown;
  replaceChild(node: Node, replaced: Node): unknown;
};

const byLinkedom = (html: string): Node => parseHTML(html).document as unknown as Node;
const byUs = (html: string): Node => parseDocument(html) as unknown as Node;
/** Kept as a node by linkedom alone. */
const DOCUMENT_TYPE: number = 10;

/** A tree in words, its document types left out. */
function told(node: Node): unknown {
  if (node.nodeType !== 1 && node.nodeType !== 9) return [node.nodeType, node.nodeValue];
  const attributes = node.nodeType === 9 ? [] : [...node.getAttributeNames()];
  return [
    node.nodeType === 9 ? '' : node.localName,
    attributes.map((name) => [name, node.getAttribute(name)]),
    [...node.childNodes].filter(({ nodeType }) => nodeType !== DOCUMENT_TYPE).map(told),
  ];
}

const elementsIn = (node: Node): readonly Node[] =>
  [...node.children].flatMap((child) => [child, ...elementsIn(child)]);

const anyMarkup = fc
  .array(
    fc.constantFrom(
      ...[
        '<p class=" a  b a">',
        '</p>',
        '<div id=x>',
        '</div>',
        '<ul><li>',
        '<li>',
        '</ul>',
        '<br>',
        '</br>',
      ],
      ...[
        'words &amp; more',
        ' ',
        '<!-- note -->',
        '<svg><path d="m0"/><![CDATA[x]]></svg>',
        '<b',
        '</b>',
        '<',
      ],
      ...['<table><tr><td>', '</table>', '<script>a<b>c</script>', '<img src="a" alt=\'"\' SRC=b>', '</x>'],
      ...[
        '<!doctype html>',
        '<?xml version="1"?>',
        '<template><i>',
        '</template>',
        '<h1>',
        '<a href>',
        '&nbsp;',
      ],
    ),
    { maxLength: 20 },
  )
  .map((parts) => `<html><body>${parts.join('')}</body></html>`);

/** Moves an element about; the same for both trees, since it is told by numbers. */
type Edit = { readonly act: number; readonly at: number; readonly to: number };

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  act: fc.nat({ max: 10 }),
  at: fc.nat({ max: 30 }),
  to: fc.nat({ max: 30 }),
});

function edit(document: Node, { act, at, to }: Edit): void {
  const elements = elementsIn(document).slice(2);
  const one = elements[at % Math.max(1, elements.length)];
  const other = elements[to % Math.max(1, elements.length)];
  if (!one || !other || one === other || one.contains(other) || other.contains(one)) return;
  const acts = [
    () => one.remove(),
    () => other.append(one, 'words'),
    () => other.before(one),
    () => other.after('words', one),
    () => other.replaceWith(one, ...other.childNodes),
    () => other.replaceChildren(one),
    () => other.parentNode?.insertBefore(one, other.nextSibling),
    () => other.parentNode?.replaceChild(one, other),
    () => other.append(one.cloneNode(true), one.cloneNode(false)),
    () => one.setAttribute('class', ' a  b '),
    () => one.removeAttribute('id'),
  ];
  acts[act]?.();
}

describe('the tree of a page', () => {
  it.each(PAGES)('is for %s the one that linkedom makes', (name) => {
    const html = readFileSync(join(FOLDER, name), 'latin1');
    expect(told(byUs(html))).toEqual(told(byLinkedom(html)));
  });

  it('is for any markup the one that linkedom makes', () => {
    fc.assert(
      fc.property(anyMarkup, (html) => {
        expect(told(byUs(html))).toEqual(told(byLinkedom(html)));
      }),
      { numRuns: 200 },
    );
  });

  it('changes as the one of linkedom does', () => {
    fc.assert(
      fc.property(anyMarkup, fc.array(anyEdit, { maxLength: 8 }), (html, edits) => {
        const [ours, theirs] = [byUs(html), byLinkedom(html)];
        for (const one of edits) {
          edit(ours, one);
          edit(theirs, one);
        }
        expect(told(ours)).toEqual(told(theirs));
        expect(elementsIn(ours).map(neighboursOf)).toEqual(elementsIn(theirs).map(neighboursOf));
      }),
      { numRuns: 200 },
    );
  });

  it('says the same when it is written and read again', () => {
    fc.assert(
      fc.property(anyMarkup, (html) => {
        const { body } = parseDocument(html);
        const [written, words] = [body.innerHTML, body.textContent];
        body.innerHTML = written;
        expect([body.innerHTML, body.textContent]).toEqual([written, words]);
      }),
      { numRuns: 200 },
    );
  });

  it('is copied whole and apart', () => {
    const page = parseDocument(
      '<html><head><title>A</title></head><body><p>One <b>two</b></p></body></html>',
    );
    const copy: PageDocument = page.cloneNode(true);
    copy.body.append('three');
    expect([page.body.textContent, copy.body.textContent]).toEqual(['One two', 'One twothree']);
    expect([copy.title, copy.body.firstChild?.ownerDocument]).toEqual(['A', copy]);
  });

  it('is as deep as its source, without a limit of its own', () => {
    const page = parseDocument(`<html><head></head><body>${'<i>'.repeat(20_000)}deep</body></html>`);
    expect(page.cloneNode(true).body.textContent).toBe('deep');
    expect(page.querySelectorAll('b,i')).toHaveLength(20_000);
  });

  it('tells what is out of sight by its style', () => {
    const { body } = parseDocument(
      '<html><head></head><body style="x; display : none;visibility:hidden"></body></html>',
    );
    expect(body.style).toEqual({ display: 'none', visibility: 'hidden' });
    expect(body.ownerDocument?.head.style).toEqual({ display: '', visibility: '' });
  });
});

const neighboursOf = (element: Node): unknown => [
  element.tagName,
  element.textContent,
  element.previousElementSibling?.tagName,
  element.nextElementSibling?.tagName,
  element.firstElementChild?.tagName,
];
