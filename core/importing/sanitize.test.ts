import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { excessOf, ID_PREFIX, MAX_DEPTH, sanitize, TREE_LIMITS } from './sanitize.ts';

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', '\\': '\\' };

const VECTORS = readFileSync(new URL('./fixtures/hostile-vectors.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('# '))
  .map((line) =>
    line.replace(/\\(?:u([0-9a-f]{4})|([tnrf\\]))/g, (_all, hex: string | undefined, name: string) =>
      hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (ESCAPES[name] ?? ''),
    ),
  );

const fromPage = (html: string): Root => fromHtml(html, { fragment: true });
const clean = (html: string): string => toHtml(sanitize(fromPage(html)));

describe('sanitize', () => {
  it('knows at least 150 attacks', () => {
    expect(VECTORS.length).toBeGreaterThan(150);
  });

  it.each(VECTORS)('makes inert: %j', (vector) => {
    const safe = sanitize(fromPage(vector));
    expect(dangersIn(safe)).toEqual([]);
    const secondReading = fromHtml(toHtml(safe), { fragment: true, verbose: false });
    expect(dangersIn(withoutTraces(secondReading))).toEqual([]);
  });

  it.each(VECTORS)('makes inert inside a page: %j', (vector) => {
    const page = fromHtml(`<html><body><table><tr><td><p>before ${vector} after`);
    expect(dangersIn(sanitize(page))).toEqual([]);
  });

  it('gives the same when it cleans twice', () => {
    for (const vector of VECTORS) {
      const once = sanitize(fromPage(vector));
      expect(sanitize(once)).toEqual(once);
    }
    fc.assert(
      fc.property(anyTree, (tree) => {
        const once = sanitize(tree);
        expect(dangersIn(once)).toEqual([]);
        expect(sanitize(once)).toEqual(once);
      }),
      { numRuns: 400 },
    );
  });

  it('leaves its input untouched', () => {
    const tree = fromPage('<p onclick=x>a<script>b</script></p>');
    const before = structuredClone(tree);
    sanitize(tree);
    expect(tree).toEqual(before);
  });

  it('keeps the structure of a text', () => {
    const html =
      '<h2>Title</h2><p lang="de" dir="ltr">Some <em>stress</em>, <strong>weight</strong> and <code>code</code>.</p>' +
      '<ul><li>one</li><li>two</li></ul><blockquote><p>said</p></blockquote>' +
      '<table><thead><tr><th scope="col">h</th></tr></thead><tbody><tr><td colspan="2">c</td></tr></tbody></table>' +
      '<figure><img alt="A hill" data-address="https://example.org/hill.jpg"><figcaption>The hill</figcaption></figure>' +
      '<pre><code class="language-ts">let a</code></pre><ol start="3"><li>three</li></ol>';
    expect(clean(html)).toBe(html);
  });

  it('keeps the words of a picture and where it was, but nothing a window would load', () => {
    expect(clean('<img src="https://example.org/a.jpg" srcset="b 2x" alt="A hill">')).toBe(
      '<img alt="A hill" data-address="https://example.org/a.jpg">',
    );
    expect(clean('<img src="data:image/png;base64,AA">')).toBe('');
  });

  it('keeps footnotes and their links, with prefixed ids', () => {
    const html =
      '<p>Text<sup><a href="#fn1" id="ref1">1</a></sup></p><p id="fn1">Note <a href="#ref1">back</a></p>';
    expect(clean(html)).toBe(
      '<p>Text<sup><a href="#article-fn1" id="article-ref1">1</a></sup></p>' +
        '<p id="article-fn1">Note <a href="#article-ref1">back</a></p>',
    );
  });

  it('drops ids that nothing links to and links that lead nowhere in the article', () => {
    expect(clean('<p id="a">x <a href="#b">y</a></p>')).toBe('<p>x y</p>');
  });

  it('opens what it does not know and keeps the words', () => {
    expect(clean('<my-box><font color="red">words</font></my-box>')).toBe('words');
    expect(clean('<article><center>words</center></article>')).toBe('<div><div>words</div></div>');
  });

  it('keeps links to the web and to mail only, without names and passwords', () => {
    expect(clean('<a href="HTTPS://Example.org/A b">x</a>')).toBe(
      '<a href="https://example.org/A%20b">x</a>',
    );
    expect(clean('<a href="mailto:a@example.org">x</a>')).toBe('<a href="mailto:a@example.org">x</a>');
    expect(clean('<a href="https://bank.example@evil.example/">x</a>')).toBe(
      '<a href="https://evil.example/">x</a>',
    );
  });

  it('takes out control characters and halves of characters', () => {
    const text = (value: string): Root => ({ type: 'root', children: [{ type: 'text', value }] });
    expect(sanitize(text('a\u0000b\u001b\ud83dc\r\nd'))).toEqual(text('ab\ufffdc\nd'));
  });

  it('shows the boxes of a task list as signs', () => {
    const box = (checked: boolean): string =>
      `<li><input type="checkbox" disabled${checked ? ' checked' : ''}> do</li>`;
    expect(clean(`<ul>${box(true)}${box(false)}</ul>`)).toBe('<ul><li>☑  do</li><li>☐  do</li></ul>');
  });

  it('bounds the depth of any nesting without losing words', () => {
    const safe = sanitize(nested('div', 100_000));
    expect(depthOf(safe)).toBeLessThanOrEqual(MAX_DEPTH + 1);
    expect(toHtml(safe)).toContain('words');
    expect(sanitize(safe)).toEqual(safe);
  });

  it('takes an element with very many children', () => {
    const children: ElementContent[] = Array.from({ length: 200_000 }, () => element('b', {}, []));
    expect(sanitize({ type: 'root', children: [element('font', {}, children)] }).children).toHaveLength(
      200_000,
    );
  });
});

describe('excessOf', () => {
  it('finds nothing wrong with an ordinary page', () => {
    expect(excessOf(fromPage('<p>words</p>'))).toBeNull();
    expect(excessOf(nested('b', 5000))).toBeNull();
  });

  it('tells what is too deep and what is too large', () => {
    expect(excessOf(nested('b', TREE_LIMITS.depth + 1))).toBe('too-deep');
    const text: RootContent = { type: 'text', value: 'x'.repeat(TREE_LIMITS.textLength + 1) };
    expect(excessOf({ type: 'root', children: [text] })).toBe('too-large');
    const many = Array.from(
      { length: TREE_LIMITS.nodes + 1 },
      (): RootContent => ({ type: 'text', value: '' }),
    );
    expect(excessOf({ type: 'root', children: many })).toBe('too-large');
  });
});

const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

function nested(tagName: string, depth: number): Root {
  let inner: ElementContent = { type: 'text', value: 'words' };
  for (let level = 0; level < depth; level += 1) inner = element(tagName, {}, [inner]);
  return { type: 'root', children: [inner] };
}

const depthOf = (node: Root | RootContent): number =>
  'children' in node ? 1 + Math.max(0, ...node.children.map(depthOf)) : 0;

/** Written apart from the allow-list on purpose: what must never be in an article, and the few names that may. */
const HARMLESS_NAMES = new Set(
  'alt align ariaLabel cite className colSpan dataAddress dataFootnoteBackref dataFootnoteRef dataFootnotes dateTime dir height href id lang open reversed rowSpan scope span start title type value width'.split(
    ' ',
  ),
);
const HARMFUL_TAGS =
  /^(?:script|style|svg|math|iframe|frame|object|embed|applet|link|meta|base|form|input|button|select|textarea|template|noscript|title|xmp|plaintext|noembed|noframes|video|audio|source|picture|portal|dialog|slot|head|body|html|.*-.*)$/;

function dangersIn(tree: Root | RootContent): string[] {
  if (tree.type === 'comment' || tree.type === 'doctype') return [tree.type];
  const traces = ['position', 'data'].filter((name) => name in tree);
  const own = tree.type === 'element' ? [...traces, ...dangersOf(tree)] : traces;
  return 'children' in tree ? [...own, ...tree.children.flatMap(dangersIn)] : own;
}

/** A parser notes positions; only what it read counts here. */
const withoutTraces = (tree: Root): Root =>
  JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (['position', 'data'].includes(key) ? undefined : value)),
  );

