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
  it('are begun from here', async () => {
    const { app } = renderInApp(<SidebarCollections />);
    app.commands.provide({
      'new-collection': () => app.collections.name({ tag: 'new', parentId: null }),
    });
    fireEvent.click(screen.getByRole('button', { name: 'New collection' }));
    expect(app.collections.naming.value).toEqual({ tag: 'new', parentId: null });
  });

  it('are moved, renamed and deleted by keys', async () => {
    const bridge = createFakeBridge([], { listCollections: async () => ROWS });
    const { app } = renderInApp(<SidebarCollections />, { bridge });
    const line = await screen.findByRole('button', { name: /On Trust/ });
    fireEvent.keyDown(line, { key: 'ArrowLeft', altKey: true, shiftKey: true });
    fireEvent.keyDown(line, { key: 'Delete' });
    fireEvent.keyDown(line, { key: 'F2' });
    expect(bridge.callsOf('moveCollection')).toEqual([['trust', null, null]]);
    expect(bridge.callsOf('deleteCollection')).toEqual([['trust']]);
    expect(app.collections.naming.value).toEqual({ tag: 'known', row: ROWS[1] });
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
