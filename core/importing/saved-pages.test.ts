import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleText } from '../article/text.ts';
import { takeInlinePictures } from './html/inline-pictures.ts';
import type { ImportedArticle } from './imported-article.ts';
import { partsOf } from './mhtml/multipart.ts';
import { isMhtml } from './mhtml.ts';
import { PictureCollector } from './picture-collector.ts';
import { importSource } from './pipeline.ts';

/** Pages as browsers save them, with their pictures in one file; `<name>.expected.json` says what must come of each. */
const FOLDER = new URL('./fixtures/saved/', import.meta.url);
const PAGES = readdirSync(FOLDER).filter((name) => !name.endsWith('.expected.json'));

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, FOLDER)));

function read(name: string, bytes: Uint8Array): ImportedArticle {
  const result = importSource({ kind: 'file', name, bytes, mediaType: null, url: null });
  if (!result.ok) throw new Error(result.failure.tag);
  return result.value;
}

const describeArticle = ({ article, pictures, warnings }: ImportedArticle): object => ({
  title: article.title,
  format: article.source.format,
  url: article.source.url,
  language: article.language,
  text: articleText(article.content).split('\n'),
  pictures: pictures?.map(({ name, mediaType, bytes }) => `${name} ${mediaType} ${bytes.length}`) ?? [],
  shown: [...JSON.stringify(article.content).matchAll(/"tagName":"img","properties":(\{[^}]*\})/g)].map(
    ([, found]) => found,
  ),
  questions: article.questions.map(({ text }) => text),
  warnings,
});

describe('saved pages', () => {
  it.each(PAGES)('%s gives what is expected', (name) => {
    const expected = JSON.parse(
      readFileSync(new URL(name.replace(/\.\w+$/, '.expected.json'), FOLDER), 'utf8'),
    );
    expect(describeArticle(read(name, bytesOf(name)))).toEqual(expected);
  });

  it('may be far larger than an article when it is their pictures that are large', () => {
    const huge = 'A'.repeat(24_000_000);
    const page = new TextDecoder()
      .decode(bytesOf('two-doors.html'))
      .replace('<article>', `<article><img src="data:image/png;base64,${huge}" alt="A large one">`);
    const { article, pictures } = read('two-doors.html', new TextEncoder().encode(page));
    expect(article.title).toBe('Two doors');
    expect(pictures?.every(({ bytes }) => bytes.length < 10_000_000)).toBe(true);
  });

  it('that were cut short are read as far as they go', () => {
    const whole = bytesOf('slow-lift.mhtml');
    const { article, pictures } = read('cut.mhtml', whole.subarray(0, whole.length - 500));
    expect([article.title, pictures]).toMatchObject(['The slow lift', [{ name: 'part-1' }]]);
  });

  it('without pictures are one message that is the page itself', () => {
    const page = `<title>One chair</title><article><h1>One chair</h1><p>${'Somebody sat down, and the others followed. '.repeat(8)}</p></article>`;
    const message = [
      'From: <Saved by Windows Internet Explorer 7>',
      'Subject: One chair',
      'MIME-Version: 1.0',
      'Content-Type: text/html;\r\n\tcharset="utf-8"',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://chairs.example/one.html',
      '',
      btoa(page),
    ].join('\r\n');
    const bytes = new TextEncoder().encode(message);
    const { article } = read('one.mht', bytes);
    expect(article).toMatchObject({
      title: 'One chair',
      source: { format: 'mhtml', url: 'https://chairs.example/one.html' },
    });
    expect(read('marked.mht', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])).article).toEqual({
      ...article,
      source: { ...article.source, name: 'marked.mht' },
    });
  });

  it('are not what a text that begins with a heading like theirs is', () => {
    const text =
      'Subject: how we talk\nContent-Type: what we say\n\nA letter about meetings, and what they are for.';
    expect(isMhtml(new TextEncoder().encode(text))).toBe(false);
  });

  it('hold pictures whatever kind they say they are', () => {
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAAAAACMmsGiAAAAD0lEQVR4nGP4z8DwH4YBG/AD/bkVrfIAAAAASUVORK5CYII=';
    const sources = ['application/octet-stream', 'image/pjpeg', 'image/x-png', ''].map(
      (kind) => `data:${kind};base64,${png}`,
    );
    sources.push(`data:image/png;base64,${encodeURIComponent(png)}`);
    const words =
      '<p>Somebody sat down, and the others followed, one after the other, until all sat.</p>'.repeat(4);
    const images = sources.map((source, at) => `<p><img src="${source}" alt="${at}"></p>`).join('');
    const page = `<title>One chair</title><article><h1>One chair</h1>${words}${images}${words}</article>`;
    const { article } = read('one.html', new TextEncoder().encode(page));
    expect(JSON.stringify(article.content).match(/"dataPicture":"inline-\d+"/g)).toHaveLength(5);
  });

  it('without a page in them are refused', () => {
    const empty =
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/css\r\n\r\na\r\n--x--';
    const bytes = new TextEncoder().encode(empty);
    expect(isMhtml(bytes)).toBe(true);
    expect(importSource({ kind: 'file', name: 'a.mht', bytes, mediaType: null, url: null })).toEqual({
      ok: false,
      failure: { tag: 'damaged-source', name: 'a.mht' },
    });
  });

  it('never make the reading throw, whatever they hold', () => {
    const part = fc.constantFrom(
      ...'--x\r\n|--x--|Content-Type: multipart/mixed; boundary=x\r\n|Content-Type: text/html\r\n|\r\n\r\n|=3D|=\r\n|=|words|Content-Transfer-Encoding: base64\r\n|Content-Transfer-Encoding: quoted-printable\r\n'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        for (const found of partsOf(new TextEncoder().encode(parts.join('')))) found.bytes();
      }),
    );
    const piece = fc.constantFrom(
      ...'<img src="|data:image/png;base64,AAAA|"|\'|>|--sf-img-1: url(|var(--sf-img-1)| src=|data:|,|<img |)'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        takeInlinePictures(pieces.join(''), new PictureCollector());
      }),
    );
  });
});
