import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyJournal } from '../testing/arbitraries.ts';
import { AN_ID, aJournal, aQuestion, aReflection } from '../testing/factories.ts';
import { createJournal, type Journal } from './journal.ts';
import { mergeJournals } from './merge.ts';

const EARLY = '2026-03-01T09:00:00.000Z';
const LATE = '2026-03-05T09:00:00.000Z';

const anyOne = anyJournal(fc.constant(AN_ID));

/** The same whatever the order of records. */
function sorted(journal: Journal): Journal {
  const byId = <T extends { readonly id: string }>(records: readonly T[]): readonly T[] =>
    [...records].sort((one, other) => one.id.localeCompare(other.id));
  const { questions } = journal;
  return {
    ...journal,
    reflections: byId(journal.reflections),
    highlights: byId(journal.highlights),
    commitments: byId(journal.commitments),
    reviews: byId(journal.reviews),
    begun: byId(journal.begun),
    questions: {
      ...questions,
      added: byId(questions.added),
      hidden: [...questions.hidden].sort(),
      accepted: [...questions.accepted].sort(),
    },
  };
}

/** Every text that the reader wrote in a journal, by record. */
const wordsIn = (journal: Journal): readonly string[] => [
  ...journal.reflections.flatMap(({ id, text, versions }) =>
    [text, ...versions.map((version) => version.text)]
      .filter((words) => words.trim() !== '')
      .map((words) => `${id} ${words}`),
  ),
  ...journal.commitments.map(({ cue, action, rehearsal, lookBack }) =>
    JSON.stringify([cue, action, rehearsal, lookBack?.happened, lookBack?.why, lookBack?.next]),
  ),
  ...journal.reviews.flatMap(({ id, rounds }) =>
    rounds.filter(({ moved }) => moved.trim() !== '').map(({ moved }) => `${id} ${moved}`),
  ),
  ...journal.begun.flatMap(({ id, text, earlier }) =>
    [text, ...earlier].filter((words) => words !== '').map((words) => `${id} ${words}`),
  ),
];

describe('merging two copies of a journal', () => {
  test('gives the same whichever comes first', () => {
    fc.assert(
      fc.property(anyOne, anyOne, (one, other) => {
        expect(sorted(mergeJournals(one, other))).toEqual(sorted(mergeJournals(other, one)));
      }),
    );
  });

  test('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(anyOne, anyOne, (one, other) => {
        const merged = mergeJournals(one, other);
        expect(mergeJournals(one, one)).toEqual(one);
        expect(mergeJournals(merged, merged)).toEqual(merged);
        expect(sorted(mergeJournals(merged, other))).toEqual(sorted(merged));
        expect(sorted(mergeJournals(merged, one))).toEqual(sorted(merged));
      }),
      { numRuns: 400 },
    );
  });

  test('loses no words', () => {
    fc.assert(
      fc.property(anyOne, anyOne, (one, other) => {
        const kept = new Set(wordsIn(mergeJournals(one, other)));
        for (const words of [...wordsIn(one), ...wordsIn(other)]) expect(kept).toContain(words);
      }),
    );
  });

  test('with an empty one gives the other', () => {
    fc.assert(
      fc.property(anyOne, (journal) => {
        const empty = createJournal(AN_ID, 'Walking behind');
        fc.pre(JSON.stringify(journal.reflections) !== '[]');
        expect(mergeJournals(empty, journal)).toEqual(journal);
        expect(mergeJournals(journal, empty)).toEqual(journal);
      }),
    );
  });

  test('keeps the newest text and the other one as a version', () => {
    const merged = mergeJournals(
      aJournal({ reflections: [aReflection({ text: 'from the laptop', updatedAt: LATE })] }),
      aJournal({ reflections: [aReflection({ text: 'from the desk', updatedAt: EARLY })] }),
    );
    expect(merged.reflections).toMatchObject([
      {
        text: 'from the laptop',
        versions: [{ text: 'from the desk', savedAt: EARLY, reason: 'conflict' }],
      },
    ]);
  });

  test('makes no conflict of a text that the newer copy has grown from', () => {
    const before = aReflection({ text: 'first', updatedAt: EARLY });
    const after = aReflection({
      text: 'first and second',
      updatedAt: LATE,
      versions: [{ text: 'first', savedAt: EARLY, reason: 'day' }],
    });
    const merged = mergeJournals(aJournal({ reflections: [before] }), aJournal({ reflections: [after] }));
    expect(merged.reflections).toEqual([after]);
  });

  test('takes each mark from the copy that changed it last', () => {
    const merged = mergeJournals(
      aJournal({ starred: { value: true, updatedAt: LATE }, tags: { value: ['a'], updatedAt: EARLY } }),
      aJournal({ starred: { value: false, updatedAt: EARLY }, tags: { value: ['b'], updatedAt: LATE } }),
    );
    expect(merged.starred.value).toBe(true);
    expect(merged.tags.value).toEqual(['b']);
  });

  test('keeps the questions that were added in either copy, hidden ones hidden', () => {
    const changes = (id: string, updatedAt: string, hidden: readonly string[]) => ({
      questions: {
        ...createJournal(AN_ID, '').questions,
        added: [aQuestion({ id, origin: 'reader' })],
        hidden,
        updatedAt,
      },
    });
    const merged = mergeJournals(
      aJournal(changes('q-old', EARLY, ['q-old', 'q-shown-again'])),
      aJournal(changes('q-new', LATE, [])),
    );
    expect(merged.questions.added.map(({ id }) => id)).toEqual(['q-old', 'q-new']);
    expect(merged.questions.hidden).toEqual(['q-old']);
  });

  test('of two articles is refused', () => {
    expect(() => mergeJournals(aJournal(), aJournal({ articleId: 'f'.repeat(32) }))).toThrow();
  });
});
