import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../core/failure.ts';
import { writeReflection } from '../../core/journal/reflections.ts';
import type { Result } from '../../core/result.ts';
import { AN_ID, anArticle } from '../../core/testing/factories.ts';
import { NODE_FILES } from './file-calls.ts';
import { acquireLock, type LibraryLock, type LockPace } from './lock.ts';
import { openLibrary } from './open-library.ts';
import { birthOf } from './process-identity.ts';
import { buildProgram } from './testing/build-program.ts';
import { openAt, optionsAt, temporaryFolder } from './testing/open.ts';

const RACERS = 16;

const take = (folder: string, pace?: LockPace): Promise<Result<LibraryLock, Failure>> =>
  acquireLock({
    files: NODE_FILES,
    folder,
    name: 'library',
    holder: 'a test',
    now: () => new Date(),
    ...(pace && { pace }),
  });

/** Starts racers that all begin at the same moment. Resolves to the log and to what each said. */
async function race(
  program: string,
  turns: number,
  hold: number,
): Promise<{ readonly log: readonly string[]; readonly said: readonly string[] }> {
  const folder = await temporaryFolder();
  const log = join(folder, 'log');
  await writeFile(log, '');
  const start = Date.now() + 1500;
  const racers = Array.from({ length: RACERS }, () => {
    const args = [program, join(folder, 'locks'), log, start, turns, hold].map(String);
    return spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  });
  let ended = 0;
  for (const racer of racers)
    racer.once('exit', () => {
      ended += 1;
      // Whoever is left holds the lock until all others were refused.
      if (ended === RACERS - 1) for (const { stdin } of racers) stdin.end();
    });
  const said = await Promise.all(racers.map(({ stdout }) => text(stdout)));
  expect(await readdir(join(folder, 'locks'))).toEqual([]);
  return { log: (await readFile(log, 'utf8')).trim().split('\n'), said };
}

/** Whoever went in came out before the next one went in. */
function expectOneAtATime(log: readonly string[]): void {
  for (let at = 0; at < log.length; at += 2) {
    const [, pid] = log[at]?.split(' ') ?? [];
    expect(log.slice(at, at + 2)).toEqual([`in ${pid}`, `out ${pid}`]);
  }
}

