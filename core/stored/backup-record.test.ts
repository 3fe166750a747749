import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BackupTree } from '../backups/backup.ts';
import { parseTree, treePieces, treeTexts } from './backup-record.ts';

const hash = 'a'.repeat(64);
const named = (name: string): BackupTree[number] => ({ name, file: hash, size: 3, mtimeMs: 1.5 });

const inPieces = (text: string): BackupTree | null => {
  const parts = [...treePieces(text)].map(parseTree);
  return parts.every((part) => part !== null) ? parts.flat() : null;
};

test('a long folder is written as it would be in one go, and read back piece by piece', () => {
  const anyName = fc.oneof(
    fc.constantFrom('},{"name":', '"', '\\', ']', '[', '},{', '\u2028', '},{\\"name\\":'),
    fc.string({ minLength: 1, maxLength: 12 }),
  );
  const anyTree = fc
    .array(anyName, { maxLength: 12 })
    .map((names) =>
      Array.from({ length: 1_500 }, (_, at) =>
        named(`${at}${names[at % names.length] ?? ''}`.replace(/[/\\\0]/g, '-')),
      ),
    );
  fc.assert(
    fc.property(anyTree, (tree) => {
      const text = [...treeTexts(tree)].join('');
      expect(text).toBe(JSON.stringify(tree));
      expect([...treePieces(text)].length).toBeGreaterThan(1);
      expect(inPieces(text)).toEqual(tree);
    }),
    { numRuns: 20 },
  );
});

test.each([[[]], [[named('a')]], [[{ name: 'articles', folder: hash }]]])('%j is one piece', (tree) => {
  const text = [...treeTexts(tree)].join('');
  expect(text).toBe(JSON.stringify(tree));
  expect([...treePieces(text)]).toEqual([text]);
});

test.each(['', '{}', '[', 'null', `[${'{"name":"a"},'.repeat(9_000)}1]`])(
  'a text that is no folder is none',
  (text) => {
    expect(inPieces(text)).toBeNull();
  },
);
