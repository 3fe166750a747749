import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RestoreMode, RestoreScope } from '../../../core/backups/backup.ts';
import { createPlan } from '../../../core/facilitating/plan.ts';
import { createSubscription, isFollowed } from '../../../core/feeds/subscription.ts';
import { writeQuestionSet } from '../../../core/journal/question-set.ts';
import { deleteReflection } from '../../../core/journal/reflections.ts';
import { createCollection, deleteCollection, listCollections } from '../../../core/library/collections.ts';
import { liveSearches } from '../../../core/library/saved-searches.ts';
import { anyArticle, anyArticleId, anyJournal } from '../../../core/testing/arbitraries.ts';
import { A_TIME, AN_ID, anArticle, aSavedSearch } from '../../../core/testing/factories.ts';
import { unwrap } from '../../../core/testing/unwrap.ts';
import { NODE_FILES } from '../../library/file-calls.ts';
import type { Library } from '../../library/library.ts';
import { createFaultyFiles } from '../../library/testing/faulty-files.ts';
import { openAt, temporaryFolder } from '../../library/testing/open.ts';
import { smallDisk } from '../../library/testing/small-disk.ts';
import { Restoring } from './restoring.ts';
import { everything, restoringOf, shown, write } from './testing/restored.ts';

const OTHER_ID = 'f'.repeat(32);
const ALL: RestoreScope = { tag: 'all' };

/** A library that was backed up, and then lost an article, an answer, and the words of another. */
async function afterMishaps() {
  const library = await openAt(await temporaryFolder());
  await library.addArticle(anArticle());
  await library.addArticle(anArticle({ id: OTHER_ID, title: 'Another', fingerprint: 'f1' }));
  await write(library, 'kept', 'Kept.');
  await write(library, 'changed', 'As it was.');
  await write(library, 'deleted', 'Thrown away since.');
  await write(library, 'elsewhere', 'On another article.', OTHER_ID);
  const { backups, restoring } = restoringOf(library);
  const backup = unwrap(await backups.make('asked'));
  await write(library, 'changed', 'As it is.');
  await library.changeJournal(AN_ID, (journal) =>
    deleteReflection(journal, 'deleted', new Date().toISOString()),
  );
  await library.trashArticle(OTHER_ID);
  await rm(join(library.folder, 'journals', 'ff'), { recursive: true });
  await library.close();
  // What this computer knew of the journal would be put back by itself.
  await rm(join(library.folder, '..', 'cache'), { recursive: true });
  const again = await openAt(join(library.folder, '..'));
  await again.loaded;
  return { library: again, id: backup.id, ...restoringOf(again), first: restoring };
}

