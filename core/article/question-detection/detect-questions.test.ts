import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksFrom, detectIn as detect, foundIn as found, PROSE } from '../../testing/question-lines.ts';
import { isSuggestion, type Question } from '../article.ts';
import { detectLanguage } from '../language.ts';
import { detectQuestions } from './detect-questions.ts';

describe('what asks without a question mark', () => {
  it('is a question in a list of questions', () => {
    expect(
      found([PROSE, '# Questions for the team', '- What did we set out to do', '- Where were we lucky']),
    ).toEqual(['What did we set out to do', 'Where were we lucky']);
  });

  it('is a question before a line to write on', () => {
    expect(found([PROSE, 'Who left me with more energy ________', 'What shall I drop ________'])).toEqual([
      'Who left me with more energy',
      'What shall I drop',
    ]);
  });

  it('is a heading or a topic elsewhere', () => {
    expect(detect([PROSE, '- What gardeners know', '- How to run a meeting', PROSE])).toEqual([]);
  });

  it('is one of the questions when it tells to recall or to describe among them', () => {
    const lines = [
      PROSE,
      '# For discussion',
      '- Describe a promise that you broke.',
      '- Who was hurt by it?',
    ];
    expect(found(lines)).toEqual(['Describe a promise that you broke.', 'Who was hurt by it?']);
  });

  it('is only suggested when it invites to tell at the end', () => {
    const [told] = detect([PROSE, PROSE, 'Tell us in the comments about a time when you were wrong.']);
    expect(told && isSuggestion(told)).toBe(true);
  });
});

describe('questions to the reader', () => {
  it('are found at the end of an article', () => {
    expect(found([PROSE, PROSE, 'Whom do you trust with the harbour?'])).toEqual([
      'Whom do you trust with the harbour?',
    ]);
  });

  it('are found in a list though a sentence follows that would be an answer below a single question', () => {
    const list = [
      '# For the crew',
      '- Whom do you wait for?',
      '- What do you wait for?',
      '- Who waits for you?',
    ];
    expect(found([PROSE, ...list, 'The best ones are printed in March.'])).toHaveLength(3);
  });

  it('are found in a list under a lead-in, one and all', () => {
    const lines = [PROSE, 'Ask yourself:', '- What did I learn?', '- What do I owe?', PROSE, PROSE];
    expect(found(lines)).toEqual(['What did I learn?', 'What do I owe?']);
  });

  it('are found under a heading for questions, wherever that stands', () => {
    const lines = [
      PROSE,
      '# Discussion questions',
      'Was the captain right?',
      '# What came later',
      PROSE,
      PROSE,
    ];
    expect(found(lines)).toEqual(['Was the captain right?']);
  });

  it('are found below a title that happens to end in «say»', () => {
    expect(
      found(
        [PROSE, PROSE, 'Which of these have you said?', 'What would you say?'],
        'Things nobody should say',
      ),
    ).toHaveLength(2);
  });

  it('are found before an invitation to answer', () => {
    expect(
      found([PROSE, `${PROSE} How do you see it? Share your view in the comments.`, PROSE, PROSE]),
    ).toEqual(['How do you see it?']);
  });

  it('carry their paragraph, a place in the text and their follow-ups', () => {
    const blocks = blocksFrom([PROSE, 'We end here. Would you go back? Why or why not?']);
    const [question] = detectQuestions({ title: 'A title', language: 'en', blocks });
    expect(question).toMatchObject({
      text: 'Would you go back?',
      followUps: ['Why or why not?'],
      context: 'We end here. Would you go back? Why or why not?',
      origin: 'article',
      selector: { exact: 'Would you go back?', start: PROSE.length + 14 },
    });
    expect(question?.selector?.prefix.endsWith('We end here. ')).toBe(true);
    expect(question?.selector?.suffix).toBe(' Why or why not?');
  });

  it('are found before a few last words that tell what to do about them', () => {
    const lines = [PROSE, PROSE, 'Whom have you left alone on the quay? Go and see them tomorrow.'];
    expect(found(lines)).toEqual(['Whom have you left alone on the quay?']);
  });

  it('are found in a numbered article whose title says that they are for oneself, each with a few words about it', () => {
    const lines = [
      PROSE,
      '1. Whom did I thank?',
      'Most of us forget.',
      '2. What did I put off?',
      'There is always something.',
      '3. Who rowed for me?',
      'Nobody rows alone.',
      PROSE,
      PROSE,
    ];
    expect(found(lines, 'Three questions leaders ask themselves')).toHaveLength(3);
  });

  it('are found in a numbered list that also tells to give examples, and is no interview', () => {
    const lines = [
      PROSE,
      '# After reading',
      '1. How does it end? Give two examples.',
      '1. Do you agree? Explain why.',
    ];
    expect(found(lines)).toEqual(['How does it end?', 'Do you agree?']);
  });

  it('speak to the reader as «we» in a letter', () => {
    const asking = `${PROSE} What are we planting that a child could count?`;
    expect(found([PROSE, asking])).toEqual([]);
    expect(found(['Fellow members,', PROSE, asking])).toHaveLength(1);
  });

  it('are found behind letters, which are no answers', () => {
    const asked = ['Whom do you trust?', 'What is a crew?', 'Who rows for you?'];
    const lettered = asked.map((question, at) => `${'abc'.charAt(at)}. ${question}`);
    expect(found([PROSE, 'For the next meeting of the crew', ...lettered])).toEqual(asked);
  });

  it('are found by the cues of all languages when the language is unknown', () => {
    expect(found([PROSE, PROSE, 'Und Sie, wie halten Sie es?'], 'A title', null)).toHaveLength(1);
    expect(found([PROSE, PROSE, '¿Y tú, qué piensas?'], 'A title', 'xx')).toHaveLength(1);
  });
});

