import { describe, expect, it } from 'vitest';
import { detectIn, foundIn, PROSE } from '../../testing/question-lines.ts';

/** Three paragraphs, so that there is a middle. */
const ARTICLE = [`${PROSE} ${PROSE}`, `${PROSE} ${PROSE}`, `${PROSE} ${PROSE}`];

describe('a question in the middle of an article', () => {
  it('is only suggested when it ends a paragraph that tells, though it speaks to the reader', () => {
    const hook = 'When was the last time you saw a captain do that?';
    const lines = [...ARTICLE, `${PROSE} ${hook}`, ...ARTICLE];
    expect(foundIn(lines)).toEqual([]);
    expect(detectIn(lines).map(({ text }) => text)).toEqual([hook]);
  });

  it('is found there when something announces it', () => {
    const asked = 'When was the last time you saw a captain do that?';
    expect(foundIn([...ARTICLE, `${PROSE} So ask yourself: ${asked}`, ...ARTICLE])).toHaveLength(1);
    expect(foundIn([...ARTICLE, '# For reflection', asked, '# Ropes', ...ARTICLE])).toEqual([asked]);
    expect(foundIn([...ARTICLE, `${asked} Share it in the comments.`, ...ARTICLE])).toEqual([asked]);
  });

  it('is found before what to do about it, when its own words announce it', () => {
    const entry =
      'They laugh too much. Ask yourself: who in the crew does not laugh? Be good to that person.';
    expect(foundIn([...ARTICLE, entry, ...ARTICLE])).toHaveLength(1);
    const answered = 'They laugh too much. Ask yourself: who in the crew does not laugh? Nobody, most days.';
    expect(foundIn([...ARTICLE, answered, ...ARTICLE])).toEqual([]);
  });
});

describe('what is set as a quotation', () => {
  const asked = ['What did you get out of answering?', 'Which of those answers would you bet on?'];
  const instruction = 'Take five minutes and scroll back over the past week.';

  it('is a box when it is a list, and somebody’s speech when it is not', () => {
    const box = [`> ${instruction}`, ...asked.map((one) => `> - ${one}`)];
    expect(foundIn([...ARTICLE, ...box, ...ARTICLE])).toEqual(asked);
    const speech = [`> ${instruction}`, ...asked.map((one) => `> ${one}`)];
    expect(foundIn([...ARTICLE, ...speech, ...ARTICLE])).toEqual([]);
  });
});

describe('an offer', () => {
  it('makes all questions of its paragraph offers', () => {
    const box =
      'Do you like what you hear? Leave us a rating wherever you listen. Have you noticed a mistake? Write to us.';
    expect(foundIn([...ARTICLE, box])).toEqual([]);
  });

  it('is not made a question by the heading above it and the invitation after it', () => {
    const notice = 'Der Text stand im Hafenboten. Sie möchten ihn nachdrucken? Schreiben Sie uns.';
    const reflection = ['# Zum Weiterdenken', '- Was tragen Sie?', '- Wen tragen Sie mit?'];
    const lines = [...ARTICLE, ...reflection, notice];
    expect(foundIn(lines, 'Titel', 'de')).toHaveLength(2);
  });

  it('is a call for contributions, which asks for something to print', () => {
    const calls: readonly (readonly [string, string])[] = [
      ['en', 'Have you got an idea for a guest? Write to us.'],
      ['en', 'Do you have a story to share? Write to us.'],
      ['de', 'Haben Sie einen Themenvorschlag? Schreiben Sie uns.'],
      ['fr', 'Vous avez une anecdote à partager ? Écrivez-nous.'],
      ['es', '¿Tienes una historia que contar? Escríbenos.'],
      ['pt', 'Tem uma história para contar? Escreva-nos.'],
      ['it', 'Hai una storia da raccontare? Scrivici.'],
      ['nl', 'Heb je een idee voor een artikel? Schrijf ons.'],
    ];
    for (const [language, call] of calls)
      expect([call, foundIn([...ARTICLE, call], 'A title', language)]).toEqual([call, []]);
  });

  it('is what a seller asks last', () => {
    const offers = [
      'Are you ready to transform your crew?',
      'How can we help you today?',
      'Would you like to bring this workshop to your harbour?',
      'Did you enjoy this post? Share it with a friend.',
      'Have you read my new book?',
      'Are you ready to take the next step? Let’s talk.',
    ];
    for (const offer of offers) expect([offer, foundIn([...ARTICLE, offer])]).toEqual([offer, []]);
  });

  it('is not every question that has a field’s name in it', () => {
    const asked = 'What would it take for someone to say your name when they hear this question?';
    expect(foundIn([...ARTICLE, asked])).toEqual([asked]);
    expect(foundIn([...ARTICLE, 'What is your name?'])).toEqual([]);
  });
});

