import { describe, expect, it } from 'vitest';
import { detectIn, foundIn, PROSE } from '../../testing/question-lines.ts';

const PART = [`${PROSE} ${PROSE}`, `${PROSE} ${PROSE}`];
const suggestedIn = (lines: readonly string[]): readonly string[] => detectIn(lines).map(({ text }) => text);

describe('a page on which questions are only asked in passing', () => {
  const entries = ['What did you think it was?', 'What did you do next, and why then?'];

  it('does not ask by a short list that nothing announces, before much text', () => {
    const lines = [...PART, ...entries.map((entry) => `- ${entry}`), ...PART, ...PART];
    expect(foundIn(lines)).toEqual([]);
    expect(suggestedIn(lines)).toEqual(entries);
    expect(foundIn([...PART, '# For reflection', ...entries.map((entry) => `- ${entry}`), ...PART])).toEqual(
      entries,
    );
  });

  it('asks by three that stand together, though nothing announces them', () => {
    const three = [...entries, 'What did you know?'];
    expect(foundIn([...PART, ...three.map((entry) => `- ${entry}`), ...PART, ...PART])).toEqual(three);
  });

  it('does not ask by last words that speak to nobody, or that a nod answers', () => {
    const asked = 'And what if for once somebody asked the porters how they were?';
    expect(foundIn([...PART, ...PART, asked])).toEqual([]);
    expect(suggestedIn([...PART, ...PART, asked])).toEqual([asked]);
    expect(foundIn([...PART, ...PART, `${PROSE} What do you reckon?`])).toEqual([]);
    expect(foundIn([...PART, ...PART, 'What would you ask the porters on the night shift?'])).toHaveLength(1);
  });

  it('asks, with all of them, where one is put firmly', () => {
    const list = entries.map((entry) => `- ${entry}`);
    const last = 'What have you never been told by the people on the night shift?';
    expect(foundIn([...PART, ...list, ...PART, ...PART, last])).toEqual([...entries, last]);
  });

  it('asks where it speaks to the reader at more than one place', () => {
    const list = entries.map((entry) => `- ${entry}`);
    expect(
      foundIn([...PART, ...list, ...PART, ...PART, `${PROSE} What do you reckon they saw?`]),
    ).toHaveLength(3);
  });

  it('is one with enough text to pass by: a short one is taken at its word', () => {
    expect(foundIn([PROSE, 'And what if for once somebody asked the porters how they were?'])).toHaveLength(
      1,
    );
  });
});
