import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failed, ok } from '../../core/result.ts';
import { aRow, createFakeBridge, someSummaries } from '../testing/fake-bridge.ts';
import { createArticleActs } from './article-acts.ts';
import { createLibrary } from './library.ts';
import { createToasts } from './toasts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = (milliseconds = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

async function aLibrary(count: number, bridge = createFakeBridge(someSummaries(count))) {
  const rows = someSummaries(count);
  const library = createLibrary(bridge, { total: count, start: 0, rows: rows.slice(0, 60) });
  const toasts = createToasts();
  await settle();
  return { bridge, library, toasts, acts: createArticleActs(bridge, library, toasts) };
}

describe('the library', () => {
  it('asks anew when the query changes, and starts at its top with nothing chosen', async () => {
    const { library } = await aLibrary(20);
    library.selection.toggle(5, 'article-5');
    library.ask({ text: 'Article 17' });
    await settle();
    expect(library.rows.total.value).toBe(1);
    expect(library.rows.rowAt(0)?.title).toBe('Article 17');
    expect(library.selection.chosen.value.size).toBe(0);
    expect(library.selection.current.value).toBe(0);
  });

  it('answers many announced changes with one question', async () => {
    const { bridge } = await aLibrary(20);
    const before = bridge.callsOf('listArticles').length;
    for (let at = 0; at < 10; at += 1) bridge.announce('libraryChanged', { ids: [] });
    await settle(200);
    expect(bridge.callsOf('listArticles').length).toBe(before + 1);
  });

  it('chooses a range whose rows are not all here', async () => {
    const { library } = await aLibrary(200);
    library.selection.moveTo(10);
    await library.selection.extendTo(150);
    expect(library.selection.chosen.value.size).toBe(141);
    expect(library.selection.chosen.value.has('article-150')).toBe(true);
  });

  it('has in hand what is chosen, or else the current row', async () => {
    const { library } = await aLibrary(20);
    library.selection.moveTo(3);
    expect(library.inHand()).toEqual(['article-3']);
    library.selection.toggle(7, 'article-7');
    expect(library.inHand()).toEqual(['article-7']);
  });
});

describe('acts on articles', () => {
  it('show a star before main has answered', async () => {
    const { acts, library } = await aLibrary(3);
    void acts.setStarred(['article-1'], true);
    expect(library.rows.rowAt(1)?.starred).toBe(true);
  });

  it('take a star back when it could not be kept, and say why', async () => {
    const bridge = createFakeBridge(someSummaries(3), {
      setStarred: async () => failed({ tag: 'disk-full', name: 'Article 1' }),
    });
    const { acts, library, toasts } = await aLibrary(3, bridge);
    await acts.setStarred(['article-1'], true);
    await settle();
    expect(library.rows.rowAt(1)?.starred).toBe(false);
    expect(toasts.shown.value[0]?.sentence).toContain('disk is full');
  });

  it('bring an article back from the trash on Undo', async () => {
    const { acts, bridge, toasts } = await aLibrary(3);
    await acts.trash(['article-1'], 'Article 1');
    expect(toasts.shown.value[0]?.sentence).toBe('“Article 1” moved to the trash.');
    toasts.shown.value[0]?.action?.run();
    expect(bridge.callsOf('restoreArticles')).toEqual([[['article-1']]]);
  });

  it('undo an archiving', async () => {
    const { acts, bridge, toasts } = await aLibrary(3);
    await acts.setArchived(['article-1', 'article-2'], true);
    expect(toasts.shown.value[0]?.sentence).toBe('2 articles archived.');
    toasts.shown.value[0]?.action?.run();
    expect(bridge.callsOf('setArchived').at(-1)).toEqual([['article-1', 'article-2'], false]);
  });

  it('undo for each article what was changed on it, whether its row is loaded or not', async () => {
    const tagged = {
      id: 'far',
      readingState: 'read',
      starred: false,
      archived: false,
      tags: ['team'],
    } as const;
    const bridge = createFakeBridge(someSummaries(3), {
      changeTags: async () => ok([tagged]),
      setReadingState: async () => ok([tagged]),
    });
    const { acts, toasts } = await aLibrary(3, bridge);
    await acts.changeTags(['far', 'article-1'], ['team', 'trust'], ['old']);
    toasts.shown.value[0]?.action?.run();
    expect(bridge.callsOf('changeTags').at(-1)).toEqual([['far'], [], ['trust']]);
    await acts.setReadingState(['far', 'article-1'], 'unread');
    toasts.undo();
    expect(bridge.callsOf('setReadingState').at(-1)).toEqual([['far'], 'read']);
  });

  it('ask main nothing when no tag changed', async () => {
    const { acts, bridge } = await aLibrary(3);
    await acts.changeTags([aRow(1).id], [], []);
    expect(bridge.callsOf('changeTags')).toEqual([]);
  });
});

describe('toasts', () => {
  it('leave after ten seconds, but not while somebody rests on them', async () => {
    const toasts = createToasts();
    toasts.show('Done.');
    await settle(9_000);
    toasts.hold();
    await settle(20_000);
    expect(toasts.shown.value).toHaveLength(1);
    toasts.release();
    await settle(10_000);
    expect(toasts.shown.value).toHaveLength(0);
  });

  it('never pile up', () => {
    const toasts = createToasts();
    for (const sentence of ['1', '2', '3', '4', '5']) toasts.show(sentence);
    expect(toasts.shown.value.map(({ sentence }) => sentence)).toEqual(['3', '4', '5']);
  });
});
