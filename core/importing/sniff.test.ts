import { describe, expect, it } from 'vitest';
import { formatOf, isBinary } from './sniff.ts';

const bytes = (...values: (number | string)[]): Uint8Array =>
  new Uint8Array(
    values.flatMap((value) =>
      typeof value === 'number' ? [value] : [...value].map((character) => character.charCodeAt(0)),
    ),
  );

describe('isBinary', () => {
  it.each([
    ['a PDF', bytes('%PDF-1.7\n')],
    ['a zip, EPUB or DOCX', bytes('PK', 3, 4, 20, 0)],
    ['a PNG', bytes(0x89, 'PNG\r\n', 0x1a, '\n')],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['a GIF', bytes('GIF89a')],
    ['an old Word file', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ['a film', bytes(0, 0, 0, 0x18, 'ftypmp42')],
    ['a program', bytes(0x7f, 'ELF')],
    ['rich text', bytes('{\\rtf1\\ansi')],
    ['a database', bytes('SQLite format 3', 0)],
    ['noise', new Uint8Array(4000).map((_zero, at) => (at * 7919) % 256)],
    ['zeros', new Uint8Array(4000)],
  ])('is true for %s', (_name, content) => {
    expect(isBinary(content)).toBe(true);
  });

  it.each([
    ['text', bytes('Leading from behind\n')],
    ['UTF-16 with a mark', bytes(0xff, 0xfe, 'L', 0, 'e', 0)],
    ['UTF-16 without one', bytes('L', 0, 'e', 0, 'a', 0, 'd', 0)],
    ['text with a form feed', bytes('one\f\r\ntwo\t')],
    ['ISO-2022-JP', bytes(0x1b, '$BF|K\\', 0x1b, '(B')],
    ['letters beyond ASCII', bytes(0xc4, 0xe3, 0xba, 0xc3)],
    ['nothing', bytes()],
  ])('is false for %s', (_name, content) => {
    expect(isBinary(content)).toBe(false);
  });
});

describe('formatOf', () => {
  const format = (text: string, name = 'a', mediaType: string | null = null) =>
    formatOf({ name, mediaType }, text);

  it.each([
    ['<!DOCTYPE html><p>x', 'a.txt'],
    ['  \n<!-- saved -->\n<HTML><body>x', 'a'],
    ['<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>', 'a.xhtml'],
    ['<p>One</p><p>Two</p>', 'a'],
    ['Some <b>words</b>', 'a.html'],
    ['Version:0.9\r\nStartHTML:0000\r\n<html>', 'a'],
  ])('takes %j for a page', (text, name) => {
    expect(format(text, name)).toBe('html');
  });

  it.each([
    ['# Title\n\nWords', 'a'],
    ['---\ntitle: x\n---\n\nWords with [a link](https://example.org)', 'a.txt'],
    ['Plain words', 'a.md'],
    ['Plain words', 'A.MARKDOWN'],
    ['Some **bold** words\n\n- one\n- two\n', 'a'],
  ])('takes %j in %s for Markdown', (text, name) => {
    expect(format(text, name)).toBe('markdown');
  });

  it.each([
    ['Leading From Behind\n\nWords.', 'a.txt'],
    ['I < you and 3 > 2', 'a.txt'],
    ['* one\n* two', 'a'],
    ['A #1 lesson\n# hash at a line', 'notes'],
  ])('takes %j for text', (text, name) => {
    expect(format(text, name)).toBe('text');
  });

  it.each([
    '{\\rtf1 x}',
    '<?xml version="1.0"?><rss version="2.0"></rss>',
    '<?xml version="1.0"?><a:feed xmlns:a="http://www.w3.org/2005/Atom"></a:feed>',
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]><lolz>&lol;</lolz>',
    '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<opml version="2.0">',
    '<svg xmlns="http://www.w3.org/2000/svg">',
    '{"format": "afterword"}',
    '[{"slug": "one", "title": "One"}]',
    'From: <Saved by Blink>\nSnapshot-Content-Location: https://x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n',
  ])('refuses what is made for programs: %j', (text) => {
    expect(format(text)).toBeNull();
  });

  it('believes a media type where the words do not say otherwise', () => {
    expect(format('words', 'x', 'text/html; charset=utf-8')).toBe('html');
    expect(format('words', 'x', 'text/markdown')).toBe('markdown');
    expect(format('words', 'x', 'text/plain')).toBe('text');
  });
});
