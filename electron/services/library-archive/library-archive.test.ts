import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ARCHIVE_PLACES } from '../../../core/exporting/library-archive.ts';
import { describeFailure } from '../../../core/failure.ts';
import { A_TIME, aJournal, anArticle, aReflection } from '../../../core/testing/factories.ts';
import { NODE_FILES } from '../../library/file-calls.ts';
import type { Library } from '../../library/library.ts';
import { createMemoryDisk } from '../../library/testing/memory-files.ts';
import { openAt, temporaryFolder } from '../../library/testing/open.ts';
import {
  anyWholeLibrary,
  everythingIn,
  fillLibrary,
  openInMemory,
  type WholeLibrary,
} from '../testing/whole-library.ts';
import { everyId } from './every-id.ts';
import { importArchive } from './import-archive.ts';
import { openLibraryArchive } from './open-archive.ts';
import { writeArchive } from './write-archive.ts';

const RUNS = 200;
/** Every so many runs is made on a real disk, the others in memory. */
const ON_DISK = 20;

const tools = (library: Library) => ({ library, now: () => new Date(A_TIME), version: '1.0.0' });

async function archiveOf(library: Library, path: string, files = NODE_FILES): Promise<void> {
  const contents = { kind: 'library', articleIds: await everyId(library), withLists: true };
  const written = await writeArchive(path, 'a', contents, { ...tools(library), files });
  expect(written).toMatchObject({ ok: true, value: { skipped: [] } });
}

describe('the archive of a library', () => {
  it(`gives an empty library all that was in the other, in ${RUNS} random libraries`, async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(anyWholeLibrary, async (shelf) => {
        run += 1;
        if (run % ON_DISK === 0) return onDisk(shelf);
        return inMemory(shelf);
      }),
      { numRuns: RUNS },
    );
    expect(run).toBeGreaterThanOrEqual(RUNS);
  });

  async function inMemory(shelf: WholeLibrary): Promise<void> {
    const { files, stored } = createMemoryDisk();
    const [first, second] = [await openInMemory(files, '/one'), await openInMemory(files, '/two')];
    await fillLibrary(first, shelf);
    await archiveOf(first, '/out/all.afterword', files);
    const bytes = stored.get('/out/all.afterword')?.bytes ?? new Uint8Array();
    const taken = await importArchive(second, { name: 'all.afterword', bytes });
    expect(taken).toMatchObject({ ok: true, value: { problems: [] } });
    expect(await everythingIn(second)).toEqual(await everythingIn(first));
    await first.close();
    await second.close();
  }

  async function onDisk(shelf: WholeLibrary): Promise<void> {
    const first = await openAt(await temporaryFolder());
    const second = await openAt(await temporaryFolder());
    await fillLibrary(first, shelf);
    const path = join(await temporaryFolder(), 'all.afterword');
    await archiveOf(first, path);
    for (let time = 0; time < 2; time += 1) {
      const taken = await importArchive(second, { name: 'all.afterword', path });
      expect(taken).toMatchObject({ ok: true, value: { problems: [] } });
      expect(await everythingIn(second)).toEqual(await everythingIn(first));
    }
  }

  it('is merged into a library that has content, and replaces nothing', async () => {
    const here = await openAt(await temporaryFolder());
    const there = await openAt(await temporaryFolder());
    const written = (text: string, updatedAt: string) =>
      aJournal({ reflections: [aReflection({ text, updatedAt })] });
    for (const [library, text, updatedAt] of [
      [here, 'Written here.', '2026-03-05T10:00:00.000Z'],
      [there, 'Written there.', '2026-03-04T10:00:00.000Z'],
    ] as const) {
      await library.addArticle(anArticle());
      await library.mergeJournal(written(text, updatedAt));
    }
    await here.questionSets.change(() => [aSet('Mine', '2026-03-05T10:00:00.000Z')]);
    await there.questionSets.change(() => [aSet('Theirs', '2026-03-04T10:00:00.000Z')]);
    const path = join(await temporaryFolder(), 'there.afterword');
    await archiveOf(there, path);
    await importArchive(here, { name: 'there.afterword', path });
    const journal = await here.readJournal(anArticle().id);
    const [reflection] = journal.ok ? journal.value.reflections : [];
    expect(reflection?.text).toBe('Written here.');
    expect(reflection?.versions.map(({ text }) => text)).toContain('Written there.');
    const sets = await here.questionSets.read();
    expect(sets.ok ? sets.value.map(({ name, deletedAt }) => [name, deletedAt !== null]) : []).toEqual([
      ['Mine', false],
      ['Theirs', true],
    ]);
  });

  it('of a part holds the articles that were asked for, without what was written when that is wanted', async () => {
    const library = await openAt(await temporaryFolder());
    await library.addArticle(anArticle());
    await library.mergeJournal(aJournal({ reflections: [aReflection()] }));
    const path = join(await temporaryFolder(), 'part.afterword');
    const contents = {
      kind: 'packet',
      articleIds: [anArticle().id],
      withLists: false,
      journalOf: () => null,
      extras: { 'packet.json': '{}' },
    };
    await writeArchive(path, 'part', contents, tools(library));
    const opened = await openLibraryArchive({ name: 'part.afterword', path });
    if (!opened?.ok) throw new Error('not opened');
    expect(opened.value.manifest).toMatchObject({ kind: 'packet', trash: [] });
    expect(opened.value.names).toEqual(['manifest.json', 'packet.json', `articles/${anArticle().id}.json`]);
    expect(await opened.value.text('packet.json')).toEqual({ ok: true, value: '{}' });
    opened.value.close();
  });

  it('tells what could not be read and takes in everything else', async () => {
    const library = await openAt(await temporaryFolder());
    await library.addArticle(anArticle());
    const path = join(await temporaryFolder(), 'all.afterword');
    await archiveOf(library, path);
    const files = unzipSync(await readFile(path));
    const other = 'f'.repeat(32);
    const bytes = zipSync({
      ...files,
      [`articles/${other}.json`]: strToU8('{"format":"afterword-article"'),
      'unknown.bin': strToU8('left alone'),
    });
    const second = await openAt(await temporaryFolder());
    const taken = await importArchive(second, { name: 'a.afterword', bytes });
    expect(taken).toMatchObject({ ok: true, value: { added: 1 } });
    expect(taken?.ok ? taken.value.problems : []).toEqual([
      expect.stringContaining(`“a.afterword › articles/${other}.json” could not be imported`),
    ]);
  });
});

