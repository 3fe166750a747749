import { describe, expect, it } from 'vitest';
import { foundIn, PROSE } from '../../testing/question-lines.ts';

const SECTION = [`${PROSE} ${PROSE}`, PROSE];

describe('questions that come back in the same shape', () => {
  it('are the reader’s at the end of each section', () => {
    const asked = ['Whom do you wait for?', 'What did you promise?', 'Which door do you close?'];
    const lines = asked.flatMap((question, at) => [`# Part ${at}`, ...SECTION, question]);
    expect(foundIn([...lines, '# At last', ...SECTION, ...SECTION])).toEqual(asked);
  });

  it('are the reader’s when all of them are set as quotations', () => {
    const asked = ['Whom do you wait for?', 'What did you promise?', 'Which door do you close?'];
    const lines = asked.flatMap((question, at) => [`# Part ${at}`, ...SECTION, `> ${question}`]);
    expect(foundIn([...lines, '# At last', ...SECTION])).toEqual(asked);
    expect(foundIn([...SECTION, '> Whom do you wait for?', ...SECTION])).toEqual([]);
  });

  it('are the reader’s after the same few words', () => {
    const lines = [
      ...SECTION,
      'Now turn the page. Which rule of yours is only a habit?',
      ...SECTION,
      'Now turn the page. Whom would you ask first?',
      ...SECTION,
      ...SECTION,
    ];
    expect(foundIn(lines)).toEqual(['Which rule of yours is only a habit?', 'Whom would you ask first?']);
    expect(foundIn(lines.filter((_, at) => at !== 2))).toEqual([]);
  });

  it('are the reader’s after a label that announces them, and not those of two who talk', () => {
    const asked = [
      'Consider: who keeps your book?',
      ...SECTION,
      'Consider: what do you not hear?',
      ...SECTION,
    ];
    expect(foundIn([...SECTION, ...asked, ...SECTION])).toHaveLength(2);
    expect(
      foundIn([...SECTION, ...asked, ...SECTION].map((line) => line.replace('Consider', 'Ada'))),
    ).toEqual([]);
  });
});
