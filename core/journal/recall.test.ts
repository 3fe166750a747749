import { describe, expect, test } from 'vitest';
import { aJournal, aReflection } from '../testing/factories.ts';
import { recallJournal } from './recall.ts';

const EARLY = '2026-03-01T08:00:00.000Z';
const LATE = '2026-03-01T08:00:05.000Z';

const holding = (...reflections: readonly ReturnType<typeof aReflection>[]) => aJournal({ reflections });

describe('what this computer knew of a journal', () => {
  test('is no other version where the text in the file goes on from it', () => {
    const found = holding(aReflection({ text: 'We waited.', createdAt: EARLY, updatedAt: LATE }));
    const known = holding(aReflection({ text: 'We wai', createdAt: EARLY, updatedAt: EARLY }));
    expect(recallJournal(found, known)).toEqual(found);
  });

  test('brings the versions that the file lacks', () => {
    const version = { text: 'They led.', savedAt: EARLY, reason: 'day' } as const;
    const found = holding(aReflection({ text: 'We waited.', updatedAt: LATE }));
    const known = holding(aReflection({ text: 'We wai', updatedAt: EARLY, versions: [version] }));
    expect(recallJournal(found, known).reflections).toMatchObject([
      { text: 'We waited.', versions: [version] },
    ]);
  });

  test('is kept as a version where the text in the file has other words', () => {
    const found = holding(aReflection({ text: 'We walked.', updatedAt: LATE }));
    const known = holding(aReflection({ text: 'We wai', updatedAt: EARLY }));
    expect(recallJournal(found, known).reflections).toMatchObject([
      { text: 'We walked.', versions: [{ text: 'We wai', reason: 'conflict' }] },
    ]);
  });

  test('stands where it is newer, and the words in the file are kept', () => {
    const found = holding(aReflection({ text: 'We waited.', updatedAt: EARLY }));
    const known = holding(aReflection({ text: 'We wai', updatedAt: LATE }));
    expect(recallJournal(found, known).reflections).toMatchObject([
      { text: 'We wai', versions: [{ text: 'We waited.', reason: 'conflict' }] },
    ]);
  });

  test('brings back what is not in the file', () => {
    const kept = aReflection({ id: 'r2', text: 'Mine.' });
    expect(recallJournal(holding(), holding(kept)).reflections).toEqual([kept]);
  });
});
