import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { FeedOverview } from '../../core/feeds/overview.ts';
import { overviewOf } from '../../core/feeds/overview.ts';
import { ok } from '../../core/result.ts';
import { aSubscription } from '../../core/testing/feed-factories.ts';
import { createFakeBridge } from '../testing/fake-bridge.ts';
import { renderInApp } from '../testing/render-in-app.ts';
import { Dialogs } from './Dialogs.tsx';
import { FeedList } from './FeedList.tsx';

const feed = (digit: string, title: string, folder: string | null): FeedOverview =>
  overviewOf(aSubscription({ id: digit.repeat(32), title, folder }));

const FEEDS = [
  feed('a', 'Alone', null),
  feed('b', 'Desk', 'Work/Leadership'),
  feed('c', 'Lab', 'Work/Leadership'),
];

async function open() {
  const rendered = renderInApp(
    <>
      <FeedList />
      <Dialogs />
    </>,
    { bridge: createFakeBridge([], { listFeeds: async () => ok(FEEDS) }) },
  );
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));
  return rendered;
}

describe('the feeds in the sidebar', () => {
  it('stand in their folders, and those in none above', async () => {
    await open();
    const all = screen.getAllByRole('link').map((link) => link.textContent);
    expect(all.map((text) => text?.replace(/\d.*/, ''))).toEqual(['Alone', 'Desk', 'Lab']);
    const folder = screen.getByRole('region', { name: 'Work › Leadership' });
    expect(within(folder).getAllByRole('link')).toHaveLength(2);
  });

  it('go to another folder in the dialog, and out of it', async () => {
    const { app, bridge } = await open();
    act(() => app.feeds.edit(FEEDS[1] ?? null));
    const field = screen.getByLabelText('Folder');
    expect((field as HTMLInputElement).value).toBe('Work/Leadership');
    fireEvent.input(field, { target: { value: ' ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(bridge.callsOf('changeFeed')).toEqual([
      ['b'.repeat(32), { title: 'Desk', rule: 'list-new', folder: null }],
    ]);
  });
});
