/** Saving an answer and changing a summary through the library in plain Node: time, and bytes written. */
import { readFile, stat } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { setStarred } from '../../core/journal/marks.ts';
import { writeReflection } from '../../core/journal/reflections.ts';
import { EVERYTHING } from '../../core/library/query.ts';
import { libraryFolders, recordPath } from '../../electron/library/folders.ts';
import type { Library } from '../../electron/library/library.ts';
import { type MadeLibrary, openMade } from './libraries.ts';
import { makeArticle } from './made-library.ts';
import { createProse, createRandom } from './made-text.ts';
import { inRounds, type Rounds } from './rounds.ts';
import { type Row, ratioRow, valueRow } from './table.ts';

/** Longer than the library waits before it writes its list. */
const REST_MS = 1_300;

type Subject = {
  readonly made: MadeLibrary;
  readonly library: Library;
  readonly times: number[];
  readonly changes: number[];
  readonly changeBytes: number[];
};

/** An answer in each library, in turn, and some stars. */
export async function measureSaving(
  libraries: readonly MadeLibrary[],
  answers: Rounds,
  stars: Rounds,
): Promise<readonly Row[]> {
  const subjects: Subject[] = [];
  for (const made of libraries) {
    const library = await openMade(made);
    await library.loaded;
    subjects.push({ made, library, times: [], changes: [], changeBytes: [] });
  }
  const share = await saveInTurn(subjects, answers);
  await changeInTurn(subjects, stars);
  for (const { library } of subjects) await library.close();
  const base = subjects[0];
  if (base === undefined) return [];
  return [
    ...subjects.map(({ made, times }) =>
      ratioRow(`saving an answer, ${made.size} articles`, 'ms', times, base.times, 1.2),
    ),
    valueRow('bytes written for each byte of the journal', '×', [share], share, 4),
    ...subjects.map(({ made, changes }) =>
      ratioRow(`a star until the list shows it, ${made.size} articles`, 'ms', changes, base.changes, 2),
    ),
    ...subjects.map(({ made, changeBytes }) =>
      valueRow(`written for a star, ${made.size} articles`, 'KB', changeBytes, Math.max(...changeBytes), 100),
    ),
  ];
}

async function saveInTurn(subjects: readonly Subject[], rounds: Rounds): Promise<number> {
  let written = 0;
  let journals = 0;
  await inRounds(rounds, async (round) => {
    for (const { made, library, times } of subjects) {
      const id = makeArticle(0).id;
      const before = await bytesWritten();
      times.push(await saveOnce(library, id, round));
      written += (await bytesWritten()) - before;
      journals += (await stat(recordPath(libraryFolders(library.folder).journals, id))).size;
      if (made.size > 10_000 && round % 50 === 0) await pause(1);
    }
  });
  return written / journals;
}

async function changeInTurn(subjects: readonly Subject[], rounds: Rounds): Promise<void> {
  // What was saved before is in the lists by now.
  await pause(REST_MS);
  await inRounds(rounds, async () => {
    for (const { made, library, changes, changeBytes } of subjects) {
      // From now on the order that is asked for is known.
      await library.list(EVERYTHING, { start: 0, count: 60 });
      const id = makeArticle(Math.floor(made.size / 2)).id;
      const before = await bytesWritten();
      const began = performance.now();
      await library.changeJournal(id, (journal) =>
        setStarred(journal, !journal.starred.value, new Date().toISOString()),
      );
      await library.list(EVERYTHING, { start: 0, count: 60 });
      changes.push(performance.now() - began);
      await pause(REST_MS);
      changeBytes.push(((await bytesWritten()) - before) / 1_024);
    }
  });
}

async function saveOnce(library: Library, articleId: string, round: number): Promise<number> {
  const prose = createProse(createRandom(round));
  const text = Array.from({ length: 1 + (round % 8) }, () => prose.sentence()).join(' ');
  const began = performance.now();
  const saved = await library.changeJournal(articleId, (journal) =>
    writeReflection(journal, { id: 'bench', target: { kind: 'article' }, text }, new Date().toISOString()),
  );
  if (!saved.ok) throw new Error(`The answer was not saved: ${saved.failure.tag}`);
  return performance.now() - began;
}

/** Bytes that this process handed to the system to be written so far (Linux). */
async function bytesWritten(): Promise<number> {
  const counters = await readFile('/proc/self/io', 'utf8');
  return Number(/^wchar: (\d+)/m.exec(counters)?.[1] ?? 0);
}
