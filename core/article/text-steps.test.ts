import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EdgeStep, sentenceAt, sentencesOf, stepEdge } from './text-steps.ts';

const TEXT = 'Go last. The herd moves, and nobody pushes it.\nShe waits. The gate stays open.';
const stretchOf = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});
const stepped = (words: string, step: EdgeStep): string => {
  const { start, end } = stepEdge(TEXT, stretchOf(words), step, 'en');
  return TEXT.slice(start, end);
};

describe('stepping an edge of marked words', () => {
  it.each([
    ['Go last.', { edge: 'end', unit: 'word', by: 1 }, 'Go last. The'],
    ['Go last. The', { edge: 'end', unit: 'word', by: -1 }, 'Go last'],
    ['Go last.', { edge: 'end', unit: 'sentence', by: 1 }, 'Go last. The herd moves, and nobody pushes it.'],
    ['herd moves', { edge: 'start', unit: 'sentence', by: -1 }, 'The herd moves'],
    ['herd moves', { edge: 'start', unit: 'word', by: 1 }, 'moves'],
    ['nobody pushes it.', { edge: 'end', unit: 'sentence', by: 1 }, 'nobody pushes it.\nShe waits.'],
    ['She waits.', { edge: 'start', unit: 'word', by: -1 }, 'it.\nShe waits.'],
  ] as const)('«%s» by %o is «%s»', (words, step, expected) => {
    expect(stepped(words, step)).toBe(expected);
  });

  it('leaves some words, and stays within the text', () => {
    expect(stepped('Go', { edge: 'end', unit: 'word', by: -1 })).toBe('Go');
    expect(stepped('stays open.', { edge: 'end', unit: 'sentence', by: 1 })).toBe('stays open.');
  });

  it('works in a passage without end', () => {
    const long = 'word '.repeat(100_000);
    expect(
      stepEdge(long, { start: 200_000, end: 200_004 }, { edge: 'end', unit: 'word', by: 1 }, 'en'),
    ).toEqual({
      start: 200_000,
      end: 200_009,
    });
  });

  it('always gives a stretch of the text that is not empty, whatever the language is said to be', () => {
    const step = fc.record({
      edge: fc.constantFrom('start' as const, 'end' as const),
      unit: fc.constantFrom('word' as const, 'sentence' as const),
      by: fc.constantFrom(-1 as const, 1 as const),
    });
    const text = fc.string({ unit: 'grapheme', minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(
        text,
        fc.array(step, { maxLength: 6 }),
        fc.constantFrom(null, 'en', 'zh', '??'),
        (words, steps, language) => {
          const { start, end } = steps.reduce((stretch, one) => stepEdge(words, stretch, one, language), {
            start: 0,
            end: 1,
          });
          expect(start >= 0 && start < end && end <= words.length).toBe(true);
        },
      ),
    );
  });
});

describe('the sentence at a place', () => {
  it('is the one around it, or the next one', () => {
    const { start, end } = sentenceAt(TEXT, TEXT.indexOf('nobody'), 'en') ?? { start: 0, end: 0 };
    expect(TEXT.slice(start, end)).toBe('The herd moves, and nobody pushes it.');
  });
});

describe('sentencesOf', () => {
  const words = (text: string, language: string | null = 'en') =>
    sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));

  it('gives the sentences of every line in order', () => {
    expect(words('One. Two?\n\nThree')).toEqual(['One.', 'Two?', 'Three']);
    expect(words('今天天气很好。我们走吧。', 'zh')).toEqual(['今天天气很好。', '我们走吧。']);
    expect(words('')).toEqual([]);
  });

  it('leaves nothing out and says nothing twice, however long a line or a sentence is', () => {
    const text = fc
      .array(fc.constantFrom('word ', 'Stop. ', 'longer-word ', 'x'.repeat(900), '\n', 'Why? '), {
        maxLength: 900,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (given) => {
        expect(words(given).join('').replace(/\s/g, '')).toBe(given.replace(/\s/g, ''));
        expect(words(given).every((one) => one.length <= 500)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
