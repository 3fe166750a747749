/** The first rows of the table: start, saving, memory. Ratios are of medians measured in turn in one run. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { foldersIn } from '../../electron/library/folders.ts';
import { openSettings } from '../../electron/library/settings-file.ts';
import { makeArticle, makeLibrary } from './made-library.ts';
import { bytesWritten, journalSize, openForSaving, saveOnce } from './saving.ts';
import { makeIndex, measureSearch } from './search-speed.ts';
import { measureStart, type StartFigures, type StartSubject } from './start-up.ts';

export type BenchOptions = { readonly binary: string; readonly version: string; readonly quick: boolean };

type Row = {
  readonly what: string;
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly unit: string;
  readonly ratio: number | null;
  readonly target: number | null;
};

const SIZES = [10, 1_000, 10_000] as const;
const PROJECT = join(import.meta.dirname, '..', '..');
const SCRATCH = join(PROJECT, 'node_modules', '.cache', 'afterword', 'bench');

/** Measures, prints the table and writes it as JSON. */
export async function runBenchmarks({ binary, version, quick }: BenchOptions): Promise<void> {
  await rm(SCRATCH, { recursive: true, force: true });
  for (const size of SIZES) await prepare(size);
  const rows = [
    ...(await measureStarts(binary, quick ? 5 : 12)),
    ...(await measureSaving(quick ? 100 : 300)),
    ...(await measureSearching(quick ? [10_000] : [10_000, 100_000])),
  ];
  print(rows, version);
  const file = join(SCRATCH, '..', 'bench.json');
  await writeFile(file, JSON.stringify({ runtime: version, node: process.version, rows }, null, 2));
  process.stdout.write(`Written to ${file}\n`);
  await rm(SCRATCH, { recursive: true, force: true });
}

const userDataOf = (size: number, place: string): string => join(SCRATCH, `${place}-${size}`);

/** One library, started in two ways: with its list, and with an article. */
async function prepare(size: number): Promise<void> {
  const list = foldersIn(userDataOf(size, 'list'));
  const article = foldersIn(userDataOf(size, 'article'));
  await mkdir(userDataOf(size, 'list'), { recursive: true });
  await mkdir(userDataOf(size, 'article'), { recursive: true });
  await makeLibrary(list.library, list.cache, size);
  await cp(list.cache, article.cache, { recursive: true });
  const { settings } = await openSettings(article.settingsFile);
  await settings.change({ libraryFolder: list.library, lastArticleId: makeArticle(size - 1).id });
}

async function measureStarts(binary: string, rounds: number): Promise<readonly Row[]> {
  const bare: StartSubject = {
    name: 'bare window',
    app: join(import.meta.dirname, 'bare'),
    userData: join(SCRATCH, 'bare'),
    awaited: [],
  };
  const subjects = [
    bare,
    ...SIZES.flatMap((size) =>
      ['list', 'article'].map((place) => ({
        name: `${place}, ${size} articles`,
        app: PROJECT,
        userData: userDataOf(size, place),
        awaited: [place],
      })),
    ),
  ];
  const figures = new Map<string, StartFigures[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const subject of subjects) figures.get(subject.name)?.push(await measureStart(binary, subject));
  const of = (name: string, key: keyof StartFigures): readonly number[] =>
    (figures.get(name) ?? []).map((figure) => figure[key]);
  return [
    ...subjects.map(({ name }) =>
      row(`cold start to first paint: ${name}`, of(name, 'painted'), 'ms', of(bare.name, 'painted'), 1.25),
    ),
    ...subjects.map(({ name }) =>
      row(`memory (PSS): ${name}`, of(name, 'memory'), 'MB', of(bare.name, 'memory'), 1.25),
    ),
  ];
}

async function measureSaving(rounds: number): Promise<readonly Row[]> {
  const subjects = await Promise.all(
    SIZES.map(async (size) => {
      const folders = foldersIn(userDataOf(size, 'list'));
      return {
        size,
        folder: folders.library,
        id: makeArticle(0).id,
        times: [] as number[],
        library: await openForSaving(folders.library, folders.cache),
      };
    }),
  );
  let written = 0;
  let journals = 0;
  for (let round = 0; round < rounds; round += 1)
    for (const { library, id, times, folder } of subjects) {
      const before = await bytesWritten();
      times.push(await saveOnce(library, id, round));
      written += (await bytesWritten()) - before;
      journals += await journalSize(folder, id);
    }
  for (const { library } of subjects) await library.close();
  const base = subjects[0]?.times ?? [];
  return [
    ...subjects.map(({ size, times }) => row(`saving an answer: ${size} articles`, times, 'ms', base, 1.2)),
    row('bytes written per byte of the journal', [written / journals], '×', [1], 4),
  ];
}

/** 95th percentiles against milliseconds: first rows within 16, everything from four letters on within 16 or 60. */
async function measureSearching(sizes: readonly number[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) {
    const folder = join(SCRATCH, `search-${size}`);
    await makeIndex(folder, size);
    for (const { what, high } of measureSearch(folder, 60)) {
      const target = what.startsWith('first') || size <= 10_000 ? 16 : 60;
      rows.push(row(`search, p95: ${what}, ${size} articles`, [high], 'ms', [1], target));
    }
  }
  return rows;
}

function row(
  what: string,
  values: readonly number[],
  unit: string,
  base: readonly number[],
  target: number,
): Row {
  const median = medianOf(values);
  const ratio = base === values ? null : median / medianOf(base);
  return { what, median, least: Math.min(...values), most: Math.max(...values), unit, ratio, target };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

function print(rows: readonly Row[], version: string): void {
  process.stdout.write(
    `Electron ${version}, Node ${process.version}; medians, with the least and the most\n`,
  );
  for (const { what, median, least, most, unit, ratio, target } of rows) {
    const spread = `${median.toFixed(1)} ${unit} (${least.toFixed(1)}–${most.toFixed(1)})`;
    const judged =
      ratio === null || target === null
        ? ''
        : `${ratio.toFixed(2)} ×, target ≤ ${target}: ${ratio <= target ? 'met' : 'not met'}`;
    process.stdout.write(`${what.padEnd(52)} ${spread.padEnd(32)} ${judged}\n`);
  }
}
