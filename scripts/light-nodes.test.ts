import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Readability } from '@mozilla/readability';
import fc from 'fast-check';
import type { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lightModule } from './light-nodes.mjs';
import { SCRATCH } from './project.mjs';

type Styled = { readonly style: { readonly display: string; readonly visibility: string } };

type Parser = { readonly parseHTML: typeof parseHTML };

const published = join(dirname(createRequire(import.meta.url).resolve('linkedom/package.json')), 'esm');
let folder = '';
let whole: Parser;
let light: Parser;

/** Both are loaded as files, so that what is built is compared and not what it says about itself. */
beforeAll(async () => {
  mkdirSync(SCRATCH, { recursive: true });
  folder = mkdtempSync(join(SCRATCH, 'light-nodes-'));
  const root = join(folder, 'linkedom');
  for (const part of ['package.json', 'commonjs', 'esm'])
    cpSync(join(published, '..', part), join(root, part), { recursive: true });
  for (const name of readdirSync(join(root, 'esm'), { recursive: true, encoding: 'utf8' })) {
    const file = join(root, 'esm', name);
    const lighter = name.endsWith('.js') ? lightModule(file, readFileSync(file, 'utf8')) : null;
    if (lighter !== null) writeFileSync(file, lighter);
  }
  whole = await import(pathToFileURL(join(published, 'index.js')).href);
  light = await import(pathToFileURL(join(root, 'esm', 'index.js')).href);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that reading a page asks of its nodes, after some of what it does to them. */
function told({ parseHTML }: Parser, html: string): unknown {
  const { document } = parseHTML(
    `<!doctype html><html><head><title>A</title></head><body>${html}</body></html>`,
  );
  const made = document.createElement('DIV');
  made.setAttribute('class', ' one  two one ');
  made.append('text ', document.createElement('p'));
  document.body.append(made, document.body.cloneNode(true));
  const elements = [...document.querySelectorAll('*')];
  elements.at(-2)?.remove();
  elements[2]?.removeAttribute('class');
  elements[3]?.replaceWith(...elements[3].childNodes);
  return [
    document.toString(),
    ...['p,span', 'div', 'template', 'a,svg'].map((names) => document.querySelectorAll(names).map(String)),
    ...['p', 'P', 'div', 'DIV'].map((name) => document.getElementsByTagName(name).map(String)),
    ...elements.map((element) => [
      element.tagName,
      element.localName,
      element.nodeName,
      element.textContent,
      element.firstElementChild?.tagName,
      element.nextElementSibling?.tagName,
      element.children.length,
      element.childNodes.length,
      element.getAttribute('class'),
      element.getAttributeNode('class')?.value,
      element.getAttributeNames(),
      [...element.attributes].map(({ name, value }) => [name, value]),
      (element as unknown as Styled).style.display,
      (element as unknown as Styled).style.visibility,
      'src' in element ? element.src : null,
      [...element.classList],
    ]),
  ];
}

const name = fc.constantFrom(
  'p',
  'div',
  'span',
  'a',
  'img',
  'script',
  'style',
  'template',
  'svg',
  'textarea',
  'li',
  'br',
);
const attribute = fc.constantFrom(
  ...[
    '',
    ' class="one"',
    ' class="a  b a"',
    ' class=""',
    ' style="display: none"',
    ' id="x"',
    ' src="a.png" alt',
  ],
);
const { markup } = fc.letrec<{ markup: string; element: string }>((tie) => ({
  markup: fc
    .array(
      fc.oneof({ maxDepth: 4 }, fc.constantFrom('words', ' &amp; ', '<!-- note -->', '\n'), tie('element')),
      {
        maxLength: 4,
      },
    )
    .map((parts) => parts.join('')),
  element: fc
    .tuple(name, attribute, tie('markup'))
    .map(([tag, has, inner]) => `<${tag}${has}>${inner}</${tag}>`),
}));

describe('nodes as they are built', () => {
  it('say of any page what linkedom’s own say', () => {
    fc.assert(
      fc.property(markup, (html) => {
        expect(told(light, html)).toEqual(told(whole, html));
      }),
      { numRuns: 60 },
    );
  });

  it('lead Readability to the same article', () => {
    const paragraphs =
      '<p class="a  b">Whoever leads, <a href="/x">asks</a> first, and listens after that.<br><br>Always.</p>';
    const html = `<html><head><title>A</title></head><body><nav class="menu">Menu</nav><div style="color: red">${paragraphs.repeat(9)}</div></body></html>`;
    const read = ({ parseHTML }: Parser) => new Readability(parseHTML(html).document).parse();
    expect(read(light)).toEqual(read(whole));
  });

  it('hold no map for listeners', () => {
    const { document } = light.parseHTML('<p>a</p>');
    expect(() => document.dispatchEvent(new Event('load'))).not.toThrow();
  });
});

it('a linkedom that it does not know is refused', () => {
  expect(() => lightModule(join(published, 'interface', 'element.js'), 'class Element {}')).toThrow(
    'differently',
  );
});

it('other modules are as they are published', () => {
  expect(lightModule(join(published, 'interface', 'node.js'), 'class Node {}')).toBeNull();
});
