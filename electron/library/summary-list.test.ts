import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArticleQuery, createComparator, createMatcher, EVERYTHING } from '../../core/library/query.ts';
import { type ArticleSummary, summarize } from '../../core/library/summary.ts';
import { aJournal, anArticle } from '../../core/testing/factories.ts';
import { SummaryList } from './summary-list.ts';

const PLAIN = summarize(anArticle(), aJournal());

const QUERIES: readonly ArticleQuery[] = [
  EVERYTHING,
  { ...EVERYTHING, show: 'starred' },
  { ...EVERYTHING, sort: 'title', descending: false },
  { ...EVERYTHING, tag: 'trust' },
];

const summaries = fc
  .record({
    id: fc.integer({ min: 0, max: 12 }),
    title: fc.integer({ min: 0, max: 5 }),
    starred: fc.boolean(),
    archived: fc.boolean(),
    tagged: fc.boolean(),
  })
  .map(({ id, title, starred, archived, tagged }) => ({
    ...PLAIN,
    id: `article-${id}`,
    title: `Title ${title}`,
    starred,
    archived,
    tags: tagged ? ['trust'] : [],
  }));

/** Everything of a list found and sorted anew. */
const expected = (rows: ReadonlyMap<string, ArticleSummary>, query: ArticleQuery) =>
  [...rows.values()].filter(createMatcher(query)).sort(createComparator(query.sort, query.descending));

describe('the list of summaries', () => {
  it('answers as if it looked through everything, whatever came, went or changed before and while it was asked', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(summaries, fc.integer({ min: 0, max: 12 }), fc.constantFrom(...QUERIES)), {
          maxLength: 40,
        }),
        async (acts) => {
          const list = new SummaryList();
          const rows = new Map<string, ArticleSummary>();
          const asked: Promise<unknown>[] = [];
          for (const act of acts) {
            if (typeof act === 'number') {
              list.delete(`article-${act}`);
              rows.delete(`article-${act}`);
            } else if ('id' in act) {
              list.set(act);
              rows.set(act.id, act);
            } else {
              // Not waited for: the next change comes while it is being answered.
              asked.push(list.select(act));
              if (asked.length % 2 === 0) await Promise.all(asked);
            }
          }
          await Promise.all(asked);
          for (const query of QUERIES) expect(await list.select(query)).toEqual(expected(rows, query));
        },
      ),
      { numRuns: 200 },
    ));
});
