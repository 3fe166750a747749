/** A program that is killed while it imports: started again it brings in the rest, and everything is there once. */
import { spawn } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { unwrap } from '../../core/testing/unwrap.ts';
import { inParallel } from '../library/breathe.ts';
import { isTemporary } from '../library/temporary-file.ts';
import { buildProgram } from '../library/testing/build-program.ts';
import { openAt, optionsAt, temporaryFolder } from '../library/testing/open.ts';
import { verifyLibrary } from '../library/verify.ts';
import { startLocalSite } from './fetching/testing/local-site.ts';
import { ALL_OF_THEM, filesOf, shapeOf, siteOf } from './testing/blog-and-book.ts';

/** More of them, to look for faults: `AFTERWORD_KILLED_IMPORTS=40`. */
const LIBRARIES = Number(process.env['AFTERWORD_KILLED_IMPORTS'] ?? 2);
const SIDE_BY_SIDE = 2;
/** A library whose program is killed so often starts a last time and is left in peace. */
const KILLS = 3;
const DROPPED = 'Dropped';

type Programs = { readonly program: string; readonly worker: string };
type Life = { readonly signal: string | null; readonly wrote: readonly string[] };

it(`an import that is killed at ${LIBRARIES * KILLS} moments and taken up again has everything once`, async () => {
  const programs = {
    program: await buildProgram('importing-program', 'electron/services/testing'),
    worker: await buildProgram('import-worker', 'electron/services'),
  };
  const paths = await someSources();
  let kills = 0;
  const libraries = Array.from({ length: LIBRARIES }, (_, at) => at);
  await inParallel(libraries, SIDE_BY_SIDE, async (at) => {
    kills += await killOneLibrary(programs, paths, at);
  });
  expect(kills).toBeGreaterThan(LIBRARIES);
});

/** Resolves to how often the program was killed before it was done. */
async function killOneLibrary(programs: Programs, paths: readonly string[], at: number): Promise<number> {
  const folder = await temporaryFolder();
  const told = new Set<string>();
  let kills = 0;
  let given = paths;
  for (let life = 0; ; life += 1) {
    // Counted in notes told: the moments spread over the import however fast the machine is.
    const notes = life < KILLS ? (at * 5 + life * 4) % 13 : Number.POSITIVE_INFINITY;
    const { signal, wrote } = await live(programs, [folder, programs.worker, ...given], notes);
    for (const id of wrote) told.add(id);
    given = [];
    if (signal === null) break;
    kills += 1;
  }
  await examine(folder, told);
  return kills;
}

/** Runs the program to its end, or kills it some milliseconds after it told of so many notes. */
async function live({ program }: Programs, args: readonly string[], notes: number): Promise<Life> {
  const running = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  let isDoomed = false;
  running.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString('utf8');
    // Before that the program has promised nothing.
    if (isDoomed || !printed.includes('listed\n') || notesIn(printed).length < notes) return;
    isDoomed = true;
    setTimeout(() => running.kill('SIGKILL'), Math.random() * 30);
  });
  const [code, signal] = await new Promise<readonly [number | null, string | null]>((ended) =>
    running.once('close', (...how) => ended(how)),
  );
  if (signal === null) expect([code, printed.trimEnd().split('\n').at(-1)]).toEqual([0, 'done']);
  expect(printed).not.toMatch(/^failed/m);
  return { signal, wrote: notesIn(printed) };
}

/** The articles on which a note is known to be saved. A line that was cut off is a note nobody was told of. */
const notesIn = (printed: string): readonly string[] =>
  [...printed.matchAll(/^wrote (.+)\n/gm)].map(([, id]) => id ?? '');

async function someSources(): Promise<readonly string[]> {
  const site = await startLocalSite(siteOf(5));
  onTestFinished(site.close);
  const folder = await temporaryFolder();
  const sources = {
    ...filesOf(site.origin),
    'dropped.txt': `${DROPPED}\n\nThese words were dropped on the window and stand in no file that could be read again.`,
  };
  for (const [name, content] of Object.entries(sources)) await writeFile(join(folder, name), content);
  return Object.keys(sources).map((name) => join(folder, name));
}

/** `told`: articles on which the reader was told that a note is saved. */
async function examine(folder: string, told: ReadonlySet<string>): Promise<void> {
  const library = await openAt(folder);
  const { articles, collections } = await shapeOf(library);
  const dropped = { title: DROPPED, pictures: 0, comments: 0, tags: [] };
  expect(articles).toEqual(expect.arrayContaining([...ALL_OF_THEM.articles, dropped]));
  expect(articles).toHaveLength(ALL_OF_THEM.articles.length + 1);
  expect(collections).toEqual(ALL_OF_THEM.collections);
  for (const id of told) {
    const { reflections } = unwrap(await library.readJournal(id));
    expect(reflections.map(({ text }) => text)).toEqual([`On ${id}`]);
  }
  await library.close();
  expect(unwrap(await verifyLibrary(optionsAt(folder))).problems).toEqual([]);
  const names = await readdir(folder, { recursive: true });
  expect(names.filter((name) => isTemporary(name) || name.startsWith('waiting'))).toEqual([]);
}
