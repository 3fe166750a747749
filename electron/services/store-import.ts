/** The last step of every import: an imported article and what comes with it go into the library. */
import type { Article, ArticleId } from '../../core/article/article.ts';
import type { Failure } from '../../core/failure.ts';
import type { AddressPiece } from '../../core/importing/import-piece.ts';
import type { DuplicateChoice } from '../../core/importing/import-queue.ts';
import type { ImportedArticle, ImportedMarks } from '../../core/importing/imported-article.ts';
import { applyMarks } from '../../core/journal/imported-marks.ts';
import { isUntouched } from '../../core/journal/merge.ts';
import { addToCollection, ensureCollection } from '../../core/library/collections.ts';
import type { ArticleSummary } from '../../core/library/summary.ts';
import { failed, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import type { PictureKeeper } from './picture-keeper.ts';

export type ImportStore = {
  readonly library: Pick<
    Library,
    | 'findDuplicate'
    | 'findByAddress'
    | 'readArticle'
    | 'addArticle'
    | 'replaceArticle'
    | 'trashArticle'
    | 'readJournal'
    | 'changeJournal'
    | 'changeCollections'
  > & { readonly trash: Pick<Library['trash'], 'delete'> };
  readonly pictures: PictureKeeper;
  readonly now: () => Date;
  readonly createId: () => string;
};

export type Stored =
  | {
      readonly tag: 'imported' | 'replaced';
      readonly article: Article;
      /** As in `ImportedArticle`. */
      readonly warnings: readonly string[];
    }
  /** The same text is in the library already; nothing was stored. */
  | { readonly tag: 'duplicate'; readonly existing: ArticleSummary }
  | { readonly tag: 'failed'; readonly failure: Failure };

/** In the library, now or before. */
type Filed = Exclude<Stored, { readonly tag: 'failed' }>;

/** When an article that is stored together with others may be added. */
export type StoringTurn = {
  /** Those before it are being added, or will never be. */
  readonly begun: Promise<unknown>;
  /** Everything of those before it is done. */
  readonly over: Promise<unknown>;
  /** The next one may be added. */
  pass(): void;
};

const ALONE: StoringTurn = { begun: Promise.resolve(), over: Promise.resolve(), pass: () => undefined };

/**
 * Stores an article, or finds that it is there already and does as `choice` says. What could not be stored leaves
 * nothing behind; marks that could not be written stay in the library's memory and are tried again.
 */
export async function storeImport(
  store: ImportStore,
  imported: ImportedArticle,
  choice: DuplicateChoice,
  signal?: AbortSignal,
  turn: StoringTurn = ALONE,
): Promise<Stored> {
  const stored = await storeOrFind(store, imported, choice, signal, turn);
  if (stored.tag === 'failed') return stored;
  try {
    return await file(store, imported, stored, turn);
  } catch (error) {
    if (stored.tag === 'imported') await takeBack(store, stored.article.id);
    throw error;
  }
}

/**
 * Takes in a page without fetching it, when what is in the library is left as it is and its address is there already:
 * what was marked on it elsewhere is kept. The function gives `null` for one that has to be fetched.
 */
export const knowing =
  (store: Pick<ImportStore, 'library' | 'now' | 'createId'>, choice: DuplicateChoice) =>
  async ({ address, marks }: Pick<AddressPiece, 'address' | 'marks'>): Promise<Stored | null> => {
    const existing = choice === 'leave' ? await store.library.findByAddress(address) : undefined;
    if (existing === undefined) return null;
    await keepWords(store, existing.id, marks);
    return { tag: 'duplicate', existing };
  };

/** Puts the marks and the article where they belong. */
async function file(
  store: ImportStore,
  imported: ImportedArticle,
  stored: Filed,
  turn: StoringTurn,
): Promise<Filed> {
  const { collection = [] } = imported;
  const { id } = stored.tag === 'duplicate' ? stored.existing : stored.article;
  if (stored.tag === 'duplicate') await keepWords(store, id, imported.marks);
  else await mark(store, stored.article, imported);
  if (collection.length > 0) {
    // A book's chapters stand in their order.
    await turn.over;
    await collect(store, id, collection);
  }
  return stored;
}

async function mark(
  { library, now, createId }: ImportStore,
  article: Article,
  { marks }: ImportedArticle,
): Promise<void> {
  if (marks !== undefined)
    await library.changeJournal(article.id, (journal) =>
      applyMarks(journal, article, marks, now().toISOString(), createId),
    );
}

/** Unless something was written on it already: then the article stays, whatever else of it failed. */
async function takeBack({ library }: ImportStore, id: ArticleId): Promise<void> {
  const journal = await library.readJournal(id);
  if (!journal.ok || !isUntouched(journal.value)) return;
  const trashed = await library.trashArticle(id);
  if (trashed.ok) await library.trash.delete([id]);
}

/** Also one that is in the library already belongs to the book it came with. */
async function collect(
  { library, now, createId }: ImportStore,
  id: ArticleId,
  names: readonly string[],
): Promise<void> {
  const time = now().toISOString();
  await library.changeCollections((collections) => {
    const found = ensureCollection(collections, names, createId, time);
    return found.id === null ? collections : addToCollection(found.collections, found.id, [id], time);
  });
}

async function storeOrFind(
  store: ImportStore,
  imported: ImportedArticle,
  choice: DuplicateChoice,
  signal: AbortSignal | undefined,
  turn: StoringTurn,
): Promise<Stored> {
  const { library, pictures, now, createId } = store;
  const { article, marks } = imported;
  const existing = await library.findDuplicate(article);
  if (existing !== undefined && choice === 'leave') return { tag: 'duplicate', existing };
  const before = choice === 'replace' ? existing : undefined;
  const kept = await pictures.keep(imported, signal);
  await turn.begun;
  const stored: Article = {
    ...article,
    content: kept.content,
    id: before?.id ?? createId(),
    addedAt: before?.addedAt ?? marks?.addedAt ?? now().toISOString(),
  };
  const storing = storeArticle(library, stored, before !== undefined, signal);
  turn.pass();
  const done = await storing.catch(async (error: unknown) => {
    await kept.settle(false);
    throw error;
  });
  await kept.settle(done.ok);
  if (!done.ok) return { tag: 'failed', failure: done.failure };
  return {
    tag: before === undefined ? 'imported' : 'replaced',
    article: stored,
    warnings: imported.warnings,
  };
}

/**
 * What the reader marked and wrote in another app is kept even where the text is left: on the copy that is here. Of the
 * marks, those of a kind that was never set here: an import may have been broken off between an article and its marks,
 * and the reader may have written on it since.
 */
async function keepWords(
  { library, now, createId }: Pick<ImportStore, 'library' | 'now' | 'createId'>,
  id: ArticleId,
  marks: ImportedMarks = {},
): Promise<void> {
  if (Object.keys(marks).length === 0) return;
  const { tags: _tags, ...others } = marks;
  const article = await library.readArticle(id);
  if (article.ok)
    await library.changeJournal(id, (journal) =>
      applyMarks(
        journal,
        article.value,
        journal.tags.updatedAt === null ? marks : others,
        now().toISOString(),
        createId,
      ),
    );
}

async function storeArticle(
  library: ImportStore['library'],
  article: Article,
  isReplacing: boolean,
  signal: AbortSignal | undefined,
): Promise<Result<null, Failure>> {
  if (signal?.aborted) return failed({ tag: 'cancelled', name: article.source.name });
  return isReplacing ? library.replaceArticle(article) : library.addArticle(article);
}
