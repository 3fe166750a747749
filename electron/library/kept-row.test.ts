import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarize } from '../../core/library/summary.ts';
import type { IndexRow } from '../../core/stored/index-page-record.ts';
import { aJournal, anArticle } from '../../core/testing/factories.ts';
import { createShare, keepRow, keepRows, wholeRow } from './kept-row.ts';

const PLAIN = summarize(anArticle(), aJournal());

const text = fc.string({ unit: 'binary', maxLength: 40 });
const anyRow = fc
  .record({
    title: text,
    byline: fc.option(text),
    excerpt: text,
    sourceUrl: fc.option(text),
    fingerprint: text,
    tags: fc.array(text, { maxLength: 3 }),
    noteCount: fc.nat(),
    journalStamp: text,
  })
  .map(
    ({ journalStamp, ...summary }): IndexRow => ({
      summary: { ...PLAIN, ...summary },
      journalStamp,
      reflectionCount: 1,
      due: [],
      sheetStamp: 'abc',
    }),
  );

describe('a row that is kept', () => {
  it('is whole again what it was, whatever stands in it', () =>
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 70 }), fc.boolean(), (rows, pressed) => {
        expect(keepRows(rows, 1, { share: createShare(), pressed }).map(wholeRow)).toEqual(rows);
      }),
      { numRuns: 60 },
    ));

  it('is what it was changed to, however often', () =>
    fc.assert(
      fc.property(anyRow, fc.array(anyRow, { maxLength: 4 }), (first, changes) => {
        let kept = keepRow(first, 1, undefined);
        for (const change of changes) {
          kept = keepRow(change, 1, kept);
          expect(wholeRow(kept)).toEqual(change);
        }
      }),
      { numRuns: 200 },
    ));

  it('keeps its summary and its texts when only its journal was written anew', () => {
    const row: IndexRow = {
      summary: PLAIN,
      journalStamp: '1',
      reflectionCount: 0,
      due: [],
      sheetStamp: '',
    };
    const before = keepRow(row, 1, undefined);
    const after = keepRow({ ...row, journalStamp: '2' }, 1, before);
    expect(after.summary).toBe(before.summary);
    expect(after.texts).toBe(before.texts);
    const starred = keepRow({ ...row, summary: { ...PLAIN, starred: true } }, 1, after);
    expect(starred.summary).not.toBe(before.summary);
    expect(starred.texts).toBe(before.texts);
  });
});
