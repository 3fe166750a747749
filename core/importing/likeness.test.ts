import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COPY_LIKENESS, likeness } from './likeness.ts';

const WORDS =
  'wait ask team hear plan year room work lead word turn hand open late each slow calm firm kind true'.split(
    ' ',
  );
/** A text of its own for every number. */
const text = (seed: number, length = 300): string => {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return WORDS[state % WORDS.length];
  }).join(' ');
};

describe('likeness', () => {
  it('finds a copy with a remark more, a word changed, and other signs', () => {
    const original = text(7);
    for (const copy of [
      `${original} Updated in March with thanks to the readers who wrote.`,
      original.replace(' ask ', ' beg '),
      original.toUpperCase().replaceAll(' ', ', '),
    ])
      expect(likeness(original, copy)).toBeGreaterThan(COPY_LIKENESS);
  });

  it('takes two texts on one matter, or the first half of one, for different', () => {
    expect(likeness(text(7), text(8))).toBeLessThan(0.2);
    expect(likeness(text(7), text(7, 150))).toBeLessThan(COPY_LIKENESS);
  });

  it('reads scripts without spaces', () => {
    const original =
      '领导者走在队伍后面听别人说话'.repeat(3) +
      [...'一二三四五六七八九十百千万亿兆东西南北春夏秋冬风雨雷电山川湖海'].join('');
    expect(likeness(original, `${original}更新`)).toBeGreaterThan(COPY_LIKENESS);
  });

  it('says nothing about short texts', () => {
    expect(likeness('The same few words.', 'The same few words.')).toBe(0);
  });

  it('is the same both ways and never more than 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.integer({ min: 1 }), (one, other) => {
        const found = likeness(text(one, 80), text(other, 80));
        expect(found).toBe(likeness(text(other, 80), text(one, 80)));
        expect(found).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });
});
