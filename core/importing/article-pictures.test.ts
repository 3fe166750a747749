import { describe, expect, it } from 'vitest';
import { picturesIn, settlePictures, wantedPictures } from './article-pictures.ts';
import type { ImportedArticle } from './imported-article.ts';
import { importSource } from './pipeline.ts';
import { sanitize } from './sanitize.ts';

const WORDS =
  '<p>A good question waits longer than a good answer, and it does not mind the silence at all.</p>';
const FILE = `${'ab'.repeat(32)}.png`;

function importPage(body: string): ImportedArticle {
  const result = importSource({
    kind: 'url',
    name: 'example.org/page',
    bytes: new TextEncoder().encode(
      `<!doctype html><html><body><article>${WORDS}${body}${WORDS}</article></body></html>`,
    ),
    mediaType: 'text/html; charset=utf-8',
    url: 'https://example.org/posts/page',
  });
  if (!result.ok) throw new Error(result.failure.tag);
  return result.value;
}

const addressesOf = (body: string): readonly string[] =>
  wantedPictures(importPage(body).article.content).map((picture) =>
    picture.tag === 'remote' ? picture.address : picture.name,
  );

describe('pictures that a page names', () => {
  it('are wanted once each, by their complete addresses', () => {
    expect(
      addressesOf('<img src="/a.png" alt="A"><img src="b.png" alt="B"><img src="/a.png" alt="Again">'),
    ).toEqual(['https://example.org/a.png', 'https://example.org/posts/b.png']);
  });

  it('are wanted in the size that fits, when there are several', () => {
    expect(
      addressesOf('<img alt="A" src="/s.png" srcset="/m.png 800w, /l.png 1200w, /xl.png 4000w">'),
    ).toEqual(['https://example.org/l.png']);
    expect(addressesOf('<img alt="A" src="/s.png" srcset="/s.png, /d.png 2x">')).toEqual([
      'https://example.org/d.png',
    ]);
    expect(
      addressesOf(
        '<picture><source type="image/avif" srcset="/a.avif 1200w"><source srcset="/w.webp 1200w"><img src="/s.png" alt="A"></picture>',
      ),
    ).toEqual(['https://example.org/w.webp']);
    expect(addressesOf('<img alt="A" src="/a,b.png" srcset="">')).toEqual(['https://example.org/a,b.png']);
  });

  it('are not wanted when they only count visitors', () => {
    expect(addressesOf('<img src="https://count.example/p.gif" width="1" height="1" alt="">')).toEqual([]);
  });
});

describe('pictures that stand in a page', () => {
  const DATA = 'data:image/png;base64,iVBORw0KGgo=';

  it('come out with their bytes, each once', () => {
    const { article, pictures } = importPage(`<img src="${DATA}" alt="A"><img src="${DATA}" alt="B">`);
    expect(pictures).toEqual([
      { name: 'inline-1', mediaType: 'image/png', bytes: Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10) },
    ]);
    expect(wantedPictures(article.content)).toEqual([{ tag: 'given', name: 'inline-1' }]);
  });

  it('that are broken leave their words', () => {
    const { article, pictures } = importPage('<img src="data:image/png;base64,%%%" alt="A broken one">');
    expect(pictures).toBeUndefined();
    expect(JSON.stringify(article.content)).toContain('A broken one');
  });

  it('cannot be named by the page itself', () => {
    const { article } = importPage(`<img data-picture="${FILE}" src="/a.png" alt="A">`);
    expect(picturesIn(article.content)).toEqual([]);
  });
});

describe('settlePictures', () => {
  const content = importPage('<img src="/a.png" alt="A" width="300"><img src="/b.png" alt="B">').article
    .content;
  const kept = new Map([['remote https://example.org/a.png', { fileName: FILE, width: 600, height: 400 }]]);

  it('names what was kept with the size in which it is shown, and leaves the others their words', () => {
    const settled = settlePictures(content, kept);
    expect(picturesIn(settled)).toEqual([FILE]);
    const text = JSON.stringify(settled);
    expect(text).toContain(`"dataPicture":"${FILE}","width":300,"height":200`);
    expect(text).toContain('"alt":"B","dataAddress":"https://example.org/b.png"');
  });

  it('is not undone by sanitising', () => {
    const settled = settlePictures(content, kept);
    expect(picturesIn(sanitize(settled))).toEqual([FILE]);
  });

  it('forgets the address that stood for bytes in the page', () => {
    const { article } = importPage('<img src="data:image/png;base64,iVBORw0KGgo=" alt="A">');
    expect(JSON.stringify(settlePictures(article.content, new Map()))).not.toContain('picture');
  });
});
