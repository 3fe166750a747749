import { expect, test } from 'vitest';
import type { CollectionRow } from '../../core/contract/collections-contract.ts';
import { summarize } from '../../core/library/summary.ts';
import { NOWHERE_TO_GO } from '../../core/searching/go-to.ts';
import { AN_ID, aJournal, anArticle } from '../../core/testing/factories.ts';
import { createFakeBridge } from '../testing/fake-bridge.ts';
import { renderInApp } from '../testing/render-in-app.ts';
import { articleRoute, helpRoute } from './routes.ts';

const OTHER_ID = 'b'.repeat(32);
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

/** The palette of a library with one article, answering what is asked when it is told to. */
async function opened(collections: readonly CollectionRow[] = []) {
  let answer: () => void = () => undefined;
  const bridge = createFakeBridge(
    [summarize(anArticle({ id: AN_ID, title: 'The newest article' }), aJournal())],
    {
      listCollections: async () => collections,
      goTo: () =>
        new Promise((done) => {
          answer = () =>
            done({
              ...NOWHERE_TO_GO,
              articles: [
                { articleId: OTHER_ID, title: { text: 'Zebras', marks: [] }, byline: null, language: null },
              ],
            });
        }),
    },
  );
  const { app } = renderInApp(null, { bridge });
  app.palette.open();
  await expect.poll(() => app.palette.destinations.value[0]?.kind).toBe('article');
  return { app, answer: () => answer(), announce: bridge.announce };
}

test('Enter before the answer is there leads to what was typed, not to what stood there before', async () => {
  const { app, answer } = await opened();
  app.palette.ask('zebras');
  app.palette.go();
  expect(app.palette.isOpen.value).toBe(true);
  answer();
  await expect.poll(() => app.routes.current.value).toEqual(articleRoute(OTHER_ID));
  expect(app.palette.isOpen.value).toBe(false);
});

test('Enter goes on waiting when the index is ready meanwhile and is asked once more', async () => {
  const { app, answer, announce } = await opened();
  app.palette.ask('zebras');
  app.palette.go();
  announce('indexProgressed', { tag: 'ready' });
  answer();
  await expect.poll(() => app.routes.current.value).toEqual(articleRoute(OTHER_ID));
});

test('what was chosen with an arrow is gone to at once', async () => {
  const { app } = await opened();
  app.palette.ask('se');
  app.palette.choose(1);
  app.palette.go();
  expect(app.palette.isOpen.value).toBe(false);
});

test('a place that has the name is gone to without waiting for articles', async () => {
  const { app } = await opened();
  app.palette.ask('questions that ret');
  app.palette.go();
  expect(app.palette.isOpen.value).toBe(false);
  await expect.poll(() => app.routes.current.value).toEqual(helpRoute('returning'));
});

test('more words after Enter take it back', async () => {
  const { app, answer } = await opened();
  app.palette.ask('zeb');
  app.palette.go();
  app.palette.ask('zebras');
  answer();
  await settled();
  expect(app.palette.isOpen.value).toBe(true);
});

test('forty collections do not crowd out the page of help on them', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => ({
    id: `c${at}`,
    name: `Collection ${at}`,
    parentId: null,
    depth: 0,
    count: 0,
  }));
  const { app } = await opened(rows);
  await expect.poll(() => app.collections.rows.value.length).toBe(40);
  app.palette.ask('collection');
  const kinds = app.palette.destinations.value.map(({ kind }) => kind);
  expect(kinds).toContain('help');
  expect(kinds).toContain('collection');
});

test('a theme is chosen by its name, and the one that is on is not offered', async () => {
  const { app } = await opened();
  app.palette.ask('dark theme');
  await expect.poll(() => app.palette.destinations.value[0]?.words.text).toBe('Dark theme');
  app.palette.go();
  await expect.poll(() => app.settings.theme.value).toBe('dark');
  app.palette.open();
  app.palette.ask('dark theme');
  const names = app.palette.destinations.value.map(({ words }) => words.text);
  expect(names).not.toContain('Dark theme');
});
