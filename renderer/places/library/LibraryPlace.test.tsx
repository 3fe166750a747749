import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { type ArticleHit, NO_RESULTS } from '../../../core/searching/search.ts';
import { createFakeBridge, someSummaries } from '../../testing/fake-bridge.ts';
import { renderInApp } from '../../testing/render-in-app.ts';
import { LibraryPlace } from './LibraryPlace.tsx';

const aHit = (change: Partial<ArticleHit> = {}): ArticleHit => ({
  articleId: 'found',
  title: { text: 'A found one', marks: [] },
  byline: null,
  siteName: null,
  date: '2026-03-01T09:00:00.000Z',
  language: 'en',
  snippet: { text: 'What somebody said.', marks: [] },
  answered: false,
  place: { tag: 'comment', commentId: 'c1' },
  ...change,
});

const OTHER = aHit({ articleId: 'other', title: { text: 'Other', marks: [] } });

async function search(find: () => readonly ArticleHit[]) {
  const bridge = createFakeBridge(someSummaries(3), {
    search: async () => {
      const hits = find();
      return { ...NO_RESULTS, articles: { total: hits.length, more: false, hits } };
    },
  });
  const { app } = renderInApp(<LibraryPlace />, { bridge, rows: someSummaries(3) });
  app.search.ask('said');
  await screen.findByRole('link', { name: /A found one/ });
  return { app, bridge };
}

describe('what was found', () => {
  it('stands without the tools that narrow and order the list, which are back when the search ends', async () => {
    const { app } = await search(() => [aHit()]);
    expect(screen.queryByRole('button', { name: /^(Show|Sort by):/ })).toBeNull();
    act(() => app.search.ask(''));
    expect(screen.getByRole('button', { name: /^Show:/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Sort by:/ })).toBeTruthy();
  });

  it('is what keys act on, not the list that it stands in the place of', async () => {
    const { bridge } = await search(() => [aHit()]);
    fireEvent.keyDown(document.body, { key: 'Delete' });
    expect(bridge.callsOf('trashArticles')).toEqual([]);
    const link = screen.getByRole('link', { name: /A found one/ });
    link.focus();
    fireEvent.keyDown(link, { key: 's' });
    fireEvent.keyDown(link, { key: 'Delete' });
    expect(bridge.callsOf('setStarred')).toEqual([[['found'], true]]);
    expect(bridge.callsOf('trashArticles')).toEqual([[['found']]]);
  });

  it('keeps the focus on the article, not on its place, while better ones are still found', async () => {
    let found = [aHit()];
    const { app } = await search(() => found);
    screen.getByRole('link', { name: /A found one/ }).focus();
    found = [OTHER, aHit()];
    app.search.ask('said so');
    await screen.findByRole('link', { name: /Other/ });
    expect(document.activeElement?.textContent).toContain('A found one');
  });

  it('is chosen, and everything chosen is kept in a collection', async () => {
    const { app } = await search(() => [aHit(), OTHER]);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select “A found one”' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Select all 2' }));
    fireEvent.click(screen.getByRole('button', { name: 'Collect' }));
    await waitFor(() => expect(app.collections.articles.collecting.value?.ids).toEqual(['found', 'other']));
  });

  it('shows no word of a response that is to stay covered', async () => {
    const { app } = await search(() => [aHit()]);
    expect(screen.getByText('What somebody said.')).toBeTruthy();
    app.settings.change({ coverComments: true });
    await waitFor(() => expect(screen.queryByText('What somebody said.')).toBeNull());
    fireEvent.click(screen.getByRole('link', { name: /A found one/ }));
    expect(app.routes.current.value).toMatchObject({ articleId: 'found', commentId: null });
  });

  it('shows a response to whoever has answered', async () => {
    const { app } = await search(() => [aHit({ answered: true })]);
    app.settings.change({ coverComments: true });
    expect(await screen.findByText('What somebody said.')).toBeTruthy();
  });
});
