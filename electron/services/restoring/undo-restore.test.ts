import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RESTORE_MODES } from '../../../core/backups/backup.ts';
import type { Journal } from '../../../core/journal/journal.ts';
import { anyJournal } from '../../../core/testing/arbitraries.ts';
import { unwrap } from '../../../core/testing/unwrap.ts';
import type { Library } from '../../library/library.ts';
import { createMemoryDisk } from '../../library/testing/memory-files.ts';
import {
  anyWholeLibrary,
  everythingIn,
  fillLibrary,
  openInMemory,
  type WholeContents,
} from '../testing/whole-library.ts';
import { restoringOf } from './testing/restored.ts';

const RUNS = 60;

/** What happens to an article and to what was written on it after they were backed up. */
type Fate = { readonly isTrashed: boolean; readonly isDeleted: boolean; readonly written: Journal };

const anyFate = fc.record({ isTrashed: fc.boolean(), isDeleted: fc.boolean(), written: anyJournal() });

/** Changes and loses something of everything. */
async function befall(library: Library, fates: readonly Fate[]): Promise<void> {
  const ids = (await everythingIn(library)).records.flatMap(({ article }) => article?.id ?? []);
  for (const [at, articleId] of ids.entries()) {
    const { isTrashed, isDeleted, written } = fates[at % fates.length] ?? ({} as Fate);
    await library.mergeJournal({ ...written, articleId });
    if (isTrashed) await library.trashArticle(articleId);
    if (isTrashed && isDeleted) await library.trash.delete([articleId]);
  }
  if (fates[0]?.isDeleted) await library.trash.empty();
  if (!fates[0]?.isTrashed) return;
  for (const shelf of [library.sessions.plans, library.sessions.returns, library.sessions.packets])
    for (const id of unwrap(await shelf.ids())) await shelf.takeAway(id, () => true);
}

/** What a reader sees: not when something was changed, nor what was deleted. */
const shown = ({ records, groups, lists }: WholeContents) => ({
  records,
  groups,
  collections: lists.collections
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, name, articleIds }) => ({ id, name, articleIds })),
  // In the order of age, whatever it was in the file.
  searches: lists.searches
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, name, text }) => ({ id, name, text }))
    .sort((one, other) => (one.id < other.id ? -1 : 1)),
  questionSets: lists.questionSets
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, name, purpose, questions }) => ({ id, name, purpose, questions })),
  templates: lists.templates
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, name, extension, text }) => ({ id, name, extension, text })),
  feeds: lists.feeds
    .filter(({ removedAt }) => removedAt === null)
    .map(({ id, url, title, folder, rule }) => ({ id, url, title, folder, rule })),
});

const lying = ({ trash }: WholeContents) => trash.map(({ name, article }) => ({ name, article }));

test(`a restore that is undone leaves everything as it was, in ${RUNS} random libraries`, async () => {
  let restored = 0;
  const anyCase = fc.record({
    earlier: anyWholeLibrary,
    later: anyWholeLibrary,
    fates: fc.array(anyFate, { minLength: 2, maxLength: 2 }),
    mode: fc.constantFrom(...RESTORE_MODES),
  });
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ earlier, later, fates, mode }) => {
      const { files } = createMemoryDisk();
      const library = await openInMemory(files, '/one');
      await fillLibrary(library, earlier);
      const { backups, restoring } = restoringOf(library, files);
      const { id } = unwrap(await backups.make('asked'));
      await befall(library, fates);
      await fillLibrary(library, later);
      const before = await everythingIn(library);

      const report = unwrap(await restoring.restore(id, { tag: 'all' }, mode));
      expect(report.problems).toEqual([]);
      restored += report.articles + report.records;
      const between = await everythingIn(library);
      // Every picture that an article shows came back with it.
      expect([...between.pictures.values()]).not.toContain(null);
      expect(
        unwrap(await restoring.compare(id))
          .lists.flatMap(({ records }) => records)
          .filter(({ standing }) => standing === 'missing'),
      ).toEqual([]);

      expect(unwrap(await restoring.undo()).problems).toEqual([]);
      const after = await everythingIn(library);
      expect(shown(after)).toEqual(shown(before));
      // An article that goes again goes to the trash, as everything that is thrown away does.
      expect(lying(after)).toEqual(expect.arrayContaining(lying(before)));
      unwrap(await library.close());
    }),
    { numRuns: RUNS },
  );
  expect(restored).toBeGreaterThan(RUNS);
});
