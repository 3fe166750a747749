import { describe, expect, it } from 'vitest';
import { changesOf, startDraft, toggle } from './collecting-draft.ts';

const COLLECTING = { ids: ['one', 'two'], counts: { both: 2, half: 1 } };

describe('choosing the collections of articles', () => {
  it('changes nothing when nothing was chosen', () => {
    const draft = startDraft(COLLECTING);
    expect([[...draft.all], [...draft.some]]).toEqual([['both'], ['half']]);
    expect(changesOf(COLLECTING, draft)).toEqual({ add: [], remove: [], made: [] });
  });

  it('adds all to those that were chosen, and takes them out of the others', () => {
    const draft = toggle(toggle(startDraft(COLLECTING), 'both'), 'new');
    expect(changesOf(COLLECTING, { ...draft, made: ['Spring'] })).toEqual({
      add: ['new'],
      remove: ['both'],
      made: ['Spring'],
    });
  });

  it('goes from some to all, and from all to none', () => {
    const all = toggle(startDraft(COLLECTING), 'half');
    expect(changesOf(COLLECTING, all).add).toEqual(['half']);
    expect(changesOf(COLLECTING, toggle(all, 'half')).remove).toEqual(['half']);
  });
});
