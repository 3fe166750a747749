import { describe, expect, it } from 'vitest';
import { CUED_LANGUAGES } from '../../core/article/question-detection/cues/cues-for.ts';
import { type CorpusText, KEPT_BACK, SPLITS, type Split } from './corpus.ts';
import { CORPUS_FOLDER, isToldAs, readOutcomes, reportLines } from './report.ts';
import { judge, scoreOf } from './score.ts';

const outcomes = readOutcomes(CORPUS_FOLDER);
const outcomesOf = (split: (typeof SPLITS)[number]) => outcomes.filter(({ text }) => text.split === split);

/** Parts that little or nothing was made for, so that they still have mistakes. */
const LEAST = new Map<Split, { readonly f1: number; readonly clean: number }>([
  [KEPT_BACK, { f1: 0.85, clean: 0.85 }],
  ['edges-four', { f1: 0.9, clean: 0.9 }],
  ['blind-eight', { f1: 0.94, clean: 0.97 }],
  ['blind-ten', { f1: 0.9, clean: 0.97 }],
  ['edges-five', { f1: 0.88, clean: 0.8 }],
]);

describe('question detection, from text to questions', () => {
  for (const { text, missed, wrong, language } of outcomesOf('samples')) {
    it(`finds in ${text.name} exactly what is expected`, () => {
      expect({ missed, wrong, language }).toEqual({ missed: [], wrong: [], language: text.language });
    });
  }

  for (const split of SPLITS) {
    it(`keeps its scores on the ${split} texts`, () => {
      const score = scoreOf(outcomesOf(split));
      const least = LEAST.get(split) ?? { f1: 0.97, clean: 0.97 };
      expect(score.f1).toBeGreaterThanOrEqual(least.f1);
      expect(score.cleanNegatives).toBeGreaterThanOrEqual(Math.floor(score.negatives * least.clean));
    });
  }

  it('tells the language of every text of the corpus', () => {
    expect(outcomes.filter((outcome) => !isToldAs(outcome.language, outcome.text.language))).toEqual([]);
  });

  it('has texts with and without questions in each language that has cues', () => {
    for (const language of CUED_LANGUAGES) {
      const own = outcomes.map(({ text }) => text).filter((text) => text.language === language);
      expect(own.filter((text) => text.questions.length === 0).length).toBeGreaterThan(3);
      expect(own.filter((text) => text.questions.length > 0).length).toBeGreaterThan(3);
    }
  });
});

describe('the scorer', () => {
  const text: CorpusText = {
    name: 'en-small.txt',
    split: 'tuned',
    language: 'en',
    text: 'A short note\n\nTrust takes time and it takes care.\n\nWhom do you trust?',
    questions: ['Whom do you trust?'],
    acceptable: [],
  };

  it('counts what is found, missed and wrongly found', () => {
    expect(scoreOf([judge(text)])).toMatchObject({ precision: 1, recall: 1, f1: 1, negatives: 0 });
    const other = judge({ ...text, questions: ['Why do you trust?'] });
    expect(other.missed).toEqual(['Why do you trust?']);
    expect(other.wrong).toEqual(['Whom do you trust?']);
    expect(scoreOf([other])).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });

  it('counts an acceptable question neither way', () => {
    const outcome = judge({ ...text, questions: [], acceptable: ['Whom do you trust?'] });
    expect(scoreOf([outcome])).toMatchObject({ negatives: 1, cleanNegatives: 1 });
  });

  it('prints a row for each part and each language, and the mistakes when they are wanted', () => {
    const found = [judge({ ...text, language: 'de', questions: ['Why do you trust?'] })];
    const lines = reportLines(found, { mistakes: false });
    for (const name of [...SPLITS, 'de', 'all'])
      expect(lines.some((line) => line.startsWith(`  ${name} `))).toBe(true);
    expect(reportLines(found, { mistakes: true }).slice(lines.length + 1)).toEqual([
      '  + tuned/en-small.txt: Whom do you trust?',
      '  - tuned/en-small.txt: Why do you trust?',
      '  ! tuned/en-small.txt: taken for en',
    ]);
  });
});
