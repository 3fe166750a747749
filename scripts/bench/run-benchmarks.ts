/** Everything the plan asks of speed, side by side in one run: prints a table and writes JSON. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measureImporting, measureLoading, measureSearching, measureTwoWorkers } from './blocking.ts';
import { measureImportCost } from './import-cost.ts';
import { isReady, type MadeLibrary, provideLibrary, userDataOf } from './libraries.ts';
import { inRounds, type Rounds } from './rounds.ts';
import { measureSaving } from './saving.ts';
import { measureSearch } from './search-speed.ts';
import { measureStart, type StartFigures, type StartSubject } from './start-up.ts';
import { formatTable, type Row, ratioRow, valueRow } from './table.ts';
import { measureWindow } from './window.ts';

export type BenchOptions = {
  readonly binary: string;
  readonly version: string;
  /** Fewer rounds, as many as there is time for, and 100,000 articles only when an earlier run has made them ready. */
  readonly quick: boolean;
  /** Parts to measure; empty: all. */
  readonly parts: readonly string[];
  /** Folders of public pages whose import is measured too. */
  readonly pages: readonly string[];
};

const PROJECT = join(import.meta.dirname, '..', '..');
const WORKERS = join(PROJECT, 'dist', 'cli');
const RESULTS = join(PROJECT, 'node_modules', '.cache', 'afterword');
const SMALLEST = 10;
const USUAL = 10_000;
const LARGEST = 100_000;

type Bench = BenchOptions & { readonly libraries: ReadonlyMap<number, MadeLibrary> };

/** In order: what starts the app comes first, while nothing else has warmed or filled the machine. */
const PARTS: Readonly<Record<string, (bench: Bench) => Promise<readonly Row[]>>> = {
  start: measureStarts,
  window: measureWindows,
  saving: ({ libraries, quick }) =>
    measureSaving(
      sizesOf(libraries, SMALLEST, USUAL, LARGEST),
      quick ? { least: 20, most: 60, budget: 3_000 } : always(300),
      quick ? always(3) : always(8),
    ),
  loading: async ({ libraries }) => (await inTurn(sizesOf(libraries, USUAL, LARGEST), measureLoading)).flat(),
  import: async ({ quick, pages }) => [
    ...(await measureImportCost(quick ? 20 : 60, pages, quick ? 1 : 3)),
    ...(await measureImporting(100, WORKERS)),
    ...(await measureTwoWorkers(quick ? 100 : 300, WORKERS, quick ? 1 : 3)),
    ...(quick ? [] : await measureImporting(2_000, WORKERS)),
  ],
  search: async ({ libraries, quick }) =>
    (
      await inTurn(sizesOf(libraries, USUAL, LARGEST), async (made) => [
        ...(await measureSearch(made, quick ? { least: 12, most: 30, budget: 2_500 } : always(60))),
        await measureSearching(made, WORKERS),
      ])
    ).flat(),
};

export const PART_NAMES = Object.keys(PARTS);

