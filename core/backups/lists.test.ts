import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OwnTemplate } from '../exporting/export-template.ts';
import { createSubscription, type Subscription } from '../feeds/subscription.ts';
import type { OwnQuestionSet } from '../journal/question-set.ts';
import { type Collection, listCollections } from '../library/collections.ts';
import { mergeCollections } from '../library/merge-collections.ts';
import { mergeFeeds } from '../library/merge-feeds.ts';
import { mergeQuestionSets, mergeSearches, mergeTemplates } from '../library/merge-lists.ts';
import { liveSearches, type SavedSearch } from '../library/saved-searches.ts';
import { AN_ID, aSavedSearch } from '../testing/factories.ts';
import type { RecordList } from './backup.ts';
import { bringListBack, compareLists, type ListRecords, takeListBack } from './lists.ts';

const THEN = '2026-03-01T09:00:00.000Z';
const SINCE = '2026-03-05T09:00:00.000Z';
const NOW = '2026-03-09T09:00:00.000Z';
const UNDONE = '2026-03-10T09:00:00.000Z';

const aCollection = (change: Partial<Collection> = {}): Collection => ({
  id: 'c1',
  name: 'For the team',
  parentId: null,
  articleIds: [AN_ID],
  createdAt: THEN,
  updatedAt: THEN,
  deletedAt: null,
  ...change,
});
const aFeed = (change: Partial<Subscription> = {}): Subscription => ({
  ...createSubscription({
    id: AN_ID,
    url: 'https://example.org/feed',
    title: 'Field notes',
    siteUrl: null,
    folder: null,
    rule: 'list-new',
    addedAt: THEN,
  }),
  ...change,
});
const aSearch = (change: Partial<SavedSearch> = {}): SavedSearch =>
  aSavedSearch({ text: 'trust is:unread', createdAt: THEN, updatedAt: THEN, ...change });
const aSet = (change: Partial<OwnQuestionSet> = {}): OwnQuestionSet => ({
  id: 'q1',
  name: 'Mondays',
  purpose: '',
  questions: [{ text: 'What went well?', followUps: [] }],
  updatedAt: THEN,
  deletedAt: null,
  ...change,
});

const aTemplate = (change: Partial<OwnTemplate> = {}): OwnTemplate => ({
  id: 't1',
  name: 'Minutes',
  extension: 'md',
  text: '{{title}}',
  updatedAt: THEN,
  deletedAt: null,
  ...change,
});

const choice = (mode: 'merge' | 'earlier', recordId: string | null = null) => ({ mode, recordId, now: NOW });