const aSet = (name: string, updatedAt: string) => ({
  id: 's1',
  name,
  purpose: '',
  questions: [],
  updatedAt,
  deletedAt: null,
});

describe('an archive that is not right', () => {
  const manifest = (change: object = {}): Uint8Array =>
    strToU8(
      JSON.stringify({
        format: 'afterword/archive',
        version: 1,
        kind: 'library',
        madeAt: A_TIME,
        generator: 'x',
        library: { id: 'l', name: 'L' },
        trash: [],
        ...change,
      }),
    );
  const zip = (files: Record<string, Uint8Array>): Uint8Array => zipSync(files, { level: 9 });

  it.each<[string, () => Uint8Array, RegExp]>([
    ['no zip', () => strToU8('words'), /damaged or not the kind of file/],
    ['cut', () => zip({ [ARCHIVE_PLACES.manifest]: manifest() }).slice(0, 60), /damaged/],
    ['without a manifest', () => zip({ 'a.txt': strToU8('a') }), /a different kind of file/],
    ['of another program', () => zip({ 'manifest.json': strToU8('{}') }), /a different kind of file/],
    ['newer', () => zip({ 'manifest.json': manifest({ version: 2 }) }), /newer Afterword/],
    [
      'with a trash that leads elsewhere',
      () => zip({ 'manifest.json': manifest({ trash: [{ name: '../x.json', trashedAt: A_TIME }] }) }),
      /parts of it are missing or of the wrong kind/,
    ],
    [
      'a bomb',
      () => zip({ 'manifest.json': manifest(), 'articles/x.json': new Uint8Array(40_000_000) }),
      /grows far too large/,
    ],
    [
      'whose files lead out of it',
      () => zip({ 'manifest.json': manifest(), '../../evil.json': strToU8('1') }),
      /lead to other places/,
    ],
    [
      'with two files of one name',
      () => zip({ 'manifest.json': manifest(), 'A.json': strToU8('1'), 'a.json': strToU8('2') }),
      /two files of the same name/,
    ],
  ])('(%s) is refused in words, and nothing is taken from it', async (_what, make, words) => {
    const library = await openAt(await temporaryFolder());
    const taken = await importArchive(library, { name: 'x.afterword', bytes: make() });
    if (taken === null || taken.ok) throw new Error('It was taken.');
    expect(describeFailure(taken.failure)).toMatch(words);
    expect(await everyId(library)).toEqual([]);
  });

  it('never throws, whatever bytes are changed', async () => {
    const library = await openInMemory(createMemoryDisk().files, '/one');
    const whole = zip({ 'manifest.json': manifest(), 'collections.json': strToU8('{}') });
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        await importArchive(library, { name: 'x.afterword', bytes });
      }),
    );
    await library.close();
  });
});
