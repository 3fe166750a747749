/** Every kind of thing that a reader writes, with a number for words: how it is saved, and read back from the disk. */
import type { Failure } from '../../../core/failure.ts';
import { lookBack, writeCommitment } from '../../../core/journal/commitments.ts';
import { addHighlight, changeHighlight } from '../../../core/journal/highlights.ts';
import type { Journal } from '../../../core/journal/journal.ts';
import { changeTags } from '../../../core/journal/marks.ts';
import { writeReflection } from '../../../core/journal/reflections.ts';
import { answerAgain, sayWhatMoved } from '../../../core/journal/reviews.ts';
import { type Collections, createCollection, renameCollection } from '../../../core/library/collections.ts';
import type { Result } from '../../../core/result.ts';
import { COLLECTIONS_RECORD } from '../../../core/stored/collections-record.ts';
import { JOURNAL_RECORD } from '../../../core/stored/journal-record.ts';
import { decodeRecord } from '../../../core/stored/record-format.ts';
import { A_TIME, AN_ID, aHighlight } from '../../../core/testing/factories.ts';
import { sha256 } from '../digest.ts';
import type { Library } from '../library.ts';

export type NumberedWriting = {
  readonly file: 'journal' | 'collections';
  write(library: Library, count: number, now: string): Promise<Result<unknown, Failure>>;
  /** The number in a file's text; `null` when the file cannot be read. */
  read(text: string): number | null;
};

const QUESTION = { kind: 'question', questionId: 'q1', questionText: 'Why?' } as const;

const inJournal = (
  write: (journal: Journal, words: string, now: string) => Journal,
  wordsOf: (journal: Journal) => string | undefined,
): NumberedWriting => ({
  file: 'journal',
  write: (library, count, now) =>
    library.changeJournal(AN_ID, (journal) => write(journal, String(count), now)),
  read(text) {
    const decoded = decodeRecord(JOURNAL_RECORD, text, sha256);
    return decoded.ok ? Number(wordsOf(decoded.value.content) ?? 0) : null;
  },
});

const ofCollections = (
  write: (collections: Collections, words: string, now: string) => Collections,
): NumberedWriting => ({
  file: 'collections',
  write: (library, count, now) => library.changeCollections((all) => write(all, String(count), now)),
  read(text) {
    const decoded = decodeRecord(COLLECTIONS_RECORD, text, sha256);
    return decoded.ok ? Number(decoded.value.content.collections[0]?.name ?? 0) : null;
  },
});

const aCommitment = (cue: string) =>
  ({
    id: 'c1',
    cueKind: 'other',
    cue,
    action: 'wait',
    rehearsal: '',
    lookBackOn: null,
    questionId: null,
    highlightId: null,
    continues: null,
  }) as const;

const mark = (journal: Journal, now: string): Journal => addHighlight(journal, aHighlight({ id: 'h1' }), now);

export const NUMBERED_WRITINGS = {
  answer: inJournal(
    (journal, text, now) => writeReflection(journal, { id: 'r1', target: QUESTION, text }, now),
    ({ reflections }) => reflections[0]?.text,
  ),
  highlight: inJournal(
    (journal, words, now) =>
      changeHighlight(mark(journal, now), 'h1', { place: { ...aHighlight(), section: [words] } }, now),
    ({ highlights }) => highlights[0]?.section[0],
  ),
  note: inJournal(
    (journal, text, now) =>
      writeReflection(
        mark(journal, now),
        { id: 'n1', target: { kind: 'highlight', highlightId: 'h1' }, text },
        now,
      ),
    ({ reflections }) => reflections[0]?.text,
  ),
  commitment: inJournal(
    (journal, cue, now) => writeCommitment(journal, aCommitment(cue), now),
    ({ commitments }) => commitments[0]?.cue,
  ),
  'looking back': inJournal(
    (journal, happened, now) =>
      lookBack(
        writeCommitment(journal, aCommitment('we meet'), A_TIME),
        'c1',
        { outcome: 'partly', intended: '', happened, why: '', next: '' },
        now,
      ),
    ({ commitments }) => commitments[0]?.lookBack?.happened,
  ),
  'what moved': inJournal(
    (journal, moved, now) => {
      const moment = { now, today: now.slice(0, 10), timeZone: 'UTC' };
      const asked = journal.reviews.length > 0 ? journal : answered(journal, moment);
      return sayWhatMoved(asked, QUESTION.questionId, 'round', moved, moment);
    },
    ({ reviews }) => reviews[0]?.rounds.find(({ id }) => id === 'round')?.moved,
  ),
  tag: inJournal(
    (journal, tag, now) => changeTags(journal, [tag], journal.tags.value, now),
    ({ tags }) => tags.value[0],
  ),
  collection: ofCollections((collections, name, now) =>
    renameCollection(
      createCollection(collections, { id: 'one', name: 'begun', parentId: null }, A_TIME),
      'one',
      name,
      now,
    ),
  ),
} satisfies Readonly<Record<string, NumberedWriting>>;

export type WritingKind = keyof typeof NUMBERED_WRITINGS;

const answered = (journal: Journal, moment: Parameters<typeof answerAgain>[4]): Journal =>
  answerAgain(journal, { id: 'r1', target: QUESTION, text: 'Because.' }, 'round', [1], moment);
