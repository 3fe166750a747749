import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSnippet, findMarks, markText, type WantedWords } from './marking.ts';
import { createStem } from './stemming.ts';

const stem = createStem('en');
const wanted = (phrases: readonly string[], beginnings: readonly string[] = []): WantedWords => ({
  phrases: phrases.map((phrase) => phrase.split(' ')),
  beginnings,
});
const marked = (text: string, words: WantedWords): readonly string[] =>
  findMarks(text, words, stem).map(({ start, end }) => text.slice(start, end));

describe('findMarks', () => {
  it('marks the forms of a word, phrases as a whole, and words that begin so', () => {
    expect(marked('Listening: she listens. A list.', wanted(['listened']))).toEqual(['Listening', 'listens']);
    expect(marked('Stand still. Still, stand.', wanted(['stand still']))).toEqual(['Stand still']);
    expect(marked('Delegation, delegated.', wanted([], ['delegating']))).toEqual(['Delegation', 'delegated']);
    expect(marked('An e-mail and emails.', wanted(['email']))).toEqual(['e-mail', 'emails']);
    expect(marked('An e-mail, Emily.', wanted([], ['emai']))).toEqual(['e-mail']);
    expect(marked('Écoutez, l’écoute!', wanted([], ['ecou']))).toEqual(['Écoutez', 'écoute']);
  });
});

describe('cutSnippet', () => {
  const filler = 'Nothing of that kind stands in this sentence, which is only here to be long. ';

  it('takes the stretch in which most of the words stand together', () => {
    const text = `${filler}A map. ${filler.repeat(4)}The herd has a map. ${filler.repeat(3)}`;
    const cut = cutSnippet(text, findMarks(text, wanted(['herd', 'map']), stem));
    expect(cut?.text).toMatch(/^… The herd has a map\. /);
    expect(cut?.text.endsWith(' …')).toBe(true);
    expect(cut?.marks.map(({ start, end }) => cut.text.slice(start, end))).toEqual(['herd', 'map']);
  });

  it('gives nothing where nothing is marked', () => {
    expect(cutSnippet(filler, [])).toBeNull();
  });

  it('keeps every mark on its word, whatever the text', () => {
    const word = fc.constantFrom('herd', 'Map', 'land.', 'a', '\n', '“map”', '领导', 'x'.repeat(90));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 120 }), (words) => {
        const text = words.join(' ');
        const marks = findMarks(text, wanted(['map', 'herd']), stem);
        const cut = cutSnippet(text, marks);
        expect(cut === null).toBe(marks.length === 0);
        for (const { start, end } of cut?.marks ?? [])
          expect(['herd', 'Map', 'map']).toContain(cut?.text.slice(start, end));
        expect((cut?.marks.length ?? 1) > 0).toBe(true);
      }),
    );
  });
});

describe('markText', () => {
  it('leaves the text as it is', () => {
    expect(markText('A map.', wanted(['map']), stem)).toEqual({
      text: 'A map.',
      marks: [{ start: 2, end: 5 }],
    });
  });
});
