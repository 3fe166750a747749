import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { AN_ID } from '../../core/testing/factories.ts';
import { libraryFolders, recordPath } from './folders.ts';
import { buildProgram } from './testing/build-program.ts';
import { NUMBERED_WRITINGS, type WritingKind } from './testing/numbered-writings.ts';
import { temporaryFolder } from './testing/open.ts';

const OTHER_KINDS = (Object.keys(NUMBERED_WRITINGS) as WritingKind[]).filter((kind) => kind !== 'answer');
/** One kill hits so many libraries, each in the middle of another step. */
const LIBRARIES = 8;
/** Processes at a time. */
const SIDE_BY_SIDE = 2;
/** The longest wait between what was told last and the kill, in milliseconds. */
const LONGEST_WAIT = 40;

/** A library that is written in, killed and written in again, and the last number that is known to be in it. */
type Victim = { readonly folder: string; last: number };

/**
 * Starts a writer in all the libraries, kills it at a random moment after it told `lines` lines, the first of which says
 * that it has begun, and gives the last number that it told for each library.
 */
async function writeUntilKilled(
  program: string,
  kind: WritingKind,
  victims: readonly Victim[],
  lines: number,
): Promise<readonly number[]> {
  const libraries = victims.map(({ folder, last }) => `${last + 1}@${folder}`);
  const writer = spawn(process.execPath, [program, kind, ...libraries], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  let isDoomed = false;
  writer.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString('utf8');
    if (isDoomed || printed.split('\n').length <= lines) return;
    setTimeout(() => writer.kill('SIGKILL'), Math.random() * LONGEST_WAIT);
    isDoomed = true;
  });
  const signal = await new Promise((ended) => writer.once('close', (_code, by) => ended(by)));
  expect(signal).toBe('SIGKILL');
  const told = victims.map(({ last }) => last);
  // A line that was cut off is a number nobody was told.
  for (const line of printed.slice(0, printed.lastIndexOf('\n')).split('\n')) {
    const [at = 0, number] = line.split(' ').map(Number);
    if (number !== undefined) told[at] = number;
  }
  return told;
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

/** Nothing that was told is missing after a kill, and nothing is unreadable. */
async function examine(kind: WritingKind, victim: Victim, told: number): Promise<void> {
  const text = await readFileOf(kind, victim.folder);
  if (text === null) return expect(told).toBe(0);
  const found = NUMBERED_WRITINGS[kind].read(text);
  if (found === null) throw new Error(`${kind}: unreadable after ${told} was told`);
  // One more than was told may be on the disk: its writer was killed before it could tell.
  expect(found, kind).toBeGreaterThanOrEqual(told);
  victim.last = found;
}

/** Resolves to how many writings were told to be saved. */
async function killInTheMiddle(program: string, kind: WritingKind, kills: number): Promise<number> {
  const folders = await Promise.all(Array.from({ length: LIBRARIES }, temporaryFolder));
  const victims = folders.map((folder): Victim => ({ folder, last: 0 }));
  let saves = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const before = victims.map(({ last }) => last);
    // In the middle of saving, later, and before anything was saved.
    const lines = 1 + ((kill + 1) % 3) * LIBRARIES;
    const told = await writeUntilKilled(program, kind, victims, lines);
    for (const [at, victim] of victims.entries()) {
      await examine(kind, victim, told[at] ?? 0);
      saves += (told[at] ?? 0) - (before[at] ?? 0);
    }
  }
  return saves;
}

// Answers are what most is written of; the others go the same way to the disk.
it.each([
  { what: 'an answer', kinds: ['answer'] as const, kills: 25 },
  { what: OTHER_KINDS.join(', '), kinds: OTHER_KINDS, kills: 1 },
])(
  `loses no saved word and leaves no unreadable file, in ${SIDE_BY_SIDE * LIBRARIES} libraries killed $kills times in the middle of: $what`,
  async ({ kinds, kills }) => {
    const program = await buildProgram('kill-writer');
    for (const kind of kinds) {
      const side = () => killInTheMiddle(program, kind, kills);
      const saves = await Promise.all(Array.from({ length: SIDE_BY_SIDE }, side));
      expect(Math.max(...saves), kind).toBeGreaterThan(0);
    }
  },
);
