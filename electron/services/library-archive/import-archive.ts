/**
 * Takes an `.afterword` archive into a library, empty or not: articles that are not there, journals merged record by
 * record, lists merged; nothing that is there is replaced. What is damaged is told and keeps nothing else from it.
 * Doing it again, or going on after it was broken off, does no harm.
 */

import type { Article, ArticleId } from '../../../core/article/article.ts';
import { ARCHIVE_PLACES } from '../../../core/exporting/library-archive.ts';
import { describeFailure, type Failure } from '../../../core/failure.ts';
import { picturesIn } from '../../../core/importing/article-pictures.ts';
import { mergeCollections } from '../../../core/library/merge-collections.ts';
import {
  mergeQuestionSets,
  mergeSearches,
  mergeSubscriptions,
  mergeTemplates,
  withArticleIds,
} from '../../../core/library/merge-lists.ts';
import { failed, ok, type Result } from '../../../core/result.ts';
import { COLLECTIONS_RECORD } from '../../../core/stored/collections-record.ts';
import { FEEDS_RECORD } from '../../../core/stored/feeds-record.ts';
import { QUESTION_SETS_RECORD } from '../../../core/stored/question-set-record.ts';
import type { RecordFormat } from '../../../core/stored/record-format.ts';
import { SEARCHES_RECORD } from '../../../core/stored/searches-record.ts';
import { TEMPLATES_RECORD } from '../../../core/stored/templates-record.ts';
import { createBreather } from '../../library/breathe.ts';
import type { Library } from '../../library/library.ts';
import type { RecordShelf } from '../../library/record-shelf.ts';
import { MANY } from '../backing-up.ts';
import { importRecord, type RecordsReport } from '../import-records.ts';
import { type ArchivePlace, type LibraryArchive, openLibraryArchive } from './open-archive.ts';

export type ImportArchiveTools = {
  /** Called and waited for before many articles are taken in. */
  readonly beforeMany?: () => Promise<void>;
  /** Stops after the article in work; what was taken in stays. */
  readonly signal?: AbortSignal;
  /** Hears the share that is done, 0 to 1. */
  readonly tell?: (share: number) => void;
};

/** Takes in the archive at `place`; `null` when the file is none of ours. */
export async function importArchive(
  library: Library,
  place: ArchivePlace,
  tools: ImportArchiveTools = {},
): Promise<Result<RecordsReport, Failure> | null> {
  const opened = await openLibraryArchive(place);
  if (opened === null || !opened.ok) return opened;
  try {
    return await takeIn(library, opened.value, place.name, tools);
  } finally {
    opened.value.close();
  }
}

/** Takes in everything that an open archive holds. `name` is what the reader calls it. */
export async function takeIn(
  library: Library,
  archive: LibraryArchive,
  name: string,
  tools: ImportArchiveTools = {},
): Promise<Result<RecordsReport, Failure>> {
  const ids = [...new Set([...archive.articleIds, ...archive.journalIds])];
  if (ids.length > MANY) await tools.beforeMany?.();
  return new TakingIn(library, archive, name, tools).everything(ids);
}

/** One archive while it is taken in. */
class TakingIn {
  readonly #library: Library;
  readonly #archive: LibraryArchive;
  readonly #name: string;
  readonly #tools: ImportArchiveTools;
  readonly #exported: ReadonlySet<ArticleId>;
  readonly #journals: ReadonlySet<ArticleId>;
  /** Articles of the archive that are here under another id. */
  readonly #twins = new Map<ArticleId, ArticleId>();
  readonly #problems: string[] = [];
  #added = 0;
  #merged = 0;

  constructor(library: Library, archive: LibraryArchive, name: string, tools: ImportArchiveTools) {
    this.#library = library;
    this.#archive = archive;
    this.#name = name;
    this.#tools = tools;
    this.#exported = new Set(archive.articleIds);
    this.#journals = new Set(archive.journalIds);
  }

