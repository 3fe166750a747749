import { describe, expect, it } from 'vitest';
import { aJournal } from '../testing/factories.ts';
import * as first from './first-answers.ts';
import type { Journal } from './journal.ts';

const TARGET = { kind: 'question', questionId: 'q-1', questionText: 'Who speaks last?' } as const;
const write = (text: string) => ({ id: 'r1', target: TARGET, text });
const at = (minute: number): string => new Date(Date.UTC(2026, 2, 1, 9, minute)).toISOString();
const answer = (journal: Journal) => {
  const [reflection] = journal.reflections;
  if (reflection === undefined) throw new Error('there is no answer');
  return reflection;
};

describe('answers before and after reading', () => {
  const before = first.writeFirstAnswer(
    first.writeFirstAnswer(aJournal(), write('The'), at(0)),
    write('The boss.'),
    at(1),
  );

  it('are one while only the first is written, and it is kept as a version from the start', () => {
    expect(first.awaitsSecondAnswer(answer(before))).toBe(true);
    expect(first.firstAnswerOf(answer(before))?.text).toBe('The boss.');
    expect(answer(before).versions).toHaveLength(1);
  });

  it('both stay: the second stands, the first is its version', () => {
    const after = ['W', 'Whoever listens.'].reduce(
      (journal, text, index) => first.writeSecondAnswer(journal, write(text), at(30 + index)),
      before,
    );
    expect(answer(after).text).toBe('Whoever listens.');
    expect(first.firstAnswerOf(answer(after))?.text).toBe('The boss.');
    expect(first.awaitsSecondAnswer(answer(after))).toBe(false);
  });

  it('never let a late first answer replace a second one', () => {
    const after = first.writeSecondAnswer(before, write('Whoever listens.'), at(30));
    const late = first.writeFirstAnswer(after, write('Late.'), at(60));
    const texts = [answer(late).text, ...answer(late).versions.map(({ text }) => text)];
    expect(texts).toContain('Whoever listens.');
    expect(texts).toContain('The boss.');
  });

  it('are asked for as the article says, or else as the settings do', () => {
    expect(first.asksFirstAnswer(aJournal(), true)).toBe(true);
    expect(first.asksFirstAnswer(aJournal({ firstAnswers: { value: false, updatedAt: at(0) } }), true)).toBe(
      false,
    );
  });
});
