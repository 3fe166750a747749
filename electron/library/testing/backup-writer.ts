/** A process that writes an answer and makes a backup, again and again, until it is killed. */
import { writeReflection } from '../../../core/journal/reflections.ts';
import { AN_ID, anArticle } from '../../../core/testing/factories.ts';
import { Backups } from '../backups/backups.ts';
import { NODE_FILES } from '../file-calls.ts';
import { openLibrary } from '../open-library.ts';

async function run(folder: string): Promise<void> {
  const now = (): Date => new Date();
  const opened = await openLibrary({
    folder: `${folder}/library`,
    cacheFolder: `${folder}/cache`,
    holder: 'a writer',
    now,
    createId: () => '0'.repeat(32),
  });
  if (!opened.ok) throw new Error(opened.failure.tag);
  const library = opened.value;
  await library.addArticle(anArticle());
  const backups = new Backups({
    files: NODE_FILES,
    library: library.folder,
    libraryId: library.id,
    folder: `${folder}/library/backups`,
    appVersion: '1.0.0',
    now,
  });
  process.stdout.write('open\n');
  for (;;) {
    const writing = { id: 'r1', target: { kind: 'article' }, text: String(Date.now()) } as const;
    await library.changeJournal(AN_ID, (journal) => writeReflection(journal, writing, now().toISOString()));
    const made = await backups.make('schedule');
    if (!made.ok) throw new Error(JSON.stringify(made.failure));
    process.stdout.write(`${made.value.id}\n`);
  }
}

void run(process.argv[2] ?? '');
