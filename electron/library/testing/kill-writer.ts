/** A process that saves one numbered writing after the other and prints each that is on the disk, until it is killed. */
import { anArticle } from '../../../core/testing/factories.ts';
import { openLibrary } from '../open-library.ts';
import { NUMBERED_WRITINGS, type WritingKind } from './numbered-writings.ts';

async function write(folder: string, first: number, kind: WritingKind): Promise<void> {
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
    const saved = await NUMBERED_WRITINGS[kind].write(opened.value, count, new Date().toISOString());
    if (!saved.ok) throw new Error(saved.failure.tag);
    process.stdout.write(`${count}\n`);
  }
}

void write(process.argv[2] ?? '', Number(process.argv[3]), process.argv[4] as WritingKind);
