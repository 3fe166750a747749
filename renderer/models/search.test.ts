import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import {
  NO_RESULTS,
  type SearchRequest,
  type SearchResults,
  type SearchScope,
} from '../../core/searching/search.ts';
import { createFakeBridge } from '../testing/fake-bridge.ts';
import { createSearch, routeOfHit } from './search.ts';

const resultsOf = (total: number): SearchResults => ({
  ...NO_RESULTS,
  articles: { total, more: false, hits: [] },
});

function aSearch() {
  const waiting: { request: SearchRequest; answer: (results: SearchResults) => void }[] = [];
  const bridge = createFakeBridge([], {
    search: (request) => new Promise((answer) => waiting.push({ request, answer })),
  });
  const scope = signal<SearchScope>({ show: 'all', tag: null });
  return { search: createSearch(bridge, scope), scope, waiting, bridge };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('createSearch', () => {
  it('shows the first rows until everything is there, and never after it', async () => {
    const { search, waiting } = aSearch();
    search.ask('trust');
    waiting[0]?.answer(resultsOf(1));
    await settle();
    expect([search.results.value?.articles.total, search.isSettled.value]).toEqual([1, false]);
    waiting[1]?.answer(resultsOf(5));
    await settle();
    expect([search.results.value?.articles.total, search.isSettled.value]).toEqual([5, true]);
    search.ask('trusts');
    waiting[3]?.answer(resultsOf(7));
    await settle();
    waiting[2]?.answer(resultsOf(2));
    await settle();
    expect(search.results.value?.articles.total).toBe(7);
  });

  it('passes over answers that were overtaken', async () => {
    const { search, waiting } = aSearch();
    search.ask('tru');
    search.ask('trust');
    waiting[1]?.answer(resultsOf(9));
    await settle();
    expect(search.results.value).toBeNull();
    expect(waiting.map(({ request }) => request.turn)).toEqual([2, 2, 3, 3]);
  });

  it('asks again within another shelf, and shows more on demand', () => {
    const { search, scope, waiting } = aSearch();
    search.ask('trust ');
    expect(waiting.at(-1)?.request.unfinished).toBe(false);
    scope.value = { show: 'unread', tag: null };
    expect(waiting.at(-1)?.request.scope.show).toBe('unread');
    search.showMore('written');
    expect(waiting.at(-1)?.request.limits.written).toBe(25);
    const asked = waiting.length;
    search.ask('');
    expect([search.isSearching.value, search.results.value, waiting.length]).toEqual([false, null, asked]);
  });

  it('says when no answer came, until it is asked again', async () => {
    let works = false;
    const bridge = createFakeBridge([], {
      search: async () => {
        if (!works) throw new Error('The search worker ended.');
        return resultsOf(3);
      },
    });
    const search = createSearch(bridge, signal<SearchScope>({ show: 'all', tag: null }));
    search.ask('trust');
    await settle();
    expect([search.hasFailed.value, search.isSettled.value]).toEqual([true, true]);
    works = true;
    search.askAgain();
    expect(search.hasFailed.value).toBe(false);
    await settle();
    expect([search.hasFailed.value, search.results.value?.articles.total]).toEqual([false, 3]);
  });

  it('looks again when the index is complete, and after changes', async () => {
    vi.useFakeTimers();
    const { search, waiting, bridge } = aSearch();
    search.ask('trust');
    bridge.announce('indexProgressed', { tag: 'building', done: 1, total: 9 });
    bridge.announce('indexProgressed', { tag: 'ready' });
    expect(waiting).toHaveLength(4);
    for (const { answer } of waiting) answer(resultsOf(1));
    await vi.advanceTimersByTimeAsync(0);
    bridge.announce('journalChanged', { articleId: 'a1' });
    await vi.advanceTimersByTimeAsync(1_000);
    bridge.announce('journalChanged', { articleId: 'a1' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(waiting.slice(4).map(({ request }) => request.stage)).toEqual(['all']);
    waiting.at(-1)?.answer(resultsOf(2));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(waiting.slice(4)).toHaveLength(2);
    vi.useRealTimers();
  });

  it('looks again now and then while the index is made, and keeps what it shows meanwhile', async () => {
    vi.useFakeTimers();
    const { search, waiting, bridge } = aSearch();
    search.ask('trust');
    for (const { answer } of waiting) answer(resultsOf(1));
    await vi.advanceTimersByTimeAsync(0);
    for (let done = 1; done <= 20; done += 1) {
      bridge.announce('indexProgressed', { tag: 'building', done, total: 99 });
      await vi.advanceTimersByTimeAsync(200);
    }
    expect([waiting.length, search.isSettled.value]).toEqual([4, true]);
    waiting.at(-1)?.answer(resultsOf(8));
    await vi.advanceTimersByTimeAsync(0);
    expect(search.results.value?.articles.total).toBe(8);
    vi.useRealTimers();
  });
});

describe('routeOfHit', () => {
  it('leads to the very place', () => {
    const selector = { exact: 'herd', prefix: '', suffix: '', start: 4 };
    expect(routeOfHit('a1', { tag: 'passage', selector })).toMatchObject({
      passage: { start: 4, exact: 'herd' },
    });
    expect(routeOfHit('a1', { tag: 'comment', commentId: 'c1' })).toMatchObject({ commentId: 'c1' });
    expect(routeOfHit('a1', { tag: 'reflection', reflectionId: 'r1' })).toMatchObject({ reflectionId: 'r1' });
  });
});
