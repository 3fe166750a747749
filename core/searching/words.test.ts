import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStem, STEMMED_LANGUAGES, stemmedLanguageOf } from './stemming.ts';
import { foldedWords, wordsOf } from './words.ts';

describe('wordsOf', () => {
  it('folds case and accents and parts words at signs', () => {
    expect(foldedWords('L’Équipe, “leader’s” well-being: 2.5 ﬁnd')).toEqual([
      'l',
      'equipe',
      'leader',
      's',
      'well',
      'being',
      '2',
      '5',
      'find',
    ]);
    expect(foldedWords('Straße Œuvre Łódź Ørsted')).toEqual(['strasse', 'oeuvre', 'lodz', 'orsted']);
  });

  it('takes each character for a word where there are no spaces', () => {
    expect(foldedWords('领导力 leadership はなす')).toEqual([
      '领',
      '导',
      '力',
      'leadership',
      'は',
      'な',
      'す',
    ]);
  });

  it('tells where each word stands', () => {
    const text = '«Écouter» c’est agir.';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Écouter',
      'c',
      'est',
      'agir',
    ]);
  });

  it('finds the same words in order whether or not another writing stands in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const found = wordsOf(text);
        expect(wordsOf(`${text} 领`)).toEqual([
          ...found,
          { word: '领', start: text.length + 1, end: text.length + 2 },
        ]);
        for (const [at, { start, end }] of found.entries()) {
          expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });

  it('leaves out only words that begin otherwise', () => {
    const letters = fc.uniqueArray(fc.constantFrom(...'aeßl7日'), { maxLength: 3 });
    const text = fc.string({ unit: fc.constantFrom(...'aÄeEéßlŁ7 -日'), maxLength: 30 });
    fc.assert(
      fc.property(text, letters, (searched, wanted) => {
        const codes = new Set(wanted.map((letter) => letter.charCodeAt(0)));
        const begins = ({ word }: { readonly word: string }): boolean => codes.has(word.charCodeAt(0));
        expect(wordsOf(searched, codes).filter(begins)).toEqual(wordsOf(searched).filter(begins));
      }),
    );
  });

  it('cuts what is no word', () => {
    expect(foldedWords('x'.repeat(5_000))).toEqual(['x'.repeat(40)]);
  });
});

describe('createStem', () => {
  it.each([
    ['en', ['listening', 'listened', 'listens'], 'listen'],
    ['de', ['entscheidung', 'entscheidungen'], 'entscheid'],
    ['fr', ['ecouter', 'ecoute'], 'ecout'],
    ['es', ['preguntas', 'pregunta'], 'pregunt'],
    ['pt', ['perguntas', 'pergunta'], 'pergunt'],
  ] as const)('brings the forms of a word together: %s', (language, forms, common) => {
    const stem = createStem(language);
    expect(forms.map(stem)).toEqual(forms.map(() => common));
  });

  it('keeps the first letter of every folded word', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aeiouylnrstdmgzд'),
      minLength: 1,
      maxLength: 12,
    });
    const ending = fc.constantFrom('', 'ying', 'ies', 'ungen', 'amente', 'issimo', 'heid', 'ement');
    fc.assert(
      fc.property(fc.constantFrom(...STEMMED_LANGUAGES), letters, ending, (language, beginning, end) => {
        expect(createStem(language)(beginning + end).charAt(0)).toBe(beginning.charAt(0));
      }),
    );
  });

  it('leaves words of other languages as they are', () => {
    expect(createStem(stemmedLanguageOf('fi'))('johtajuuden')).toBe('johtajuuden');
    expect(stemmedLanguageOf('pt-BR')).toBe('pt');
    expect(stemmedLanguageOf(null)).toBe('other');
  });
});