describe('a link to another piece', () => {
  it('is no last word, though its title asks', () => {
    const links = ['Next tip: Who waters the plants?', 'Previous tip: Do you need a title?'];
    expect(detectIn([...ARTICLE, 'Whom do you trust?', ...links]).map(({ text }) => text)).toEqual([
      'Whom do you trust?',
    ]);
    expect(foundIn([...ARTICLE, 'Nächster Beitrag: Brauchen Sie einen Titel?'], 'Titel', 'de')).toEqual([]);
    expect(foundIn([...ARTICLE, 'Article suivant : Avez-vous besoin d’un titre ?'], 'Titre', 'fr')).toEqual(
      [],
    );
  });

  it('stands under a line that says what to read next', () => {
    for (const line of ['Up next', 'You might also like', 'Read next'])
      expect([line, foundIn([...ARTICLE, line, 'Is your calendar lying to you?', 'Do crews sing?'])]).toEqual(
        [line, []],
      );
    expect(foundIn([...ARTICLE, 'Lesen Sie auch', 'Lügt Ihr Kalender Sie an?'], 'Titel', 'de')).toEqual([]);
  });

  it('is none when it is a time or a step that comes next', () => {
    for (const asked of ['Next week: what will you do differently?', 'Next step: whom will you ask?'])
      expect(foundIn([...ARTICLE, asked])).toEqual([asked]);
  });
});

describe('a paragraph about the booking', () => {
  it('asks nothing that is for the article', () => {
    const box = 'Do you eat everything? Do you need to be met at the quay? Tell us when you book.';
    expect(foundIn([...ARTICLE, box, 'The boat leaves at noon.'])).toEqual([]);
    expect(foundIn([...ARTICLE, 'Would you like me to come to your harbour? Send me a message.'])).toEqual(
      [],
    );
  });
});

describe('an assignment', () => {
  it('asks, also where it goes on to tell what to do', () => {
    const tasks = ['1. How should she answer the letter? Draft it.', '1. What else would you want to know?'];
    expect(foundIn([...ARTICLE, '# Assignment', ...tasks, '# Sources', '- A book'])).toEqual([
      'How should she answer the letter?',
      'What else would you want to know?',
    ]);
  });

  it('is a row of questions after «think about …», of which one speaks to the reader', () => {
    const row =
      'Before you read on, think about your own boat. Who says no there? And what did you feel the last time? If you do not know, ask the cook.';
    expect(foundIn([...ARTICLE, `${PROSE} ${row}`, ...ARTICLE])).toHaveLength(2);
  });
});

describe('a turn of speech', () => {
  it('is no question at the end of a paragraph, whomever it speaks to', () => {
    const turns: readonly (readonly [string, string])[] = [
      ['en', 'What are you waiting for?'],
      ['en', 'What have you got to lose?'],
      ['en', 'If you don’t believe in them, who will?'],
      ['en', 'Who says you can’t?'],
      ['en', 'Would you have guessed that he made the clock?'],
      ['en', 'What more could you ask for?'],
      ['de', 'Worauf warten Sie noch?'],
      ['fr', 'Qu’attendez-vous ?'],
      ['es', '¿A qué esperas?'],
      ['pt', 'O que você está esperando?'],
      ['it', 'Che cosa aspettate?'],
      ['nl', 'Waar wacht je nog op?'],
    ];
    for (const [language, turn] of turns)
      expect([turn, foundIn([...ARTICLE, `${PROSE} ${turn}`], 'A title', language)]).toEqual([turn, []]);
  });

  it('is a question in a list of questions', () => {
    const lines = [...ARTICLE, '# Reflection', '- What are you waiting for?', '- Who waits for you?'];
    expect(foundIn(lines)).toHaveLength(2);
  });
});

describe('a heading that has a word of reflection somewhere', () => {
  it('does not make questions of what the section asks in passing', () => {
    const headings: readonly (readonly [string, string, string])[] = [
      ['de', 'Die Aufgaben der Kapitäne', 'Wer steuert?'],
      ['de', 'Impulse aus dem Norden', 'Wer steuert?'],
      ['fr', 'Le coaching au quotidien', 'Qui tient la barre ?'],
      ['es', 'El diario de un capitán', '¿Quién lleva el timón?'],
      ['pt', 'O diário de um capitão', 'Quem leva o leme?'],
      ['it', 'Il diario di un capitano', 'Chi tiene il timone?'],
      ['nl', 'De verdieping van de haven', 'Wie staat er aan het roer?'],
      ['en', 'Let’s talk about fear', 'Who is at the helm?'],
    ];
    for (const [language, heading, asked] of headings)
      expect([
        heading,
        foundIn([...ARTICLE, `# ${heading}`, `${PROSE} ${asked}`, ...ARTICLE], 'A title', language),
      ]).toEqual([heading, []]);
  });
});

describe('an invitation', () => {
  it('is not every sentence with a word that could invite', () => {
    for (const next of [
      'A footnote promises an answer in a later chapter.',
      'That year the fleet set a record a hundred years old.',
      'Over supper they would discuss in which bay to lie.',
    ])
      expect([next, foundIn([...ARTICLE, `${PROSE} Do you see the pattern? ${next}`, ...ARTICLE])]).toEqual([
        next,
        [],
      ]);
    const told = 'Me gustaría haber estado allí.';
    expect(foundIn([...ARTICLE, `¿Quién te enseñó? ${told}`, ...ARTICLE], 'Título', 'es')).toEqual([]);
  });
});

