import { readFileSync } from 'node:fs';
import type { Element, Root, RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { articleText } from '../article/text.ts';
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

  const page = (body: string): Root => {
    const words =
      '<p>A leader who listens hears more than words, and people stay where nobody asks them to go.</p>';
    const html = `<html lang="en"><head><title>Listening</title></head><body><article><h1>Listening</h1>${words.repeat(3)}${body}${words.repeat(3)}</article></body></html>`;
    const bytes = new TextEncoder().encode(html);
    const result = importSource({ kind: 'file', name: 'a.html', bytes, mediaType: null, url: null });
    if (!result.ok) throw new Error(result.failure.tag);
    return result.value.article.content;
  };

  it('keeps notes of word processors with their links both ways', () => {
    const noted = page(
      '<p>So it was.<a href="#_ftn2" name="_ftnref2">[2]</a></p><p><a href="#_ftnref2" name="_ftn2">[2]</a> Nobody knows.</p>',
    );
    expect(tags(noted, 'a').map(({ properties }) => [properties['id'], properties['href']])).toEqual([
      ['article-_ftnref2', '#article-_ftn2'],
      ['article-_ftn2', '#article-_ftnref2'],
    ]);
  });

  it('keeps films as links to them, and formulas in words', () => {
    const shown = page(
      `<iframe src="https://www.youtube-nocookie.com/embed/abc123def" title="A talk on silence"></iframe>
      <iframe src="https://ads.example/frame" title="Buy this"></iframe>
      <p>It is as with <span class="katex"><math><mi>x</mi><mo>=</mo><mn>1</mn><annotation encoding="application/x-tex">x=1</annotation></math></span>.</p>
      <video title="The room"><source src="https://films.example/room.mp4"></video>`,
    );
    expect(tags(shown, 'a').map(({ properties, children }) => [properties['href'], children])).toMatchObject([
      ['https://www.youtube.com/watch?v=abc123def', [{ value: 'https://www.youtube.com/watch?v=abc123def' }]],
      ['https://films.example/room.mp4', [{ value: 'https://films.example/room.mp4' }]],
    ]);
    expect(JSON.stringify(shown)).toContain('It is as with x=1');
    expect(JSON.stringify(shown)).not.toContain('Buy this');
  });

  it('finds the questions below a film', () => {
    const film = '<iframe src="https://www.youtube.com/embed/abc123def" title="A talk on silence"></iframe>';
    const words =
      '<p>A leader who listens hears more than words, and people stay where nobody asks them to go.</p>'.repeat(
        4,
      );
    const html = `<title>Listening</title><article><h1>Listening</h1>${words}${film}<p>Who is missing from your meetings?</p></article>`;
    const bytes = new TextEncoder().encode(html);
    const result = importSource({ kind: 'file', name: 'a.html', bytes, mediaType: null, url: null });
    expect(result.ok && result.value.article.questions.map(({ text }) => text)).toEqual([
      'Who is missing from your meetings?',
    ]);
  });

  it('opens with the picture that stands between title and text', () => {
    expect(elementsIn(contentOf('amp.html').children)[0]?.tagName).toBe('figure');
  });
});

describe('a box beside the text', () => {
  const page = (box: string): string => {
    const passage = `<p>${'The harbour was quiet that morning, and nobody had to say why. '.repeat(6)}</p>`;
    return `<html><body><article><h1>The quiet harbour</h1>${passage.repeat(4)}<aside>${box}</aside>${passage}</article></body></html>`;
  };
  const textOf = (html: string): string => {
    const bytes = new TextEncoder().encode(html);
    const result = importSource({ kind: 'file', name: 'a.html', bytes, mediaType: null, url: null });
    if (!result.ok) throw new Error(result.failure.tag);
    return articleText(result.value.article.content);
  };

  it('belongs to the article when it asks the reader', () => {
    const box = '<h3>With your crew</h3><ul><li>Whom do you wait for?</li><li>What do you hear?</li></ul>';
    expect(textOf(page(box))).toContain('What do you hear?');
  });

  it('does not when its questions lead to other pieces', () => {
    const box =
      '<ul><li><a href="/a">Who steers at night?</a></li><li><a href="/b">Who sweeps?</a></li></ul>';
    expect(textOf(page(box))).not.toContain('Who sweeps?');
  });
});
