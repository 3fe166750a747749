import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aJournal, aReflection } from '../testing/factories.ts';
import { deleteReflection, liveReflections, restoreReflection, writeReflection } from './reflections.ts';

const TARGET = { kind: 'article' } as const;
const at = (minutes: number): string => new Date(Date.UTC(2026, 2, 1, 9, minutes)).toISOString();
const write = (text: string) => ({ id: 'r1', target: TARGET, text });
const textsOf = (journal: ReturnType<typeof aJournal>) => [
  ...(journal.reflections[0]?.versions ?? []).map((version) => version.text),
  journal.reflections[0]?.text,
];

describe('writeReflection', () => {
  it('adds the first words with the time they were written', () => {
    const journal = writeReflection(aJournal(), write('First.'), at(0));
    expect(journal.reflections).toEqual([
      aReflection({ text: 'First.', createdAt: at(0), updatedAt: at(0), target: TARGET }),
    ]);
  });

  it('makes no version while the reader goes on writing', () => {
    const journal = writeReflection(writeReflection(aJournal(), write('Fir'), at(0)), write('First.'), at(9));
    expect(textsOf(journal)).toEqual(['First.']);
  });

  it('keeps the text of before a pause of ten minutes', () => {
    const journal = writeReflection(
      writeReflection(aJournal(), write('First.'), at(0)),
      write('Second.'),
      at(10),
    );
    expect(journal.reflections[0]?.versions).toEqual([{ text: 'First.', savedAt: at(0), reason: 'first' }]);
  });

  it('keeps the text of the day before', () => {
    const journal = [write('Early.'), write('Late.'), write('Later.')].reduce(
      (before, writing, index) =>
        writeReflection(
          before,
          writing,
          ['2026-03-01T20:00:00.000Z', '2026-03-01T23:58:00.000Z', '2026-03-02T00:01:00.000Z'][index] ?? '',
        ),
      aJournal(),
    );
    expect(journal.reflections[0]?.versions.map(({ reason }) => reason)).toEqual(['first', 'day']);
  });

  it('counts days on the calendar of the place', () => {
    const evening = '2026-03-01T22:58:00.000Z';
    const night = '2026-03-01T23:01:00.000Z';
    const before = writeReflection(aJournal(), write('Late.'), evening);
    const reasons = (zone: string) =>
      writeReflection(before, write('Later.'), night, zone).reflections[0]?.versions.length;
    expect([reasons('Europe/Berlin'), reasons('UTC'), reasons('America/Lima')]).toEqual([1, 0, 0]);
  });

  it('keeps a text every half hour of a sitting without a pause', () => {
    const journal = Array.from({ length: 100 }, (_, minute) => minute).reduce(
      (before, minute) => writeReflection(before, write(`Minute ${minute}.`), at(minute)),
      aJournal(),
    );
    expect(textsOf(journal)).toEqual(['Minute 29.', 'Minute 59.', 'Minute 89.', 'Minute 99.']);
  });

  it('keeps nothing of a sitting that has only begun when a half hour ends', () => {
    const journal = [25, 29, 31].reduce(
      (before, minute) => writeReflection(before, write(`Minute ${minute}.`), at(minute)),
      aJournal(),
    );
    expect(textsOf(journal)).toEqual(['Minute 31.']);
  });

  it('keeps what was there when most of it is cut away at once', () => {
    const long = 'A long answer that took a while to write, word by word.';
    const journal = writeReflection(writeReflection(aJournal(), write(long), at(0)), write(''), at(1));
    expect(textsOf(journal)).toEqual([long, '']);
  });

  it('returns the same journal when nothing changed, so that nothing is written', () => {
    const journal = writeReflection(aJournal(), write('Same.'), at(0));
    expect(writeReflection(journal, write('Same.'), at(30))).toBe(journal);
  });

  it('does not let a clock that was set back make the newer text look older', () => {
    const journal = writeReflection(writeReflection(aJournal(), write('a'), at(30)), write('b'), at(5));
    expect((journal.reflections[0]?.updatedAt ?? '') > at(30)).toBe(true);
    expect(textsOf(journal)).toEqual(['a', 'b']);
  });

  it('keeps every text that stood for ten minutes, whatever is written after', () => {
    const texts = fc.array(
      fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(texts, (sittings) => {
        const journal = sittings.reduce(
          (before, text, index) => writeReflection(before, write(text), at(index * 11)),
          aJournal(),
        );
        const kept = new Set(textsOf(journal));
        for (const text of sittings) expect(kept.has(text)).toBe(true);
      }),
    );
  });
});

describe('deleteReflection and restoreReflection', () => {
  it('take it out of sight and back without touching a word', () => {
    const before = aJournal({ reflections: [aReflection()] });
    const gone = deleteReflection(before, 'r1', at(40));
    expect(liveReflections(gone)).toEqual([]);
    expect(gone.reflections[0]?.text).toBe(aReflection().text);
    expect(liveReflections(restoreReflection(gone, 'r1', at(41)))).toHaveLength(1);
  });

  it('leave the journal alone when there is no such reflection', () => {
    const journal = aJournal();
    expect(deleteReflection(journal, 'r9', at(0))).toBe(journal);
    expect(restoreReflection(journal, 'r9', at(0))).toBe(journal);
  });

  it('keep the deleted words as a version when the same reflection is written again', () => {
    const gone = deleteReflection(aJournal({ reflections: [aReflection()] }), 'r1', at(40));
    const again = writeReflection(gone, write('New.'), at(41));
    expect(textsOf(again)).toEqual([aReflection().text, 'New.']);
    expect(liveReflections(again)).toHaveLength(1);
  });
});
