import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from './encoding.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: (number | string)[]): Uint8Array =>
  new Uint8Array(
    values.flatMap((value) => (typeof value === 'number' ? [value] : [...Buffer.from(value, 'latin1')])),
  );

describe('decodeBytes', () => {
  it('gives back any text in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\u0000') && !text.includes('\u001b'));
        expect(decodeBytes(utf8(text), null).text).toBe(text);
      }),
    );
  });

  it('believes a byte order mark above everything, and leaves it out', () => {
    const text = '<meta charset="gbk">Führung';
    expect(decodeBytes(bytes(0xef, 0xbb, 0xbf, ...utf8(text)), 'text/html; charset=gbk').text).toBe(text);
    expect(decodeBytes(bytes(0xff, 0xfe, ...Buffer.from(text, 'utf16le')), null)).toMatchObject({
      text,
      encoding: 'utf-16le',
    });
    expect(decodeBytes(bytes(0xfe, 0xff, ...Buffer.from(text, 'utf16le').swap16()), null)).toMatchObject({
      text,
      encoding: 'utf-16be',
    });
  });

  it('recognises UTF-16 without a mark', () => {
    expect(decodeBytes(new Uint8Array(Buffer.from('Leading from behind', 'utf16le')), null).text).toBe(
      'Leading from behind',
    );
    expect(
      decodeBytes(new Uint8Array(Buffer.from('Leading from behind', 'utf16le').swap16()), null).text,
    ).toBe('Leading from behind');
  });

  it('believes the media type before the page, and the page before a guess', () => {
    const koi = bytes('<meta charset="koi8-r">', 0xd0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4);
    expect(decodeBytes(koi, null).text).toContain('привет');
    expect(decodeBytes(koi, 'text/html; charset=windows-1251').encoding).toBe('windows-1251');
  });

  it.each([
    ['<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=ISO-8859-15">', 0xa4, '€'],
    ["<meta charset='windows-1250'>", 0x9c, 'ś'],
    ['<?xml version="1.0" encoding="iso-8859-2"?><html>', 0xb1, 'ą'],
    ['<meta charset=latin1>', 0x93, '“'],
  ])('reads the declaration %s', (declaration, byte, character) => {
    expect(decodeBytes(bytes(declaration, byte), null).text).toBe(declaration + character);
  });

  it('reads all of windows-1252, whatever the runtime makes of it', () => {
    const text = decodeBytes(
      bytes(0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x99, 0xe9),
      'text/plain; charset=windows-1252',
    ).text;
    expect(text).toBe('€…‘’“”–—™é');
  });

  it('passes over a declaration that the bytes contradict', () => {
    expect(decodeBytes(utf8('<meta charset="iso-8859-1">Führung – “ja”'), null)).toMatchObject({
      encoding: 'utf-8',
      text: '<meta charset="iso-8859-1">Führung – “ja”',
    });
    expect(
      decodeBytes(bytes('<meta charset="utf-8">', 'caf', 0xe9, ' \u0093', 'words', '\u0094'), null).text,
    ).toContain('café');
    expect(decodeBytes(bytes('<meta charset="utf-16">words'), null).text).toBe(
      '<meta charset="utf-16">words',
    );
    expect(decodeBytes(bytes('<meta charset="klingon">words'), null).text).toContain('words');
  });

  it('tells Chinese, Japanese and Russian texts apart by their bytes', () => {
    const chinese = '领导者应当先倾听团队的意见，然后再做出决定。';
    const gbk = bytes(
      ...Buffer.from(
        'c1ecb5bcd5dfd3a6b5b1cfc8c7e3ccfdcdc5b6d3b5c4d2e2bcfba3acc8bbbaf3d4d9d7f6b3f6bef6b6a8a1a3',
        'hex',
      ),
    );
    expect(decodeBytes(gbk, null)).toMatchObject({
      text: chinese,
      warning: expect.stringContaining('encoded'),
    });
    const words = 'Хороший руководитель сначала слушает, а потом решает';
    const russian = Uint8Array.from(words, (letter) =>
      letter < '\u0410' ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x410 + 0xc0,
    );
    expect(decodeBytes(russian, null).text).toBe(words);
  });

  it('reads ISO-2022-JP by its escapes', () => {
    expect(decodeBytes(bytes(0x1b, '$B', 0x46, 0x7c, 0x4b, 0x5c, 0x1b, '(B'), null)).toMatchObject({
      text: '日本',
      encoding: 'iso-2022-jp',
    });
  });

  it('keeps a text in UTF-8 with a few damaged characters, and says so', () => {
    const damaged = bytes(
      ...utf8(
        'Führung heißt zuhören. Größe, Mühe, Stärke, Übung, Käse, Öl, Ärger, Füße, süß, schön, früh, spät, über, für, Tür ',
      ),
      0xff,
    );
    expect(decodeBytes(damaged, null)).toMatchObject({
      encoding: 'utf-8',
      warning: expect.stringContaining('1'),
    });
  });

  it('falls back to windows-1252 with a warning, and never fails', () => {
    expect(decodeBytes(bytes('un caf', 0xe9), null)).toMatchObject({
      text: 'un café',
      warning: expect.stringContaining('windows-1252'),
    });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string()), (all, mediaType) => {
        expect(typeof decodeBytes(all, mediaType).text).toBe('string');
      }),
    );
  });
});