  async everything(ids: readonly ArticleId[]): Promise<Result<RecordsReport, Failure>> {
    const { signal, tell } = this.#tools;
    const breathe = createBreather();
    for (const [at, id] of ids.entries()) {
      if (signal?.aborted) return failed({ tag: 'cancelled', name: this.#name });
      const failure = await this.#record(id);
      if (failure !== null) return failed(failure);
      tell?.((at + 1) / ids.length);
      await breathe();
    }
    const failure = (await this.#trash()) ?? (await this.#lists()) ?? (await this.#sessions());
    return failure === null
      ? ok({ added: this.#added, merged: this.#merged, problems: this.#problems })
      : failed(failure);
  }

  /** An article and its journal. Resolves to why nothing more can be stored. */
  async #record(id: ArticleId): Promise<Failure | null> {
    const article = this.#exported.has(id) ? this.#read(await this.#archive.article(id)) : null;
    const journal = this.#journals.has(id) ? this.#read(await this.#archive.journal(id)) : null;
    return this.#withPictures(article, async () => {
      const stored = await importRecord(this.#library, { id, article, journal }, this.#exported);
      if (!stored.ok) return stored.failure;
      const { added, merged, articleId } = stored.value;
      if (added) this.#added += 1;
      if (merged) this.#merged += 1;
      if (articleId !== id) this.#twins.set(id, articleId);
      return null;
    });
  }

  async #trash(): Promise<Failure | null> {
    for (const file of this.#archive.manifest.trash) {
      const id = file.name.slice(0, 32);
      const isHere = file.name === `${id}.json` && (await this.#library.summary(id)) !== undefined;
      if (isHere) continue;
      const article = this.#read(await this.#archive.trashed(file.name));
      if (article === null) continue;
      const failure = await this.#withPictures(article, async () => {
        const stored = await this.#library.trash.add(file, article);
        return stored.ok ? null : stored.failure;
      });
      if (failure !== null) return failure;
    }
    return null;
  }

  async #lists(): Promise<Failure | null> {
    const { collections, feeds, searches, questionSets, templates } = ARCHIVE_PLACES;
    return (
      (await this.#list(collections, COLLECTIONS_RECORD, (record) =>
        this.#library.changeCollections((present) =>
          mergeCollections(present, withArticleIds(record.collections, this.#twins)),
        ),
      )) ??
      (await this.#list(searches, SEARCHES_RECORD, (record) =>
        this.#library.savedSearches.change((present) => mergeSearches(present, record.searches)),
      )) ??
      (await this.#list(questionSets, QUESTION_SETS_RECORD, (record) =>
        this.#library.questionSets.change((present) => mergeQuestionSets(present, record.sets)),
      )) ??
      (await this.#list(templates, TEMPLATES_RECORD, (record) =>
        this.#library.templates.change((present) => mergeTemplates(present, record.templates)),
      )) ??
      (await this.#list(feeds, FEEDS_RECORD, (record) =>
        this.#library.feeds.subscriptions.change((present) => mergeSubscriptions(present, record)),
      ))
    );
  }

  async #sessions(): Promise<Failure | null> {
    const { plans, returns, packets } = this.#library.sessions;
    return (
      (await this.#shelf(ARCHIVE_PLACES.plans, plans)) ??
      (await this.#shelf(ARCHIVE_PLACES.returns, returns)) ??
      (await this.#shelf(ARCHIVE_PLACES.packets, packets))
    );
  }

  async #shelf<T>(folder: string, shelf: RecordShelf<T>): Promise<Failure | null> {
    for (const place of this.#archive.names.filter((name) => name.startsWith(folder))) {
      const failure = await this.#list(place, shelf.format, (record) =>
        place === `${folder}${shelf.idOf(record)}.json`
          ? shelf.take(record)
          : Promise.resolve(ok(this.#problems.push(`${place} in “${this.#name}” is about something else.`))),
      );
      if (failure !== null) return failure;
    }
    return null;
  }

  async #list<T>(
    place: string,
    format: RecordFormat<T>,
    merge: (record: T) => Promise<Result<unknown, Failure>>,
  ): Promise<Failure | null> {
    const read = await this.#archive.record(place, format);
    const record = read === null ? null : this.#read(read);
    if (record === null) return null;
    const merged = await merge(record);
    return merged.ok ? null : merged.failure;
  }

  /** Keeps an article's pictures and holds them until it is stored. */
  async #withPictures(
    article: Article | null,
    store: () => Promise<Failure | null>,
  ): Promise<Failure | null> {
    const held: string[] = [];
    try {
      for (const fileName of article === null ? [] : picturesIn(article.content)) {
        const picture = await this.#archive.picture(fileName);
        const kept = picture === null ? null : await this.#library.pictures.add(picture);
        if (kept === null) this.#problems.push(`A picture of “${article?.title}” is missing or damaged.`);
        else if (kept.ok) held.push(kept.value.fileName);
        else return kept.failure;
      }
      return await store();
    } finally {
      this.#library.pictures.release(held);
    }
  }

  /** What was read; a part that cannot be used is told and left out. */
  #read<T>(read: Result<T, Failure>): T | null {
    if (read.ok) return read.value;
    this.#problems.push(describeFailure(read.failure));
    return null;
  }
}
