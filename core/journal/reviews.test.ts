import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCommitment, aJournal, aReflection } from '../testing/factories.ts';
import { addDays, dayIn, daysBetween } from './days.ts';
import { dueEntries, isDue, isUnfinished } from './due.ts';
import type { Journal } from './journal.ts';
import * as reviews from './reviews.ts';

const { STANDARD_RHYTHM } = reviews;
const QUESTION = { kind: 'question', questionId: 'q-1', questionText: 'Who speaks last?' } as const;
const ANSWER = aReflection({ target: QUESTION, text: 'The one who knows most.' });
const writing = (text: string) => ({ id: ANSWER.id, target: QUESTION, text });
const onDay = (today: string): reviews.Moment => ({
  now: `${today}T10:00:00.000Z`,
  today,
  timeZone: 'UTC',
});
const FIRST = onDay('2026-03-01');
const scheduled = () =>
  reviews.scheduleReview(aJournal({ reflections: [ANSWER] }), 'q-1', STANDARD_RHYTHM, FIRST);
const dueOn = (journal: Journal) => reviews.reviewOf(journal, 'q-1')?.dueOn;

describe('a question that returns', () => {
  it('comes back after a week, then a month, then a quarter, then no more', () => {
    let journal = scheduled();
    const days: (string | null | undefined)[] = [dueOn(journal)];
    for (const [at, day] of ['2026-03-08', '2026-04-05', '2026-07-05'].entries()) {
      journal = reviews.answerAgain(journal, writing(`${at}`), `round-${at}`, STANDARD_RHYTHM, onDay(day));
      days.push(dueOn(journal));
    }
    expect(days).toEqual(['2026-03-08', '2026-04-05', '2026-07-05', null]);
  });

  it('is scheduled once, by the first answer, and not at all when the rhythm is off', () => {
    const again = reviews.scheduleReview(scheduled(), 'q-1', STANDARD_RHYTHM, onDay('2026-03-05'));
    expect(dueOn(again)).toBe('2026-03-08');
    expect(reviews.scheduleReview(aJournal(), 'q-1', [], FIRST).reviews).toEqual([]);
  });

  it('keeps the old answer as a version with the first new letter, and only then', () => {
    const round = onDay('2026-03-08');
    const first = reviews.answerAgain(scheduled(), writing('N'), 'round-1', STANDARD_RHYTHM, round);
    const second = reviews.answerAgain(first, writing('Nobody.'), 'round-1', STANDARD_RHYTHM, round);
    expect(second.reflections[0]?.text).toBe('Nobody.');
    expect(second.reflections[0]?.versions).toEqual([
      { text: ANSWER.text, savedAt: ANSWER.updatedAt, reason: 'asked-again' },
    ]);
    expect(reviews.reviewOf(second, 'q-1')?.rounds).toHaveLength(1);
  });

  it('keeps what the reader says has moved with its round', () => {
    const round = onDay('2026-03-08');
    const answered = reviews.answerAgain(scheduled(), writing('Nobody.'), 'round-1', STANDARD_RHYTHM, round);
    const moved = reviews.sayWhatMoved(answered, 'q-1', 'round-1', 'I no longer think of one person.', round);
    expect(reviews.reviewOf(moved, 'q-1')?.rounds[0]?.moved).toBe('I no longer think of one person.');
    expect(reviews.sayWhatMoved(answered, 'q-1', 'round-9', 'x', round)).toBe(answered);
  });

  it('can be skipped, put off or stopped, and each can be taken back', () => {
    const moment = onDay('2026-03-10');
    const settle = (settlement: reviews.Settlement) =>
      reviews.settleReview(scheduled(), 'q-1', 'round-1', settlement, STANDARD_RHYTHM, moment);
    expect(dueOn(settle({ outcome: 'skipped' }))).toBe('2026-04-07');
    expect(dueOn(settle({ outcome: 'snoozed', until: '2026-03-13' }))).toBe('2026-03-13');
    expect(dueOn(settle({ outcome: 'stopped' }))).toBeNull();
    const back = reviews.takeBackRound(settle({ outcome: 'skipped' }), 'q-1', 'round-1', moment);
    expect(reviews.reviewOf(back, 'q-1')).toMatchObject({ dueOn: '2026-03-10', step: 0, rounds: [] });
  });

  it('may be given a day of its own', () => {
    expect(dueOn(reviews.askAgainOn(aJournal(), 'q-1', '2027-01-01', FIRST))).toBe('2027-01-01');
  });
});

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Shanghai',
  'Pacific/Honolulu',
  'Pacific/Niue',
];
const anyInstant = fc.date({
  min: new Date('2020-01-01'),
  max: new Date('2040-01-01'),
  noInvalidDate: true,
});
const anyZone = fc.constantFrom(...ZONES);
const anyRhythm = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 });
const momentAt = (instant: Date, zone: string): reviews.Moment => ({
  now: instant.toISOString(),
  today: dayIn(zone, instant),
  timeZone: zone,
});

