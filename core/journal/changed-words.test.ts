import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChangedWords, changedWords } from './changed-words.ts';

const without = (kind: ChangedWords['kind'], changes: readonly ChangedWords[]): string =>
  changes
    .filter((change) => change.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('marking changed words', () => {
  it('tells whole words that came and went', () => {
    expect(changedWords('I should step back.', 'I will step back soon.')).toEqual([
      { kind: 'same', text: 'I ' },
      { kind: 'removed', text: 'should' },
      { kind: 'added', text: 'will' },
      { kind: 'same', text: ' step back' },
      { kind: 'added', text: ' soon' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('takes words that changed side by side for one change', () => {
    expect(changedWords('We met on Monday again.', 'We met every Tuesday again.')).toEqual([
      { kind: 'same', text: 'We met ' },
      { kind: 'removed', text: 'on Monday' },
      { kind: 'added', text: 'every Tuesday' },
      { kind: 'same', text: ' again.' },
    ]);
  });

  it('tells words apart where no spaces part them', () => {
    const changes = changedWords('我们应该等待', '我们现在等待');
    expect(changes.filter(({ kind }) => kind === 'same').length).toBeGreaterThan(0);
  });

  it('gives both texts again, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('one', 'two ', '\n', '🙂', 'é', ', '), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const changes = changedWords(older, newer);
        expect(without('added', changes)).toBe(older);
        expect(without('removed', changes)).toBe(newer);
      }),
    );
  });

  it('does not search for what two long texts might have in common', () => {
    const words = (of: string): string => Array.from({ length: 20_000 }, (_, at) => `${of}${at}`).join(' ');
    expect(changedWords(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
