import { describe, expect, it } from 'vitest';
import { importPlainText } from '../plain-text.ts';

const PROSE = `A leader who listens hears more than words, and the silence between them too. People stay where nobody asks them to go.

In the end it is this that they remember, long after the numbers of that year were forgotten by everybody.`;

const read = (head: string) => {
  const source = {
    kind: 'clipboard',
    name: 'x',
    bytes: new Uint8Array(),
    mediaType: null,
    url: null,
  } as const;
  const imported = importPlainText(`${head}\n\n${PROSE}`, source);
  if (!imported.ok) throw new Error(imported.failure.tag);
  return imported.value.article;
};

const TITLE = 'Why listening comes first';

describe('the title of a text', () => {
  it.each([
    [
      'a site and its menu',
      `The Quiet Desk\n\nHome About Archive Contact\n\n${TITLE}\n\nMay 14, 2024 by Ana Brück`,
      'The Quiet Desk',
    ],
    [
      'a German site and its menu',
      `Der stille Tisch\n\nStartseite Über mich Archiv\n\n${TITLE}\n\n14. Mai 2024 von Ana Brück`,
      'Der stille Tisch',
    ],
    ['a section in capitals', `LEADERSHIP\n\n${TITLE}\n\nBy Ana Brück | May 14, 2024`, null],
    ['sections and a date', `Leadership, Teams\n\nMay 14, 2024\n\n${TITLE}`, null],
    ['the kind of text', `Opinion\n${TITLE}\nAna Brück`, null],
    ['a chapter’s number', `CHAPTER 3\n\n${TITLE}`, null],
    [
      'a newsletter and that it is one',
      `Leading Quietly\nWeekly newsletter\n\n${TITLE}\n\nAna Brück\nPublished May 14, 2024`,
      'Leading Quietly',
    ],
    [
      'a series and a number in it',
      `Leading quietly: a series\nPart 2 of 5\n\n${TITLE}`,
      'Leading quietly: a series',
    ],
    [
      'a site, buttons and itself',
      `The Quiet Desk\n\nSubscribe\nSign in\n\n${TITLE}\nquiet.example\n\n${TITLE}\nOn silence\n\nMAY 14, 2024`,
      'The Quiet Desk',
    ],
  ])('stands below %s', (_what, head, siteName) => {
    expect(read(head)).toMatchObject({ title: TITLE, siteName });
  });

  it('stands below a magazine and its section, above the byline', () => {
    const head =
      'Example Business Review\nManaging Other People\nWhy Listening Comes First\nby Ana Brück\nMay 14, 2024';
    expect(read(head)).toMatchObject({
      title: 'Why Listening Comes First',
      siteName: 'Example Business Review',
      byline: 'Ana Brück',
    });
  });

  it.each([
    [
      'called like a section, with a heading below',
      'Leadership\n\nWhat it is not and never was',
      'Leadership',
    ],
    [
      'with a line under it that says more',
      'Trust\nHow to build it in a team of two\n\nBy Ana Brück',
      'Trust',
    ],
    ['in capitals, with its byline', 'THE SECOND CHAIR\nby Oona Laine\nMarch 9, 2014', 'THE SECOND CHAIR'],
    ['with its date and a first heading', `${TITLE}\nMay 14, 2024\n\nWhat I saw`, TITLE],
  ])('is the first line of a text %s', (_what, head, title) => {
    expect(read(head).title).toBe(title);
  });

  it('is the subject of a message', () => {
    const head = `From: Ana Brück <ana@quiet.example>\nTo: me@example.com\nDate: Tue, 14 May 2024 09:00:00 +0000\nSubject: Fwd: ${TITLE}`;
    expect(read(head)).toMatchObject({
      title: TITLE,
      byline: 'Ana Brück',
      publishedAt: '2024-05-14',
      removed: [{ reason: 'metadata', text: head }],
    });
    expect(read('From: the desk of a captain\nNotes').title).not.toBe('Notes');
  });
});