describe('the day a question returns', () => {
  it('is so many whole weeks after the day of the answer, wherever the reader was', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, anyRhythm, (instant, zone, rhythm) => {
        const moment = momentAt(instant, zone);
        const journal = reviews.scheduleReview(aJournal(), 'q-1', rhythm, moment);
        expect(daysBetween(moment.today, dueOn(journal) ?? '')).toBe((rhythm[0] ?? 0) * 7);
      }),
    );
  });

  it('comes at most a day earlier or later for who has travelled', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, anyZone, (instant, home, away) => {
        const answered = { ...ANSWER, updatedAt: instant.toISOString() };
        const journal = reviews.scheduleReview(
          aJournal({ reflections: [answered] }),
          'q-1',
          [1],
          momentAt(instant, home),
        );
        const [entry] = dueEntries(journal);
        if (entry === undefined) throw new Error('nothing is due');
        const firstDay = [...Array(10).keys()].find((days) => {
          const later = new Date(instant.getTime() + days * 86_400_000);
          return isDue(entry, { today: dayIn(away, later), timeZone: away, asksAgain: true });
        });
        expect(Math.abs((firstDay ?? 99) - 7)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is never lost to a clock that was wrong when the answer was written', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -4000, max: 4000 }), anyZone, (instant, ahead, zone) => {
        const wrong = new Date(instant.getTime() + ahead * 86_400_000);
        const journal = reviews.scheduleReview(
          aJournal({ reflections: [ANSWER] }),
          'q-1',
          STANDARD_RHYTHM,
          momentAt(wrong, zone),
        );
        const [entry] = dueEntries(journal);
        if (entry === undefined) throw new Error('nothing is due');
        const days = Array.from({ length: 16 }, (_, at) => new Date(instant.getTime() + at * 86_400_000));
        const waits = days.some((day) =>
          isDue(entry, { today: dayIn(zone, day), timeZone: zone, asksAgain: true }),
        );
        expect(waits).toBe(true);
      }),
    );
  });

  it('and every word stay, whatever the clock does between the rounds', () => {
    const anyRounds = fc.array(fc.tuple(anyInstant, anyZone), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyRounds, (rounds) => {
        let journal = scheduled();
        for (const [at, [instant, zone]] of rounds.entries())
          journal = reviews.answerAgain(
            journal,
            writing(`answer ${at}`),
            `round-${at}`,
            STANDARD_RHYTHM,
            momentAt(instant, zone),
          );
        const [reflection] = journal.reflections;
        const texts = [...(reflection?.versions ?? []).map(({ text }) => text), reflection?.text];
        expect(texts).toEqual([ANSWER.text, ...rounds.map((_, at) => `answer ${at}`)]);
        expect(reviews.reviewOf(journal, 'q-1')?.rounds).toHaveLength(rounds.length);
      }),
    );
  });
});

describe('what is due', () => {
  const setting = { today: '2026-03-08', timeZone: 'UTC', asksAgain: true };

  it('are questions on their day, only while they have an answer and questions return', () => {
    const [entry] = dueEntries(scheduled());
    expect(entry && isDue(entry, setting)).toBe(true);
    expect(entry && isDue(entry, { ...setting, today: '2026-03-07' })).toBe(false);
    expect(entry && isDue(entry, { ...setting, asksAgain: false })).toBe(false);
    expect(dueEntries({ ...scheduled(), reflections: [{ ...ANSWER, text: ' ' }] })).toEqual([]);
  });

  it.each([
    ['Because', true],
    ['First, I would ask Dele and then', false],
    ['I would ask three people:', true],
    ['I meant to say that…', true],
    ['Dele, Ines, and –', true],
    ['Nobody said no', false],
    ['', false],
    ['领导者要先听，', true],
    ['领导者要先听', false],
  ])('“%s” is left unfinished: %s', (text, unfinished) => {
    expect(isUnfinished(text)).toBe(unfinished);
  });

  it('are unfinished answers from the day after, until the reader says that one is finished', () => {
    const begun = aReflection({ target: QUESTION, text: 'I would', updatedAt: '2026-03-07T22:00:00.000Z' });
    const journal = aJournal({ reflections: [begun] });
    const [entry] = dueEntries(journal);
    expect(entry?.kind).toBe('unfinished');
    expect(entry && isDue(entry, setting)).toBe(true);
    expect(entry && isDue(entry, { ...setting, today: '2026-03-07' })).toBe(false);
    const settled = reviews.settleReview(
      journal,
      'q-1',
      'round-1',
      { outcome: 'stopped' },
      STANDARD_RHYTHM,
      onDay('2026-03-08'),
    );
    expect(dueEntries(settled)).toEqual([]);
  });

  it('are commitments on the day to look back, until that was done', () => {
    const commitment = aCommitment({ lookBackOn: addDays(setting.today, -1), questionId: 'q-1' });
    const [entry] = dueEntries(aJournal({ commitments: [commitment] }));
    expect(entry && isDue(entry, setting)).toBe(true);
    expect(dueEntries(aJournal({ commitments: [{ ...commitment, lookBackOn: null }] }))).toEqual([]);
    expect(dueEntries(aJournal({ commitments: [{ ...commitment, deletedAt: FIRST.now }] }))).toEqual([]);
  });
});