describe('no questions to the reader', () => {
  it('are those that the text answers', () => {
    expect(found([PROSE, 'Is it hard for you? Not at all.', PROSE])).toEqual([]);
    expect(found([PROSE, 'Is it hard for you?', 'Yes, at first.', PROSE])).toEqual([]);
  });

  it('are those somebody speaks in the article', () => {
    expect(found([PROSE, 'She turned to me. “Do you trust me?”'])).toEqual([]);
    expect(found([PROSE, '> Do you trust me?'])).toEqual([]);
  });

  it('are those of an interview or a list of frequent questions', () => {
    const lines = [
      '1. Who may come?',
      'Anybody who likes.',
      '1. What do you charge?',
      'Nothing at all, so far.',
    ];
    expect(found(lines)).toEqual([]);
  });

  it('are those that the reader is to put to others', () => {
    const list = ['- What should you stop?', '- What are you proud of?', '- Where are you stuck?'];
    expect(found([PROSE, 'Ask your team:', ...list])).toEqual([]);
    expect(found([PROSE, ...list], 'Questions to ask your boss')).toEqual([]);
  });

  it('are those of a list that helps somebody else to begin, unless they speak as the one who asks himself', () => {
    const lead = 'These questions help the newcomer to begin:';
    expect(found([PROSE, lead, '- What do you see?', '- Whom do you know?', PROSE])).toEqual([]);
    expect(found([PROSE, lead, '- What do I see?', '- Whom do I know?', PROSE])).toHaveLength(2);
  });

  it('are somebody’s thoughts or words that have no quotation marks', () => {
    const thoughts = [
      '- A knock often means, Am I in trouble?',
      '- A cough often means, Will you listen to me?',
    ];
    expect(found([PROSE, 'What is meant:', ...thoughts, PROSE, PROSE])).toEqual([]);
    expect(
      found([PROSE, 'This came by post:', 'Dear Ruth. If you had one day, what would you do?', PROSE, PROSE]),
    ).toEqual([]);
  });

  it('are examples of what to say', () => {
    expect(found([PROSE, PROSE, 'Begin with an open question, for example: how do you feel today?'])).toEqual(
      [],
    );
  });

  it('are those of a survey, a study or an episode', () => {
    const list = ['- What do you expect of your captain?', '- When did you last sleep well?'];
    expect(found([PROSE, ...list, PROSE], 'How to run an employee survey')).toEqual([]);
    expect(found([PROSE, 'In this conversation:', ...list])).toEqual([]);
    expect(
      found([`${PROSE} This study asks: Which crews stay? Under which captains? What do they eat?`, PROSE]),
    ).toEqual([]);
  });

  it('are those set like the title of another article', () => {
    expect(found([PROSE, PROSE, 'What Are You Afraid Of?'])).toEqual([]);
    expect(found([PROSE, PROSE, 'What are you afraid of?'])).toHaveLength(1);
  });

  it('are those about them, where German writes «sie» and not «Sie»', () => {
    const about = (pronoun: string) =>
      found(
        [PROSE, `${PROSE} Drei Muster fallen auf. Welche Folgen haben ${pronoun}?`, PROSE, PROSE],
        'Titel',
        'de',
      );
    expect(about('sie')).toEqual([]);
    expect(detect(['Was haben sie davon?'], 'Titel', 'de')[0]?.confidence).toBeLessThan(
      detect(['Was haben Sie davon?'], 'Titel', 'de')[0]?.confidence ?? 0,
    );
  });

  it('are titles and headings', () => {
    expect(found(['# What do you think?', PROSE], 'Who are you?')).toEqual([]);
    expect(found(['Who are you?', PROSE], 'Who are you?')).toEqual([]);
  });

  it('are rests of offers, forms and comments', () => {
    expect(found([PROSE, 'Want him to speak at your event?'])).toEqual([]);
    expect(found([PROSE, 'Do you have more questions? Call us.'])).toEqual([]);
    expect(found([PROSE, 'Tired of storms? Wondering where you went wrong? Want to know more?'])).toEqual([]);
    expect(found([PROSE, 'Vous avez aimé cet article ? Abonnez-vous.'], 'Titre', 'fr')).toEqual([]);
    expect(found([PROSE, 'Leave a Reply', 'What do you think?', 'Name'])).toEqual([]);
    expect(found([PROSE, '2 responses to “A title”', 'Why do you say so?'])).toEqual([]);
  });

  it('stand below the signature of a letter', () => {
    const letter = ['Dear all,', PROSE, PROSE, 'Whom did you thank today?', 'Yours sincerely,', 'Ruth'];
    expect(found([...letter, 'Photo day is on Monday. Will you be away? Tell the office.'])).toEqual([
      'Whom did you thank today?',
    ]);
    expect(found([...letter, 'PS: What do you think of the new boat?'])).toHaveLength(2);
  });

  it('are those of a row of which hardly one speaks to the reader', () => {
    const row = 'What do others earn? What did the crew get done? What have you saved?';
    expect(found([PROSE, `The figures say little. ${row}`, PROSE, PROSE])).toEqual([]);
  });

  it('are asides in a list that mostly tells', () => {
    const told = ['- Boats need paint.', '- So do we.', '- Ropes fray.', '- Nets tear.', '- Crews sing.'];
    expect(
      found([PROSE, ...told, '- They rock. Who would have thought?', '- They smell. Have you noticed?']),
    ).toEqual([]);
  });

  it('are hooks at the start and turns of speech at the end', () => {
    expect(found(['Have you ever lost a boat? Most of us have.', PROSE, PROSE])).toEqual([]);
    expect(found([PROSE, `${PROSE} Isn’t that a fair price?`])).toEqual([]);
    expect(found([PROSE, `${PROSE} It is a fair price, right?`])).toEqual([]);
  });
});

