import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStem, STEMMED_LANGUAGES, stemmedLanguageOf } from './stemming.ts';
import { foldedWords, joinedWord, wordsOf } from './words.ts';

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

  it('finds a Korean word with any ending, a Thai one amid others, and syllables that were taken apart', () => {
    const sentence = '신뢰를 쌓는 팀';
    expect(foldedWords(sentence)).toEqual(['신', '뢰', '를', '쌓', '는', '팀']);
    expect(foldedWords(sentence.normalize('NFD'))).toEqual(foldedWords(sentence));
    const words = foldedWords('ความไว้วางใจในทีม').join(' ');
    expect(words).toContain(foldedWords('ไว้วางใจ').join(' '));
    expect(words).not.toContain(foldedWords('ไววางใจ').join(' '));
  });

  it('leaves out accents, and no signs that make another letter', () => {
    expect(foldedWords('ISIKLI ışıklı Ёлка новый НОВЫЙ')).toEqual([
      'isikli',
      'isikli',
      'елка',
      'новый',
      'новый',
    ]);
    expect(foldedWords('новый'.normalize('NFD'))).toEqual(['новый']);
    expect(foldedWords('ばぱは ｶﾞ')).toEqual(['ば', 'ぱ', 'は', 'ガ']);
    expect(foldedWords('नेतृत्व')).toEqual(['नेतृत्व']);
  });

  it('passes over signs within a word that are not seen', () => {
    expect(foldedWords('Füh\u00adrungs\u00adkraft Meister\u200bbrief \u00ad \ufeffAnfang')).toEqual([
      'fuhrungskraft',
      'meisterbrief',
      'anfang',
    ]);
  });

  it('joins what a hyphen parts', () => {
    const joined = (text: string) => wordsOf(text).map((word) => joinedWord(text, word)?.word ?? null);
    expect(joined('An e-mail, co‑worker - they')).toEqual([null, 'email', null, 'coworker', null, null]);
    expect(joined('领-导 e- mail')).toEqual([null, null, null, null]);
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
    ['en', ['way', 'ways'], 'wai'],
    ['en', ['try', 'tries', 'tried', 'trying'], 'tri'],
    ['de', ['entscheidung', 'entscheidungen'], 'entscheid'],
    ['fr', ['ecouter', 'ecoute'], 'ecout'],
    ['es', ['preguntas', 'pregunta'], 'pregunt'],
    ['pt', ['perguntas', 'pergunta'], 'pergunt'],
    ['sv', ['ledare', 'ledaren', 'ledarna'], 'led'],
    ['da', ['tillid', 'tilliden'], 'tillid'],
    ['no', ['ledere', 'lederen'], 'leder'],
    ['fi', ['johtaja', 'johtajat', 'johtajan'], 'johtaj'],
    ['ru', ['новый', 'новая', 'новые'], 'нов'],
    ['hu', ['kerdes', 'kerdesek'], 'kerdes'],
    ['ro', ['lider', 'lideri', 'liderul'], 'lider'],
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

  it('brings the forms of a short word together, and not a shorter word with them', () => {
    const stem = createStem('en');
    expect(new Set(['use', 'used', 'uses', 'using'].map(stem)).size).toBe(1);
    expect(stem('use')).not.toBe(stem('us'));
  });

  it('leaves words of other languages as they are', () => {
    expect(createStem(stemmedLanguageOf('pl'))('kierownika')).toBe('kierownika');
    expect(stemmedLanguageOf('nb-NO')).toBe('no');
    expect(stemmedLanguageOf('pt-BR')).toBe('pt');
    expect(stemmedLanguageOf(null)).toBe('other');
  });
});
