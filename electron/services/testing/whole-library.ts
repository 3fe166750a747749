/** Random libraries with something in every place, and all that a library holds. */
import fc, { type Arbitrary } from 'fast-check';
import type { Article } from '../../../core/article/article.ts';
import type { Journal } from '../../../core/journal/journal.ts';
import { isUntouched } from '../../../core/journal/merge.ts';
import { readPicture } from '../../../core/pictures/picture.ts';
import { anyArticle, anyArticleId, anyJournal, time, words } from '../../../core/testing/arbitraries.ts';
import { anElement, aTree } from '../../../core/testing/factories.ts';
import {
  anyCollections,
  anyQuestionSets,
  anySearches,
  anySubscriptions,
  anyTemplates,
} from '../../../core/testing/list-arbitraries.ts';
import { aPng } from '../../../core/testing/pictures.ts';
import { aPlan, aReceivedPacket, someReturns, someWords } from '../../../core/testing/plan-factories.ts';
import { unwrap } from '../../../core/testing/unwrap.ts';
import type { Library } from '../../library/library.ts';
import { openLibrary } from '../../library/open-library.ts';
import type { createMemoryDisk } from '../../library/testing/memory-files.ts';
import { optionsAt } from '../../library/testing/open.ts';
import { everyId } from '../library-archive/every-id.ts';

export const anyWholeLibrary = fc.record({
  records: fc.uniqueArray(
    anyArticleId.chain((id) =>
      fc.record({
        article: fc.option(anyArticle(fc.constant(id)), { nil: null }),
        journal: anyJournal(fc.constant(id)),
        shows: fc.integer({ min: 0, max: 2 }),
      }),
    ),
    { maxLength: 3, selector: ({ journal }) => journal.articleId },
  ),
  trashed: fc.uniqueArray(anyArticle(), { maxLength: 2, selector: ({ id }) => id }),
  planned: fc.option(
    fc.record({ id: fc.constantFrom('c'.repeat(32), 'd'.repeat(32)), said: words, at: time }),
    {
      nil: null,
    },
  ),
  collections: anyCollections,
  searches: anySearches,
  questionSets: anyQuestionSets,
  templates: anyTemplates,
  subscriptions: anySubscriptions,
});
export type WholeLibrary = typeof anyWholeLibrary extends Arbitrary<infer T> ? T : never;

/** An article that shows a picture of that width, which is kept in the library. */
async function withPicture(library: Library, article: Article, width: number): Promise<Article> {
  const picture = readPicture(aPng(3 + width, 3));
  if (picture === null || width === 0) return article;
  const kept = await library.pictures.add(picture);
  if (!kept.ok) throw new Error(kept.failure.tag);
  const image = anElement('img');
  image.properties = { alt: 'A herd', dataPicture: kept.value.fileName, width: 3 + width, height: 3 };
  return { ...article, content: aTree(image) };
}

export async function fillLibrary(library: Library, shelf: WholeLibrary): Promise<void> {
  for (const { article, journal, shows } of shelf.records) {
    if (article !== null) await library.addArticle(await withPicture(library, article, shows));
    await library.mergeJournal(journal);
  }
  for (const [at, article] of shelf.trashed.entries()) {
    await library.addArticle(await withPicture(library, article, at + 3));
    await library.trashArticle(article.id);
  }
  if (shelf.planned !== null) {
    const { id, said: text, at: updatedAt } = shelf.planned;
    const { plans, returns, packets } = library.sessions;
    const parked = [someWords({ text, updatedAt })];
    await plans.change(id, () => aPlan({ subject: { kind: 'article', id }, parked }));
    await returns.take(someReturns(id));
    await packets.take(aReceivedPacket({ id, instructions: text }));
  }
  await library.changeCollections(() => shelf.collections);
  await library.savedSearches.change(() => shelf.searches);
  await library.questionSets.change(() => shelf.questionSets);
  await library.templates.change(() => shelf.templates);
  await library.feeds.subscriptions.change(() => shelf.subscriptions);
}

/** All that a library holds, in an order that says nothing. */
export type WholeContents = {
  readonly records: readonly { readonly article: Article | null; readonly journal: Journal | null }[];
  readonly trash: readonly {
    readonly name: string;
    readonly trashedAt: string;
    readonly article: Article | null;
  }[];
  readonly groups: readonly unknown[];
  readonly lists: Lists;
  /** Those that articles show, by the names of their files. */
  readonly pictures: ReadonlyMap<string, Uint8Array | null>;
};

type Lists = Pick<WholeLibrary, 'collections' | 'searches' | 'questionSets' | 'templates'> & {
  readonly feeds: WholeLibrary['subscriptions']['feeds'];
};

export async function everythingIn(library: Library): Promise<WholeContents> {
  const records = [];
  for (const id of [...(await everyId(library))].sort()) {
    const article = await library.readArticle(id);
    const journal = unwrap(await library.readJournal(id));
    records.push({
      article: article.ok ? article.value : null,
      journal: isUntouched(journal) ? null : journal,
    });
  }
  const trash = [];
  for (const file of unwrap(await library.trash.entries()))
    trash.push({ ...file, article: await library.trash.read(file.name) });
  return {
    records,
    trash,
    groups: await groupsIn(library),
    lists: await listsIn(library),
    pictures: await picturesIn(library, JSON.stringify([records, trash])),
  };
}

async function groupsIn({ sessions }: Library): Promise<readonly unknown[]> {
  const groups = [];
  for (const shelf of [sessions.plans, sessions.returns, sessions.packets])
    for (const id of unwrap(await shelf.ids())) groups.push(unwrap<unknown>(await shelf.read(id)));
  return groups;
}

const listsIn = async (library: Library): Promise<Lists> => ({
  collections: [...unwrap(await library.collections())],
  searches: unwrap(await library.savedSearches.read()),
  questionSets: unwrap(await library.questionSets.read()),
  templates: unwrap(await library.templates.read()),
  feeds: unwrap(await library.feeds.subscriptions.read()).feeds,
});

async function picturesIn(library: Library, text: string): Promise<WholeContents['pictures']> {
  const pictures = new Map<string, Uint8Array | null>();
  for (const [name] of text.matchAll(/[0-9a-f]{64}\.png/g))
    pictures.set(name, await library.pictures.read(name));
  return pictures;
}

/** The library in a folder of a disk in memory. */
export async function openInMemory(
  files: ReturnType<typeof createMemoryDisk>['files'],
  folder: string,
): Promise<Library> {
  const opened = await openLibrary(optionsAt(folder), { files });
  if (!opened.ok) throw new Error(opened.failure.tag);
  return opened.value;
}
