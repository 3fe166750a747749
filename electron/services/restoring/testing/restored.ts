/** What tests of restoring share. */
import { join } from 'node:path';
import { liveReflections, writeReflection } from '../../../../core/journal/reflections.ts';
import { EVERYTHING } from '../../../../core/library/query.ts';
import { AN_ID } from '../../../../core/testing/factories.ts';
import { unwrap } from '../../../../core/testing/unwrap.ts';
import { Backups } from '../../../library/backups/backups.ts';
import { type FileCalls, NODE_FILES } from '../../../library/file-calls.ts';
import type { Library } from '../../../library/library.ts';
import { Restoring } from '../restoring.ts';

/** An answer or note as the reader writes it. */
export const write = (library: Library, id: string, text: string, articleId = AN_ID) =>
  library.changeJournal(articleId, (journal) =>
    writeReflection(journal, { id, target: { kind: 'article' }, text }, new Date().toISOString()),
  );

/** The way back of a library with backups in its own folder. */
export function restoringOf(library: Library, files: FileCalls = NODE_FILES) {
  const backups = new Backups({
    files,
    library: library.folder,
    libraryId: library.id,
    folder: join(library.folder, 'backups'),
    appVersion: '1.0.0',
    now: () => new Date(),
  });
  const places = async () => [{ place: 'library' as const, backups }];
  return { backups, restoring: new Restoring({ library, files, places, now: () => new Date() }) };
}

/** Every journal and every article of a library, as they are now. */
export async function everything(library: Library): Promise<unknown> {
  const { rows } = await library.list({ ...EVERYTHING, sort: 'title' }, { start: 0, count: 60 });
  const articles = await Promise.all(rows.map(({ id }) => library.readArticle(id)));
  const journals = await Promise.all(
    [...(await library.journalIds())].sort().map((id) => library.readJournal(id)),
  );
  return {
    articles: articles.map(unwrap).sort((one, other) => (one.id < other.id ? -1 : 1)),
    journals: journals
      .map(unwrap)
      .filter(({ reflections, tags }) => reflections.length > 0 || tags.updatedAt),
  };
}

/** The texts of an article that are not deleted, by their ids. */
export async function shown(library: Library, id = AN_ID): Promise<Readonly<Record<string, string>>> {
  const journal = unwrap(await library.readJournal(id));
  return Object.fromEntries(liveReflections(journal).map((reflection) => [reflection.id, reflection.text]));
}