export async function runBenchmarks(options: BenchOptions): Promise<void> {
  const sizes = [SMALLEST, ...(options.quick ? [] : [100, 1_000]), USUAL];
  if (!options.quick || (await isReady(LARGEST))) sizes.push(LARGEST);
  const libraries = new Map<number, MadeLibrary>();
  for (const size of sizes) {
    if (!(await isReady(size))) process.stderr.write(`Making ready a library of ${size} articles …\n`);
    libraries.set(size, await provideLibrary(size, WORKERS));
  }
  const rows: Row[] = [];
  for (const [part, measure] of Object.entries(PARTS)) {
    if (options.parts.length > 0 && !options.parts.includes(part)) continue;
    process.stderr.write(`Measuring: ${part} …`);
    const began = performance.now();
    rows.push(...(await measure({ ...options, libraries })));
    process.stderr.write(` ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
  }
  const about = `Electron ${options.version}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  process.stdout.write(`${about}\n\n${formatTable(rows)}\n`);
  await mkdir(RESULTS, { recursive: true });
  const file = join(RESULTS, 'bench.json');
  await writeFile(file, JSON.stringify({ runtime: options.version, node: process.version, rows }, null, 2));
  process.stderr.write(`Written to ${file}\n`);
}

async function measureStarts({ binary, libraries, quick }: Bench): Promise<readonly Row[]> {
  const userData = `${userDataOf(0)}-bare`;
  const bare: StartSubject = {
    name: 'bare window',
    app: join(import.meta.dirname, 'bare'),
    userData,
    place: null,
    made: null,
  };
  const sizes = quick ? [SMALLEST, USUAL, LARGEST] : [SMALLEST, 1_000, USUAL, LARGEST];
  const subjects = [
    bare,
    ...sizesOf(libraries, ...sizes).flatMap((made) =>
      (['list', 'article'] as const).map((place) => ({
        name: `${place}, ${made.size} articles`,
        app: PROJECT,
        userData: made.userData,
        place,
        made,
      })),
    ),
  ];
  const figures = new Map<string, StartFigures[]>(subjects.map(({ name }) => [name, []]));
  await inRounds(quick ? { least: 3, most: 7, budget: 25_000 } : always(12), async (round) => {
    for (const subject of subjects)
      figures
        .get(subject.name)
        ?.push(await measureStart(binary, subject, round % 4 === 2 ? 'at-rest' : 'painted'));
  });
  const warm = await measureWarm(binary, [bare, ...subjects.filter(isUsedAtLength)], quick ? 1 : 3);
  await rm(userData, { recursive: true, force: true });
  const of = (name: string, key: keyof StartFigures): readonly number[] =>
    (figures.get(name) ?? []).flatMap((figure) => figure[key] ?? []);
  const large = sizesOf(libraries, LARGEST).flatMap(() =>
    ['list', 'article'].map((place) =>
      ratioRow(
        `cold start, ${LARGEST} against ${SMALLEST}: ${place}`,
        'ms',
        of(`${place}, ${LARGEST} articles`, 'painted'),
        of(`${place}, ${SMALLEST} articles`, 'painted'),
        1.1,
      ),
    ),
  );
  return [
    ...subjects.map(({ name }) =>
      name === bare.name
        ? valueRow(`cold start: ${name}`, 'ms', of(name, 'painted'))
        : ratioRow(`cold start: ${name}`, 'ms', of(name, 'painted'), of(bare.name, 'painted'), 1.25),
    ),
    ...large,
    ...subjects.map((subject) => memoryRow(subject, '', of(subject.name, 'memory'), of(bare.name, 'memory'))),
    ...subjects
      .filter(isUsedAtLength)
      .map((subject) =>
        memoryRow(subject, ', search warm', warm.get(subject.name) ?? [], warm.get(bare.name) ?? []),
      ),
  ];
}

const isUsedAtLength = ({ place, made }: StartSubject): boolean =>
  place === 'article' && made !== null && made.size >= USUAL;

const memoryRow = (
  { name, made }: StartSubject,
  after: string,
  megabytes: readonly number[],
  bare: readonly number[],
): Row =>
  made === null
    ? valueRow(`memory (PSS): ${name}`, 'MB', megabytes)
    : ratioRow(`memory (PSS): ${name}${after}`, 'MB', megabytes, bare, made.size <= USUAL ? 1.25 : 1.6);

/** Megabytes by subject at rest after a first search, side by side with the bare window. */
async function measureWarm(binary: string, subjects: readonly StartSubject[], rounds: number) {
  const megabytes = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const subject of subjects) {
      const { memory } = await measureStart(binary, subject, subject.made === null ? 'at-rest' : 'searched');
      if (memory !== null) megabytes.get(subject.name)?.push(memory);
    }
  return megabytes;
}

async function measureWindows({ binary, libraries, quick }: Bench): Promise<readonly Row[]> {
  const sizes = quick
    ? [SMALLEST, libraries.has(LARGEST) ? LARGEST : USUAL]
    : [SMALLEST, 100, USUAL, LARGEST];
  const { rows, memory } = await measureWindow({
    binary,
    app: PROJECT,
    libraries: sizesOf(libraries, ...sizes),
    ...(quick ? { articles: 6, visits: 6, keys: 40 } : { articles: 30, visits: 20, keys: 120 }),
  });
  return [
    ...rows,
    ...[...memory].map(([size, megabytes]) =>
      valueRow(`memory (PSS) after all this, article open, search warm, ${size} articles`, 'MB', [megabytes]),
    ),
  ];
}

/** So many rounds whatever they take. */
const always = (rounds: number): Rounds => ({ least: rounds, most: rounds, budget: 0 });

const sizesOf = (
  libraries: ReadonlyMap<number, MadeLibrary>,
  ...sizes: readonly number[]
): readonly MadeLibrary[] => sizes.flatMap((size) => libraries.get(size) ?? []);

async function inTurn<T, R>(values: readonly T[], act: (value: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const value of values) results.push(await act(value));
  return results;
}