function dangersOf({ tagName, properties }: Element): string[] {
  const dangers: string[] = HARMFUL_TAGS.test(tagName) ? [tagName] : [];
  for (const [name, value] of Object.entries(properties)) {
    if (!HARMLESS_NAMES.has(name)) dangers.push(`${tagName} ${name}`);
    if (name === 'id' && !String(value).startsWith(ID_PREFIX)) dangers.push(`id ${value}`);
    if (name === 'colSpan' || name === 'rowSpan') if (Number(value) > 100) dangers.push(`${name} ${value}`);
    if (name === 'className' && /hidden|toast|dialog|app/.test(String(value))) dangers.push(`class ${value}`);
    if (['href', 'cite', 'dataAddress'].includes(name) && !isHarmlessAddress(String(value)))
      dangers.push(`${name} ${value}`);
  }
  return dangers;
}

function isHarmlessAddress(address: string): boolean {
  if (address.startsWith('#')) return address.startsWith(`#${ID_PREFIX}`);
  const url = new URL(address, 'app://afterword/');
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) && url.username === '' && url.password === '';
}

const anyValue = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    '#a',
    '#b',
    'javascript:x',
    ' JAVASCRIPT:x',
    'data:,x',
    'http:a',
    'https:/\\a',
    'mailto:x y',
    'http://a@b@c/',
  ),
  fc.boolean(),
  fc.integer(),
  fc.array(fc.constantFrom('footnotes', 'hidden', 'language-x')),
);
const anyName = fc.constantFrom(
  ...'href src id className style onClick onclick title lang dir alt dataAddress colSpan start cite __proto__ name srcDoc type checked disabled'.split(
    ' ',
  ),
);
const anyTag = fc.constantFrom(
  ...'p div span a a img ul li table tr td pre code b font center form input script svg style section h1 br SCRIPT Img x-y input'.split(
    ' ',
  ),
);
const { anyNode } = fc.letrec<{ anyNode: ElementContent }>((tie) => ({
  anyNode: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.record({ type: fc.constant('text' as const), value: fc.string({ unit: 'binary' }) }),
    fc.record({
      type: fc.constant('element' as const),
      tagName: anyTag,
      properties: fc.dictionary(anyName, anyValue),
      children: fc.array(tie('anyNode'), { maxLength: 5 }),
    }),
  ),
}));
const anyTree = fc.array(anyNode).map((children): Root => ({ type: 'root', children }));
