/**
 * What an import costs beyond finding the article in its page: on pages of three kinds of our own, and on folders of
 * public ones. Both begin with the bytes and end with text; pictures and storing are in neither. Extraction alone is
 * Readability on linkedom as they are published.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readWithReadability } from '../extraction/readers.ts';
import { buildImporter, type Importer } from './built-importer.ts';
import { makeLongPage, makePage } from './made-page.ts';
import { type Row, ratioRow } from './table.ts';

const RECORDED = join(import.meta.dirname, '..', '..', 'core', 'importing', 'fixtures', 'html');
/** The first ones are paid by the compiler. */
const WARMING = 10;
const TARGET = 1.3;

/**
 * Processor time of this process for one page, in turn for both. `folders` hold test pages laid out like
 * Readability's, or just pages; each of these is read `rounds` times.
 */
export async function measureImportCost(
  pages: number,
  folders: readonly string[],
  rounds: number,
): Promise<readonly Row[]> {
  const importer = await buildImporter();
  const recorded = readPages(RECORDED);
  return [
    ...measure(importer, 'recorded page', repeated(recorded, Math.ceil(pages / recorded.length))),
    ...measure(importer, 'long made page', made(makeLongPage, pages)),
    ...measure(importer, 'short made page', made(makePage, pages)),
    ...folders.flatMap((folder) => measureFolder(importer, resolve(folder), rounds)),
  ];
}

type Cost = { readonly alone: number; readonly whole: number };

function measure(importer: Importer, kind: string, pages: readonly Uint8Array[]): readonly Row[] {
  const costs = costsOf(importer, pages);
  return rows(kind, costs);
}

/** Public pages differ in size a hundredfold, so what all of them cost together is told as well. */
function measureFolder(importer: Importer, folder: string, rounds: number): readonly Row[] {
  const pages = readPages(folder);
  const costs = costsOf(importer, repeated(pages, rounds));
  const together = Array.from({ length: rounds }, (_, round) =>
    costs
      .slice(round * pages.length, (round + 1) * pages.length)
      .reduce((sum, one) => ({ alone: sum.alone + one.alone, whole: sum.whole + one.whole })),
  );
  const name = basename(folder);
  return [...rows(`page of ${name}`, costs), ...rows(`${pages.length} pages of ${name} together`, together)];
}

const rows = (kind: string, costs: readonly Cost[]): readonly Row[] => {
  const alone = costs.map((cost) => cost.alone);
  const whole = costs.map((cost) => cost.whole);
  return [
    ratioRow(`extraction alone, ${kind}, CPU`, 'ms', alone, alone, TARGET),
    ratioRow(`import, ${kind}, CPU`, 'ms', whole, alone, TARGET),
  ];
};

function costsOf(importer: Importer, pages: readonly Uint8Array[]): readonly Cost[] {
  const measured = [...pages.slice(0, WARMING), ...pages].map((bytes) => ({
    alone: processorTime(() => void readWithReadability({ name: '', html: bytes, expected: { text: '' } })),
    whole: processorTime(() => importPage(importer, bytes)),
  }));
  return measured.slice(-pages.length);
}

function importPage(importer: Importer, bytes: Uint8Array): void {
  const imported = importer({ kind: 'file', name: 'page.html', bytes, mediaType: null, url: null });
  if (!imported.ok && imported.failure.tag !== 'no-text')
    throw new Error(`A page was refused: ${imported.failure.tag}`);
}

/** The pages of a folder: `name.html`, or a folder for each with `source.html` in it. */
function readPages(folder: string): readonly Uint8Array[] {
  const files = readdirSync(folder)
    .map((name) => (name.endsWith('.html') ? join(folder, name) : join(folder, name, 'source.html')))
    .filter((file) => existsSync(file));
  if (files.length === 0) throw new Error(`There is no page in ${folder}.`);
  return files.sort().map((file) => readFileSync(file));
}

const repeated = (pages: readonly Uint8Array[], times: number): readonly Uint8Array[] =>
  Array.from({ length: times }, () => pages).flat();

const made = (make: (number: number) => string, pages: number): readonly Uint8Array[] =>
  Array.from({ length: pages }, (_, number) => new TextEncoder().encode(make(number)));

function processorTime(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
