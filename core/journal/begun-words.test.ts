import { expect, test } from 'vitest';
import { A_TIME, AN_ID } from '../testing/factories.ts';
import { BEGUN_FIELDS, begunAt, keepBegun } from './begun-words.ts';
import { createJournal } from './journal.ts';
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
