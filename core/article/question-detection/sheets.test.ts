import { describe, expect, it } from 'vitest';
import { foundIn, PROSE } from '../../testing/question-lines.ts';

const PART = [`${PROSE} ${PROSE}`, `${PROSE} ${PROSE}`];

describe('a sheet with questions for several rounds', () => {
  const pairs = ['What do you notice first?', 'Whom do you side with?'];
  const all = ['Who in the crew speaks first, and who never?', 'What would have made it easier to speak?'];
  const sheet = (first: string): readonly string[] => [
    ...PART,
    first,
    ...pairs.map((one) => `- ${one}`),
    '# Twenty minutes',
    ...all.map((one) => `> - ${one}`),
    ...PART,
  ];

  it('asks in all its lists where one of them is announced', () => {
    expect(foundIn(sheet('# In pairs'))).toEqual([...pairs, ...all]);
    expect(foundIn(sheet('# The bell'))).toEqual([]);
  });

  it('knows rounds by who sits together, in other languages too', () => {
    const lists = ['- Was tragen Sie?', '- Wen tragen Sie mit?'];
    expect(foundIn([...PART, '# Zu zweit', ...lists, ...PART], 'Titel', 'de')).toHaveLength(2);
  });

  it('takes what tells to answer for a question, also before another in the same entry', () => {
    const lines = [
      '# Discussion',
      '- Describe the best crew you knew. What made it good?',
      '- Whom do you miss?',
    ];
    expect(foundIn([...PART, ...lines])).toEqual([
      'Describe the best crew you knew.',
      'What made it good?',
      'Whom do you miss?',
    ]);
    const announced = '- Think of the last watch you stood. What did nobody say?';
    expect(foundIn([...PART, '# Discussion', announced, '- Whom do you miss?'])).toEqual([
      'What did nobody say?',
      'Whom do you miss?',
    ]);
  });

  it('does not take a remark in brackets for an answer', () => {
    const lines = ['# Discussion', '- Whom would you find it hard to stop? (No names needed.)', '- Why him?'];
    expect(foundIn([...PART, ...lines])).toContain('Whom would you find it hard to stop?');
  });
});

describe('a list under a label that names questions', () => {
  const asked = ['What do we count when nobody looks?', 'What are we afraid of when we do?'];
  const list = asked.map((one) => `- ${one}`);

  it('is no agenda, though the label’s sentence speaks of one', () => {
    const agenda = 'put twenty minutes on the agenda and go around the table:';
    expect(foundIn([...PART, `For your next meeting: ${agenda}`, ...list])).toEqual(asked);
    expect(foundIn([...PART, `The chair was firm: ${agenda}`, ...list])).toEqual([]);
  });
});

describe('a box that begins with what others set as a heading', () => {
  const asked = ['Who spoke most in your last meeting?', 'What would you ask him now?'];

  it('asks, though it is set as a quotation', () => {
    const box = `> For reflection. Look at the last watch. ${asked.join(' ')}`;
    expect(foundIn([...PART, box, ...PART])).toEqual(asked);
    const speech = `> The mate was angry. Look at the last watch. ${asked.join(' ')}`;
    expect(foundIn([...PART, speech, ...PART])).toEqual([]);
  });
});

describe('a question that ends in somebody’s words', () => {
  it('is the author’s where it speaks to the reader around them', () => {
    const asked = 'Who on your watch may ask you “are you better, or are you bored?”';
    expect(foundIn([...PART, '# Reflection', asked])).toEqual([asked]);
    expect(foundIn([...PART, '# Reflection', 'What the mate heard was “are you bored?”'])).toEqual([]);
  });
});

describe('a list that says both «I» and «you»', () => {
  const list = (...entries: readonly string[]): readonly string[] => [
    ...PART,
    '# Thirty minutes',
    ...entries.map((entry) => `- ${entry}`),
  ];

  it('is for a talk with somebody, unless it mostly says «I»', () => {
    const talk = ['What are you proud of?', 'What should I do less?', 'What do you need?'];
    expect(foundIn(list(...talk))).toEqual([]);
    const own = [
      'Where do I wait for others?',
      'Which hat do I wear?',
      'Whom would I trust, and did I tell you?',
    ];
    expect(foundIn(list(...own))).toEqual(own);
  });
});

describe('an offer below an article', () => {
  it('makes no list of frequent questions with the heading above it', () => {
    const asked = ['Whose face do you look at before you vote?', 'What do you owe to the founder?'];
    const lines = [
      '# In pairs',
      ...asked.map((one) => `1. ${one}`),
      '# What if the founder reads this?',
      `Then you are better than most. ${PROSE}`,
      'Need someone to run the day? See our fees.',
    ];
    expect(foundIn([...PART, ...lines])).toEqual(asked);
  });
});
