import { mkdir, readdir, rename, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NEVER_POLLED } from '../../core/feeds/subscription.ts';
import { writeReflection } from '../../core/journal/reflections.ts';
import { AN_ID, anArticle } from '../../core/testing/factories.ts';
import { aSubscription } from '../../core/testing/feed-factories.ts';
import type { Library } from '../library/library.ts';
import { createFaultyFiles } from '../library/testing/faulty-files.ts';
import { openAt, temporaryFolder } from '../library/testing/open.ts';
import { BackingUp, type BackingUpOptions } from './backing-up.ts';

const MINUTE = 60_000;

const write = (library: Library, text: string) =>
  library.changeJournal(AN_ID, (journal) =>
    writeReflection(journal, { id: 'r1', target: { kind: 'article' }, text }, new Date().toISOString()),
  );

/** A library with one article, its backups, and a clock that a test moves. */
async function backingUpAt(options: Partial<BackingUpOptions> = {}) {
  const folder = await temporaryFolder();
  const library = await openAt(folder);
  await library.addArticle(anArticle());
  const clock = { time: Date.now() };
  const told: string[] = [];
  const create = (appVersion: string): BackingUp =>
    new BackingUp({
      library,
      appVersion,
      secondFolder: () => null,
      now: () => new Date(clock.time),
      tell: (sentence) => told.push(sentence),
      ...options,
    });
  return { folder, library, clock, told, create, backingUp: create('1.0.0') };
}

const reasons = async ({ restoring }: BackingUp): Promise<readonly string[]> =>
  (await restoring.list()).map(({ reason, place }) => `${reason} ${place}`);

describe('backups by themselves', () => {
  test('are made every half hour in which something changed', async () => {
    const { library, clock, backingUp } = await backingUpAt();
    backingUp.start();
    await backingUp.tick();
    expect(await reasons(backingUp)).toEqual(['schedule library']);
    await write(library, 'First.');
    clock.time += 29 * MINUTE;
    await backingUp.tick();
    expect(await reasons(backingUp)).toHaveLength(1);
    clock.time += 2 * MINUTE;
    await backingUp.tick();
    expect(await reasons(backingUp)).toHaveLength(2);
    clock.time += 90 * MINUTE;
    await backingUp.tick();
    expect(await reasons(backingUp)).toHaveLength(2);
    backingUp.stop();
  });

  test('are due when feeds were followed or changed, and not when they were only asked', async () => {
    const { library, clock, backingUp } = await backingUpAt();
    const { subscriptions } = library.feeds;
    backingUp.start();
    await backingUp.tick();
    const afterAnHour = async (): Promise<number> => {
      clock.time += 60 * MINUTE;
      await backingUp.tick();
      return (await reasons(backingUp)).length;
    };
    await subscriptions.change(() => ({ feeds: [aSubscription()] }));
    expect(await afterAnHour()).toBe(2);
    const poll = { ...NEVER_POLLED, polledAt: new Date(clock.time).toISOString() };
    await subscriptions.change(() => ({ feeds: [aSubscription({ poll })] }));
    expect(await afterAnHour()).toBe(2);
    await subscriptions.change(() => ({ feeds: [aSubscription({ poll, title: 'Renamed' })] }));
    expect(await afterAnHour()).toBe(3);
    backingUp.stop();
  });

  test('go on when the clock was set back', async () => {
    const { library, clock, backingUp } = await backingUpAt();
    clock.time += 400 * 24 * 60 * MINUTE;
    await backingUp.tick();
    clock.time -= 400 * 24 * 60 * MINUTE;
    backingUp.start();
    await write(library, 'Later.');
    await backingUp.tick();
    expect(await reasons(backingUp)).toHaveLength(2);
    await write(library, 'Later still.');
    await backingUp.tick();
    expect(await reasons(backingUp)).toHaveLength(2);
    clock.time += 31 * MINUTE;
    await backingUp.tick();
    expect(await reasons(backingUp)).toHaveLength(3);
    backingUp.stop();
  });

  test('of a library whose drive is gone are not made of the empty folder, nor in a second one', async () => {
    const second = await temporaryFolder();
    const { library, told, backingUp } = await backingUpAt({ secondFolder: () => second });
    await backingUp.backUp('asked');
    const before = await reasons(backingUp);
    await rename(library.folder, `${library.folder}-drive`);
    await mkdir(library.folder);
    expect(await backingUp.backUp('schedule')).toMatchObject({ failure: { tag: 'library-gone' } });
    expect(told).toHaveLength(1);
    expect(await readdir(library.folder)).toEqual([]);
    await rmdir(library.folder);
    await rename(`${library.folder}-drive`, library.folder);
    expect(await reasons(backingUp)).toEqual(before);
  });

  test('are made once after an update of Afterword', async () => {
    const { backingUp, create, clock } = await backingUpAt();
    await backingUp.backUp('asked');
    clock.time += MINUTE;
    const updated = create('1.1.0');
    updated.start();
    await expect.poll(() => reasons(updated)).toEqual(['upgrade library', 'asked library']);
    updated.stop();
    const again = create('1.1.0');
    again.start();
    await again.tick();
    again.stop();
    expect(await reasons(again)).toHaveLength(2);
  });

  test('that fail are told, and tried again', async () => {
    const faulty = createFaultyFiles();
    const { library, clock, told, backingUp } = await backingUpAt({ files: faulty.files });
    faulty.failAt(1, 'from', 'ENOSPC');
    await backingUp.backUpBeforeMany();
    expect(told).toEqual([expect.stringMatching(/^“The backup” could not be saved: the disk is full/)]);
    faulty.heal();
    await write(library, 'First.');
    clock.time += 31 * MINUTE;
    await backingUp.tick();
    expect(await reasons(backingUp)).toEqual(['schedule library']);
  });
});

describe('a second folder', () => {
  test('takes a whole copy of its own', async () => {
    const second = await temporaryFolder();
    const { library, backingUp } = await backingUpAt({ secondFolder: () => second });
    await backingUp.backUp('asked');
    expect(await readdir(join(second, 'Afterword backups'))).toEqual([library.id]);
    expect([...(await reasons(backingUp))].sort()).toEqual(['asked library', 'asked second']);
  });

  test('that cannot be written is told, and the library’s own backup is made', async () => {
    const place = join(await temporaryFolder(), 'file');
    await writeFile(place, '');
    const { told, backingUp } = await backingUpAt({ secondFolder: () => place });
    expect(await backingUp.backUp('asked')).toMatchObject({ ok: true });
    expect(told).toEqual([expect.stringContaining('second folder')]);
    expect(await reasons(backingUp)).toEqual(['asked library']);
  });
});