/** A lock file as another process would have written it, last touched so many milliseconds ago. */
async function plantLock(folder: string, record: Record<string, unknown>, age: number): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${record['pid']}-0011223344556677.json`);
  const since = new Date(Date.now() - age);
  await writeFile(
    path,
    JSON.stringify({ birth: null, holder: 'Afterword', since: since.toISOString(), ...record }),
  );
  await utimes(path, since, since);
  return path;
}

describe('of many processes that start at once', () => {
  test('one gets the lock and the others are told by whom it is held', async () => {
    const program = await buildProgram('lock-racer');
    const { log, said } = await race(program, 1, -1);
    expect(log).toHaveLength(2);
    expectOneAtATime(log);
    const refused = said.filter((sentence) => sentence !== '');
    expect(refused).toHaveLength(RACERS - 1);
    for (const sentence of refused)
      expect(sentence).toMatch(/^“library” is in use by a racer \(process \d+\)/);
  });

  test('never two are in, and each gets its turn', async () => {
    const program = await buildProgram('lock-racer');
    const { log } = await race(program, 4, 3);
    expect(log).toHaveLength(RACERS * 4 * 2);
    expectOneAtATime(log);
  });
});

describe('a lock', () => {
  test('of a process that was killed is taken over at once', async () => {
    const program = await buildProgram('lock-racer');
    const folder = await temporaryFolder();
    const log = join(folder, 'log');
    const args = [program, join(folder, 'locks'), log, '0', '1', '60000'];
    const racer = spawn(process.execPath, args, { stdio: 'ignore' });
    while (!(await readFile(log, 'utf8').catch(() => '')).includes('in')) await wait(20);
    expect(await take(join(folder, 'locks'))).toMatchObject({ failure: { tag: 'library-in-use' } });
    racer.kill('SIGKILL');
    await once(racer, 'exit');
    const taken = await take(join(folder, 'locks'));
    expect(taken).toMatchObject({ ok: true });
    expect(await readdir(join(folder, 'locks'))).toHaveLength(1);
    if (taken.ok) await taken.value.release();
  });

  test('of a process whose number was given to another one is taken over', async () => {
    const folder = await temporaryFolder();
    const own = await take(folder);
    const [name = ''] = await readdir(folder);
    const record = JSON.parse(await readFile(join(folder, name), 'utf8'));
    if (own.ok) await own.value.release();
    await plantLock(folder, { ...record, pid: 1, birth: `${record.birth}0` }, 10_000);
    expect(await take(folder)).toMatchObject({ ok: true });
  });

  test('of another computer is left alone and the computer named, for what both write is merged', async () => {
    const folder = await temporaryFolder();
    await plantLock(folder, { pid: 4711, place: 'aabbccdd', host: 'desk-two' }, 60_000);
    const taken = await take(folder);
    expect(taken.ok && taken.value.elsewhere).toEqual(['desk-two']);
    if (taken.ok) await taken.value.release();
    expect(await readdir(folder)).toEqual(['4711-0011223344556677.json']);
  });

  test('of another computer is told when the library is opened', async () => {
    const folder = await temporaryFolder();
    await plantLock(
      join(folder, 'library', 'locks'),
      { pid: 4711, place: 'aabbccdd', host: 'desk-two' },
      60_000,
    );
    const library = await openAt(folder);
    expect(library.notices()).toMatchObject([{ sentence: expect.stringContaining('also open on desk-two') }]);
  });

  test('of another computer that has been silent for long is taken over', async () => {
    const folder = await temporaryFolder();
    await plantLock(folder, { pid: 4711, place: 'aabbccdd', host: 'desk-two' }, 6 * 60_000);
    expect(await take(folder)).toMatchObject({ ok: true });
    expect(await readdir(folder)).toHaveLength(1);
  });

  test('that cannot be read is respected until it has been silent for long', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'x.json');
    await writeFile(path, '{"pid":');
    expect(await take(folder)).toMatchObject({ failure: { holder: 'another program' } });
    const long = new Date(Date.now() - 6 * 60_000);
    await utimes(path, long, long);
    expect(await take(folder)).toMatchObject({ ok: true });
  });

  test('whose place is taken by a folder does not keep anybody out', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'x.json'));
    expect(await take(folder)).toMatchObject({ ok: true });
  });

  test('that another computer took away is put back', async () => {
    const folder = await temporaryFolder();
    const pace = { heartbeatMs: 20, deadAfterMs: 1e6, settledAfterMs: 0 };
    const taken = await take(folder, pace);
    const [name = ''] = await readdir(folder);
    await NODE_FILES.unlink(join(folder, name));
    await expect.poll(() => readdir(folder)).toEqual([name]);
    expect(taken.ok && taken.value.isHeld()).toBe(true);
    if (taken.ok) await taken.value.release();
  });

  test('that another program of this computer took ends the right to write', async () => {
    const folder = await temporaryFolder();
    const pace = { heartbeatMs: 20, deadAfterMs: 1e6, settledAfterMs: 0 };
    const library = await openAt(folder, { pace });
    await library.addArticle(anArticle());
    const locks = join(folder, 'library', 'locks');
    const [name = ''] = await readdir(locks);
    const record = JSON.parse(await readFile(join(locks, name), 'utf8'));
    await plantLock(locks, { ...record, pid: process.ppid, birth: birthOf(process.ppid) }, 0);
    await NODE_FILES.unlink(join(locks, name));
    const write = () =>
      library.changeJournal(AN_ID, (journal) =>
        writeReflection(
          journal,
          { id: 'r1', target: { kind: 'article' }, text: `${Math.random()}` },
          new Date().toISOString(),
        ),
      );
    let saved = await write();
    while (saved.ok) {
      await wait(20);
      saved = await write();
    }
    expect(saved.failure).toMatchObject({ tag: 'library-in-use' });
  });
});

test('a library that is open here is not opened a second time', async () => {
  const folder = await temporaryFolder();
  const library = await openAt(folder);
  expect(await openLibrary(optionsAt(folder))).toMatchObject({ failure: { tag: 'library-in-use' } });
  await library.close();
  expect(await (await openAt(folder)).close()).toEqual({ ok: true, value: null });
});
