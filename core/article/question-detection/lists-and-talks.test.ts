import { describe, expect, it } from 'vitest';
import { foundIn as found, PROSE } from '../../testing/question-lines.ts';

const MUCH_PROSE = new Array<string>(16).fill(PROSE);

describe('lines that begin with a sign or a letter', () => {
  it('are a list of questions where several follow each other', () => {
    const lines = [PROSE, 'A notebook, and this:', '→ Whom do you trust?', '→ Who trusts you?', PROSE];
    expect(found(lines)).toEqual(['Whom do you trust?', 'Who trusts you?']);
  });

  it('are one, too, where each has a name of its own', () => {
    const named = ['Loudest. Whose voice did I follow today?', 'Coldest. Who suffered while I looked on?'];
    expect(found([...MUCH_PROSE, 'Two lines for the notebook:', ...named, PROSE, PROSE])).toHaveLength(2);
  });

  it('may go on in one of several entries', () => {
    const lines = [
      PROSE,
      '# For discussion',
      'a. Was the captain honest? Argue it both ways.',
      'b. Who could have told him?',
      'c. Who in your crew would tell it in another way?',
    ];
    expect(found(lines)).toHaveLength(3);
  });
});

describe('a list of tasks', () => {
  const tasks = [
    '- Recall a time when you changed your mind.',
    '- Picture somebody who waits. What is he waiting for?',
    '- Describe what your face does meanwhile.',
  ];

  it('is for the reader below an instruction', () => {
    expect(found([PROSE, PROSE, 'Take the notebook and a hot drink.', ...tasks])).toHaveLength(3);
  });

  it('gives advice elsewhere', () => {
    expect(found([PROSE, PROSE, 'Three things work well in our yard.', ...tasks, ...MUCH_PROSE])).toEqual([]);
  });
});

describe('where somebody talks', () => {
  it('is asked by one of the other, where names stand before what is said', () => {
    const lines = [
      'CALLIAS: Good morning. Are my boots ready?',
      'MNASON: One of them is. Give me your foot. Did you win their respect by the vote?',
      'CALLIAS: Some of it, I hope.',
      'MNASON: Whose boots have you worn since then?',
      'CALLIAS: Only mine.',
      'MNASON: Then stand up.',
    ];
    expect(found(lines)).toEqual([]);
  });

  it('is still asked of the reader above a section with a FAQ', () => {
    const lines = [
      ...MUCH_PROSE,
      '# Over the meal',
      'The crews take these in pairs:',
      '- What did you learn to live with?',
      '- What are you proud of?',
      '# FAQ',
      'Do we have to do this? Yes, you would be amazed.',
      'Who pays for the food? Operations does.',
      'What if it snows? Then it is not April.',
    ];
    expect(found(lines)).toEqual(['What did you learn to live with?', 'What are you proud of?']);
  });
});

describe('what is not for the reader', () => {
  it('is a list that speaks to nobody, before the text that answers it', () => {
    const lead =
      'Over two years we followed the crews of nine ships in order to answer the following questions:';
    const lines = [lead, '- How often do crews keep silent?', '- What reasons do they give?'];
    expect(found([PROSE, ...lines, ...MUCH_PROSE])).toEqual([]);
  });

  it('stands below a rule, though a heading for questions stands above it', () => {
    const lines = [PROSE, '# Questions for you', '- Whom do you trust?', '- Who trusts you?', PROSE];
    expect(found([...lines, '---', 'Who decides about the waiting list?', PROSE, PROSE])).toEqual([
      'Whom do you trust?',
      'Who trusts you?',
    ]);
  });

  it('calls for contributions, at some length where an address follows', () => {
    const call = 'Do you know somebody who stays awake for others at night? Write to us: desk@herald.example';
    expect(found([PROSE, PROSE, call])).toEqual([]);
  });

  it('is another page of a wiki', () => {
    expect(found([PROSE, '# See also', '- [[Who pays for you?]]'])).toEqual([]);
  });
});

describe('a question in two steps', () => {
  it('is whole where what stands before the colon asks too', () => {
    const asked = 'What would be your woodpile: Where must you stand to see the fire?';
    expect(found([PROSE, PROSE, asked])).toEqual([asked]);
  });

  it('is found behind the words that turn to the reader', () => {
    const turn = 'What about you? What rule have you been hiding behind? Mine was a perfectly good one.';
    expect(found([...MUCH_PROSE, turn, ...MUCH_PROSE])).toContain('What rule have you been hiding behind?');
  });

  it('is not announced by a question that only asks to think of it', () => {
    const asks =
      'Before the meeting, would you ask yourself something? What do you reach for when others fail?';
    expect(found([...MUCH_PROSE, asks])).toEqual(['What do you reach for when others fail?']);
  });
});
