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

  const CHINESE = 'c1ecb5bcd5dfd3a6b5b1cfc8c7e3ccfdcdc5b6d3b5c4d2e2bcfba3acc8bbbaf3d4d9d7f6b3f6bef6b6a8a1a3';
  const JAPANESE =
    '838a815b835f815b82cd82dc82b895b782ad82b182c682f08a7782ce82c882af82ea82ce82c882e882dc82b982f18142';

  it.each([
    ['gb2312 under the name that servers give by default', CHINESE, 'iso-8859-1', 'gb18030', '领导者应当'],
    ['Shift_JIS under a Latin name', JAPANESE, 'windows-1252', 'shift_jis', 'リーダーはまず聞く'],
    ['Shift_JIS under another Japanese name', JAPANESE, 'euc-jp', 'shift_jis', 'リーダーはまず聞く'],
  ])('reads %s, however much markup stands around', (_what, hex, declared, encoding, words) => {
    const page = bytes(
      `<meta charset="${declared}">`,
      ...Buffer.from(hex, 'hex'),
      '<script src="one.js" async></script><div class="widget widget-inner clear"></div>'.repeat(200),
    );
    const decoded = decodeBytes(page, `text/html; charset=${declared}`);
    expect(decoded).toMatchObject({ encoding, warning: expect.stringContaining(encoding) });
    expect(decoded.text).toContain(words);
  });

  it('believes the page where the server names the Latin alphabet by default', () => {
    const page = bytes('<meta charset="gbk">', ...Buffer.from(CHINESE, 'hex'));
    expect(decodeBytes(page, 'text/html; charset=ISO-8859-1')).toMatchObject({
      encoding: 'gb18030',
      warning: null,
    });
  });

  it('keeps accents where the Latin alphabet is named', () => {
    const words = 'Les élèves étaient déjà à côté — « où ? »… ÉÉÉ';
    const page = Uint8Array.from(words, (letter) =>
      letter === '—' ? 0x97 : letter === '…' ? 0x85 : letter.charCodeAt(0),
    );
    expect(decodeBytes(page, 'text/html; charset=ISO-8859-1').text).toBe(words);
  });

  it('takes letters of Windows under an ISO name for what they are', () => {
    const page = bytes('<meta charset="iso-8859-2">', 'Bo', 0x9e, 'ena ', 0x84, 'ticho', 0x93);
    expect(decodeBytes(page, null)).toMatchObject({
      encoding: 'windows-1250',
      text: '<meta charset="iso-8859-2">Božena „ticho“',
    });
  });

  it('reads all of GB 18030 under the name of the earlier standard', () => {
    const page = bytes('<meta charset="gb2312">', 0x95, 0x34, 0xb2, 0x35);
    expect(decodeBytes(page, null)).toMatchObject({
      text: '<meta charset="gb2312">\u{20bb7}',
      warning: null,
    });
  });

  it('keeps a text in a declared or guessed encoding with a few damaged characters', () => {
    const words = Buffer.from(CHINESE.repeat(5), 'hex');
    for (const declaration of ['<meta charset="gbk">', '<p>']) {
      const { text, warning } = decodeBytes(bytes(declaration, ...words, 0xff, '</p>'), null);
      expect(text).toContain('领导者应当');
      expect(warning).toContain('damaged');
    }
  });

  it('reads UTF-8 as such under the name of an encoding that has a meaning for its bytes too', () => {
    const words = '领导团队意见决定';
    expect(decodeBytes(utf8(words), 'text/html; charset=gbk')).toMatchObject({
      encoding: 'utf-8',
      text: words,
    });
    const short = bytes(0xc1, 0xaa, 0xcd, 0xa8);
    expect(decodeBytes(short, 'text/plain; charset=gbk').text).toBe('联通');
  });

  it('passes over a declaration in a comment, and finds one behind styles', () => {
    const declared = '<!-- <meta charset="windows-1251"> --><meta charset="iso-8859-2">';
    expect(decodeBytes(bytes(declared, 0xb1), null).text).toBe(`${declared}ą`);
    const late = `<style>${'a{b:c}'.repeat(1500)}</style><meta charset="koi8-r">`;
    expect(decodeBytes(bytes(late, 0xd0), null).text).toBe(`${late}п`);
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
