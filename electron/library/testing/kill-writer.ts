/** A process that saves one answer after the other and prints each that is on the disk, until it is killed. */
import { writeReflection } from '../../../core/journal/reflections.ts';
import { AN_ID, anArticle } from '../../../core/testing/factories.ts';
import { openLibrary } from '../open-library.ts';

async function write(folder: string, first: number): Promise<void> {
  const opened = await openLibrary({
    folder: `${folder}/library`,
    cacheFolder: `${folder}/cache`,
    holder: 'a writer',
    now: () => new Date(),
    createId: () => '0'.repeat(32),
  });
  if (!opened.ok) throw new Error(opened.failure.tag);
  await opened.value.addArticle(anArticle());
  process.stdout.write('open\n');
  for (let count = first; ; count += 1) {
    const writing = { id: 'r1', target: { kind: 'article' }, text: String(count) } as const;
    const saved = await opened.value.changeJournal(AN_ID, (journal) =>
      writeReflection(journal, writing, new Date().toISOString()),
    );
    if (!saved.ok) throw new Error(saved.failure.tag);
    process.stdout.write(`${count}\n`);
  }
}

void write(process.argv[2] ?? '', Number(process.argv[3]));
