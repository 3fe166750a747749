/**
 * A process with several libraries at once. In each it saves one numbered writing after the other, and prints each that
 * is on the disk as `<library> <number>`, until it is killed. The first line says that it has begun.
 */
import { anArticle } from '../../../core/testing/factories.ts';
import { openLibrary } from '../open-library.ts';
import { NUMBERED_WRITINGS, type WritingKind } from './numbered-writings.ts';

async function write(at: number, folder: string, first: number, kind: WritingKind): Promise<void> {
  const opened = await openLibrary({
    folder: `${folder}/library`,
    cacheFolder: `${folder}/cache`,
    holder: 'a writer',
    now: () => new Date(),
    createId: () => '0'.repeat(32),
  });
  if (!opened.ok) throw new Error(opened.failure.tag);
  await opened.value.addArticle(anArticle());
  for (let count = first; ; count += 1) {
    const saved = await NUMBERED_WRITINGS[kind].write(opened.value, count, new Date().toISOString());
    if (!saved.ok) throw new Error(saved.failure.tag);
    process.stdout.write(`${at} ${count}\n`);
  }
}

const [kind, ...libraries] = process.argv.slice(2);
process.stdout.write('begun\n');
for (const [at, library] of libraries.entries()) {
  const [first = '', folder = ''] = library.split('@');
  void write(at, folder, Number(first), kind as WritingKind);
}
