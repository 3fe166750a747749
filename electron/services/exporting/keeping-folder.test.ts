import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { KeptFolder } from '../../../core/settings.ts';
import { aJournal, anArticle, aReflection } from '../../../core/testing/factories.ts';
import { NODE_FILES } from '../../library/file-calls.ts';
import type { Library } from '../../library/library.ts';
import { openAt, temporaryFolder } from '../../library/testing/open.ts';
import { KeepingFolder } from './keeping-folder.ts';

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)];

async function write(library: Library, id: string, text: string): Promise<void> {
  await library.mergeJournal(
    aJournal({ articleId: id, reflections: [aReflection({ text, updatedAt: new Date().toISOString() })] }),
  );
}

/** A library with two articles of which the first was written on, and a folder that is kept. */
async function keepingOf(pace: KeptFolder['pace'] = 'day', onWrite: () => void = () => undefined) {
  const library = await openAt(await temporaryFolder());
  for (const id of [A, B]) await library.addArticle(anArticle({ id, title: id.slice(0, 3) }));
  await write(library, A, 'First.');
  const folder = join(await temporaryFolder(), 'notes');
  await mkdir(folder);
  let kept: KeptFolder | null = { folder, extent: 'highlights', pace, keptAt: null };
  let clock = Date.parse('2026-03-01T09:00:00.000Z');
  const keeping = new KeepingFolder({
    library,
    now: () => new Date(clock),
    version: '1.0.0',
    kept: () => kept,
    onKept(keptAt) {
      if (kept !== null) kept = { ...kept, keptAt };
    },
    onState: () => undefined,
    files: {
      ...NODE_FILES,
      open: (path, flags) => {
        if (flags === 'wx') onWrite();
        return NODE_FILES.open(path, flags);
      },
    },
  });
  keeping.start();
  const later = (hours: number): void => {
    clock += hours * 60 * 60_000;
  };
  const choose = (other: string): void => {
    kept = { folder: other, extent: 'highlights', pace, keptAt: null };
  };
  return {
    library,
    folder,
    keeping,
    later,
    choose,
    keptAt: () => kept?.keptAt ?? null,
    stop: () => keeping.stop(),
  };
}

describe('keeping a folder', () => {
  test('writes everything once, and then what changed, when it is time', async () => {
    const { library, folder, keeping, later, stop } = await keepingOf('day');
    await keeping.tick();
    expect(await readdir(folder)).toEqual(['aaa.md']);
    await write(library, B, 'Second.');
    expect(keeping.state().waiting).toBeGreaterThan(0);
    await keeping.tick();
    expect(await readdir(folder)).toEqual(['aaa.md']);
    later(25);
    await keeping.tick();
    expect((await readdir(folder)).sort()).toEqual(['aaa.md', 'bbb.md']);
    expect(keeping.state()).toEqual({ isWorking: false, waiting: 0, trouble: null });
    stop();
  });

  test('waits for a folder that is gone, says so, makes none in its place, and then goes on', async () => {
    const { library, folder, keeping, keptAt, stop } = await keepingOf();
    await keeping.tick();
    const before = keptAt();
    await rename(folder, `${folder} elsewhere`);
    await write(library, A, 'Changed.');
    expect(keeping.state().waiting).toBeGreaterThan(0);
    await keeping.keepNow();
    expect(keeping.state().trouble).toContain('“notes” is not there any more');
    expect(keptAt()).toBe(before);
    await expect(readdir(folder)).rejects.toThrow();
    await rename(`${folder} elsewhere`, folder);
    await keeping.keepNow();
    expect(keeping.state().trouble).toBeNull();
    expect(await readFile(join(folder, 'aaa.md'), 'utf8')).toContain('Changed.');
    stop();
  });

  test('does not say that everything is there when it was stopped on the way', async () => {
    let stop: () => void = () => undefined;
    const { keeping, keptAt, stop: end } = await keepingOf('day', () => stop());
    stop = end;
    await keeping.tick();
    expect(keptAt()).toBeNull();
  });

  test('writes everything into a folder that is chosen while another is written', async () => {
    const other = join(await temporaryFolder(), 'other notes');
    await mkdir(other);
    let chooseOther: () => void = () => undefined;
    const { keeping, choose, keptAt, stop } = await keepingOf('day', () => chooseOther());
    chooseOther = () => {
      chooseOther = () => undefined;
      choose(other);
      void keeping.restart();
    };
    await keeping.tick();
    expect(await readdir(other)).toEqual(['aaa.md']);
    expect(keptAt()).not.toBeNull();
    stop();
  });

  test('finds a file again that a person renamed, and writes one again that is gone', async () => {
    const { library, folder, keeping, stop } = await keepingOf();
    await keeping.tick();
    await rename(join(folder, 'aaa.md'), join(folder, 'Mine.md'));
    await write(library, A, 'Changed.');
    expect(keeping.state().waiting).toBeGreaterThan(0);
    await keeping.keepNow();
    expect(await readdir(folder)).toEqual(['Mine.md']);
    expect(await readFile(join(folder, 'Mine.md'), 'utf8')).toContain('Changed.');
    await rm(join(folder, 'Mine.md'));
    await write(library, A, 'Once more.');
    expect(keeping.state().waiting).toBeGreaterThan(0);
    await keeping.keepNow();
    expect(await readdir(folder)).toEqual(['aaa.md']);
    stop();
  });
});
