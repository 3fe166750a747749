import { describe, expect, it } from 'vitest';
import { aJournal, anArticle } from '../testing/factories.ts';
import { createComparator, createMatcher, EVERYTHING } from './query.ts';
import { type ArticleSummary, summarize } from './summary.ts';

const aSummary = (changes: Partial<ArticleSummary> = {}): ArticleSummary => ({
  ...summarize(anArticle(), aJournal()),
  ...changes,
});

describe('createMatcher', () => {
  const matches = (changes: Partial<ArticleSummary>, query: Partial<typeof EVERYTHING>) =>
    createMatcher({ ...EVERYTHING, ...query })(aSummary(changes));

  it('leaves archived articles out unless they are asked for', () => {
    expect(matches({ archived: true }, {})).toBe(false);
    expect(matches({ archived: true }, { show: 'archived' })).toBe(true);
    expect(matches({ archived: true, readingState: 'read' }, { show: 'read' })).toBe(false);
  });

  it('shows archived articles in a collection', () => {
    expect(matches({ archived: true }, { collection: 'trust' })).toBe(true);
    expect(matches({ archived: true, readingState: 'unread' }, { collection: 'trust', show: 'unread' })).toBe(
      false,
    );
  });

  it('finds every word in title, byline, site name or tags, without regard to case and accents', () => {
    const article = { title: 'Führen von hinten', byline: 'José Peña', tags: ['Teamwork'] };
    expect(matches(article, { text: 'FUHREN jose team' })).toBe(true);
    expect(matches(article, { text: 'fuhren marie' })).toBe(false);
  });

  it('keeps to a tag', () => {
    expect(matches({ tags: ['trust'] }, { tag: 'trust' })).toBe(true);
    expect(matches({ tags: ['trust'] }, { tag: 'change' })).toBe(false);
  });
});

describe('createComparator', () => {
  const order = (
    rows: readonly ArticleSummary[],
    ...[sort, descending]: Parameters<typeof createComparator>
  ) => [...rows].sort(createComparator(sort, descending)).map(({ id }) => id);

  it('orders titles as a person would, numbers by value', () => {
    const rows = [
      aSummary({ id: 'b', title: 'Part 10' }),
      aSummary({ id: 'a', title: 'part 9' }),
      aSummary({ id: 'c', title: 'Ärger' }),
    ];
    expect(order(rows, 'title', false)).toEqual(['c', 'a', 'b']);
  });

  it('breaks ties the same way each time', () => {
    const rows = [aSummary({ id: 'b' }), aSummary({ id: 'a' })];
    expect(order(rows, 'added', true)).toEqual(['a', 'b']);
    expect(order(rows.reverse(), 'added', true)).toEqual(['a', 'b']);
  });
});
