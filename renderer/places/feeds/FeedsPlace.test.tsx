import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { AfterwordApi } from '../../../core/contract.ts';
import type { EntryRow, FeedOverview } from '../../../core/feeds/overview.ts';
import { failed, ok } from '../../../core/result.ts';
import { A_TIME, AN_ID } from '../../../core/testing/factories.ts';
import { aListedEntry } from '../../../core/testing/feed-factories.ts';
import { Toasts } from '../../components/Toasts.tsx';
import { createFakeBridge } from '../../testing/fake-bridge.ts';
import { type InApp, renderInApp } from '../../testing/render-in-app.ts';
import { FeedsPlace } from './FeedsPlace.tsx';

const settle = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));

const aFeed = (changes: Partial<FeedOverview> = {}): FeedOverview => ({
  id: AN_ID,
  url: 'https://desk.example/feed',
  title: 'The Quiet Desk',
  siteUrl: null,
  folder: null,
  rule: 'list-new',
  addedAt: A_TIME,
  newCount: 2,
  entryCount: 2,
  polledAt: A_TIME,
  trouble: null,
  ...changes,
});

const entry = (id: string, title: string): EntryRow => ({
  ...aListedEntry({ id, title }),
  feedId: AN_ID,
  feedTitle: 'The Quiet Desk',
});

async function open(feeds: readonly FeedOverview[], answers: Partial<AfterwordApi> = {}): Promise<InApp> {
  const rows = [entry('1', 'Walking behind'), entry('2', 'Slack water')];
  const rendered = renderInApp(
    <>
      <FeedsPlace />
      <Toasts />
    </>,
    {
      bridge: createFakeBridge([], {
        listFeeds: async () => ok(feeds),
        listEntries: async (_feedId, { start }) =>
          ok({ total: rows.length, start, rows: start === 0 ? rows : [] }),
        ...answers,
      }),
    },
  );
  act(() => rendered.app.routes.go({ place: 'feeds', feedId: null }));
  await settle();
  return rendered;
}

const press = async (name: string): Promise<void> => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
  await settle();
};

describe('the feeds', () => {
  it('say how to begin while none is followed', async () => {
    const { app } = await open([]);
    fireEvent.click(screen.getByRole('button', { name: 'Subscribe to a site' }));
    expect(app.importDialog.section.value).toBe('feed');
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('open an entry as an article', async () => {
    const { app, bridge } = await open([aFeed()], {
      openEntry: async () => ok({ articleId: 'a'.repeat(32), isBeginning: false }),
    });
    fireEvent.click(screen.getByText('Slack water'));
    await settle();
    expect(bridge.callsOf('openEntry')).toEqual([[{ feedId: AN_ID, entryId: '2' }]]);
    expect(app.routes.current.value).toMatchObject({ place: 'article', articleId: 'a'.repeat(32) });
  });

  it('stay where they are and say why when an entry cannot be had', async () => {
    const { app } = await open([aFeed()], {
      openEntry: async () =>
        failed({ tag: 'not-fetched', name: 'desk.example', problem: { tag: 'offline' } }),
    });
    fireEvent.click(screen.getByText('Slack water'));
    await settle();
    expect(app.routes.current.value.place).toBe('feeds');
    expect(screen.getByText(/not connected/)).toBeTruthy();
  });

  it('say when only the beginning could be had', async () => {
    await open([aFeed()], { openEntry: async () => ok({ articleId: 'a'.repeat(32), isBeginning: true }) });
    fireEvent.click(screen.getByText('Slack water'));
    await settle();
    expect(screen.getByText(/Only the beginning of “Slack water”/)).toBeTruthy();
  });

  it('are kept and dismissed by keyboard, one or all that are chosen, and dismissing is taken back', async () => {
    const { bridge } = await open([aFeed()]);
    await press('j');
    await press('s');
    expect(bridge.callsOf('keepEntries')).toEqual([[[{ feedId: AN_ID, entryId: '1' }]]]);
    await press('x');
    await press('ArrowDown');
    await press('x');
    expect(screen.getByText('2 selected')).toBeTruthy();
    await press('e');
    const both = ['1', '2'].map((entryId) => ({ feedId: AN_ID, entryId }));
    expect(bridge.callsOf('dismissEntries')).toEqual([[both]]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(bridge.callsOf('restoreEntries')).toEqual([[both]]);
  });

  it('are marked as seen and asked again, and say what came', async () => {
    const { bridge } = await open([aFeed()], {
      pollFeeds: async () => ok({ polled: 1, fresh: 3, failed: 0 }),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Mark all as seen' }));
    fireEvent.click(screen.getByRole('button', { name: 'Check now' }));
    await settle();
    expect(bridge.callsOf('markEntriesSeen')).toEqual([['all']]);
    expect(bridge.callsOf('pollFeeds')).toEqual([['all']]);
    expect(screen.getByText('3 new entries.')).toBeTruthy();
  });

  it('tell what is wrong with a feed, and try that one again', async () => {
    const { bridge } = await open([aFeed({ trouble: '“desk.example” could not be fetched: no.' })], {
      pollFeeds: async () => ok({ polled: 1, fresh: 0, failed: 1 }),
    });
    expect(screen.getByText(/could not be fetched: no\./)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await settle();
    expect(bridge.callsOf('pollFeeds')).toEqual([[[AN_ID]]]);
  });

  it('ask again for what is shown when main says that something changed', async () => {
    const { bridge } = await open([aFeed()]);
    const before = bridge.callsOf('listEntries').length;
    act(() => bridge.announce('feedsChanged', null));
    await settle();
    expect(bridge.callsOf('listEntries').length).toBe(before + 1);
    expect(bridge.callsOf('listFeeds')).toHaveLength(2);
  });

  it('lead back to all feeds from one that is followed no more', async () => {
    const { app } = await open([aFeed()]);
    act(() => app.routes.go({ place: 'feeds', feedId: 'b'.repeat(32) }));
    await settle();
    expect(app.routes.current.value).toEqual({ place: 'feeds', feedId: null });
  });
});
