import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { createFakeBridge } from '../testing/fake-bridge.ts';
import { renderInApp } from '../testing/render-in-app.ts';
import { SidebarCollections } from './SidebarCollections.tsx';

const ROWS = [
  { id: 'books', name: 'Books', parentId: null, depth: 0, count: 0 },
  { id: 'trust', name: 'On Trust', parentId: 'books', depth: 1, count: 12 },
];

describe('the collections in the sidebar', () => {
  it('are not there when there are none', async () => {
    renderInApp(<SidebarCollections />);
    expect(screen.queryByRole('region', { name: 'Collections' })).toBeNull();
  });

  it('narrow the list to one of them, and follow what main announces', async () => {
    let rows = ROWS.slice(0, 1);
    const bridge = createFakeBridge([], { listCollections: async () => rows });
    const { app } = renderInApp(<SidebarCollections />, { bridge });
    await screen.findByRole('button', { name: 'Books' });
    rows = ROWS;
    bridge.announce('collectionsChanged', null);
    fireEvent.click(await screen.findByRole('button', { name: /On Trust.*12/ }));
    expect(app.library.query.value).toMatchObject({ collection: 'trust', show: 'all' });
    expect(app.routes.current.value).toEqual({ place: 'library' });
  });
});
