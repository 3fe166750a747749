import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { AN_ID } from '../../core/testing/factories.ts';
import { libraryFolders, recordPath } from './folders.ts';
import { buildProgram } from './testing/build-program.ts';
import { NUMBERED_WRITINGS, type WritingKind } from './testing/numbered-writings.ts';
import { temporaryFolder } from './testing/open.ts';

const SIDE_BY_SIDE = 4;
const OTHER_KINDS = (Object.keys(NUMBERED_WRITINGS) as WritingKind[]).filter((kind) => kind !== 'answer');

/**
 * Starts a writer, kills it at a random moment after it told `lines` lines, the first of which says that it has begun,
 * and gives the last number it was told to be saved.
 */
async function writeUntilKilled(
  program: string,
  kind: WritingKind,
  folder: string,
  first: number,
  lines: number,
): Promise<number> {
  const writer = spawn(process.execPath, [program, folder, String(first), kind], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  let isDoomed = false;
  writer.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString('utf8');
    if (isDoomed || printed.split('\n').length <= lines) return;
    setTimeout(() => writer.kill('SIGKILL'), Math.random() * 40);
    isDoomed = true;
  });
  const signal = await new Promise((ended) => writer.once('close', (_code, by) => ended(by)));
  expect(signal).toBe('SIGKILL');
  // A line that was cut off is a number nobody was told.
  const told = printed.slice(0, printed.lastIndexOf('\n')).split('\n').map(Number).filter(Number.isFinite);
  return told.at(-1) ?? first - 1;
}

/** The file that a kind of writing goes to, as it is on the disk now; `null` when there is none. */
function readFileOf(kind: WritingKind, folder: string): Promise<string | null> {
  const folders = libraryFolders(join(folder, 'library'));
  const path =
    NUMBERED_WRITINGS[kind].file === 'journal'
      ? recordPath(folders.journals, AN_ID)
      : join(folders.root, 'collections.json');
  return readFile(path, 'utf8').catch(() => null);
}

async function killInTheMiddle(program: string, kind: WritingKind, most: number): Promise<void> {
  let kills = 0;
  let saves = 0;
  await Promise.all(
    Array.from({ length: SIDE_BY_SIDE }, async () => {
      const folder = await temporaryFolder();
      let last = 0;
      for (; kills < most; ) {
        kills += 1;
        const told = await writeUntilKilled(program, kind, folder, last + 1, 1 + (kills % 2));
        saves += told - last;
        const text = await readFileOf(kind, folder);
        if (text === null) {
          expect(told).toBe(0);
          continue;
        }
        const found = NUMBERED_WRITINGS[kind].read(text);
        if (found === null) throw new Error(`${kind}: unreadable after kill ${kills}`);
        // One more than was told may be on the disk: its writer was killed before it could tell.
        expect(found, kind).toBeGreaterThanOrEqual(told);
        last = found;
      }
    }),
  );
  expect(saves, kind).toBeGreaterThan(0);
}

// Answers are what most is written of; the others go the same way to the disk.
it.each([
  { what: 'an answer', kinds: ['answer'] as const, kills: 400 },
  { what: OTHER_KINDS.join(', '), kinds: OTHER_KINDS, kills: 10 },
])(
  'loses no saved word and leaves no unreadable file, killed $kills times in the middle of: $what',
  async ({ kinds, kills }) => {
    const program = await buildProgram('kill-writer');
    for (const kind of kinds) await killInTheMiddle(program, kind, kills);
  },
);
