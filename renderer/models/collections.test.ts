import { describe, expect, it } from 'vitest';
import type { CollectionRow } from '../../core/contract/collections-contract.ts';
import { ok } from '../../core/result.ts';
import { createFakeBridge, type FakeBridge } from '../testing/fake-bridge.ts';
import { type CollectionsModel, createCollections } from './collections.ts';
import { createToasts, type Toasts } from './toasts.ts';

const TRUST: CollectionRow = { id: 'trust', name: 'On trust', parentId: null, depth: 0, count: 2 };
const TEAMS: CollectionRow = { id: 'teams', name: 'Teams', parentId: null, depth: 0, count: 0 };

type Desk = { readonly bridge: FakeBridge; readonly collections: CollectionsModel; readonly toasts: Toasts };

async function openDesk(): Promise<Desk> {
  const bridge = createFakeBridge([], {
    listCollections: async () => [TRUST, TEAMS],
    createCollection: async () => ok('made'),
    addToCollection: async () => ok(['before']),
    removeFromCollection: async () => ok(['x', 'before']),
    orderInCollection: async () => ok(['before', 'x']),
    countInCollections: async () => ({ trust: 1 }),
  });
  const toasts = createToasts();
  const collections = createCollections(bridge, toasts);
  await settled();
  return { bridge, collections, toasts };
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

const undoLast = async ({ toasts }: Desk): Promise<void> => {
  toasts.shown.value.at(-1)?.action?.run();
  await settled();
};

describe('collections', () => {
  it('are made with a name, and undone', async () => {
    const desk = await openDesk();
    desk.collections.name({ tag: 'new', parentId: 'trust' });
    await desk.collections.saveName('  Spring ');
    expect(desk.bridge.callsOf('createCollection')).toEqual([['Spring', 'trust']]);
    expect(desk.collections.naming.value).toBeNull();
    await undoLast(desk);
    expect(desk.bridge.callsOf('deleteCollection')).toEqual([['made']]);
  });

  it('get their old name back', async () => {
    const desk = await openDesk();
    desk.collections.name({ tag: 'known', row: TRUST });
    await desk.collections.saveName('Confidence');
    await undoLast(desk);
    expect(desk.bridge.callsOf('renameCollection')).toEqual([
      ['trust', 'Confidence'],
      ['trust', 'On trust'],
    ]);
  });

  it('go back to where they stood', async () => {
    const desk = await openDesk();
    await desk.collections.step(TEAMS, 'in');
    await undoLast(desk);
    expect(desk.bridge.callsOf('moveCollection')).toEqual([
      ['teams', 'trust', null],
      ['teams', null, null],
    ]);
  });

  it('come back when they were deleted', async () => {
    const desk = await openDesk();
    await desk.collections.remove(TRUST);
    await undoLast(desk);
    expect(desk.bridge.callsOf('restoreCollection')).toEqual([['trust']]);
  });

  it('get their articles back in their order after each act', async () => {
    const desk = await openDesk();
    const { articles } = desk.collections;
    await articles.add('trust', ['x']);
    await undoLast(desk);
    await articles.takeOut('trust', ['x']);
    await undoLast(desk);
    await articles.order('trust', ['x'], 'before');
    await undoLast(desk);
    expect(desk.bridge.callsOf('arrangeCollection')).toEqual([
      ['trust', ['before']],
      ['trust', ['x', 'before']],
      ['trust', ['before', 'x']],
    ]);
  });

  it('take articles in that were chosen for them, new ones too, and give them back', async () => {
    const desk = await openDesk();
    const { articles } = desk.collections;
    await articles.collect(['x', 'y']);
    expect(articles.collecting.value).toEqual({ ids: ['x', 'y'], counts: { trust: 1 } });
    await articles.saveCollecting({ add: ['teams'], remove: ['trust'], made: ['Spring'] });
    expect(desk.bridge.callsOf('addToCollection')).toEqual([
      ['teams', ['x', 'y']],
      ['made', ['x', 'y']],
    ]);
    expect(desk.toasts.shown.value.at(-1)?.sentence).toBe('2 articles added to “Teams”, “Spring”.');
    await undoLast(desk);
    expect(desk.bridge.callsOf('arrangeCollection').map(([id]) => id)).toEqual(['made', 'trust', 'teams']);
    expect(desk.bridge.callsOf('deleteCollection')).toEqual([['made']]);
  });
});
