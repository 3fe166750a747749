import { readFileSync } from 'node:fs';
import type { Element, Root, RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { importSource } from './pipeline.ts';

const FOLDER = new URL('./fixtures/html/', import.meta.url);

function contentOf(name: string): Root {
  const bytes = new Uint8Array(readFileSync(new URL(name, FOLDER)));
  const result = importSource({ kind: 'file', name, bytes, mediaType: null, url: null });
  if (!result.ok) throw new Error(result.failure.tag);
  return result.value.article.content;
}

const elementsIn = (nodes: readonly RootContent[]): readonly Element[] =>
  nodes.flatMap((node) => (node.type === 'element' ? [node, ...elementsIn(node.children)] : []));

const tags = (content: Root, name: string): readonly Element[] =>
  elementsIn(content.children).filter(({ tagName }) => tagName === name);

describe('what must survive an import', () => {
  const content = contentOf('static-generator.html');
  const all = elementsIn(content.children);

  it('keeps notes with their links both ways', () => {
    const ids = new Set(all.map(({ properties }) => properties['id']).filter((id) => id !== undefined));
    const links = tags(content, 'a')
      .map(({ properties }) => String(properties['href'] ?? ''))
      .filter((href) => href.startsWith('#'));
    expect(links).toHaveLength(4);
    for (const href of links) expect(ids).toContain(href.slice(1));
  });

  it('keeps tables with their heads', () => {
    expect(tags(content, 'th')).toHaveLength(3);
    expect(tags(content, 'tr')).toHaveLength(3);
  });

  it('keeps code with its lines and its language', () => {
    const [code] = tags(content, 'code');
    expect(code?.properties['className']).toEqual(['language-sh']);
    expect(JSON.stringify(code)).toContain('\\n    sleep 86400\\n');
  });

  it('keeps a figure with picture and caption together', () => {
    const [figure] = tags(content, 'figure');
    expect(elementsIn(figure?.children ?? []).map(({ tagName }) => tagName)).toEqual(['img', 'figcaption']);
  });

  it('keeps the language and direction of a passage', () => {
    const arabic = contentOf('arabic-rtl.html');
    expect(tags(arabic, 'blockquote')[0]?.properties['dir']).toBe('rtl');
    expect(tags(arabic, 'span')[0]?.properties).toEqual({ lang: 'en', dir: 'ltr' });
  });

  it('opens with the picture that stands between title and text', () => {
    expect(elementsIn(contentOf('amp.html').children)[0]?.tagName).toBe('figure');
  });
});
