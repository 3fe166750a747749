import { describe, expect, it } from 'vitest';
import { A_TIME, aJournal } from '../testing/factories.ts';
import * as marks from './marks.ts';

describe('marks', () => {
  it('carry the time of their last change', () => {
    expect(marks.setStarred(aJournal(), true, A_TIME).starred).toEqual({ value: true, updatedAt: A_TIME });
  });

  it('leave the journal alone when they are so already', () => {
    const journal = aJournal();
    expect(marks.setArchived(journal, false, A_TIME)).toBe(journal);
    expect(marks.changeTags(journal, [' '], ['none'], A_TIME)).toBe(journal);
  });

  it('fold a tag’s white space and take it once whatever its case', () => {
    const tagged = marks.changeTags(aJournal(), [' Team  work ', 'team work', 'Trust'], [], A_TIME);
    expect(tagged.tags.value).toEqual(['Team work', 'Trust']);
    expect(marks.changeTags(tagged, [], ['TEAM WORK'], A_TIME).tags.value).toEqual(['Trust']);
  });

  it('keep progress between nothing and all', () => {
    expect(marks.saveProgress(aJournal(), 1.2, null, A_TIME).progress.value.fraction).toBe(1);
  });

  it('put a removed part back once and take it out again', () => {
    const [first, again] = ['Subscribe today.', 'Related: other articles'];
    const both = marks.putBackPart(marks.putBackPart(aJournal(), first, A_TIME), again, A_TIME);
    expect(both.restoredParts).toEqual({ value: [first, again], updatedAt: A_TIME });
    expect(marks.putBackPart(both, again, A_TIME)).toBe(both);
    expect(marks.takeOutPart(both, first, A_TIME).restoredParts.value).toEqual([again]);
  });

  it('correct a title and go back to the printed one', () => {
    const corrected = marks.correct(aJournal(), { title: '  A  better title ' }, A_TIME);
    expect(corrected.title.value).toBe('A better title');
    expect(marks.correct(corrected, { title: null }, A_TIME).title.value).toBeNull();
  });
});
