import { describe, expect, test } from 'vitest';
import { aJournal, anArticle } from '../testing/factories.ts';
import { layQuestionSet } from './question-changes.ts';
import { QUESTION_SETS, questionSetById } from './question-sets.ts';
import { shownQuestions } from './questions.ts';

describe('question sets', () => {
  test('are found by their id, and by nothing else', () => {
    for (const set of QUESTION_SETS) expect(questionSetById(set.id)).toBe(set);
    expect(questionSetById('')).toBeUndefined();
    expect(questionSetById('constructor')).toBeUndefined();
  });

  test.each(QUESTION_SETS)('“$name” says when it serves and whose method it is', ({ purpose, source }) => {
    expect(purpose).toMatch(/^For .*\.$/);
    expect(source).toMatch(/^After .*\d{4}\)?\.$/);
  });

  test.each(QUESTION_SETS)('“$name” can be laid on an article, each question asking something', (set) => {
    const journal = layQuestionSet(aJournal(), [], set, '2026-03-02T09:00:00.000Z');
    const shown = shownQuestions(anArticle().questions, journal.questions);
    expect(shown.map(({ text }) => text)).toEqual(set.questions.map(({ text }) => text));
    expect(new Set(shown.map(({ id }) => id)).size).toBe(set.questions.length);
    for (const { text, followUps } of set.questions)
      for (const words of [text, ...followUps]) expect(words).toMatch(/\?$/);
  });

  test('all of them fit on one article without sharing a question', () => {
    const journal = QUESTION_SETS.reduce(
      (laid, set) => layQuestionSet(laid, [], set, '2026-03-02T09:00:00.000Z'),
      aJournal(),
    );
    expect(journal.questions.added).toHaveLength(25);
  });
});
