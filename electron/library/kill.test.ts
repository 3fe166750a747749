import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { JOURNAL_RECORD } from '../../core/stored/journal-record.ts';
import { decodeRecord } from '../../core/stored/record-format.ts';
import { AN_ID } from '../../core/testing/factories.ts';
import { sha256 } from './digest.ts';
import { libraryFolders, recordPath } from './folders.ts';
import { buildProgram } from './testing/build-program.ts';
import { temporaryFolder } from './testing/open.ts';

const KILLS = 400;
const SIDE_BY_SIDE = 4;

/** Starts a writer, kills it at a random moment, and gives the last number it was told to be saved. */
async function writeUntilKilled(script: string, folder: string, first: number): Promise<number> {
  const writer = spawn(process.execPath, [script, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  let isDoomed = false;
  writer.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString('utf8');
    if (!isDoomed) setTimeout(() => writer.kill('SIGKILL'), Math.random() * 40);
    isDoomed = true;
  });
  const signal = await new Promise((ended) => writer.once('close', (_code, by) => ended(by)));
  expect(signal).toBe('SIGKILL');
  // A line that was cut off is a number nobody was told.
  const told = printed.slice(0, printed.lastIndexOf('\n')).split('\n').map(Number).filter(Number.isFinite);
  return told.at(-1) ?? first - 1;
}

it(`loses no saved word and leaves no unreadable file in ${KILLS} kills at random moments`, async () => {
  const program = await buildProgram('kill-writer');
  let kills = 0;
  let saves = 0;
  await Promise.all(
    Array.from({ length: SIDE_BY_SIDE }, async () => {
      const folder = await temporaryFolder();
      const journal = recordPath(libraryFolders(join(folder, 'library')).journals, AN_ID);
      let last = 0;
      for (; kills < KILLS; ) {
        kills += 1;
        const told = await writeUntilKilled(program, folder, last + 1);
        saves += told - last;
        const text = await readFile(journal, 'utf8').catch(() => null);
        if (text === null) {
          expect(told).toBe(0);
          continue;
        }
        const decoded = decodeRecord(JOURNAL_RECORD, text, sha256);
        if (!decoded.ok)
          throw new Error(`unreadable after kill ${kills}: ${JSON.stringify(decoded.failure)}`);
        const found = Number(decoded.value.content.reflections[0]?.text);
        // One more than was told may be on the disk: its writer was killed before it could tell.
        expect(found).toBeGreaterThanOrEqual(told);
        last = found;
      }
    }),
  );
  expect(kills).toBe(KILLS);
  expect(saves).toBeGreaterThan(0);
}, 240_000);
