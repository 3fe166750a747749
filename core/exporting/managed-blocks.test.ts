import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ManagedBlock, mergeBlocks, writeBlocks } from './managed-blocks.ts';

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '',
    'one\n\ntwo',
    '```\nopen',
    '<!-- afterword:end answer r1 -->',
    '<!-- afterword:begin answer r2 #00000000 -->',
    'a\r\nb',
  ),
);
const anyId = fc.constantFrom('r1', 'r2', 'r3', 'r4', '--> <b>', 'ä 5');
const anyBlock: Arbitrary<ManagedBlock> = fc.record({
  kind: fc.constantFrom('answer', 'note'),
  id: anyId,
  text: words.filter((text) => text !== ''),
});
const anyBlocks = fc.uniqueArray(anyBlock, { maxLength: 6, selector: ({ kind, id }) => `${kind} ${id}` });
/** What a person writes between blocks: anything but lines that look like ours. */
const anyNote = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('\n\n', 'My own thought.\n', '\r\n- a\r\n'),
  )
  .filter((text) => !text.includes('afterword:'));

const never = (): boolean => false;
const MARK = /<!-- afterword:(?:begin|end) [^\n]*-->/;

/** The text with a person's notes before, between and behind the blocks. */
function withNotes(text: string, notes: readonly string[]): string {
  let at = 0;
  return text
    .split(/(?=^<!-- afterword:begin )/mu)
    .map((part) => {
      const note = notes[at % Math.max(1, notes.length)] ?? '';
      at += 1;
      return `${note}\n${part}`;
    })
    .join('');
}

describe('managed blocks', () => {
  test('exporting the same again changes nothing', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const text = writeBlocks(blocks);
        expect(mergeBlocks(text, blocks, never)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('hold what a later export says, wherever they stand', () => {
    fc.assert(
      fc.property(anyBlocks, anyBlocks, (first, second) => {
        const merged = mergeBlocks(writeBlocks(first), second, never);
        expect(mergeBlocks(merged, second, never)).toBe(merged);
        for (const { text } of second) expect(merged).toContain(text.replace(/\r\n?/gu, '\n'));
      }),
      { numRuns: 300 },
    );
  });

  test('leave what a person wrote around them as it is, to the character', () => {
    fc.assert(
      fc.property(anyBlocks, anyBlocks, fc.array(anyNote, { maxLength: 4 }), (first, second, notes) => {
        const edited = withNotes(writeBlocks(first), notes);
        fc.pre(partsOf(edited, first) !== null);
        const around = partsOf(edited, first) ?? [];
        const merged = mergeBlocks(edited, second, (_kind, id) => !second.some((block) => block.id === id));
        let from = 0;
        for (const part of around) {
          const found = merged.indexOf(part, from);
          expect(found).toBeGreaterThanOrEqual(0);
          from = found + part.length;
        }
      }),
      { numRuns: 400 },
    );
  });

  test('of deleted records are marked once and keep their words; they come back when the record does', () => {
    const blocks = [{ kind: 'answer', id: 'r1', text: 'I would.' }];
    const marked = mergeBlocks(`${writeBlocks(blocks)}\n\nMine.\n`, [], () => true);
    expect(marked).toContain('*Deleted in Afterword. These words stay here.*\n\nI would.');
    expect(marked).toMatch(/ deleted -->/);
    expect(mergeBlocks(marked, [], () => true)).toBe(marked);
    const back = mergeBlocks(marked, blocks, never);
    expect(back).toBe(`${writeBlocks(blocks)}\n\nMine.\n`);
  });

  test('keep what a person changed inside them, below the renewed block', () => {
    const before = writeBlocks([{ kind: 'answer', id: 'r1', text: 'I would.' }]);
    const changed = before.replace('I would.', 'I would. And I did!');
    const renewed = mergeBlocks(changed, [{ kind: 'answer', id: 'r1', text: 'I should.' }], never);
    expect(renewed).toMatch(
      /I should\.\n<!-- afterword:end answer r1 -->\n\n\*Changed by hand[^\n]*\n\nI would\. And I did!/,
    );
    expect(mergeBlocks(renewed, [{ kind: 'answer', id: 'r1', text: 'I should.' }], never)).toBe(renewed);
  });

  test('are added behind the one before them', () => {
    const one = { kind: 'answer', id: 'r1', text: 'one' };
    const two = { kind: 'answer', id: 'r2', text: 'two' };
    const three = { kind: 'answer', id: 'r3', text: 'three' };
    const merged = mergeBlocks(`${writeBlocks([one, three])}\nMine.`, [one, two, three], never);
    expect(merged).toBe(`${writeBlocks([one, two, three])}\nMine.`);
  });

  test('keep the line ends of the file', () => {
    const one = { kind: 'answer', id: 'r1', text: 'one\ntwo' };
    const text = `Mine.\r\n\r\n${writeBlocks([one]).replaceAll('\n', '\r\n')}\r\n`;
    expect(mergeBlocks(text, [one], never)).toBe(text);
    const merged = mergeBlocks(text, [{ ...one, text: 'one\nthree' }], never);
    expect(merged.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('that a person cut in two are text like any other', () => {
    const one = { kind: 'answer', id: 'r1', text: 'one' };
    const cut = writeBlocks([one]).replace(/\n<!-- afterword:end.*/, '');
    const merged = mergeBlocks(cut, [{ ...one, text: 'new' }], never);
    expect(merged).toContain(cut);
    expect(merged).toContain('new');
  });
});

/** What stands around the blocks, `null` when a note happens to look like one. */
function partsOf(text: string, blocks: readonly ManagedBlock[]): readonly string[] | null {
  const parts: string[] = [];
  let rest = text;
  for (const block of blocks) {
    const source = writeBlocks([block]);
    const at = rest.indexOf(source);
    if (at < 0) return null;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at + source.length);
  }
  parts.push(rest);
  return parts.some((part) => MARK.test(part)) ? null : parts;
}