describe('detection', () => {
  const anyBlocks = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.constantFrom(
          '# Reflection',
          '- Why?',
          '- And you?',
          'Ask yourself:',
          '1. Who are you? Me.',
          'Why not?',
          '你呢？',
        ),
      ),
      { maxLength: 30 },
    )
    .map(blocksFrom);

  it('never throws, names each question once and finds it at its place', () => {
    fc.assert(
      fc.property(anyBlocks, fc.string(), fc.constantFrom('en', 'zh', null), (blocks, title, language) => {
        const questions = detectQuestions({ title, language, blocks });
        const text = blocks.map((block) => block.text).join('\n');
        expect(new Set(questions.map((question) => question.id)).size).toBe(questions.length);
        for (const question of questions) expectPlaced(question, text);
      }),
    );
  });

  /** Time that grew with the square of such lengths would be hours. */
  it.each([
    `${'?'.repeat(40)} `,
    'a? b? ',
    '“why? ',
    'Q: Q: Q: ',
    '. . . ',
    'which which ',
    '1) 1) ',
    '____ ',
  ])('comes to an end with a long row of «%s»', (piece) => {
    const text = piece.repeat(Math.ceil(80_000 / piece.length));
    expect(() => detect([text, `${text}a`], text)).not.toThrow();
  });

  it('comes to an end with five thousand questions', () => {
    const lines = Array.from({ length: 5_000 }, (_, at) => `- Why do you ask ${at}?`);
    expect(detect(lines)).toHaveLength(5_000);
  });
});

function expectPlaced(question: Question, text: string): void {
  const { selector } = question;
  expect(selector).not.toBeNull();
  if (!selector) return;
  expect(text.startsWith(selector.exact, selector.start)).toBe(true);
  expect(text.slice(0, selector.start).endsWith(selector.prefix)).toBe(true);
  expect(text.slice(selector.start + selector.exact.length).startsWith(selector.suffix)).toBe(true);
  expect(question.confidence).toBeGreaterThan(0);
  expect(question.confidence).toBeLessThanOrEqual(1);
}

describe('the language of a text', () => {
  it('is told from a few sentences in the languages with cues', () => {
    expect(detectLanguage('What is the one thing that you would keep?')).toBe('en');
    expect(detectLanguage('Wer führt, trägt Verantwortung, und das ist nicht immer leicht.')).toBe('de');
    expect(detectLanguage('Diriger une équipe, c’est accepter que le concert porte d’autres noms.')).toBe(
      'fr',
    );
    expect(detectLanguage('Un buen jefe escucha antes de opinar, y no hay secreto.')).toBe('es');
    expect(detectLanguage('Os chefes que gritam não têm razão, e a equipe sabe.')).toBe('pt');
    expect(detectLanguage('Chi guida una squadra sa che non è facile, e lo dice.')).toBe('it');
    expect(detectLanguage('Wie leiding geeft, weet dat het niet altijd makkelijk is.')).toBe('nl');
    expect(detectLanguage('管理也是一样。培养一个人要三五年。')).toBe('zh');
  });

  it('is unknown when there is nothing to tell it from', () => {
    expect(detectLanguage('')).toBeNull();
    expect(detectLanguage('12 34 !!')).toBeNull();
  });

  it('can be one without cues', () => {
    const polish =
      'Zaufanie rośnie dzięki małym obietnicom, których się dotrzymuje: telefon tego samego dnia, protokół zgodny z prawdą, dobre słowo wtedy, gdy nikt nie słucha.';
    expect(detectLanguage(polish)).toBe('pl');
  });
});
