import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPhrases, foldWords, hasPhrase, phrases } from './phrases.ts';

const has = (list: string, text: string): boolean => hasPhrase(phrases(list), foldWords(text));

describe('phrases', () => {
  it('are found as whole words, whatever case and punctuation', () => {
    expect(has('in the comments', 'Tell me: in the COMMENTS!')).toBe(true);
    expect(has('you', 'The youth of today')).toBe(false);
  });

  it('go on in their last word with an asterisk', () => {
    expect(has('erfahrung*', 'Welche Erfahrungen haben Sie?')).toBe(true);
  });

  it('begin otherwise in their first word with an asterisk, also at the start', () => {
    expect(has('*ez', 'Et racontez-le.')).toBe(true);
    expect(has('^*ez', 'Allez le voir.')).toBe(true);
    expect(has('^*ez', 'Vous allez le voir.')).toBe(false);
  });

  it('can be tied to the start and to the end', () => {
    expect(has('^yes', 'Yes, it does.')).toBe(true);
    expect(has('^yes', 'I say yes.')).toBe(false);
    expect(has('right$', 'All is right.')).toBe(true);
    expect(has('right$', 'The right way.')).toBe(false);
  });

  it('bridge a few words, not many', () => {
    expect(has('which … you', 'Which of these would you choose?')).toBe(true);
    expect(has('which … you', 'Which of them came first is a matter that only the oldest of you know')).toBe(
      false,
    );
  });

  it('are found inside Chinese text, which has no spaces', () => {
    expect(has('你怎么看', '这件事你怎么看？')).toBe(true);
  });

  it('are counted once each', () => {
    expect(countPhrases(phrases('you, your, we'), foldWords('You and you and your team'))).toBe(2);
  });

  it('are found among others by the words they begin with, wherever they stand', () => {
    const word = fc.stringMatching(/^[a-e]{1,3}$/);
    const texts = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 8 }), texts, (sought, text) => {
        const list = phrases(sought.join(', '));
        const found = [...new Set(sought)].filter((one) => ` ${text} `.includes(` ${one} `)).length;
        expect(hasPhrase(list, foldWords(text))).toBe(found > 0);
        expect(countPhrases(phrases([...new Set(sought)].join(', ')), foldWords(text))).toBe(found);
        expect(countPhrases(list, foldWords(text)) > 0).toBe(found > 0);
      }),
    );
  });

  it('never throw on any text', () => {
    const list = phrases('a … b, ^c*, 你…我, d$');
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => typeof hasPhrase(list, foldWords(text)) === 'boolean',
      ),
    );
  });
});
