import { describe, expect, it } from 'vitest';
import type { CollectionRow } from '../../core/contract/collections-contract.ts';
import { pathOf, placeAfterStep, placeOf, placeOfDrop } from './collection-places.ts';

/** `a`, `b<a` … in the order of the sidebar; each name its own id. */
const rowsOf = (...names: readonly string[]): readonly CollectionRow[] =>
  names.map((written) => {
    const [name = '', parentId = null] = written.split('<');
    return { id: name, name, parentId, depth: parentId === null ? 0 : 1, count: 0 };
  });

const ROWS = rowsOf('a', 'b<a', 'c<a', 'd', 'e');

describe('the place of a collection', () => {
  it('is where it stands, before the next one there', () => {
    expect(placeOf(ROWS, 'b')).toEqual({ parentId: 'a', before: 'c' });
    expect(placeOf(ROWS, 'e')).toEqual({ parentId: null, before: null });
    expect(placeOf(ROWS, 'nowhere')).toBeNull();
  });

  it('changes by a step among its neighbours', () => {
    expect(placeAfterStep(ROWS, 'd', 'up')).toEqual({ parentId: null, before: 'a' });
    expect(placeAfterStep(ROWS, 'a', 'down')).toEqual({ parentId: null, before: 'e' });
    expect(placeAfterStep(ROWS, 'd', 'down')).toEqual({ parentId: null, before: null });
    expect([placeAfterStep(ROWS, 'a', 'up'), placeAfterStep(ROWS, 'c', 'down')]).toEqual([null, null]);
  });

  it('changes by a step into the one above and out again', () => {
    expect(placeAfterStep(ROWS, 'd', 'in')).toEqual({ parentId: 'a', before: null });
    expect(placeAfterStep(ROWS, 'b', 'out')).toEqual({ parentId: null, before: 'd' });
    expect([placeAfterStep(ROWS, 'a', 'in'), placeAfterStep(ROWS, 'a', 'out')]).toEqual([null, null]);
  });

  it('is before, in or behind the line it is dropped on', () => {
    expect(placeOfDrop(ROWS, 'e', 'c', 'before')).toEqual({ parentId: 'a', before: 'c' });
    expect(placeOfDrop(ROWS, 'e', 'c', 'into')).toEqual({ parentId: 'c', before: null });
    expect(placeOfDrop(ROWS, 'e', 'b', 'after')).toEqual({ parentId: 'a', before: 'c' });
  });

  it('is never in itself, however deep', () => {
    expect(placeOfDrop(ROWS, 'a', 'a', 'into')).toBeNull();
    expect(placeOfDrop(ROWS, 'a', 'b', 'after')).toBeNull();
  });

  it('has a path of names', () => {
    expect(pathOf(ROWS, 'c')).toEqual(['a', 'c']);
    expect(pathOf(ROWS, 'nowhere')).toEqual([]);
  });
});
