import { describe, expect, it } from 'vitest';
import { aCommitment, aJournal, anArticle, aQuestion, aReflection } from '../testing/factories.ts';
import { createCounter } from './insights.ts';
import type { QuestionSource } from './question-list.ts';
import { createQuestionSheet } from './question-sheet.ts';
import { summarize } from './summary.ts';

const WHO = aQuestion({ text: 'Who speaks last?' });
const WHY = aQuestion({ text: 'Why do we wait?' });
const TODAY = '2026-03-15';

function aSource(journal: Parameters<typeof aJournal>[0]): QuestionSource {
  const article = anArticle({ questions: [WHO, WHY] });
  const written = aJournal(journal);
  return {
    summary: summarize(article, written),
    sheet: createQuestionSheet(article, written, (text) => String(text.length)),
  };
}

const ANSWER = aReflection({
  target: { kind: 'question', questionId: WHO.id, questionText: WHO.text },
  createdAt: '2026-02-27T23:30:00.000Z',
  updatedAt: '2026-03-10T10:00:00.000Z',
  versions: [{ text: 'Me.', savedAt: '2026-03-10T09:00:00.000Z', reason: 'day' }],
});

function count(...sources: readonly QuestionSource[]) {
  const counter = createCounter(TODAY, 'Europe/Berlin');
  for (const source of sources) counter.count(source);
  return counter.result(0);
}

describe('insights', () => {
  const counted = count(
    aSource({
      reflections: [ANSWER],
      tags: { value: ['trust'], updatedAt: null },
      readingState: { value: 'read', updatedAt: '2026-03-02T09:00:00.000Z' },
    }),
  );

  it('count a reflection once for each day, week and month it was written on, on the reader’s calendar', () => {
    expect(counted.days).toEqual([
      { day: '2026-02-28', written: 1 },
      { day: '2026-03-10', written: 1 },
    ]);
    expect(counted.weeks.filter(({ written }) => written > 0).map(({ monday }) => monday)).toEqual([
      '2026-02-23',
      '2026-03-09',
    ]);
    expect(counted.themes.rows).toEqual([{ tag: 'trust', counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1] }]);
    expect(counted.themes.months.at(-1)).toBe('2026-03');
  });

  it('count an article in the week it was read, and its questions by what became of them', () => {
    expect(counted.weeks).toHaveLength(26);
    expect(counted.weeks.find(({ read }) => read > 0)?.monday).toBe('2026-03-02');
    expect(counted.kinds.find(({ kind }) => kind === 'objective')).toMatchObject({ answered: 1, skipped: 0 });
    expect(counted.kinds.find(({ kind }) => kind === 'interpretive')).toMatchObject({
      answered: 0,
      skipped: 1,
    });
  });

  it('count commitments by what came of them', () => {
    const lookBack = {
      outcome: 'kept',
      intended: '',
      happened: '',
      why: '',
      next: '',
      writtenAt: '',
    } as const;
    expect(
      count(aSource({ commitments: [aCommitment(), aCommitment({ id: 'c2', lookBack })] })).commitments,
    ).toEqual({ open: 1, kept: 1, partly: 0, not: 0 });
  });

  it('leave out what is older than what is shown', () => {
    const old = { ...ANSWER, createdAt: '2020-01-01T00:00:00.000Z', updatedAt: '2020-01-01T00:00:00.000Z' };
    expect(count(aSource({ reflections: [{ ...old, versions: [] }] })).days).toEqual([]);
  });
});
