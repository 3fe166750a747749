import { describe, expect, it } from 'vitest';
import { A_TIME, aJournal, anArticle, paragraphs } from '../testing/factories.ts';
import { applyMarks } from './imported-marks.ts';
import { setStarred } from './marks.ts';

const EARLIER = '2020-05-06T07:08:09.000Z';
const article = anArticle({
  content: paragraphs('Whoever listens first', 'hears what the plan left out.'),
});

describe('applyMarks', () => {
  const ids = (): (() => string) => {
    let last = 0;
    return () => `id-${++last}`;
  };

  it('files a new article as it was filed elsewhere', () => {
    const journal = applyMarks(
      aJournal(),
      article,
      { tags: ['Listening', 'Plans'], starred: true, archived: true, readingState: 'read' },
      A_TIME,
      ids(),
    );
    expect(journal).toMatchObject({
      tags: { value: ['Listening', 'Plans'], updatedAt: A_TIME },
      starred: { value: true },
      archived: { value: true },
      readingState: { value: 'read' },
    });
  });

  it('leaves what the reader set here, and only adds tags', () => {
    const unstarred = setStarred(setStarred(aJournal(), true, EARLIER), false, EARLIER);
    const tagged = { ...unstarred, tags: { value: ['mine'], updatedAt: EARLIER } };
    const journal = applyMarks(tagged, article, { tags: ['Mine', 'theirs'], starred: true }, A_TIME, ids());
    expect(journal.starred.value).toBe(false);
    expect(journal.tags.value).toEqual(['mine', 'theirs']);
  });

  it('finds the words of a highlight across blocks, and keeps its note with it', () => {
    const journal = applyMarks(
      aJournal(),
      article,
      { highlights: [{ quote: 'listens first hears', note: 'For Monday.', createdAt: EARLIER }] },
      A_TIME,
      ids(),
    );
    expect(journal.highlights).toMatchObject([
      {
        selector: {
          exact: 'listens first\nhears',
          prefix: 'Whoever ',
          suffix: ' what the plan left out.',
          start: 8,
        },
        createdAt: EARLIER,
      },
    ]);
    expect(journal.reflections).toMatchObject([
      { target: { kind: 'highlight', highlightId: 'id-1' }, text: 'For Monday.', createdAt: EARLIER },
    ]);
  });

  it('keeps the words of a highlight that the text does not have', () => {
    const highlights = [{ quote: 'nowhere to be found', note: null, createdAt: null }];
    const journal = applyMarks(aJournal(), article, { highlights }, A_TIME, ids());
    expect(journal.highlights).toMatchObject([
      { selector: { exact: 'nowhere to be found', prefix: '', suffix: '', start: 0 }, createdAt: A_TIME },
    ]);
  });

  it('changes nothing the second time', () => {
    const marks = {
      tags: ['Plans'],
      starred: true,
      notes: [{ text: 'Read twice.', createdAt: null }],
      highlights: [{ quote: 'the plan', note: 'Which one?', createdAt: null }],
    };
    const once = applyMarks(aJournal(), article, marks, A_TIME, ids());
    expect(applyMarks(once, article, marks, '2027-01-01T00:00:00.000Z', ids())).toBe(once);
  });
});
