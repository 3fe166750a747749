import { describe, expect, it } from 'vitest';
import { A_TIME } from '../testing/factories.ts';
import { aListedEntry, aSubscription } from '../testing/feed-factories.ts';
import { FEEDS_RECORD } from './feeds-record.ts';
import { decodeRecord, encodeRecord } from './record-format.ts';

const digest = (text: string): string => `${text.length}`;
const read = (content: unknown) =>
  decodeRecord(FEEDS_RECORD, encodeRecord(FEEDS_RECORD, content as never, A_TIME, digest), digest);

describe('the file of feeds', () => {
  it('gives back what was written', () => {
    const content = { feeds: [aSubscription({ entries: [aListedEntry()], known: ['e1'] })] };
    expect(read(content)).toMatchObject({ ok: true, value: { content } });
  });

  it.each([
    ['a rule that nobody knows', { rule: 'eat-all' }],
    ['an id that is a path', { id: '../../etc' }],
    ['an entry without a title', { entries: [{ ...aListedEntry(), title: null }] }],
  ])('is damaged by %s', (_what, change) => {
    expect(read({ feeds: [{ ...aSubscription(), ...change }] })).toMatchObject({
      failure: { tag: 'damaged', reason: 'wrong-shape' },
    });
  });
});
