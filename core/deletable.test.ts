import { describe, expect, it } from 'vitest';
import { deleteIn, restoreIn } from './deletable.ts';
import { A_TIME, aSavedSearch } from './testing/factories.ts';

const LATER = '2026-03-02T09:00:00.000Z';
const LAST = '2026-03-03T09:00:00.000Z';

describe('a record of a list', () => {
  const one = aSavedSearch();
  const other = aSavedSearch({ id: 's2' });

  it('is deleted once, with its words kept, and the others left alone', () => {
    const deleted = deleteIn([one, other], one.id, LATER);
    expect(deleted).toEqual([{ ...one, updatedAt: LATER, deletedAt: LATER }, other]);
    expect(deleteIn(deleted, one.id, LAST)).toEqual(deleted);
  });

  it('comes back as it was, with the time of coming back', () => {
    const deleted = deleteIn([one, other], one.id, LATER);
    const back = restoreIn(deleted, one.id, LAST);
    expect(back).toEqual([{ ...one, updatedAt: LAST }, other]);
    expect(restoreIn(back, one.id, LATER)).toEqual(back);
  });

  it('never looks older than it was before', () => {
    const ahead = aSavedSearch({ updatedAt: LAST });
    const [deleted] = deleteIn([ahead], ahead.id, A_TIME);
    expect(deleted && deleted.updatedAt > LAST).toBe(true);
  });
});
