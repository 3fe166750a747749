/**
 * What an import costs beyond finding the article in its page, on pages of three kinds. Both begin with the bytes and
 * end with text; pictures and storing are in neither.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodeBytes } from '../../core/importing/encoding.ts';
import { importSource } from '../../core/importing/pipeline.ts';
import { makeLongPage, makePage } from './made-page.ts';
import { type Row, ratioRow } from './table.ts';

const RECORDED = join(import.meta.dirname, '..', '..', 'core', 'importing', 'fixtures', 'html');
/** The first ones are paid by the compiler. */
const WARMING = 10;

/** Processor time of this process for one page, in turn for both. */
export function measureImportCost(pages: number): readonly Row[] {
  return [
    ...measure('recorded page', repeated(readRecorded(), pages)),
    ...measure('long made page', made(makeLongPage, pages)),
    ...measure('short made page', made(makePage, pages)),
  ];
}

function measure(kind: string, pages: readonly Uint8Array[]): readonly Row[] {
  const whole: number[] = [];
  const alone: number[] = [];
  for (const [number, bytes] of [...pages.slice(0, WARMING), ...pages].entries()) {
    const extraction = processorTime(() => extract(bytes));
    const all = processorTime(() => importPage(bytes));
    if (number < WARMING) continue;
    alone.push(extraction);
    whole.push(all);
  }
  return [
    ratioRow(`extraction alone, ${kind}, CPU`, 'ms', alone, alone, 1.3),
    ratioRow(`import, ${kind}, CPU`, 'ms', whole, alone, 1.3),
  ];
}

const extract = (bytes: Uint8Array): string | null | undefined =>
  new Readability(parseHTML(decodeBytes(bytes, null).text).document).parse()?.textContent;

function importPage(bytes: Uint8Array): void {
  const imported = importSource({ kind: 'file', name: 'page.html', bytes, mediaType: null, url: null });
  if (!imported.ok) throw new Error(`A page was refused: ${imported.failure.tag}`);
}

/** The pages that the importer is tested with: short, of many systems and languages. */
const readRecorded = (): readonly Uint8Array[] =>
  readdirSync(RECORDED)
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(join(RECORDED, name)));

const repeated = (pages: readonly Uint8Array[], least: number): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(least / pages.length) }, () => pages).flat();

const made = (make: (number: number) => string, pages: number): readonly Uint8Array[] =>
  Array.from({ length: pages }, (_, number) => new TextEncoder().encode(make(number)));

function processorTime(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
