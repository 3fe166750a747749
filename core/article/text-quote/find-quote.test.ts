import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEdits, anyProse, editText, type Letter } from '../../testing/edited-text.ts';
import { findQuote } from './find-quote.ts';
import { type Stretch, selectForGood } from './select-quote.ts';

/** How often it is tried: always the same thousand cases, or as many new ones as `AFTERWORD_RUNS` says. */
const runs = process.env['AFTERWORD_RUNS'];
const TRIED = runs === undefined ? { numRuns: 1000, seed: 1 } : { numRuns: Number(runs) };

type Outcome = 'right' | 'none' | 'gone' | 'wrong';

/**
 * A placement is right when most of its letters are marked ones and it holds at least half of those that are left,
 * or when what stands before and after it is the same as ever. Without one, the words are `gone` when less than half
 * of them is left.
 */
function judge(text: string, marked: Stretch, edited: readonly Letter[], found: Stretch | null): Outcome {
  const isMarked = ({ origin }: Letter): boolean =>
    origin !== null && origin >= marked.start && origin < marked.end;
  const left = new Set(edited.filter(isMarked).map(({ origin }) => origin)).size;
  if (!found) return left < (marked.end - marked.start) / 2 ? 'gone' : 'none';
  const placed = edited.slice(found.start, found.end).filter(({ origin }) => origin !== null);
  const kept = new Set(placed.filter(isMarked).map(({ origin }) => origin)).size;
  if (kept > placed.length / 2 && kept >= left / 2) return 'right';
  const now = edited.map(({ sign }) => sign).join('');
  const isSame =
    around(text, marked.start, -AROUND) === around(now, found.start, -AROUND) &&
    around(text, marked.end, AROUND) === around(now, found.end, AROUND);
  return isSame ? 'right' : 'wrong';
}

const AROUND = 20;
const around = (text: string, at: number, by: number): string =>
  by < 0 ? text.slice(Math.max(0, at + by), at) : text.slice(at, at + by);

describe('making a selector', () => {
  it('keeps 32 characters on each side of words that nothing resembles', () => {
    const { prefix, suffix } = selectForGood(TEXT, { start: 40, end: 60 });
    expect([prefix.length, suffix.length]).toEqual([32, 32]);
  });

  it('keeps as much as tells the words from the same words elsewhere', () => {
    const twice = `${TEXT} ${'x'.repeat(60)} ${TEXT} And this is the other one of the two.`;
    const { prefix, suffix } = selectForGood(twice, { start: 40, end: 60 });
    expect(twice.split(twice.slice(40, 60) + suffix)).toHaveLength(2);
    expect(prefix).toBe(twice.slice(0, 40));
  });
});

const TEXT = 'Go last. “Lead from behind”, she said.\nThe herd moves when nobody pushes it, and not before.';

describe('finding marked words in a text that was edited', () => {
  it('never puts them in a wrong place, and in the right one mostly', () => {
    const counts = new Map<string, number>();
    const quoted = fc.tuple(anyProse, fc.nat(1_000_000), fc.oneof(fc.nat(12), fc.nat(80), fc.nat(600)));
    fc.assert(
      fc.property(quoted, anyEdits, ([text, at, length], edits) => {
        const start = at % text.length;
        const marked = { start, end: Math.min(text.length, start + 1 + length) };
        fc.pre(text.slice(marked.start, marked.end).trim() !== '');
        const edited = editText(text, edits);
        const now = edited.map(({ sign }) => sign).join('');
        const outcome = judge(text, marked, edited, findQuote(now, selectForGood(text, marked)));
        const kind = `${edits.length <= 3 ? 'to 3' : edits.length <= 12 ? 'to 12' : 'to 40'} edits: ${outcome}`;
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
        expect(outcome).not.toBe('wrong');
      }),
      TRIED,
    );
    if (runs !== undefined) console.info(Object.fromEntries([...counts].sort()));
    const few = (outcome: Outcome): number => counts.get(`to 3 edits: ${outcome}`) ?? 0;
    expect(few('right')).toBeGreaterThan(3 * few('none'));
  });

  const TEXT =
    'Go last. “Lead from behind”, she said.\nThe herd moves when nobody pushes it, and not before.';
  const mark = (words: string, text = TEXT) =>
    selectForGood(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const placed = (now: string, words: string): string | null => {
    const found = findQuote(now, mark(words));
    return found && now.slice(found.start, found.end);
  };

  it('finds the very words in an unchanged text with full score', () => {
    expect(findQuote(TEXT, mark('nobody pushes'))).toEqual({ start: 59, end: 72, score: 1 });
  });

  it('finds words whose signs another importer set in another way', () => {
    expect(placed(TEXT.replace('“', '"').replace('”', '"'), '“Lead from behind”')).toBe('"Lead from behind"');
  });

  it('finds words that were changed a little, with a lower score', () => {
    const now = TEXT.replace('nobody pushes it', 'nobody is pushing it');
    expect(placed(now, 'moves when nobody pushes it, and')).toBe('moves when nobody is pushing it, and');
    expect(findQuote(now, mark('moves when nobody pushes it, and'))?.score).toBeLessThan(1);
  });

  it('finds long words by their two ends when something was put in between', () => {
    const words = [
      'A shepherd who runs ahead sees nothing of the flock, and the flock sees only a back.',
      'So Amara walked last for a summer, and wrote down each evening who had waited for whom.',
      'In the second week the notes grew longer; by the fourth they were mostly names.',
      'Nobody had told her that a slow ewe finds the better grass, or that dogs look round.',
    ].join(' ');
    const text = `${TEXT} ${words} After all that she went home and said so.`;
    const now = text.replace('In the second', 'It rained. In the second');
    const found = findQuote(now, mark(words, text));
    expect(found && now.slice(found.start, found.end)).toBe(
      now.slice(TEXT.length + 1, now.indexOf(' After')),
    );
  });

  it('has no place for words that are gone', () => {
    expect(placed('Something else altogether stands here now, at some length.', 'nobody pushes')).toBeNull();
  });

  it('does not take the same words elsewhere for those that are gone', () => {
    const text = 'One asks why. The end of it. Another one does not ask why. That is all there is to say.';
    const second = text.lastIndexOf('ask why');
    const selector = selectForGood(text, { start: second, end: second + 'ask why'.length });
    expect(findQuote('One asks why. One should ask why and when. Nothing more.', selector)).toBeNull();
  });

  it('keeps the place of words that nothing tells from others, as long as nothing moved', () => {
    const text = 'ha '.repeat(400);
    expect(findQuote(text, selectForGood(text, { start: 600, end: 602 }))).toMatchObject({
      start: 600,
      end: 602,
    });
  });

  it('takes a quote without surroundings where it stands once', () => {
    const selector = { exact: 'The herd moves when nobody', prefix: '', suffix: '', start: 0 };
    expect(findQuote(TEXT, selector)).toMatchObject({ start: TEXT.indexOf('The herd') });
  });

  it('stays quick on a hostile text', () => {
    const text = 'ab'.repeat(300_000);
    const selector = { exact: 'ba'.repeat(60), prefix: 'x'.repeat(32), suffix: 'y'.repeat(32), start: 5 };
    expect(findQuote(text, selector)).toBeNull();
  });
});
