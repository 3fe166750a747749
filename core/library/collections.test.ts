import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { A_TIME } from '../testing/factories.ts';
import {
  addToCollection,
  arrangeCollection,
  type Collections,
  countInCollections,
  createCollection,
  DEEPEST_COLLECTION,
  deleteCollection,
  ensureCollection,
  listCollections,
  moveCollection,
  orderInCollection,
  removeFromCollection,
  renameCollection,
  restoreCollection,
} from './collections.ts';

const LATER = '2026-04-01T09:00:00.000Z';

/** Made from `name` or `name<parent`, each name its own id. */
const collections = (...names: readonly string[]): Collections =>
  names.reduce<Collections>((made, written) => {
    const [name = '', parentId = null] = written.split('<');
    return createCollection(made, { id: name, name, parentId }, A_TIME);
  }, []);

const tree = (made: Collections): readonly string[] =>
  listCollections(made).map(({ name, depth }) => `${'-'.repeat(depth)}${name}`);

const articles = (made: Collections, id: string) => made.find((one) => one.id === id)?.articleIds;

describe('collections', () => {
  it('get the articles and the order back that they had', () => {
    const before = addToCollection(collections('a'), 'a', ['x', 'y', 'z'], A_TIME);
    const without = removeFromCollection(before, 'a', ['y'], LATER);
    expect(articles(arrangeCollection(without, 'a', ['x', 'y', 'z'], LATER), 'a')).toEqual(['x', 'y', 'z']);
  });

  it('tell which of them hold some articles, and how many', () => {
    const some = addToCollection(collections('a', 'b', 'c'), 'a', ['x', 'y'], A_TIME);
    const more = deleteCollection(addToCollection(some, 'c', ['x'], A_TIME), 'c', LATER);
    expect(countInCollections(more, ['x', 'y', 'w'])).toEqual({ a: 2 });
  });

  it('stand in each other, in the order they were made', () => {
    expect(tree(collections('a', 'b', 'c<a', 'd<c', 'e<a'))).toEqual(['a', '-c', '--d', '-e', 'b']);
  });

  it('need a name and a place', () => {
    expect(tree(collections(' ', 'a', 'b<nowhere'))).toEqual(['a']);
    expect(tree(renameCollection(collections('a'), 'a', '  On   trust ', LATER))).toEqual(['On trust']);
    expect(tree(renameCollection(collections('a'), 'a', ' ', LATER))).toEqual(['a']);
  });

  it('are moved into others and in front of others, never into themselves', () => {
    const made = collections('a', 'b', 'c<a', 'd<c');
    expect(tree(moveCollection(made, 'c', null, 'b', LATER))).toEqual(['a', 'c', '-d', 'b']);
    expect(tree(moveCollection(made, 'b', 'a', 'c', LATER))).toEqual(['a', '-b', '-c', '--d']);
    for (const target of ['a', 'c', 'd']) expect(moveCollection(made, 'a', target, null, LATER)).toBe(made);
  });

  it('do not stand deeper than a list can show', () => {
    const names = Array.from({ length: DEEPEST_COLLECTION + 1 }, (_none, at) =>
      at === 0 ? 'n0' : `n${at}<n${at - 1}`,
    );
    expect(collections(...names)).toHaveLength(DEEPEST_COLLECTION);
    const two = collections(...names, 'x', 'y<x');
    expect(moveCollection(two, 'x', `n${DEEPEST_COLLECTION - 2}`, null, LATER)).toBe(two);
  });

  it('are deleted with those in them, and come back as they were', () => {
    const made = addToCollection(collections('a', 'b<a', 'c<b', 'd'), 'c', ['1', '2'], A_TIME);
    const first = deleteCollection(made, 'c', A_TIME);
    const gone = deleteCollection(first, 'a', LATER);
    expect(tree(gone)).toEqual(['d']);
    const back = restoreCollection(gone, 'a', LATER);
    expect(tree(back)).toEqual(['a', '-b', 'd']);
    expect(articles(restoreCollection(back, 'c', LATER), 'c')).toEqual(['1', '2']);
  });

  it('hold each article once, in an order by hand', () => {
    const made = addToCollection(collections('a'), 'a', ['1', '2', '3', '2'], A_TIME);
    expect(articles(addToCollection(made, 'a', ['4', '1'], LATER), 'a')).toEqual(['1', '2', '3', '4']);
    expect(articles(removeFromCollection(made, 'a', ['2', '9'], LATER), 'a')).toEqual(['1', '3']);
    expect(articles(orderInCollection(made, 'a', ['3', '9'], '1', LATER), 'a')).toEqual(['3', '1', '2']);
    expect(articles(orderInCollection(made, 'a', ['1'], null, LATER), 'a')).toEqual(['2', '3', '1']);
  });

  it('stay the same when nothing changes', () => {
    const made = addToCollection(collections('a'), 'a', ['1'], A_TIME);
    expect(addToCollection(made, 'a', ['1'], LATER)).toBe(made);
    expect(removeFromCollection(made, 'a', ['2'], LATER)).toBe(made);
    expect(renameCollection(made, 'nowhere', 'b', LATER)).toBe(made);
  });

  it('are found by names that lead to them, and made where they are missing', () => {
    let last = 0;
    const createId = (): string => `new-${++last}`;
    const made = ensureCollection(collections('Books'), ['books', 'On Trust'], createId, LATER);
    expect(tree(made.collections)).toEqual(['Books', '-On Trust']);
    expect(made.id).toBe('new-1');
    const again = ensureCollection(made.collections, ['Books', 'on trust'], createId, LATER);
    expect(again).toEqual(made);
    expect(ensureCollection([], ['  '], createId, LATER)).toEqual({ collections: [], id: null });
  });

  it('lose nobody and never hang, whatever is moved where', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const move = fc.tuple(id, fc.option(id), fc.option(id));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const made = collections('a', 'b', 'c', 'd<a', 'e<d');
        const moved = moves.reduce<Collections>(
          (before, [one, parentId, other]) => moveCollection(before, one, parentId, other, LATER),
          made,
        );
        expect(
          tree(moved)
            .map((name) => name.replace(/^-+/, ''))
            .sort(),
        ).toEqual(['a', 'b', 'c', 'd', 'e']);
      }),
    );
  });
});