describe('a list of a backup', () => {
  test('adds what is missing and leaves what stands', () => {
    const present = [aSearch({ id: 's2', name: 'New', createdAt: SINCE })];
    const brought = bringListBack('searches', present, [aSearch()], choice('merge'));
    expect(brought.map(({ name }) => name)).toEqual(['Trust', 'New']);
    const renamed = [aSearch({ name: 'Trusting' })];
    expect(bringListBack('searches', renamed, [aSearch()], choice('merge'))).toBe(renamed);
  });

  test('puts a collection back in its order and keeps the articles that were added since', () => {
    const earlier = [aCollection({ articleIds: ['a', 'b'] })];
    const present = [aCollection({ name: 'Team', articleIds: ['b', 'new'], updatedAt: SINCE })];
    expect(compareLists('collections', present, earlier)).toEqual([
      { id: 'c1', name: 'For the team', standing: 'different' },
    ]);
    expect(bringListBack('collections', present, earlier, choice('earlier'))).toEqual([
      aCollection({ articleIds: ['a', 'b', 'new'], updatedAt: NOW }),
    ]);
  });

  test('says nothing when something was only added since', () => {
    const present = [aCollection({ articleIds: [AN_ID, 'new'], updatedAt: SINCE })];
    expect(compareLists('collections', present, [aCollection()])).toEqual([]);
  });

  test('brings back one record and nothing else', () => {
    const earlier = [aSet(), aSet({ id: 'q2', name: 'Fridays' })];
    const brought = bringListBack('question-sets', [], earlier, choice('merge', 'q2'));
    expect(brought.map(({ name }) => name)).toEqual(['Fridays']);
  });

  test('keeps questions that were written into a set since', () => {
    const present = [aSet({ questions: [{ text: 'Mine?', followUps: ['Why?'] }], updatedAt: SINCE })];
    const [set] = bringListBack('question-sets', present, [aSet()], choice('earlier'));
    expect(set?.questions.map(({ text }) => text)).toEqual(['What went well?', 'Mine?']);
  });

  test('lets newer words that cannot be joined stand beside the earlier ones', () => {
    const present = [aTemplate({ text: 'Mine, newer.', updatedAt: SINCE })];
    const brought = bringListBack('templates', present, [aTemplate()], choice('earlier'));
    expect(brought.map(({ name, text }) => [name, text])).toEqual([
      ['Minutes', '{{title}}'],
      ['Minutes (newer)', 'Mine, newer.'],
    ]);
    const undone = takeListBack(
      'templates',
      { present: brought, before: present, restored: brought },
      UNDONE,
    );
    expect(undone.filter(({ deletedAt }) => deletedAt === null).map(({ text }) => text)).toEqual([
      'Mine, newer.',
    ]);
  });

  test('follows a feed again that was given up, without listing old entries anew', () => {
    const present = [aFeed({ removedAt: SINCE, known: ['one', 'two'] })];
    const earlier = [aFeed({ known: ['one'] })];
    expect(compareLists('feeds', present, earlier)).toMatchObject([{ standing: 'deleted' }]);
    expect(bringListBack('feeds', present, earlier, choice('earlier'))).toEqual([
      // Followed now: the other computer knows that it was given up before.
      aFeed({ known: ['one', 'two'], addedAt: NOW, chosenAt: NOW }),
    ]);
    expect(bringListBack('feeds', present, earlier, choice('merge'))).toBe(present);
  });

  test('leaves no collection standing in itself', () => {
    const earlier = [aCollection({ id: 'a', parentId: 'b' }), aCollection({ id: 'b' })];
    const present = [
      aCollection({ id: 'a', updatedAt: SINCE }),
      aCollection({ id: 'b', parentId: 'a', updatedAt: SINCE }),
    ];
    const brought = bringListBack('collections', present, earlier, choice('earlier', 'a'));
    expect(listCollections(brought).map(({ id }) => id)).toHaveLength(2);
  });
});

describe('undoing', () => {
  test('takes away what was brought, and leaves what was changed since', () => {
    const before = [aSearch({ name: 'Trusting' })];
    const earlier = [aSearch(), aSearch({ id: 's2' }), aSearch({ id: 's3' })];
    const restored = bringListBack('searches', before, earlier, choice('earlier'));
    const present = restored.map((search) => (search.id === 's3' ? { ...search, name: 'Mine' } : search));
    const undone = takeListBack('searches', { present, before, restored }, UNDONE);
    expect(liveSearches(undone).map(({ id, name }) => [id, name])).toEqual([
      ['s1', 'Trusting'],
      ['s3', 'Mine'],
    ]);
  });

  test('leaves a list alone that the restore never reached', () => {
    const before = [aCollection({ name: 'Team' })];
    const restored = bringListBack('collections', before, [aCollection()], choice('earlier'));
    expect(takeListBack('collections', { present: before, before, restored }, UNDONE)).toBe(before);
  });

  test('gives the list before back, whatever was restored', () => {
    fc.assert(
      fc.property(anyLists, fc.constantFrom('merge' as const, 'earlier' as const), (lists, mode) => {
        const { kind, before, earlier } = lists;
        const restored = bringListBack(kind, before, earlier, choice(mode));
        if (mode === 'earlier') expect(compareLists(kind, restored, earlier)).toEqual([]);
        const undone = takeListBack(kind, { present: restored, before, restored }, UNDONE);
        expect(undone.filter(isLive).map(withoutDate)).toEqual(before.filter(isLive).map(withoutDate));
      }),
      { numRuns: 200 },
    );
  });

  test('is not reversed by a computer that has what was restored', () => {
    fc.assert(
      fc.property(anyLists, fc.constantFrom('merge' as const, 'earlier' as const), (lists, mode) => {
        const { kind, before, earlier } = lists;
        const restored = bringListBack(kind, before, earlier, choice(mode));
        const undone = takeListBack(kind, { present: restored, before, restored }, UNDONE);
        for (const merged of [mergeAs(kind, undone, restored), mergeAs(kind, restored, undone)])
          expect(inOrderOfIds(merged.filter(isLive).map(withoutDate))).toEqual(
            inOrderOfIds(before.filter(isLive).map(withoutDate)),
          );
      }),
      { numRuns: 200 },
    );
  });
});

