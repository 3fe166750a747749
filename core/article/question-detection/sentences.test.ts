import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

const texts = (passage: string): readonly string[] => sentencesOf(passage).map((sentence) => sentence.text);
const asked = (passage: string): readonly string[] =>
  sentencesOf(passage)
    .filter((sentence) => sentence.question && !sentence.quoted)
    .map((sentence) => sentence.text);

describe('sentences', () => {
  it('ends at a mark that is followed by a new sentence', () => {
    expect(texts('First this. Then that! And now? Yes.')).toEqual([
      'First this.',
      'Then that!',
      'And now?',
      'Yes.',
    ]);
  });

  it('does not end at an abbreviation, an initial or a number', () => {
    expect(texts('Dr. Hall met J. Brown at 3.5 miles, e.g. Tuesday.')).toHaveLength(1);
  });

  it('keeps a question mark that stands in the middle of a sentence', () => {
    expect(texts('His book Who Leads? argues against it.')).toHaveLength(1);
  });

  it('takes off bullets, numbers and labels', () => {
    expect(texts('• What matters?')).toEqual(['What matters?']);
    expect(texts('12) What matters?')).toEqual(['What matters?']);
    expect(texts('Question 3: What matters?')).toEqual(['What matters?']);
  });

  it('sets a short label apart from the question that it names', () => {
    expect(texts('Pause and reflect: What did you learn?')).toEqual([
      'Pause and reflect:',
      'What did you learn?',
    ]);
    expect(texts('Suppose you led: would you follow?')).toHaveLength(1);
  });

  it('keeps the inverted mark and the space before a French mark', () => {
    expect(asked('Calla. ¿Y tú, qué dices? Bien.')).toEqual(['¿Y tú, qué dices?']);
    expect(asked('Bien. Et vous ? Oui.')).toEqual(['Et vous ?']);
  });

  it('ends at full-width marks without a space', () => {
    expect(asked('他走了。你怎么看？我们等你。')).toEqual(['你怎么看？']);
  });

  it('knows a quoted question in the quotation marks of six languages', () => {
    for (const quoted of [
      'She asked, “Why?” Nobody spoke.',
      'She asked, "Why?" Nobody spoke.',
      'Sie fragte: „Warum?“ Niemand sprach.',
      'Elle dit : « Pourquoi ? » Personne ne parla.',
      '他问：“为什么？”没有人说话。',
      '他問：「為什麼？」沒有人說話。',
    ]) {
      expect(sentencesOf(quoted).filter((sentence) => sentence.question)).toMatchObject([{ quoted: true }]);
      expect(asked(quoted)).toEqual([]);
    }
  });

  it('takes a question that only contains a quotation for the author’s own', () => {
    expect(asked('What does “going last” mean to you?')).toHaveLength(1);
    expect(asked("What isn't right about 'going last' in your team?")).toHaveLength(1);
  });

  it('finds every sentence at the place it names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (passage) => {
        for (const { text, start } of sentencesOf(passage))
          expect(passage.startsWith(text, start)).toBe(true);
      }),
    );
  });
});
