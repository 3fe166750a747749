import { describe, expect, it } from 'vitest';
import { blocksFrom, PROSE } from '../../testing/question-lines.ts';
import { signsFromBelow } from './article-end.ts';
import { cuesFor } from './cues/cues-for.ts';
import { readPage } from './page.ts';

/** The lines of a text that are its article, as far as its end is found. */
function articleOf(lines: readonly string[], language: string | null = 'en'): readonly string[] {
  const page = readPage('A title', blocksFrom(lines), cuesFor(language));
  return page.passages.slice(0, page.end).map(({ block }) => block.text);
}

const ARTICLE = [`${PROSE} ${PROSE}`, PROSE, `${PROSE} ${PROSE}`];
const QUESTION = 'Which boat have you never sailed?';

describe('the end of an article', () => {
  it('is the end of the text where nothing stands below', () => {
    expect(articleOf(ARTICLE)).toEqual(ARTICLE);
    expect(articleOf([...ARTICLE, QUESTION])).toEqual([...ARTICLE, QUESTION]);
  });

  it.each([
    ['a name', ['Ada Vandermeer']],
    ['links to other pieces', ['[Who steers at night?]', '[The cook was right]']],
    ['the label of another piece', ['Next letter: Who counts the ropes?']],
    ['the label of a piece in a later number', ['In the next number: Who counts the ropes?']],
    ['a count of comments', ['Discussion (3)', 'lena: How do you do that at night?']],
    ['mentions on other sites', ['Webmentions', 'karsten: how do you deal with the rain?']],
    ['prices and times', ['Sailing day: Saturdays from 10:00, £95 a head. Is your crew free?']],
    ['a way to reach somebody', ['Do you know a crew like this? logbook@harbour.example']],
    ['notes in small print below a rule', ['---', '*Ada sails and writes.*', '*Was it worth a coffee?*']],
    ['what stands below a signature', ['Yours,', 'Ada', 'Two coats were left behind. Is one yours?']],
    ['a row of places', ['Imprint | Privacy | A question about your subscription?']],
    ['a heading and what it heads', ['# Sources', 'Harbour rules, 1911', 'What do pilots know?']],
  ])('is above %s', (_, below) => {
    expect(articleOf([...ARTICLE, ...below])).toEqual(ARTICLE);
    expect(articleOf([...ARTICLE, QUESTION, ...below])).toEqual([...ARTICLE, QUESTION]);
  });

  it('is told by shapes alone in a language that has no cues', () => {
    const below = ['Lørdag 10:00, 95 EUR. Har du lyst?', 'ada@havn.example'];
    expect(articleOf([...ARTICLE, ...below], 'da')).toEqual(ARTICLE);
  });

  it('is below a notice when the article goes on after it', () => {
    const notice = 'Saturdays from 10:00, £95 a head.';
    expect(articleOf([...ARTICLE, notice, ...ARTICLE])).toEqual([...ARTICLE, notice, ...ARTICLE]);
    expect(articleOf([...ARTICLE, notice, QUESTION, 'Tell us in the comments.'])).toHaveLength(6);
  });

  it('is below questions under a heading for them, wherever they stand', () => {
    const questions = ['# Discussion questions', '- Was the captain right?', '- Who paid for it?'];
    const page = [...ARTICLE, 'Ada Vandermeer', '© 2024 The Harbour', ...questions];
    expect(articleOf(page)).toHaveLength(page.length);
    expect(articleOf([...page, 'Harbour Press, £12', '[The cook was right]'])).toHaveLength(page.length);
  });

  it('does not take who speaks in a conversation for labels of notices', () => {
    const talk = ['HOST: Were you afraid?', 'ADA: Of course.', 'HOST: And now?', 'ADA: Less.'];
    expect(articleOf([...ARTICLE, ...talk])).toHaveLength(7);
  });

  it('is above a short question that asks for the address or the offer below it', () => {
    expect(articleOf([...ARTICLE, 'Anything else?', 'Write to crew@harbour.example'])).toEqual(ARTICLE);
    expect(articleOf([...ARTICLE, QUESTION, 'Write to crew@harbour.example'])).toHaveLength(4);
  });

  it('is above a section that says what comes next time, and below one that asks the reader', () => {
    const next = ['# Next time', 'We read the last chapter. Who can bring a lamp?'];
    expect(articleOf([...ARTICLE, ...next])).toEqual(ARTICLE);
    expect(articleOf([...ARTICLE, ...next, '# For reflection', QUESTION])).toHaveLength(7);
  });

  it('is not above an article whose head looks like a signature', () => {
    const head = ['Annual Conference, Kendal', 'Opening address', 'Marguerite Eastoe, County Librarian'];
    expect(articleOf([...head, ...ARTICLE, QUESTION])).toHaveLength(7);
    expect(articleOf([...ARTICLE, 'With love, Ada Vandermeer, chair', 'One glove was found.'])).toHaveLength(
      3,
    );
  });

  it('leaves at least one passage', () => {
    expect(articleOf(['Tickets £5', 'Doors open 19:30', 'Cookies'])).toHaveLength(1);
  });
});

describe('the signs of a passage', () => {
  const signsOf = (lines: readonly string[]) => {
    const { passages, cues } = readPage('A title', blocksFrom(lines), cuesFor('en'));
    return [...signsFromBelow(passages, cues)].map(({ signs }) => signs).reverse();
  };

  it('tell why it stands below the article', () => {
    expect(signsOf([PROSE, '[Who sweeps?]', '---', '*Hall hire: £18 an hour*'])).toEqual([
      ['some prose'],
      ['leads elsewhere'],
      ['price', 'fine print', 'label of a notice', 'short line', 'below a rule'],
    ]);
  });

  it('tell why it is the author’s', () => {
    expect(signsOf(['Ask yourself:', QUESTION, 'Tell us in the comments.'])).toEqual([
      ['announces questions'],
      ['asks about the reader'],
      ['invites'],
    ]);
  });
});
