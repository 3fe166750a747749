import { describe, expect, it } from 'vitest';
import { encode } from '../../testing/encode.ts';
import { SENTENCES } from '../../testing/sentences.ts';
import { decodeBytes } from '../encoding.ts';
import { isBinary } from '../sniff.ts';

/** Which languages were written in which encodings, before UTF-8. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  'windows-1250': ['croatian', 'czech', 'hungarian', 'polish'],
  'windows-1251': ['bulgarian', 'russian', 'ukrainian'],
  'windows-1252': ['french', 'german', 'portuguese', 'spanish'],
  'windows-1253': ['greek'],
  'windows-1254': ['turkish'],
  'windows-1255': ['hebrew'],
  'windows-1256': ['arabic'],
  'windows-874': ['thai'],
  'iso-8859-2': ['croatian', 'czech', 'hungarian', 'polish'],
  'iso-8859-5': ['bulgarian', 'russian', 'ukrainian'],
  'iso-8859-6': ['arabic'],
  'iso-8859-7': ['greek'],
  'iso-8859-8': ['hebrew'],
  'iso-8859-15': ['french', 'german', 'portuguese', 'spanish'],
  'koi8-r': ['bulgarian', 'russian'],
  'koi8-u': ['russian', 'ukrainian'],
  ibm866: ['bulgarian', 'russian'],
  big5: ['traditional'],
  'euc-jp': ['japanese'],
  'euc-kr': ['korean'],
  gbk: ['chinese'],
  shift_jis: ['japanese'],
  'utf-16le': Object.keys(SENTENCES),
  'utf-16be': Object.keys(SENTENCES),
};

const CASES = Object.entries(WRITTEN).flatMap(([encoding, languages]) =>
  languages.map((language) => [encoding, language] as const),
);

/** Old encodings lack letters of today's type; those who wrote in them did with others. */
const asWritten = (text: string, encoding: string): string =>
  encoding.startsWith('iso-8859') || /^(?:koi8|ibm866)/.test(encoding)
    ? text.replaceAll('’', "'").replaceAll('—', '-')
    : text;

const sentencesOf = (language: string, encoding: string): readonly string[] =>
  (SENTENCES[language] ?? []).map((sentence) => asWritten(sentence, encoding));

/** What is read of a text that says nothing about its encoding. */
const readBack = (text: string, encoding: string) => decodeBytes(encode(text, encoding), null);

const MENU = '<div class="widget clear"><a href="/about/us.html">Home</a></div>\n'.repeat(60);

describe('a text that says nothing about its encoding', () => {
  it.each(CASES)('is read in %s, %s: a sentence, a paragraph and a page', (encoding, language) => {
    const sentences = sentencesOf(language, encoding);
    const paragraphs = sentences.map((sentence) => `<p>${sentence}</p>`).join('\n');
    const page = `<html><head><title>${sentences[0]}</title></head><body>${MENU}${paragraphs}${MENU}</body></html>`;
    for (const text of [...sentences, sentences.join('\n'), page])
      expect(readBack(text, encoding).text).toBe(text);
  });

  it('is read in capitals, and with every word beginning with one', () => {
    const [sentence = ''] = SENTENCES['russian'] ?? [];
    const titled = sentence.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
    for (const text of [sentence.toUpperCase(), titled, 'Добрый день'])
      for (const encoding of ['koi8-r', 'windows-1251', 'iso-8859-5', 'ibm866'])
        expect(readBack(text, encoding)).toMatchObject({ text, encoding });
  });

  it('is read from its first twelve letters in nearly all encodings, and is otherwise told to be a guess', () => {
    const misread = CASES.filter(([encoding, language]) => {
      const text = [...(sentencesOf(language, encoding)[1] ?? '')].slice(0, 12).join('');
      const { text: read, warning } = readBack(text, encoding);
      if (read !== text) expect(warning).toContain('not certain');
      return read !== text;
    });
    expect(misread.map(([encoding]) => encoding)).toEqual(['windows-1255', 'iso-8859-8', 'euc-jp', 'euc-kr']);
  });

  it('is kept letter by letter as windows-1252, and says so, when nothing is likely', () => {
    const bytes = Uint8Array.from([0x41, 0xb9, 0xd7, 0x20, 0xfe, 0xa4, 0x42]);
    expect(decodeBytes(bytes, null)).toMatchObject({
      text: 'A¹× þ¤B',
      encoding: 'windows-1252',
      warning: expect.stringContaining('not certain'),
    });
  });
});

it.each(Object.keys(SENTENCES))(
  'UTF-16 is a text and no program, with a mark and without: %s',
  (language) => {
    const text = (SENTENCES[language] ?? []).join('\r\n');
    for (const encoding of ['utf-16le', 'utf-16be'])
      for (const mark of ['', '\ufeff']) {
        const bytes = encode(mark + text, encoding);
        expect(isBinary(bytes)).toBe(false);
        expect(decodeBytes(bytes, null)).toMatchObject({ text, encoding, warning: null });
      }
  },
);
