import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFileNamer } from './file-name.ts';

const nameOf = (title: string, ...taken: readonly string[]): string => createFileNamer(taken)(title, 'md');

describe('a file name', () => {
  test.each([
    ['Walking behind', 'Walking behind.md'],
    ['Führen von hinten – 领导力', 'Führen von hinten – 领导力.md'],
    ['Feedback: a guide', 'Feedback - a guide.md'],
    ['What? So what? Now what?', 'What So what Now what.md'],
    ['AND/OR', 'AND-OR.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['C:\\Windows\\system32', 'C-Windows-system32.md'],
    ['con', '_con.md'],
    ['CON.txt', '_CON.txt.md'],
    ['lpt1', '_lpt1.md'],
    ['Console', 'Console.md'],
    ['Ends with dots...', 'Ends with dots.md'],
    ['.hidden', 'hidden.md'],
    ['-rf', 'rf.md'],
    ['~', 'Untitled.md'],
    ['line\nbreak\u0000and\u0007bell', 'line break and bell.md'],
    ['photo\u202Egnp.exe', 'photognp.exe.md'],
    ['zero\u200Bwidth\uFEFF', 'zerowidth.md'],
    ['lone \uD83D half', 'lone half.md'],
    ['', 'Untitled.md'],
    ['???', 'Untitled.md'],
  ])('of “%s” is “%s”', (title, name) => {
    expect(nameOf(title)).toBe(name);
  });

  test('is cut between characters, emoji staying whole', () => {
    const family = '👨‍👩‍👧‍👦';
    const name = nameOf(family.repeat(60));
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120);
    expect(name.replace('.md', '').replaceAll(family, '')).toBe('');
    expect(nameOf('a'.repeat(300))).toHaveLength(120);
  });

  test('that is taken gets a counter, whatever its case and composition', () => {
    expect(nameOf('Notes', 'notes.md')).toBe('Notes 2.md');
    expect(nameOf('Notes', 'NOTES.md', 'notes 2.md')).toBe('Notes 3.md');
    expect(nameOf('Café', 'cafe\u0301.md')).toBe('Café 2.md');
    expect(nameOf('a'.repeat(300), nameOf('a'.repeat(300)))).toMatch(/^a+ 2\.md$/);
  });

  test('is different for each of many articles of the same title', () => {
    const namer = createFileNamer();
    const names = Array.from({ length: 3000 }, (_, at) => namer(at % 2 ? 'Notes' : 'NOTES', 'md'));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3000);
    expect(names[2999]).toBe('Notes 3000.md');
  });

  test('is safe for any title', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (title) => {
        const name = nameOf(title);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
        expect(name).not.toMatch(/[\u0000-\u001f\u007f-\u009f/\\:*?"<>|\u202a-\u202e\u2066-\u2069]/);
        expect(name).toMatch(/^[^\s.~-].*\.md$/su);
        expect(name).not.toMatch(/[\s.-]\.md$/);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120);
        expect(decodeURIComponent(encodeURIComponent(name))).toBe(name);
        expect(nameOf(title, name).toLowerCase()).not.toBe(name.toLowerCase());
      }),
      { numRuns: 2000 },
    );
  });
});
