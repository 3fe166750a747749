/** How long the search worker's answers take, snippets from the articles' files included. */
import { join } from 'node:path';
import type { SearchRequest } from '../../core/searching/search.ts';
import { foldersIn } from '../../electron/library/folders.ts';
import { SearchIndex } from '../../electron/services/search/search-index.ts';
import { type MadeLibrary, openMade } from './libraries.ts';
import { createProse, createRandom } from './made-text.ts';
import { inRounds, type Rounds } from './rounds.ts';
import { percentile, type Row, valueRow } from './table.ts';

/** Milliseconds in which people feel no delay, and those for everything in 100,000 articles. */
const AT_ONCE = 16;
const SOON = 60;
/** The first answers are paid by the compiler. */
const WARMING = 30;

/** Types made words letter by letter, one for each round and row, and measures each answer. */
export async function measureSearch(made: MadeLibrary, words: Rounds): Promise<readonly Row[]> {
  const { size, userData } = made;
  const library = await openMade(made);
  const { id: libraryId, folder } = library;
  await library.close();
  const index = new SearchIndex({
    folder,
    libraryId,
    file: join(foldersIn(userData).cache, libraryId, 'search.sqlite'),
    today: () => '2026-01-01',
    isOver: () => false,
  });
  // As the worker does once it has compared the index with the folder.
  index.endComparing();
  const prose = createProse(createRandom(99));
  const typed = Array.from({ length: words.most }, () => prose.word());
  const row = async (
    what: string,
    stage: SearchRequest['stage'],
    lengths: readonly number[],
    target: number,
  ): Promise<Row> => {
    const times: number[] = [];
    await inRounds(words, (round) => {
      const word = typed[round] ?? '';
      for (const length of lengths)
        if (length <= word.length)
          times.push(processorTime(() => index.search(aRequest(word.slice(0, length), stage))));
    });
    return valueRow(`search, p95: ${what}, ${size} articles`, 'ms', times, percentile(times, 0.95), target);
  };
  for (const word of typed.slice(0, WARMING)) index.search(aRequest(word.slice(0, 4), 'all'));
  const whole = size <= 10_000 ? AT_ONCE : SOON;
  const rows = [
    await row('first rows, 1 to 3 letters', 'first', [1, 2, 3], AT_ONCE),
    await row('first rows, from 4 letters on', 'first', [4, 5, 6, 7, 8], AT_ONCE),
    await row('everything, 1 to 3 letters', 'all', [1, 2, 3], whole),
    await row('everything, from 4 letters on', 'all', [4, 5, 6, 7, 8], whole),
  ];
  index.close();
  return rows;
}

const aRequest = (text: string, stage: SearchRequest['stage']): SearchRequest => ({
  text,
  unfinished: true,
  scope: { show: 'all', tag: null },
  stage,
  turn: 0,
  limits: { articles: 12, questions: 5, written: 5, returned: 5 },
});

/** Milliseconds that this process computed: what others do on the machine does not count. */
function processorTime(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
