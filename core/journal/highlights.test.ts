import { describe, expect, it } from 'vitest';
import { A_TIME, aHighlight, aJournal, aReflection } from '../testing/factories.ts';
import {
  addHighlight,
  changeHighlight,
  deleteHighlight,
  liveHighlights,
  notesOn,
  restoreHighlight,
} from './highlights.ts';

const LATER = '2026-03-01T10:00:00.000Z';
const LATEST = '2026-03-01T11:00:00.000Z';
const { createdAt: _made, updatedAt: _changed, deletedAt: _deleted, ...MAKING } = aHighlight();
const note = aReflection({ id: 'n1', target: { kind: 'highlight', highlightId: 'h1' } });
const marked = aJournal({ highlights: [aHighlight()], reflections: [note] });

describe('highlights', () => {
  it('are added with the time they were made', () => {
    expect(addHighlight(aJournal(), MAKING, A_TIME).highlights).toEqual([aHighlight()]);
  });

  it('are added once, however often they are sent', () => {
    expect(addHighlight(marked, MAKING, LATER)).toBe(marked);
  });

  it('change their colour without their words, and their words without their colour', () => {
    const blue = changeHighlight(marked, 'h1', { color: 'blue' }, LATER);
    expect(blue.highlights).toEqual([aHighlight({ color: 'blue', updatedAt: LATER })]);
    const place = { selector: { ...MAKING.selector, exact: 'walks' }, commentId: null, section: ['Engage'] };
    expect(changeHighlight(blue, 'h1', { place }, LATEST).highlights).toEqual([
      aHighlight({ ...place, color: 'blue', updatedAt: LATEST }),
    ]);
  });

  it('go with their notes and come back with them', () => {
    const gone = deleteHighlight(marked, 'h1', LATER);
    expect([liveHighlights(gone), notesOn(gone, 'h1')]).toEqual([[], []]);
    expect(gone.reflections[0]?.text).toBe(note.text);
    const back = restoreHighlight(gone, 'h1', LATEST);
    expect([liveHighlights(back), notesOn(back, 'h1')]).toMatchObject([[{ id: 'h1' }], [{ id: 'n1' }]]);
  });

  it('come back without a note that was deleted before them', () => {
    const before = { ...marked, reflections: [{ ...note, deletedAt: A_TIME }] };
    const back = restoreHighlight(deleteHighlight(before, 'h1', LATER), 'h1', LATEST);
    expect(notesOn(back, 'h1')).toEqual([]);
  });

  it('leave the journal alone when there is no such highlight', () => {
    expect(changeHighlight(marked, 'h9', { color: 'pink' }, LATER)).toBe(marked);
    expect(deleteHighlight(marked, 'h9', LATER)).toBe(marked);
    expect(restoreHighlight(marked, 'h1', LATER)).toBe(marked);
  });
});
