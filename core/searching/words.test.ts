import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStem, stemmedLanguageOf } from './stemming.ts';
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
    expect([...wordsOf(text)].map(({ start, end }) => text.slice(start, end))).toEqual([
      'Écouter',
      'c',
      'est',
      'agir',
    ]);
  });

  it('finds the same words with and without places, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const found = [...wordsOf(text)];
        expect(found.map(({ word }) => word)).toEqual(foldedWords(text));
        for (const [at, { start, end }] of found.entries()) {
          expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
        }
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

  it('leaves words of other languages as they are', () => {
    expect(createStem(stemmedLanguageOf('fi'))('johtajuuden')).toBe('johtajuuden');
    expect(stemmedLanguageOf('pt-BR')).toBe('pt');
    expect(stemmedLanguageOf(null)).toBe('other');
  });
});
