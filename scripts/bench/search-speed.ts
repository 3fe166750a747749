/** Search at any size: an index filled directly with made articles, without their files, and how long answers take. */
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createJournal } from '../../core/journal/journal.ts';
import type { SearchRequest } from '../../core/searching/search.ts';
import { createSearchable } from '../../core/searching/searchable.ts';
import { openDatabase } from '../../electron/services/search/search-database.ts';
import { SearchIndex } from '../../electron/services/search/search-index.ts';
import { SearchWriter } from '../../electron/services/search/search-writer.ts';
import { makeArticle } from './made-library.ts';
import { createProse, createRandom } from './made-text.ts';
import { percentile, type Row, valueRow } from './table.ts';

const LIBRARY = 'made';
const BATCH = 1_000;

/** Milliseconds in which people feel no delay, and those for everything in 100,000 articles. */
const AT_ONCE = 16;
const SOON = 60;

/** An index of `size` made articles in `folder`, unless it is there; four minutes of processor time for 100,000. */
export async function provideIndex(folder: string, size: number): Promise<void> {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await makeIndex(unfinished, size);
  await rename(unfinished, folder);
}

async function makeIndex(folder: string, size: number): Promise<void> {
  const file = indexFile(folder);
  await mkdir(dirname(file), { recursive: true });
  const database = openDatabase(file, LIBRARY);
  database.exec('PRAGMA synchronous = OFF');
  const writer = new SearchWriter(database);
  for (let start = 0; start < size; start += BATCH) {
    writer.begin();
    for (let number = start; number < Math.min(size, start + BATCH); number += 1) {
      const article = makeArticle(number);
      writer.put(createSearchable(article, createJournal(article.id, article.title)), `${number}`);
    }
    writer.commit();
  }
  for (const table of ['article_words', 'question_words'] as const)
    for (let begins = true; writer.tidy(table, begins); begins = false);
  writer.close();
  database.close();
}

/** Types `words` made words letter by letter and measures each answer, without reading snippets from files. */
export function measureSearch(folder: string, size: number, words: number): readonly Row[] {
  const index = new SearchIndex({
    folder: join(folder, 'no-files'),
    libraryId: LIBRARY,
    file: indexFile(folder),
    today: () => '2026-01-01',
    isOver: () => false,
  });
  const prose = createProse(createRandom(99));
  const typed = Array.from({ length: words }, () => prose.word());
  const times = (stage: SearchRequest['stage'], lengths: readonly number[]): readonly number[] =>
    typed.flatMap((word) =>
      lengths
        .filter((length) => length <= word.length)
        .map((length) => processorTime(() => index.search(aRequest(word.slice(0, length), stage)))),
    );
  times('all', [4]);
  const row = (what: string, values: readonly number[], target: number): Row =>
    valueRow(`search, p95: ${what}, ${size} articles`, 'ms', values, percentile(values, 0.95), target);
  const rows = [
    row('first rows, 1 to 3 letters', times('first', [1, 2, 3]), AT_ONCE),
    row('first rows, from 4 letters on', times('first', [4, 5, 6, 7, 8]), AT_ONCE),
    row('everything, 1 to 3 letters', times('all', [1, 2, 3]), size <= 10_000 ? AT_ONCE : SOON),
    row('everything, from 4 letters on', times('all', [4, 5, 6, 7, 8]), size <= 10_000 ? AT_ONCE : SOON),
  ];
  index.close();
  return rows;
}

const indexFile = (folder: string): string => join(folder, LIBRARY, 'search.sqlite');

const aRequest = (text: string, stage: SearchRequest['stage']): SearchRequest => ({
  text,
  unfinished: true,
  scope: { show: 'all', tag: null },
  stage,
  turn: 0,
  limits: { articles: 12, questions: 5, written: 5 },
});

/** Milliseconds that this process computed: what others do on the machine does not count. */
function processorTime(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
