import { expect, test } from 'vitest';
import { CacheWriter } from './cache-writer.ts';

/** A writer into a map, of which each writing takes a turn of the event loop; values of nothing cannot be written. */
function writerInto(written: string[]): CacheWriter<string, string> {
  return new CacheWriter(async (key, value) => {
    await new Promise((done) => setImmediate(done));
    if (value === '') throw new Error('The disk is full.');
    written.push(`${key}: ${value}`);
  });
}

test('of each key the newest value is written, and what is kept meanwhile takes another turn', async () => {
  const written: string[] = [];
  const writer = writerInto(written);
  writer.keep('a', 'first');
  writer.keep('b', 'old');
  writer.keep('b', 'new');
  writer.keep('a', 'second');
  expect(writer.waiting('a')).toBe('second');
  await writer.settled();
  expect(written).toEqual(['a: first', 'a: second', 'b: new']);
  expect(writer.waiting('a')).toBeUndefined();
});

test('what cannot be written is forgotten and holds nothing else back', async () => {
  const written: string[] = [];
  const writer = writerInto(written);
  writer.keep('a', '');
  writer.keep('b', 'kept');
  writer.keep('c', 'forgotten in time');
  writer.forget('c');
  await writer.settled();
  expect(written).toEqual(['b: kept']);
  writer.keep('a', 'again');
  await writer.settled();
  expect(written).toEqual(['b: kept', 'a: again']);
});
