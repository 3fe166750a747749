/**
 * A process that imports as the app does: queue, worker thread, network, pictures, backup and the list of what waits.
 * Its reader writes a note on every article as soon as it is in the list. Prints `listed` when what is to be imported
 * would outlast the process, `wrote <article>` for every note on the disk, and `done`.
 *
 * Arguments: a folder, the import worker, and the files to import; without files it goes on with what waited.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ArticleId } from '../../../core/article/article.ts';
import { writeReflection } from '../../../core/journal/reflections.ts';
import { ok } from '../../../core/result.ts';
import type { Library } from '../../library/library.ts';
import { openLibrary } from '../../library/open-library.ts';
import { BackingUp } from '../backing-up.ts';
import { createFetcher } from '../fetching/fetcher.ts';
import { createImportQueue, type ImportQueue } from '../import-queue.ts';
import { createImporter } from '../importer.ts';
import { createPictureKeeper } from '../picture-keeper.ts';
import { createWaitingList, type WaitingList } from '../waiting-list.ts';

const createId = (): string => randomBytes(16).toString('hex');
const now = (): Date => new Date();
const tell = (line: string): boolean => process.stdout.write(`${line}\n`);

async function run([folder = '', workerFile = '', ...paths]: readonly string[]): Promise<void> {
  const opened = await openLibrary({
    folder: join(folder, 'library'),
    cacheFolder: join(folder, 'cache'),
    holder: 'an importer',
    now,
    createId,
  });
  if (!opened.ok) throw new Error(opened.failure.tag);
  const library = opened.value;
  // However busy the machine is: what took too long would be told as failed, and is not what is looked at here.
  const importer = createImporter({ workerFile, limitSeconds: 600 });
  const waiting = createWaitingList(folder, now);
  const queue = createQueue(library, importer, waiting);
  const notes = startReader(library);
  if (paths.length === 0) await queue.resume();
  for (const path of paths)
    if (path.endsWith('.txt')) queue.addFiles([{ name: basename(path), bytes: await readFile(path) }]);
    else queue.addPaths([path]);
  await waiting.flush();
  tell('listed');
  await atRest(queue);
  await notes();
  for (const failure of queue.failures()) tell(`failed ${JSON.stringify(failure)}`);
  await queue.leave();
  await importer.close();
  await library.close();
  tell('done');
}

function createQueue(
  library: Library,
  importer: ReturnType<typeof createImporter>,
  waiting: WaitingList,
): ImportQueue {
  const fetcher = createFetcher({ version: '1', now, allowedHosts: () => ['127.0.0.1'] });
  const backingUp = new BackingUp({ library, appVersion: '1', secondFolder: () => null, now, tell });
  return createImportQueue({
    library,
    importer,
    fetcher,
    pictures: createPictureKeeper({ fetcher, pictures: library.pictures }),
    waiting,
    beforeMany: () => backingUp.backUpBeforeMany(),
    importExport: async () => null,
    importArchive: async () => null,
    followFeeds: async () => ok({ added: 0, known: 0 }),
    now,
    createId,
  });
}

/** Gives a function that resolves when everything that was begun is written. */
function startReader(library: Library): () => Promise<void> {
  const writing = new Map<ArticleId, Promise<void>>();
  const write = async (id: ArticleId): Promise<void> => {
    const note = { id: 'note', target: { kind: 'article' }, text: `On ${id}` } as const;
    const written = await library.changeJournal(id, (journal) =>
      writeReflection(journal, note, now().toISOString()),
    );
    if (!written.ok) throw new Error(written.failure.tag);
    tell(`wrote ${id}`);
  };
  library.on((event) => {
    if (event.tag !== 'library-changed') return;
    for (const id of event.ids) if (!writing.has(id)) writing.set(id, write(id));
  });
  return async () => void (await Promise.all(writing.values()));
}

function atRest(queue: ImportQueue): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      const { current, done, total } = queue.progress();
      if (current === null && done === total) resolve();
    };
    queue.on(look);
    look();
  });
}

void run(process.argv.slice(2));