const isLive = (record: object): boolean =>
  ('deletedAt' in record ? record.deletedAt : 'removedAt' in record ? record.removedAt : null) === null;

/** What a reader sees of a record. */
const withoutDate = (record: ListRecords[RecordList]) => {
  const { removed: _removed, chosenAt: _chosenAt, ...rest } = { removed: null, chosenAt: null, ...record };
  return { ...rest, updatedAt: '', ...('addedAt' in rest ? { addedAt: '' } : {}) };
};

/** How two computers with one folder make of both lists one. */
const MERGES: {
  readonly [K in RecordList]: (
    one: readonly ListRecords[K][],
    other: readonly ListRecords[K][],
  ) => readonly ListRecords[K][];
} = {
  collections: mergeCollections,
  feeds: (one, other) => mergeFeeds({ feeds: one }, { feeds: other }).feeds,
  searches: mergeSearches,
  'question-sets': mergeQuestionSets,
  templates: mergeTemplates,
};

function mergeAs<K extends RecordList>(
  kind: K,
  one: readonly ListRecords[RecordList][],
  other: readonly ListRecords[RecordList][],
): readonly ListRecords[RecordList][] {
  return MERGES[kind](one as readonly ListRecords[K][], other as readonly ListRecords[K][]);
}
const inOrderOfIds = <T extends { readonly id: string }>(records: readonly T[]): readonly T[] =>
  [...records].sort((one, other) => (one.id < other.id ? -1 : 1));

type TwoLists = {
  readonly kind: RecordList;
  readonly before: readonly ListRecords[RecordList][];
  readonly earlier: readonly ListRecords[RecordList][];
};

const anyId = fc.constantFrom('1', '2', '3', '4');
const anyName = fc.constantFrom('One', 'Two', 'Three');
const anyEnd = fc.constantFrom(null, SINCE);
const listOf = (kind: RecordList, record: Arbitrary<ListRecords[RecordList]>): Arbitrary<TwoLists> => {
  const records = fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 4 });
  return fc.record({ kind: fc.constant(kind), before: records, earlier: records });
};

/** Two states of one list that share some records. Searches stand in the order of their making. */
const anyLists: Arbitrary<TwoLists> = fc.oneof(
  listOf(
    'collections',
    fc
      .record({
        id: anyId,
        name: anyName,
        articleIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
        deletedAt: anyEnd,
      })
      .map(aCollection),
  ),
  listOf('templates', fc.record({ id: anyId, text: anyName, deletedAt: anyEnd }).map(aTemplate)),
  listOf(
    'feeds',
    fc
      .record({ id: anyId, title: anyName, removedAt: anyEnd })
      .map((feed) => aFeed({ ...feed, url: `https://example.org/${feed.id}` })),
  ),
  listOf('question-sets', fc.record({ id: anyId, name: anyName, deletedAt: anyEnd }).map(aSet)),
  listOf('searches', fc.record({ id: anyId, name: anyName, deletedAt: anyEnd }).map(aSearch)).map(
    ({ kind, before, earlier }) => ({
      kind,
      before: bringListBack(kind, [], before, choice('merge')),
      earlier,
    }),
  ),
);
