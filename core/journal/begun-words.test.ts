import { describe, expect, it, test } from 'vitest';
import { A_TIME, AN_ID } from '../testing/factories.ts';
import {
  BEGUN_FIELDS,
  begunAt,
  keepBegun,
  lostRewordings,
  otherBegun,
  rewordingField,
  settleOtherBegun,
} from './begun-words.ts';
import { createJournal, type Journal } from './journal.ts';
import { mergeJournals } from './merge.ts';

const LATER = '2026-03-01T10:00:00.000Z';
const empty = createJournal(AN_ID, 'Walking behind');

test('words wait in their field until they are taken over', () => {
  const begun = keepBegun(empty, BEGUN_FIELDS.question, 'Who is', A_TIME);
  expect(begunAt(begun, BEGUN_FIELDS.question)).toBe('Who is');
  expect(begunAt(begun, BEGUN_FIELDS.title)).toBe('');
  expect(begunAt(keepBegun(begun, BEGUN_FIELDS.question, '', LATER), BEGUN_FIELDS.question)).toBe('');
});

test('a field in which nothing changes makes no new journal', () => {
  expect(keepBegun(empty, BEGUN_FIELDS.question, '', A_TIME)).toBe(empty);
  const begun = keepBegun(empty, BEGUN_FIELDS.question, 'Who is', A_TIME);
  expect(keepBegun(begun, BEGUN_FIELDS.question, 'Who is', LATER)).toBe(begun);
});

test('of two texts in one field the later stands, and the other is kept beside it', () => {
  const here = keepBegun(empty, BEGUN_FIELDS.question, 'Who is missing?', A_TIME);
  const there = keepBegun(empty, BEGUN_FIELDS.question, 'What is missing?', LATER);
  const merged = mergeJournals(here, there);
  expect(merged.begun).toEqual([
    { id: 'question', text: 'What is missing?', updatedAt: LATER, earlier: ['Who is missing?'] },
  ]);
  expect(mergeJournals(there, here)).toEqual(merged);
  expect(mergeJournals(merged, here)).toEqual(merged);
});

describe('words that another copy had', () => {
  const here = keepBegun(empty, BEGUN_FIELDS.question, 'Who is missing?', A_TIME);
  const there = keepBegun(empty, BEGUN_FIELDS.question, 'What is missing?', LATER);
  const merged = mergeJournals(here, there);
  const others = (journal: Journal): readonly string[] => otherBegun(journal, BEGUN_FIELDS.question, []);

  it('are shown, unless what stands here says them already or goes on from them', () => {
    expect(others(merged)).toEqual(['Who is missing?']);
    expect(otherBegun(merged, BEGUN_FIELDS.question, ['Who is missing? And why?'])).toEqual([]);
    expect(otherBegun(merged, BEGUN_FIELDS.question, ['Who is mis'])).toEqual(['Who is missing?']);
    expect(otherBegun(merged, BEGUN_FIELDS.title, [])).toEqual([]);
  });

  it('take the place of those that stand here, which wait then', () => {
    const taken = settleOtherBegun(merged, BEGUN_FIELDS.question, 'Who is missing?', 'take', LATER);
    expect(begunAt(taken, BEGUN_FIELDS.question)).toBe('Who is missing?');
    expect(others(taken)).toEqual(['What is missing?']);
  });

  it('are let go, and come back', () => {
    const gone = settleOtherBegun(merged, BEGUN_FIELDS.question, 'Who is missing?', 'let-go', LATER);
    expect(others(gone)).toEqual([]);
    expect(begunAt(gone, BEGUN_FIELDS.question)).toBe('What is missing?');
    const back = settleOtherBegun(gone, BEGUN_FIELDS.question, 'Who is missing?', 'bring-back', LATER);
    expect(others(back)).toEqual(['Who is missing?']);
  });
});

test('other words of a question that is gone are found, also those of another copy alone', () => {
  const field = rewordingField('q1');
  const here = keepBegun(empty, field, 'Who else?', A_TIME);
  const settled = keepBegun(keepBegun(empty, field, 'Who', A_TIME), field, '', LATER);
  expect(lostRewordings(here, new Set())).toEqual([field]);
  expect(lostRewordings(here, new Set(['q1']))).toEqual([]);
  expect(lostRewordings(settled, new Set())).toEqual([]);
  expect(lostRewordings(mergeJournals(here, settled), new Set())).toEqual([field]);
});