describe('a backup', () => {
  test('shows article by article what it would change', async () => {
    const { id, restoring } = await afterMishaps();
    expect(unwrap(await restoring.compare(id)).lists).toEqual([]);
    expect(unwrap(await restoring.compare(id)).articles).toEqual([
      {
        articleId: OTHER_ID,
        title: 'Another',
        article: 'missing',
        marks: 0,
        pictures: 0,
        words: [
          expect.objectContaining({ standing: 'missing', earlier: 'On another article.', present: null }),
        ],
      },
      {
        articleId: AN_ID,
        title: 'Walking behind',
        article: 'here',
        marks: 0,
        pictures: 0,
        words: [
          expect.objectContaining({ standing: 'different', earlier: 'As it was.', present: 'As it is.' }),
          expect.objectContaining({ standing: 'deleted', earlier: 'Thrown away since.' }),
        ],
      },
    ]);
  });

  test('brings everything that is lost back and leaves what is newer', async () => {
    const { library, id, restoring } = await afterMishaps();
    expect(unwrap(await restoring.restore(id, ALL, 'merge'))).toEqual({
      articles: 2,
      words: 1,
      records: 0,
      problems: [],
    });
    expect(await shown(library)).toEqual({ kept: 'Kept.', changed: 'As it is.' });
    expect(await shown(library, OTHER_ID)).toEqual({ elsewhere: 'On another article.' });
    expect(await library.summary(OTHER_ID)).toMatchObject({ noteCount: 1 });
  });

  test('puts the words of one article back as they were', async () => {
    const { library, id, restoring } = await afterMishaps();
    const scope: RestoreScope = { tag: 'article', articleId: AN_ID };
    expect(unwrap(await restoring.restore(id, scope, 'earlier'))).toEqual({
      articles: 1,
      words: 2,
      records: 0,
      problems: [],
    });
    expect(await shown(library)).toEqual({
      kept: 'Kept.',
      changed: 'As it was.',
      deleted: 'Thrown away since.',
    });
    const { reflections } = unwrap(await library.readJournal(AN_ID));
    expect(reflections.find((one) => one.id === 'changed')?.versions.map(({ text }) => text)).toContain(
      'As it is.',
    );
    expect(await library.summary(OTHER_ID)).toBeUndefined();
  });

  test('brings one answer back and nothing else', async () => {
    const { library, id, restoring } = await afterMishaps();
    const scope: RestoreScope = { tag: 'reflection', articleId: AN_ID, reflectionId: 'deleted' };
    expect(unwrap(await restoring.restore(id, scope, 'earlier'))).toMatchObject({ words: 1 });
    expect(await shown(library)).toEqual({
      kept: 'Kept.',
      changed: 'As it is.',
      deleted: 'Thrown away since.',
    });
  });

  test('that is not there is told', async () => {
    const { restoring } = await afterMishaps();
    expect(await restoring.compare('20200101T000000000Z-00000000')).toMatchObject({
      failure: { tag: 'not-found' },
    });
  });

  test('tells what is damaged in it, and brings back the rest', async () => {
    const { library, id, backups, restoring } = await afterMishaps();
    const [backup] = await backups.list();
    if (backup === undefined) throw new Error('there is no backup');
    for await (const { file } of backups.files(backup, ['journals', 'ff']))
      await writeFile(join(library.folder, 'backups', 'contents', file.slice(0, 2), `${file}.gz`), 'x');
    const report = unwrap(await restoring.restore(id, ALL, 'merge'));
    expect(report.problems.map(({ name }) => name)).toEqual([`journals/ff/${OTHER_ID}.json`]);
    expect(report.problems[0]?.reason).toContain('is damaged in this backup');
    expect(await library.readArticle(OTHER_ID)).toMatchObject({ ok: true });
  });

  test('of before a restore that is damaged is told, and undoing leaves alone what it would have said', async () => {
    const { library, id, backups, restoring } = await afterMishaps();
    await library.savedSearches.change(() => [aSavedSearch()]);
    await library.sessions.plans.take(createPlan({ kind: 'article', id: AN_ID }, 'A plan'));
    unwrap(await restoring.restore(id, ALL, 'earlier'));
    const stood = await shown(library);
    const [before, restored] = await backups.list();
    if (before === undefined || restored === undefined) throw new Error('there is no backup');
    const shared = new Set<string>();
    for await (const { file } of backups.files(restored, [])) shared.add(file);
    const damaged: string[] = [];
    for await (const { file, path } of backups.files(before, [])) {
      if (shared.has(file)) continue;
      damaged.push(path.join('/'));
      await writeFile(join(library.folder, 'backups', 'contents', file.slice(0, 2), `${file}.gz`), 'x');
    }
    expect(damaged).toEqual(
      expect.arrayContaining([`journals/01/${AN_ID}.json`, `plans/${AN_ID}.json`, 'searches.json']),
    );
    const report = unwrap(await restoring.undo());
    expect(report.problems.map(({ name }) => name)).toEqual(expect.arrayContaining(['searches.json']));
    expect(await shown(library)).toEqual(stood);
    expect(liveSearches(unwrap(await library.savedSearches.read()))).toHaveLength(1);
    expect(unwrap(await library.sessions.plans.read(AN_ID))).not.toBeNull();
  });

  test('gives a journal back that is damaged now', async () => {
    const { library, id, restoring } = await afterMishaps();
    await writeFile(join(library.folder, 'journals', '01', `${AN_ID}.json`), 'cut');
    const again = unwrap(await restoring.restore(id, ALL, 'merge'));
    expect(again.problems).toEqual([]);
    expect(await shown(library)).toMatchObject({ kept: 'Kept.' });
  });
});

