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
