import { describe, expect, it } from 'vitest';
import { CUED_LANGUAGES } from '../../core/article/question-detection/cues/cues-for.ts';
import { type CorpusText, readCorpus, SPLITS } from './corpus.ts';
import { CORPUS_FOLDER, reportLines } from './report.ts';
import { judge, scoreOf } from './score.ts';

const outcomesOf = (split: (typeof SPLITS)[number]) => readCorpus(CORPUS_FOLDER, split).map(judge);

describe('question detection, from text to questions', () => {
  for (const text of readCorpus(CORPUS_FOLDER, 'samples')) {
    it(`finds in ${text.name} exactly what is expected`, () => {
      const { missed, wrong, language } = judge(text);
      expect({ missed, wrong, language }).toEqual({ missed: [], wrong: [], language: text.language });
    });
  }

  for (const split of SPLITS) {
    it(`keeps its scores on the ${split} texts`, () => {
      const score = scoreOf(outcomesOf(split));
      expect(score.f1).toBeGreaterThanOrEqual(0.97);
      expect(score.cleanNegatives).toBeGreaterThanOrEqual(Math.floor(score.negatives * 0.97));
    });
  }

  it('tells the language of every text of the corpus', () => {
    const outcomes = SPLITS.flatMap(outcomesOf);
    expect(outcomes.filter((outcome) => outcome.language !== outcome.text.language)).toEqual([]);
  });

  it('has texts with and without questions in each language that has cues', () => {
    const texts = SPLITS.flatMap((split) => readCorpus(CORPUS_FOLDER, split));
    for (const language of CUED_LANGUAGES) {
      const own = texts.filter((text) => text.language === language);
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

  it('prints a table for each part of the corpus', () => {
    const lines = reportLines(CORPUS_FOLDER);
    for (const split of SPLITS) expect(lines).toContain(split);
  });
});
