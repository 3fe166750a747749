import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aJournal, aReflection } from '../testing/factories.ts';
import { type ReflectionVersion, VERSION_REASONS } from './journal.ts';
import { writeReflection } from './reflections.ts';
import { restoreVersion, thinVersions, VERSION_LIMITS } from './versions.ts';

const at = (minutes: number): string => new Date(Date.UTC(2026, 2, 1, 9, minutes)).toISOString();
const write = (text: string) => ({ id: 'r1', target: { kind: 'article' } as const, text });

const anyVersions = fc
  .array(
    fc.record({
      text: fc.oneof(fc.string({ maxLength: 20 }), fc.constant('x'.repeat(30_000))),
      minutes: fc.nat(100_000),
      reason: fc.oneof(fc.constantFrom(...VERSION_REASONS), fc.constant('pause' as const)),
    }),
    { maxLength: 150, size: 'max' },
  )
  .map((drawn): readonly ReflectionVersion[] =>
    drawn
      .sort((one, other) => one.minutes - other.minutes)
      .map(({ text, minutes, reason }) => ({ text, savedAt: at(minutes), reason })),
  );

describe('bringing an earlier text back', () => {
  const twice = writeReflection(
    writeReflection(aJournal(), write('First.'), at(0)),
    write('Second.'),
    at(20),
  );

  it('keeps the text that stood until then', () => {
    const restored = restoreVersion(twice, 'r1', { savedAt: at(0), reason: 'first' }, at(21)).reflections[0];
    expect(restored?.text).toBe('First.');
    expect(restored?.versions.map(({ text, reason }) => [text, reason])).toEqual([
      ['First.', 'first'],
      ['Second.', 'restore'],
    ]);
  });

  it('can itself be taken back', () => {
    const back = restoreVersion(twice, 'r1', { savedAt: at(0), reason: 'first' }, at(21));
    const again = restoreVersion(back, 'r1', { savedAt: at(20), reason: 'restore' }, at(22));
    expect(again.reflections[0]?.text).toBe('Second.');
  });

  it('changes nothing when there is no such version', () => {
    expect(restoreVersion(twice, 'r1', { savedAt: at(5), reason: 'pause' }, at(21))).toBe(twice);
    expect(restoreVersion(twice, 'r9', { savedAt: at(0), reason: 'first' }, at(21))).toBe(twice);
  });

  it('loses no text, whatever comes back in whatever order', () => {
    const fewVersions = anyVersions.map((versions) =>
      versions.slice(0, 40).filter(({ text }) => text.length < 100),
    );
    fc.assert(
      fc.property(fewVersions, fc.array(fc.nat(200), { maxLength: 8 }), (versions, choices) => {
        const before = aReflection({ text: 'Now.', versions });
        const end = choices.reduce(
          (journal, choice, step) => {
            const kept = journal.reflections[0]?.versions ?? [];
            const version = kept[choice % Math.max(1, kept.length)];
            return version ? restoreVersion(journal, 'r1', version, at(200_000 + step)) : journal;
          },
          aJournal({ reflections: [before] }),
        ).reflections[0];
        const texts = new Set([end?.text, ...(end?.versions ?? []).map(({ text }) => text)]);
        for (const text of ['Now.', ...versions.map((version) => version.text)])
          if (text.trim() !== '') expect(texts.has(text)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('thinning versions', () => {
  it('keeps the first, the last, and each that was restored or says more than the time', () => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        const thinned = thinVersions(versions);
        const mustStay = versions.filter(
          ({ reason }, index) =>
            index === 0 || index === versions.length - 1 || !['pause', 'day', 'cut'].includes(reason),
        );
        for (const version of mustStay) expect(thinned).toContain(version);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps them in order, adds nothing, and has nothing to do a second time', () => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        const thinned = thinVersions(versions);
        expect(versions.filter((version) => thinned.includes(version))).toEqual(thinned);
        expect(thinVersions(thinned)).toBe(thinned);
      }),
      { numRuns: 200 },
    );
  });

  it('bounds what an answer that is written on for years takes in its journal', () => {
    let journal = aJournal();
    for (let day = 0; day < 400; day += 1)
      journal = writeReflection(journal, write(`Day ${day} ${'x'.repeat(9000)}`), at(day * 1440));
    const versions = journal.reflections[0]?.versions ?? [];
    expect(versions[0]?.text).toMatch(/^Day 0 /);
    expect(versions.at(-1)?.text).toMatch(/^Day 398 /);
    expect(versions.length).toBeLessThanOrEqual(VERSION_LIMITS.count + 2);
    expect(versions.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(
      VERSION_LIMITS.characters + 20_000,
    );
  });
});
