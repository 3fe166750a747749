import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aGif,
  aJpeg,
  anAvif,
  aPng,
  aTurnedAvif,
  aWebp,
  exif,
  extended,
  lossless,
  lossy,
  pngChunk,
  segment,
  webpChunk,
} from '../testing/pictures.ts';
import { joined } from './bytes.ts';
import { type Picture, readPicture } from './picture.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const latin = (bytes: Uint8Array | undefined): string => String.fromCharCode(...(bytes ?? []));
const SECRET = 'taken at home <script>';
const comment = joined([Uint8Array.of(0x21, 0xfe, SECRET.length), text(SECRET), Uint8Array.of(0)]);

const PICTURES: readonly (readonly [Picture['kind'], Uint8Array, number, number])[] = [
  ['png', aPng(4, 3), 4, 3],
  ['png', aPng(4, 3, pngChunk('tEXt', text(SECRET)), pngChunk('eXIf', text(SECRET))), 4, 3],
  ['jpg', aJpeg(8, 6), 8, 6],
  ['jpg', aJpeg(8, 6, segment(0xfe, text(SECRET)), segment(0xe1, text(SECRET))), 8, 6],
  ['jpg', aJpeg(8, 6, exif(6)), 6, 8],
  ['gif', aGif(5, 4), 5, 4],
  ['gif', aGif(5, 4, comment), 5, 4],
  ['webp', aWebp(lossy(9, 7)), 9, 7],
  ['webp', aWebp(lossless(9, 7)), 9, 7],
  ['avif', anAvif(), 12, 8],
  ['avif', aTurnedAvif(), 8, 12],
  ['avif', joined([aTurnedAvif(), Uint8Array.of(0, 0, 0, 30), text(`uuid${SECRET}`)]), 8, 12],
  [
    'webp',
    aWebp(
      extended(9, 7, 0x1c),
      lossy(9, 7),
      webpChunk('EXIF', text(SECRET)),
      webpChunk('XMP ', text(SECRET)),
    ),
    9,
    7,
  ],
];

describe('readPicture', () => {
  it.each(PICTURES)(
    'reads a %s by its bytes and tells how large it is shown',
    (kind, bytes, width, height) => {
      expect(readPicture(bytes)).toMatchObject({ kind, width, height });
    },
  );

  it('leaves out what is not drawn, and whatever stands behind the end', () => {
    for (const [, bytes] of PICTURES) {
      const kept = readPicture(joined([bytes, text(`${SECRET} and a program`)]));
      expect(latin(kept?.bytes)).not.toContain('taken');
      expect(latin(kept?.bytes)).not.toContain('program');
      expect(latin(kept?.bytes)).not.toContain('somewhere');
      expect(latin(kept?.bytes)).not.toContain('PLACE');
    }
  });

  it('keeps a picture without extras as it is, to the byte', () => {
    for (const bytes of [aPng(), aJpeg(), aGif(), aWebp(lossy(9, 7)), aWebp(lossless(9, 7)), anAvif()])
      expect(readPicture(bytes)?.bytes).toEqual(bytes);
  });

  it('changes nothing the second time', () => {
    for (const [, bytes] of PICTURES) {
      const once = readPicture(bytes);
      expect(once && readPicture(once.bytes)).toEqual(once);
    }
  });

  it('keeps how a camera was held, and nothing else of what it noted', () => {
    for (const orientation of [2, 3, 8]) {
      const kept = readPicture(aJpeg(8, 6, exif(orientation)));
      expect(readPicture(kept?.bytes ?? new Uint8Array())).toEqual(kept);
      expect(latin(kept?.bytes)).toContain('Exif');
    }
    expect(latin(readPicture(aJpeg(8, 6, exif(1)))?.bytes)).not.toContain('Exif');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['words', text('no picture')],
    ['a drawing', text('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')],
    ['a page', text('<!doctype html><img src="x">')],
    ['an AVIF without what it is made of', joined([Uint8Array.of(0, 0, 0, 12), text('ftypavif')])],
    ['an AVIF whose pixels are cut off', anAvif().subarray(0, -4)],
    [
      'a HEIC',
      joined([Uint8Array.of(0, 0, 0, 28), text('ftypheic\0\0\0\0mif1heicmiaf'), anAvif().subarray(28)]),
    ],
    ['a pixel that counts visitors', aGif(1, 1)],
    ['one that would fill the memory', aWebp(lossless(16_000, 16_000))],
    ['a row without end', aWebp(lossy(16_383, 2))],
    ['another RIFF', joined([text('RIFF'), new Uint8Array(4), text('WAVEfmt ')])],
    ['a GIF without image', joined([aGif().subarray(0, 19), Uint8Array.of(0x3b)])],
    [
      'a JPEG without frame',
      joined([Uint8Array.of(0xff, 0xd8), segment(0xdb, new Uint8Array(65)), Uint8Array.of(0xff, 0xd9)]),
    ],
    ['a PNG with a wrong checksum', aPng().map((byte, at) => (at === 45 ? byte ^ 1 : byte))],
  ])('refuses %s', (_what, bytes) => {
    expect(readPicture(bytes)).toBeNull();
  });

  it('never throws on a picture that was cut or changed anywhere, and gives a whole one or none', () => {
    const any = fc.constantFrom(...PICTURES.map(([, bytes]) => bytes));
    fc.assert(
      fc.property(any, fc.nat(), fc.nat(255), fc.nat(), (bytes, place, value, cut) => {
        const changed = bytes.slice(0, 1 + (cut % bytes.length));
        changed[place % changed.length] = value;
        const once = readPicture(changed);
        if (once !== null) expect(readPicture(once.bytes)).toEqual(once);
      }),
      { numRuns: 1000 },
    );
  });
});
