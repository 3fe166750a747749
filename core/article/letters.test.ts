import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLetterOrDigit, isPartOfWord, lettersOf } from './letters.ts';
import { foldWords } from './question-detection/phrases.ts';
import { countWords } from './text.ts';

/** Texts of letters, joiners and anything else, cut and joined in all ways. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'É',
        'ß',
        "'",
        '’',
        '-',
        ' ',
        '\n',
        '1',
        '.',
        '²',
        'Σ',
        'e\u0301',
        '。',
        '你',
        'ー',
        '한',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('letters', () => {
  it('are those that patterns call so', () => {
    const codes = Array.from({ length: 0xd800 }, (_, code) => code);
    const named = (pattern: RegExp) => codes.filter((code) => pattern.test(String.fromCharCode(code)));
    expect(codes.filter(isLetterOrDigit)).toEqual(named(/[\p{L}\p{N}]/u));
    expect(codes.filter(isPartOfWord)).toEqual(named(/[\p{L}\p{M}\p{N}]/u));
  });

  it('are what is left of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(lettersOf(text)).toBe(text.replace(/[^\p{L}\p{N}]+/gu, ''));
      }),
    );
  });

  it('make the words of any text, counted and folded', () => {
    const joined = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = text
          .normalize('NFC')
          .toLowerCase()
          .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
          .trim();
        expect(foldWords(text)).toBe(folded === '' ? '' : ` ${folded} `);
        if (!/[\u2e80-\uffff]/.test(text)) expect(countWords(text)).toBe(text.match(joined)?.length ?? 0);
      }),
    );
  });

  it('count each character of a language that has no spaces', () => {
    expect(countWords('你好 world, it’s 東京')).toBe(6);
  });
});