describe('a restore', () => {
  test.each<readonly [RestoreMode, RestoreScope]>([
    ['merge', ALL],
    ['earlier', ALL],
    ['earlier', { tag: 'article', articleId: AN_ID }],
    ['earlier', { tag: 'reflection', articleId: AN_ID, reflectionId: 'changed' }],
  ])('(%s, %o) can be undone, and is undone once', async (mode, scope) => {
    const { library, id, restoring } = await afterMishaps();
    const before = await everything(library);
    expect(await restoring.undoable()).toBeNull();
    unwrap(await restoring.restore(id, scope, mode));
    expect(await everything(library)).not.toEqual(before);
    expect(await restoring.undoable()).toMatchObject({ backupId: id, scope, mode });
    expect(unwrap(await restoring.undo()).problems).toEqual([]);
    expect(await everything(library)).toEqual(before);
    expect(await restoring.undoable()).toBeNull();
    expect(await restoring.undo()).toMatchObject({ failure: { tag: 'not-found' } });
  });

  test('that is undone leaves what was written since', async () => {
    const { library, id, restoring } = await afterMishaps();
    unwrap(await restoring.restore(id, ALL, 'earlier'));
    await write(library, 'since', 'Written since.');
    unwrap(await restoring.undo());
    expect(await shown(library)).toEqual({ kept: 'Kept.', changed: 'As it is.', since: 'Written since.' });
  });

  test('into an empty library gives the library that was backed up', async () => {
    const anyRecord = anyArticleId.chain((id) =>
      fc.record({
        article: fc.option(anyArticle(fc.constant(id)), { nil: null }),
        journal: anyJournal(fc.constant(id)),
      }),
    );
    const anyRecords = fc.uniqueArray(anyRecord, {
      maxLength: 3,
      selector: ({ journal }) => journal.articleId,
    });
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const disk = await smallDisk();
        const first = await openAt(join(disk.folder, 'first'));
        for (const { article, journal } of records) {
          if (article !== null) await first.addArticle(article);
          await first.mergeJournal(journal);
        }
        await first.loaded;
        const { backups } = restoringOf(first);
        const { id } = unwrap(await backups.make('asked'));
        const second = await openAt(join(disk.folder, 'second'));
        const own = restoringOf(second).backups;
        const places = async () => [
          { place: 'library' as const, backups: own },
          { place: 'second' as const, backups },
        ];
        const restoring = new Restoring({
          library: second,
          files: NODE_FILES,
          places,
          now: () => new Date(),
        });
        expect(unwrap(await restoring.restore(id, ALL, 'merge')).problems).toEqual([]);
        expect(await everything(second)).toEqual(await everything(first));
        await first.close();
        await second.close();
      }),
      { numRuns: 15 },
    );
  });
});

test('a plan for a session comes back with the words that it had, and keeps those it has now', async () => {
  const library = await openAt(await temporaryFolder());
  const { plans } = library.sessions;
  const plan = createPlan({ kind: 'article', id: AN_ID }, 'Walking behind');
  const parked = (id: string, text: string) => ({
    id,
    who: '',
    text,
    earlier: [],
    createdAt: A_TIME,
    updatedAt: A_TIME,
    deletedAt: null,
  });
  const earlier = { ...plan, parked: [parked('a', 'Ask Kim.')] };
  await plans.change(AN_ID, () => earlier);
  const { backups, restoring } = restoringOf(library);
  const { id } = unwrap(await backups.make('asked'));
  const present = { ...plan, parked: [parked('b', 'Ask Lee.')] };
  await plans.change(AN_ID, () => present);
  expect(unwrap(await restoring.compareLists(id))).toEqual([
    {
      list: 'sessions',
      records: [{ id: `plans/${AN_ID}`, name: 'Plan: Walking behind', standing: 'different' }],
    },
  ]);
  expect(unwrap(await restoring.restore(id, ALL, 'merge'))).toMatchObject({ records: 1, problems: [] });
  expect(
    unwrap(await plans.read(AN_ID))
      ?.parked.map(({ text }) => text)
      .sort(),
  ).toEqual(['Ask Kim.', 'Ask Lee.']);
  unwrap(await restoring.undo());
  expect(unwrap(await plans.read(AN_ID))).toEqual(present);
});