describe('questions put to somebody else', () => {
  it('are those that a study asked others', () => {
    const asked = 'We asked all ninety of them the same: What was your first day like? Who taught you?';
    expect(foundIn([...ARTICLE, asked, ...ARTICLE])).toEqual([]);
    expect(foundIn([...ARTICLE, 'Ask yourself the same: What was your first day like?'])).toHaveLength(1);
  });

  it('are those of a list that helps with a talk, though each has a few words of advice', () => {
    const lines = [
      '# Questions about the work',
      '- What would you show a visitor? A way into pride for those who are shy.',
      '- Where are you waiting for someone? It gets better answers than most.',
    ];
    expect(foundIn([PROSE, ...lines, PROSE], 'Ten questions for your next one-on-one')).toEqual([]);
  });

  it('are those of a page that sells', () => {
    const page = ['# How it works', PROSE, '# What you get', '- Nine sessions', '# Success stories', PROSE];
    expect(foundIn(['Are you running on empty?', 'Be honest.', ...page])).toEqual([]);
  });

  it('are those of a questionnaire that is to be sent in', () => {
    const form = ['- Which room did you like best?', '- What would you change if you ran it for a day?'];
    const around = 'It takes about four minutes. Your answers are kept for a year.';
    expect(foundIn([PROSE, around, ...form, PROSE])).toEqual([]);
  });

  it('are those that a study put to the people it studied, near its end as well', () => {
    const study = 'The researchers followed nine hundred participants for two weeks.';
    const list = ['Every day they answered two questions:', '- Whom did you meet?', '- How tired are you?'];
    expect(foundIn([study, PROSE, ...list, PROSE])).toEqual([]);
    expect(foundIn([PROSE, PROSE, 'Two questions:', ...list.slice(1)])).toHaveLength(2);
  });
});

describe('questions one after another', () => {
  const asked = ['Which door in your office is always shut?', 'And who in your team has the key to it?'];

  it('are found in the middle of an article when they ask the reader for more than a nod', () => {
    expect(foundIn([...ARTICLE, `${PROSE} ${asked.join(' ')}`, ...ARTICLE])).toEqual(asked);
    const nods = 'Do you ever come home late from the harbour? Are you tired of all the boats in it?';
    expect(foundIn([...ARTICLE, `${PROSE} ${nods}`, ...ARTICLE])).toEqual([]);
  });

  it('are found close to the end though a few words follow', () => {
    expect(foundIn([...ARTICLE, `${asked.join(' ')} The boats are in. Good night.`])).toEqual(asked);
    expect(foundIn([...ARTICLE, `${asked.join(' ')} Nobody, and nobody. Good night.`])).toEqual([]);
  });

  it('are only suggested on a page that speaks to the reader throughout', () => {
    const advice = 'You tie your own knots, and you coil your own rope before you go.';
    const lines = [...ARTICLE, ...Array.from({ length: 8 }, () => advice)];
    const [door = ''] = asked;
    expect(foundIn([...lines, `${advice} ${door}`, ...lines])).toEqual([]);
  });
});

describe('a short question that a nod answers', () => {
  it('is an offer or a turn of speech, also close to the end', () => {
    const ends: readonly (readonly [string, string])[] = [
      ['en', 'Would you like one of these boats?'],
      ['de', 'Fahren Sie auch gern zur See?'],
      ['fr', 'Vous venez en bateau ?'],
      ['es', '¿Te gustan los barcos?'],
      ['it', 'Vi piacciono le barche?'],
      ['nl', 'Kom je ook met de boot?'],
    ];
    for (const [language, end] of ends)
      expect([end, foundIn([...ARTICLE, `${end} ${PROSE}`], 'A title', language)]).toEqual([end, []]);
  });

  it('is found when something announces it, or others stand beside it', () => {
    expect(foundIn([...ARTICLE, 'Ask yourself: do you like boats?'])).toHaveLength(1);
    expect(foundIn([...ARTICLE, 'Do you like boats? Which of them would you take to sea?'])).toHaveLength(2);
  });
});

describe('an instruction', () => {
  it('may stand behind the time or place that it names first', () => {
    const told = 'Before you read on, write down a name. Who comes to your mind first? Then go on.';
    expect(foundIn([...ARTICLE, told, ...ARTICLE])).toEqual(['Who comes to your mind first?']);
  });

  it('makes nothing of a turn of speech', () => {
    expect(foundIn([...ARTICLE, 'Imagine the crew. Who would want you as a captain?', ...ARTICLE])).toEqual(
      [],
    );
  });
});

describe('a list in which one says «I» to another', () => {
  it('is for that talk and not for the reader', () => {
    const list = ['- What are you proud of?', '- What tires you?', '- What should I stop doing?'];
    expect(foundIn([...ARTICLE, '# Questions for Friday', ...list])).toEqual([]);
    const quoted = ['- What are you proud of?', '- What tires you?', '- When did you say «I give up»?'];
    expect(foundIn([...ARTICLE, '# Questions for Friday', ...quoted])).toHaveLength(3);
  });
});
