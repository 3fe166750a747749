import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createJournal, type Journal } from '../journal/journal.ts';
import { writeReflection } from '../journal/reflections.ts';
import { anyJournal } from '../testing/arbitraries.ts';
import { AN_ID, aJournal, aReflection } from '../testing/factories.ts';
import { bringBack, compareWords, countOtherDifferences, takeBack } from './bring-back.ts';

const EARLY = '2026-03-01T09:00:00.000Z';
const LATE = '2026-03-05T09:00:00.000Z';
const NOW = '2028-03-06T09:00:00.000Z';
const EMPTY = createJournal(AN_ID, 'Walking behind');

const anyOne = anyJournal(fc.constant(AN_ID));
const MERGE = { mode: 'merge', reflectionId: null, now: NOW } as const;
const EARLIER = { mode: 'earlier', reflectionId: null, now: NOW } as const;

/** Every text that stands in a journal's reflections, by record. */
const wordsIn = (journal: Journal): readonly string[] =>
  journal.reflections.flatMap(({ id, text, versions }) =>
    [text, ...versions.map((version) => version.text)]
      .filter((words) => words.trim() !== '')
      .map((words) => `${id} ${words}`),
  );

const earlier = aJournal({
  reflections: [
    aReflection({ id: 'kept', text: 'Kept.' }),
    aReflection({ id: 'changed', text: 'As it was.' }),
    aReflection({ id: 'deleted', text: 'Thrown away since.' }),
    aReflection({ id: 'lost', text: 'Lost since.' }),
  ],
  tags: { value: ['team'], updatedAt: EARLY },
});
const present = aJournal({
  reflections: [
    aReflection({ id: 'kept', text: 'Kept.' }),
    aReflection({ id: 'changed', text: 'As it is.', updatedAt: LATE }),
    aReflection({ id: 'deleted', text: 'Thrown away since.', updatedAt: LATE, deletedAt: LATE }),
    aReflection({ id: 'new', text: 'Written since.', updatedAt: LATE }),
  ],
  tags: { value: ['team', 'trust'], updatedAt: LATE },
});

const shown = (journal: Journal): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    journal.reflections.map(({ id, text, deletedAt }) => [id, deletedAt === null ? text : null]),
  );

describe('bringing back what was written earlier', () => {
  test('tells answer by answer what is different now', () => {
    expect(
      compareWords(present, earlier).map(({ reflectionId, standing }) => [reflectionId, standing]),
    ).toEqual([
      ['changed', 'different'],
      ['deleted', 'deleted'],
      ['lost', 'missing'],
    ]);
    expect(countOtherDifferences(present, earlier)).toBe(1);
    expect(compareWords(earlier, earlier)).toEqual([]);
    expect(countOtherDifferences(earlier, earlier)).toBe(0);
  });

  test('by merging adds what is lost and leaves what is newer', () => {
    const merged = bringBack(present, earlier, MERGE);
    expect(shown(merged)).toEqual({
      kept: 'Kept.',
      changed: 'As it is.',
      deleted: null,
      new: 'Written since.',
      lost: 'Lost since.',
    });
    expect(merged.tags.value).toEqual(['team', 'trust']);
  });

  test('as it was puts earlier words back and keeps the newer ones as versions', () => {
    const restored = bringBack(present, earlier, EARLIER);
    expect(shown(restored)).toEqual({
      kept: 'Kept.',
      changed: 'As it was.',
      deleted: 'Thrown away since.',
      new: 'Written since.',
      lost: 'Lost since.',
    });
    expect(restored.tags.value).toEqual(['team']);
    expect(wordsIn(restored)).toContain('changed As it is.');
  });

  test('of one answer leaves all others', () => {
    const restored = bringBack(present, earlier, { ...EARLIER, reflectionId: 'changed' });
    expect(shown(restored)).toEqual({ ...shown(present), changed: 'As it was.' });
    expect(restored.tags).toEqual(present.tags);
  });

  test('never loses a word of either', () => {
    fc.assert(
      fc.property(anyOne, anyOne, fc.constantFrom(MERGE, EARLIER), (one, other, choice) => {
        const kept = new Set(wordsIn(bringBack(one, other, choice)));
        for (const words of [...wordsIn(one), ...wordsIn(other)]) expect(kept).toContain(words);
      }),
    );
  });

  test('as it was shows every earlier answer in its words', () => {
    fc.assert(
      fc.property(anyOne, anyOne, (one, other) => {
        expect(compareWords(bringBack(one, other, EARLIER), other)).toEqual([]);
      }),
    );
  });

  test('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(anyOne, anyOne, fc.constantFrom(MERGE, EARLIER), (one, other, choice) => {
        const restored = bringBack(one, other, choice);
        expect(shown(bringBack(restored, other, choice))).toEqual(shown(restored));
      }),
    );
  });
});

describe('taking a restore back', () => {
  test('gives what was there before', () => {
    fc.assert(
      fc.property(anyOne, anyOne, fc.constantFrom(MERGE, EARLIER), (before, backup, choice) => {
        const restored = bringBack(before, backup, choice);
        expect(takeBack(restored, before, restored, NOW)).toEqual(before);
      }),
    );
  });

  test('keeps what was written since', () => {
    fc.assert(
      fc.property(anyOne, anyOne, fc.constantFrom(MERGE, EARLIER), (before, backup, choice) => {
        const restored = bringBack(before, backup, choice);
        const writing = { id: 'since', target: { kind: 'article' }, text: 'Written since.' } as const;
        const after = takeBack(writeReflection(restored, writing, NOW), before, restored, NOW);
        expect(shown(after)['since']).toBe('Written since.');
        for (const [id, text] of Object.entries(shown(before))) expect(shown(after)[id]).toBe(text);
        for (const id of Object.keys(shown(restored)))
          if (!(id in shown(before))) expect(shown(after)[id]).toBeNull();
        const kept = new Set(wordsIn(after));
        for (const words of wordsIn(restored)) expect(kept).toContain(words);
      }),
    );
  });

  test('into an empty journal is taken back to an empty one', () => {
    const restored = bringBack(EMPTY, earlier, MERGE);
    expect(takeBack(restored, EMPTY, restored, NOW)).toEqual(EMPTY);
  });
});
