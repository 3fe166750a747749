/** Prints for each page how well Afterword reads it, and how well Readability does by itself. */
import { resolve } from 'node:path';
import { type ExpectedPage, readOwnPages, readTestPages } from './pages.ts';
import { readWithAfterword, readWithReadability } from './readers.ts';
import { FACTS, type Fact, type Score, scoreReading } from './score.ts';

/** A page with both scores. */
export type Compared = { readonly name: string; readonly ours: Score; readonly alone: Score };

export const OWN_PAGES = resolve(import.meta.dirname, '../../core/importing/fixtures/html');

export const compare = (page: ExpectedPage): Compared => ({
  name: page.name,
  ours: scoreReading(readWithAfterword(page), page.expected),
  alone: scoreReading(readWithReadability(page), page.expected),
});

/** The report on our own pages, and on a folder of test pages where one is named. */
export function reportLines(testPages: string | undefined): readonly string[] {
  const own = tableOf('own pages', readOwnPages(OWN_PAGES).map(compare));
  return testPages === undefined
    ? own
    : [...own, '', ...tableOf(testPages, readTestPages(resolve(testPages)).map(compare))];
}

/** Text below Readability's by more than this is marked. */
const TOLERANCE = 0.005;

function tableOf(name: string, pages: readonly Compared[]): readonly string[] {
  const width = Math.max(24, ...pages.map((page) => page.name.length + 2));
  const row = ({ name: page, ours, alone }: Compared): string =>
    [
      ours.text < alone.text - TOLERANCE ? '!' : ' ',
      page.padEnd(width),
      percent(ours.text),
      percent(alone.text),
      ...FACTS.map((fact) => `${mark(ours[fact])} ${mark(alone[fact])}`.padStart(12)),
    ].join(' ');
  const behind = pages.filter((page) => page.ours.text < page.alone.text - TOLERANCE).length;
  return [
    `${name}: ${pages.length} pages; of each pair the first is Afterword, the second Readability alone`,
    ['  '.padEnd(width + 2), '  text', ' alone', ...FACTS.map((fact) => fact.padStart(12))].join(' '),
    ...pages.map(row),
    [
      '  all'.padEnd(width + 2),
      percent(mean(pages, 'ours')),
      percent(mean(pages, 'alone')),
      ...FACTS.map((fact) => shares(pages, fact).padStart(12)),
    ].join(' '),
    `  behind on text: ${behind}`,
  ];
}

const percent = (share: number): string => (share * 100).toFixed(1).padStart(6);

const mark = (right: boolean | null): string => (right === null ? '·' : right ? '✓' : '✗');

const mean = (pages: readonly Compared[], side: 'ours' | 'alone'): number =>
  pages.reduce((sum, page) => sum + page[side].text, 0) / Math.max(1, pages.length);

/** «12:9/13»: right by Afterword, by Readability, of how many. */
function shares(pages: readonly Compared[], fact: Fact): string {
  const known = pages.filter((page) => page.ours[fact] !== null);
  const right = (side: 'ours' | 'alone'): number => known.filter((page) => page[side][fact] === true).length;
  return `${right('ours')}:${right('alone')}/${known.length}`;
}
