import { act, fireEvent, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { CollectionRow } from '../../../core/contract/collections-contract.ts';
import { A_TIME, aJournal, anArticle } from '../../../core/testing/factories.ts';
import { createFakeDesk } from '../../testing/fake-desk.ts';
import { renderInApp } from '../../testing/render-in-app.ts';
import { ReaderPlace } from './ReaderPlace.tsx';

const ARTICLE = anArticle();
const TRUST: CollectionRow = { id: 'trust', name: 'Trust', parentId: null, depth: 0, count: 1 };
const OTHER: CollectionRow = { id: 'other', name: 'Other', parentId: null, depth: 0, count: 0 };

it('names the collections and tags of an article, and leads to their lists', async () => {
  const journal = aJournal({ articleId: ARTICLE.id, tags: { value: ['team'], updatedAt: A_TIME } });
  const desk = createFakeDesk(ARTICLE, journal);
  const bridge = {
    ...desk.bridge,
    listCollections: async () => [TRUST, OTHER],
    countInCollections: async () => ({ trust: 1 }),
  };
  const { app } = renderInApp(<ReaderPlace articleId={ARTICLE.id} />, { bridge });
  // The article, then its collections.
  for (let turn = 0; turn < 3; turn += 1) await act(() => new Promise<void>((done) => setTimeout(done, 5)));
  expect(screen.getByRole('button', { name: 'Trust' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Other' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '#team' }));
  expect(app.library.query.value).toMatchObject({ tag: 'team', collection: null });
  fireEvent.click(screen.getByRole('button', { name: 'Trust' }));
  expect(app.library.query.value).toMatchObject({ tag: null, collection: 'trust' });
  expect(app.routes.current.value).toEqual({ place: 'library' });
});
