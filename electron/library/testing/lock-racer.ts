/**
 * A process that waits for a moment named to it and then takes the lock of a folder as often as it is told, each time
 * noting in a common log when it is in and when it is out. Prints the sentence of every refusal. It holds the lock for
 * so many milliseconds, or with a negative number until its standard input ends.
 */

import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describeFailure } from '../../../core/failure.ts';
import { NODE_FILES } from '../file-calls.ts';
import { acquireLock } from '../lock.ts';

async function race(folder: string, log: string, start: number, turns: number, hold: number): Promise<void> {
  await wait(Math.max(0, start - Date.now()));
  for (let turn = 0; turn < turns; ) {
    const lock = await acquireLock({
      files: NODE_FILES,
      folder,
      name: 'library',
      holder: 'a racer',
      now: () => new Date(),
    });
    if (!lock.ok) {
      process.stdout.write(`${describeFailure(lock.failure)}\n`);
      if (turns === 1) return void process.stdin.destroy();
      await wait(10);
      continue;
    }
    appendFileSync(log, `in ${process.pid}\n`);
    if (hold < 0) await once(process.stdin.resume(), 'end');
    else await wait(hold);
    appendFileSync(log, `out ${process.pid}\n`);
    await lock.value.release();
    turn += 1;
  }
}

const [, , folder = '', log = '', start, turns, hold] = process.argv;
void race(folder, log, Number(start), Number(turns), Number(hold));
