import { describe, expect, test } from 'vitest';
import { A_TIME, AN_ID, aJournal, aReflection } from '../testing/factories.ts';
import { JOURNAL_RECORD } from './journal-record.ts';
import { decodeRecord, encodeRecord, type RecordFormat } from './record-format.ts';

const digest = (text: string): string => `${text.length}`;

/** A journal as version 1 wrote it. */
const version1 = {
  articleId: AN_ID,
  articleTitle: 'Walking behind',
  reflections: [aReflection({ text: 'On Monday.' })],
  highlights: [
    {
      id: 'h1',
      selector: { exact: 'behind the herd', prefix: 'walks ', suffix: '.', start: 15 },
      color: 'green',
      createdAt: A_TIME,
      updatedAt: A_TIME,
      deletedAt: null,
    },
  ],
  commitments: [
    {
      id: 'k1',
      cue: 'the meeting begins',
      action: 'speak last',
      lookBackOn: '2026-04-01',
      questionId: 'q1',
      createdAt: A_TIME,
      updatedAt: A_TIME,
      deletedAt: null,
    },
  ],
  questions: { added: [], edited: {}, hidden: [], accepted: [], order: [], updatedAt: null },
  tags: { value: ['team'], updatedAt: A_TIME },
  starred: { value: false, updatedAt: null },
  readingState: { value: 'read', updatedAt: A_TIME },
  archived: { value: false, updatedAt: null },
  progress: { value: { fraction: 1, place: null }, updatedAt: A_TIME },
  title: { value: null, updatedAt: null },
  byline: { value: null, updatedAt: null },
};

describe('a journal of version 1', () => {
  const earlier = { ...JOURNAL_RECORD, version: 1 } as unknown as RecordFormat<unknown>;
  const decoded = decodeRecord(JOURNAL_RECORD, encodeRecord(earlier, version1, A_TIME, digest), digest);

  test('is read as one of today, with every word and mark', () => {
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.failure));
    expect(decoded.value.upgradedFrom).toBe(1);
    expect(decoded.value.content).toEqual({
      ...aJournal(),
      ...version1,
      highlights: [{ ...version1.highlights[0], commentId: null, section: [] }],
      commitments: [
        {
          ...version1.commitments[0],
          cueKind: 'other',
          rehearsal: '',
          highlightId: null,
          continues: null,
          lookBack: null,
        },
      ],
    });
  });
});
