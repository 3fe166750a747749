import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Commitment } from '../journal/journal.ts';
import { AN_ID, aCommitment } from '../testing/factories.ts';
import { calendarFile } from './calendar.ts';

const COMMITMENT = aCommitment({
  cue: 'we meet on Monday; all of us',
  action: 'speak last, and ask “why?” first',
  rehearsal: 'Room 4.\nInes begins.',
  lookBackOn: '2026-03-31',
  updatedAt: '2026-03-01T09:05:00.000Z',
});
const fileOf = (change: Partial<Commitment> = {}, articleTitle = 'Walking behind'): string => {
  const commitment = { ...COMMITMENT, ...change };
  const text = calendarFile({ articleId: AN_ID, articleTitle, commitment, now: '2026-03-02T10:00:00.000Z' });
  if (text === null) throw new Error('there is no file');
  return text;
};
const eventOf = (text: string) => {
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  if (event === null) throw new Error('there is no event');
  return event;
};

describe('the calendar file of a commitment', () => {
  it('is read by another program as one whole day with the commitment’s words', () => {
    const event = eventOf(fileOf());
    expect(String(event.getFirstPropertyValue('dtstart'))).toBe('2026-03-31');
    expect(String(event.getFirstPropertyValue('dtend'))).toBe('2026-04-01');
    expect(event.getFirstPropertyValue('summary')).toBe(
      'Look back: When we meet on Monday; all of us, I will speak last, and ask “why?” first',
    );
    expect(event.getFirstPropertyValue('description')).toContain('Room 4.\nInes begins.');
  });

  it('keeps its name and grows in number, so that a later one replaces it', () => {
    const one = eventOf(fileOf());
    const later = eventOf(fileOf({ lookBackOn: '2026-04-30', updatedAt: '2026-03-01T09:06:00.000Z' }));
    expect(later.getFirstPropertyValue('uid')).toBe(one.getFirstPropertyValue('uid'));
    expect(Number(later.getFirstPropertyValue('sequence'))).toBeGreaterThan(
      Number(one.getFirstPropertyValue('sequence')),
    );
  });

  it('is not made without a day', () => {
    const commitment = { ...COMMITMENT, lookBackOn: null };
    const now = COMMITMENT.createdAt;
    expect(calendarFile({ articleId: AN_ID, articleTitle: '', commitment, now })).toBeNull();
  });

  it('has lines of at most 75 octets that end in CR LF, and gives any words back as they were', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(words, words, words, (cue, action, title) => {
        const text = fileOf({ cue, action, rehearsal: title }, title);
        expect(text.endsWith('\r\n')).toBe(true);
        for (const line of text.slice(0, -2).split('\r\n')) {
          expect(new TextEncoder().encode(line).byteLength).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const visible = title.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');
        expect(eventOf(text).getFirstPropertyValue('description')).toContain(`“${visible}”`);
      }),
    );
  });
});