describe('the lists of a library', () => {
  test('come back with everything, and go again when that is undone', async () => {
    const { library, id, restoring } = await afterLosingLists();
    const { lists } = unwrap(await restoring.compare(id));
    expect(lists.map(({ list, records }) => [list, records[0]?.standing])).toEqual([
      ['collections', 'deleted'],
      ['feeds', 'missing'],
      ['searches', 'missing'],
      ['question-sets', 'different'],
    ]);
    expect(unwrap(await restoring.compareLists(id))).toEqual(lists);
    const lost = await namesOf(library);
    expect(unwrap(await restoring.restore(id, ALL, 'earlier'))).toMatchObject({ records: 4, problems: [] });
    expect(await namesOf(library)).toEqual(NAMES);
    expect(unwrap(await restoring.undo())).toMatchObject({ records: 4, problems: [] });
    expect(await namesOf(library)).toEqual(lost);
  });

  test('come back one by one', async () => {
    const { library, id, restoring } = await afterLosingLists();
    const scope: RestoreScope = { tag: 'list', list: 'feeds', recordId: OTHER_ID };
    expect(unwrap(await restoring.restore(id, scope, 'merge'))).toMatchObject({ articles: 0, records: 1 });
    expect(await namesOf(library)).toEqual({ ...(await namesOf(library)), feeds: NAMES.feeds });
    expect(await namesOf(library)).not.toEqual(NAMES);
    expect(unwrap(await restoring.undo())).toMatchObject({ records: 1 });
    expect((await namesOf(library)).feeds).toEqual([]);
  });
});

const NAMES = { collections: ['Team'], feeds: ['Field notes'], searches: ['Trust'], sets: ['Mondays'] };

/** A library with one record in every list that was backed up, and then lost or changed all of them. */
async function afterLosingLists() {
  const library = await openAt(await temporaryFolder());
  const now = new Date().toISOString();
  await library.changeCollections((all) =>
    createCollection(all, { id: 'c', name: 'Team', parentId: null }, now),
  );
  await library.feeds.subscriptions.change(() => ({
    feeds: [
      createSubscription({
        id: OTHER_ID,
        url: 'https://example.org/feed',
        title: 'Field notes',
        siteUrl: null,
        folder: null,
        rule: 'list-new',
        addedAt: now,
      }),
    ],
  }));
  await library.savedSearches.change(() => [
    { id: 's', name: 'Trust', text: 'trust', createdAt: now, updatedAt: now, deletedAt: null },
  ]);
  const set = { id: 'q', name: 'Mondays', purpose: '', questions: [] };
  await library.questionSets.change((sets) => writeQuestionSet(sets, set, now));
  const { backups, restoring } = restoringOf(library);
  const { id } = unwrap(await backups.make('asked'));
  await library.changeCollections((all) => deleteCollection(all, 'c', now));
  await library.feeds.subscriptions.change(() => ({ feeds: [] }));
  await library.savedSearches.change(() => []);
  await library.questionSets.change((sets) => writeQuestionSet(sets, { ...set, name: 'Tuesdays' }, now));
  return { library, id, restoring };
}

async function namesOf(library: Library) {
  return {
    collections: listCollections(unwrap(await library.collections())).map(({ name }) => name),
    feeds: unwrap(await library.feeds.subscriptions.read())
      .feeds.filter(isFollowed)
      .map(({ title }) => title),
    searches: liveSearches(unwrap(await library.savedSearches.read())).map(({ name }) => name),
    sets: unwrap(await library.questionSets.read()).map(({ name }) => name),
  };
}

test('a restore changes nothing when the present cannot be backed up first', async () => {
  const { library, id } = await afterMishaps();
  const faulty = createFaultyFiles();
  const { restoring } = restoringOf(library, faulty.files);
  const path = join(library.folder, 'journals', '01', `${AN_ID}.json`);
  const before = await readFile(path, 'utf8');
  const refusing = {
    ...faulty.files,
    open: () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })),
  };
  const full = restoringOf(library, refusing).restoring;
  expect(await full.restore(id, ALL, 'earlier')).toMatchObject({ ok: false, failure: { tag: 'disk-full' } });
  expect(await readFile(path, 'utf8')).toBe(before);
  expect(await restoring.undoable()).toBeNull();
});
