import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { AfterwordApi } from '../../../core/contract.ts';
import type { FeedOverview, FoundFeed } from '../../../core/feeds/overview.ts';
import { failed, ok } from '../../../core/result.ts';
import { createFakeBridge } from '../../testing/fake-bridge.ts';
import { renderInApp } from '../../testing/render-in-app.ts';
import { Dialogs } from '../Dialogs.tsx';

const settle = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));

const found = (name: string, changes: Partial<FoundFeed> = {}): FoundFeed => ({
  url: `https://desk.example/${name}`,
  title: `Feed ${name}`,
  siteUrl: null,
  entryCount: 2,
  newest: ['Walking behind'],
  isFollowed: false,
  ...changes,
});

async function look(answers: Partial<AfterwordApi>) {
  const rendered = renderInApp(<Dialogs />, { bridge: createFakeBridge([], answers) });
  act(() => rendered.app.importDialog.open('feed'));
  fireEvent.input(screen.getByLabelText('Address of a site or of its feed'), {
    target: { value: ' desk.example ' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Look for feeds' }));
  await settle();
  return rendered;
}

describe('subscribing', () => {
  it('shows what was found before anything is followed, the first one chosen', async () => {
    const { bridge, app } = await look({
      findFeeds: async () => ok([found('a', { isFollowed: true }), found('b'), found('c')]),
    });
    expect(bridge.callsOf('findFeeds')).toEqual([['desk.example']]);
    expect(bridge.callsOf('followFeeds')).toEqual([]);
    expect(screen.getByText('You follow it already.')).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: /Feed b/ })).toHaveProperty('checked', true);
    fireEvent.click(screen.getByRole('checkbox', { name: /Feed c/ }));
    fireEvent.click(screen.getByRole('radio', { name: 'Go to the library' }));
    fireEvent.click(screen.getByRole('button', { name: 'Subscribe to 2 feeds' }));
    await settle();
    expect(bridge.callsOf('followFeeds')).toEqual([
      [
        ['b', 'c'].map((name) => ({
          url: `https://desk.example/${name}`,
          title: `Feed ${name}`,
          siteUrl: null,
        })),
        'keep-all',
      ],
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(app.routes.current.value).toEqual({ place: 'feeds', feedId: null });
  });

  it('says why nothing was found', async () => {
    await look({ findFeeds: async () => failed({ tag: 'no-feed-found', name: 'desk.example' }) });
    expect(screen.getByText(/No feed was found at “desk\.example”/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Subscribe' })).toBeNull();
  });

  it('keeps what was found when following fails', async () => {
    await look({
      findFeeds: async () => ok([found('a')]),
      followFeeds: async () => failed({ tag: 'disk-full', name: 'Your list of feeds' }),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
    await settle();
    expect(screen.getByRole('checkbox', { name: /Feed a/ })).toBeTruthy();
  });
});

describe('editing a feed', () => {
  const feed: FeedOverview = {
    id: 'f'.repeat(32),
    url: 'https://desk.example/feed',
    title: 'The Quiet Desk',
    siteUrl: null,
    folder: null,
    rule: 'list-new',
    addedAt: '',
    newCount: 0,
    entryCount: 0,
    polledAt: null,
    trouble: null,
  };

  it('changes its name and its rule', () => {
    const { bridge, app } = renderInApp(<Dialogs />);
    act(() => app.feeds.edit(feed));
    fireEvent.input(screen.getByLabelText('Name'), { target: { value: 'Desk' } });
    fireEvent.click(screen.getByRole('radio', { name: 'Go to the library' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(bridge.callsOf('changeFeed')).toEqual([
      [feed.id, { title: 'Desk', rule: 'keep-all', folder: null }],
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('lets go of it', () => {
    const { bridge, app } = renderInApp(<Dialogs />);
    act(() => app.feeds.edit(feed));
    fireEvent.click(screen.getByRole('button', { name: 'Unsubscribe' }));
    expect(bridge.callsOf('removeFeed')).toEqual([[feed.id]]);
  });
});
