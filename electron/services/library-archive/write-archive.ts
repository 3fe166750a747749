/** Writes a library, or a part of it, as an `.afterword` archive. */
import { dirname } from 'node:path';
import type { Article, ArticleId } from '../../../core/article/article.ts';
import type { SkippedExport } from '../../../core/exporting/export.ts';
import {
  ARCHIVE_PLACES,
  type ArchiveManifest,
  manifestText,
  type TrashedFile,
} from '../../../core/exporting/library-archive.ts';
import { describeFailure, type Failure } from '../../../core/failure.ts';
import { picturesIn } from '../../../core/importing/article-pictures.ts';
import type { Journal } from '../../../core/journal/journal.ts';
import { isUntouched } from '../../../core/journal/merge.ts';
import type { CollectionId } from '../../../core/library/collections.ts';
import { failed, ok, type Result } from '../../../core/result.ts';
import { ARTICLE_RECORD } from '../../../core/stored/article-record.ts';
import { COLLECTIONS_RECORD } from '../../../core/stored/collections-record.ts';
import { FEEDS_RECORD } from '../../../core/stored/feeds-record.ts';
import { JOURNAL_RECORD } from '../../../core/stored/journal-record.ts';
import { QUESTION_SETS_RECORD } from '../../../core/stored/question-set-record.ts';
import { encodeRecord, type RecordFormat } from '../../../core/stored/record-format.ts';
import { SEARCHES_RECORD } from '../../../core/stored/searches-record.ts';
import { TEMPLATES_RECORD } from '../../../core/stored/templates-record.ts';
import { createBreather } from '../../library/breathe.ts';
import { sha256 } from '../../library/digest.ts';
import { type FileCalls, NODE_FILES } from '../../library/file-calls.ts';
import { writeFailure } from '../../library/file-failure.ts';
import type { Library } from '../../library/library.ts';
import type { RecordShelf } from '../../library/record-shelf.ts';
import { sweepLeftovers } from '../../library/temporary-file.ts';
import type { AddToZip } from './write-zip.ts';

/** What goes into an archive. */
export type ArchiveContents = {
  readonly kind: ArchiveManifest['kind'];
  /** What it says of the library it comes from; absent: id and name of this one. */
  readonly from?: ArchiveManifest['library'];
  readonly articleIds: readonly ArticleId[];
  /** What of a journal goes in, `null` for nothing; absent: all of it. */
  readonly journalOf?: (journal: Journal) => Journal | null;
  /** Collections, searches, feeds, question sets, what belongs to groups, and the trash. */
  readonly withLists: boolean;
  /** Without the lists: collections that go in all the same. */
  readonly collectionIds?: readonly CollectionId[];
  /** Further files by their names, for archives with a purpose of their own. */
  readonly extras?: Readonly<Record<string, string>>;
};

export type ArchiveTools = {
  readonly library: Library;
  readonly now: () => Date;
  /** Of Afterword. */
  readonly version: string;
  readonly files?: FileCalls;
  /** Hears how many articles are in. */
  readonly tell?: (done: number, total: number) => void;
  /** Stops the writing; nothing stays behind. */
  readonly signal?: AbortSignal;
};

export type ArchiveReport = {
  readonly articles: number;
  readonly journals: number;
  readonly pictures: number;
  /** What could not be read, and why. */
  readonly skipped: readonly SkippedExport[];
};

/** Writes the archive to `path`, in the place of a file that is there; whole and on the disk, or not at all. */
export async function writeArchive(
  path: string,
  name: string,
  contents: ArchiveContents,
  tools: ArchiveTools,
): Promise<Result<ArchiveReport, Failure>> {
  const { library, now, version, files = NODE_FILES, signal } = tools;
  const madeAt = now();
  const listed = contents.withLists ? await library.trash.entries() : ok([]);
  if (!listed.ok) return listed;
  const trash = listed.value;
  const manifest: ArchiveManifest = {
    kind: contents.kind,
    madeAt: madeAt.toISOString(),
    generator: `Afterword ${version}`,
    library: contents.from ?? { id: library.id, name: library.name },
    trash,
  };
  try {
    let report: ArchiveReport | null = null;
    await sweepLeftovers(files, dirname(path), madeAt);
    const { writeZip } = await import('./write-zip.ts');
    await writeZip(files, path, madeAt, async (add) => {
      await add(ARCHIVE_PLACES.manifest, manifestText(manifest));
      for (const [extra, text] of Object.entries(contents.extras ?? {})) await add(extra, text);
      report = await new Writing(add, contents, tools, manifest.madeAt).everything(trash);
    });
    if (report === null) throw new Error('The archive was not filled.');
    return ok(report);
  } catch (error) {
    return failed(signal?.aborted ? { tag: 'cancelled', name } : writeFailure(name, error));
  }
}

/** One archive while it is written. */
class Writing {
  readonly #add: AddToZip;
  readonly #contents: ArchiveContents;
  readonly #tools: ArchiveTools;
  readonly #savedAt: string;
  readonly #skipped: SkippedExport[] = [];
  readonly #pictures = new Set<string>();
  #articles = 0;
  #journals = 0;

  constructor(add: AddToZip, contents: ArchiveContents, tools: ArchiveTools, savedAt: string) {
    this.#add = add;
    this.#contents = contents;
    this.#tools = tools;
    this.#savedAt = savedAt;
  }

  async everything(trash: readonly TrashedFile[]): Promise<ArchiveReport> {
    const { articleIds, withLists, collectionIds = [] } = this.#contents;
    const { tell, signal } = this.#tools;
    const breathe = createBreather();
    for (const [at, id] of articleIds.entries()) {
      signal?.throwIfAborted();
      await this.#article(id);
      await this.#journal(id);
      tell?.(at + 1, articleIds.length);
      await breathe();
    }
    for (const { name } of trash) await this.#trashed(name);
    if (withLists) {
      await this.#lists();
      await this.#templates();
      await this.#sessions();
    }
    if (withLists || collectionIds.length > 0) await this.#collections();
    return {
      articles: this.#articles,
      journals: this.#journals,
      pictures: this.#pictures.size,
      skipped: this.#skipped,
    };
  }

  async #article(id: ArticleId): Promise<void> {
    const read = await this.#tools.library.readArticle(id);
    if (read.ok) {
      await this.#record(`${ARCHIVE_PLACES.articles}${id}.json`, ARTICLE_RECORD, read.value);
      await this.#picturesOf(read.value);
      this.#articles += 1;
    } else if (read.failure.tag !== 'not-found') this.#skip(read.failure.name, describeFailure(read.failure));
  }

  async #journal(id: ArticleId): Promise<void> {
    const { journalOf = (journal) => journal } = this.#contents;
    const read = await this.#tools.library.readJournal(id);
    if (!read.ok) return this.#skip(`Notes on ${read.failure.name}`, describeFailure(read.failure));
    const journal = journalOf(read.value);
    if (journal === null || isUntouched(journal)) return;
    await this.#record(`${ARCHIVE_PLACES.journals}${id}.json`, JOURNAL_RECORD, journal);
    this.#journals += 1;
  }

  async #trashed(name: string): Promise<void> {
    const article = await this.#tools.library.trash.read(name);
    if (article === null) return this.#skip(name, 'This article in the trash could not be read.');
    await this.#record(`${ARCHIVE_PLACES.trash}${name}`, ARTICLE_RECORD, article);
    await this.#picturesOf(article);
  }

  async #picturesOf(article: Article): Promise<void> {
    for (const fileName of picturesIn(article.content)) {
      if (this.#pictures.has(fileName)) continue;
      const bytes = await this.#tools.library.pictures.read(fileName);
      if (bytes === null) {
        this.#skip(article.title, 'One of its pictures is missing in the library.');
        continue;
      }
      this.#pictures.add(fileName);
      await this.#add(`${ARCHIVE_PLACES.pictures}${fileName}`, bytes, 'store');
    }
  }

  async #lists(): Promise<void> {
    const { library } = this.#tools;
    await this.#list(
      ARCHIVE_PLACES.feeds,
      'Your feeds',
      FEEDS_RECORD,
      await library.feeds.subscriptions.read(),
    );
    const searches = await library.savedSearches.read();
    await this.#list(
      ARCHIVE_PLACES.searches,
      'Your saved searches',
      SEARCHES_RECORD,
      searches.ok ? ok({ searches: searches.value }) : searches,
    );
    const sets = await library.questionSets.read();
    await this.#list(
      ARCHIVE_PLACES.questionSets,
      'Your sets of questions',
      QUESTION_SETS_RECORD,
      sets.ok ? ok({ sets: sets.value }) : sets,
    );
  }

  async #templates(): Promise<void> {
    const read = await this.#tools.library.templates.read();
    await this.#list(
      ARCHIVE_PLACES.templates,
      'Your templates',
      TEMPLATES_RECORD,
      read.ok ? ok({ templates: read.value }) : read,
    );
  }

  async #sessions(): Promise<void> {
    const { plans, returns, packets } = this.#tools.library.sessions;
    await this.#shelf(ARCHIVE_PLACES.plans, plans);
    await this.#shelf(ARCHIVE_PLACES.returns, returns);
    await this.#shelf(ARCHIVE_PLACES.packets, packets);
  }

  async #shelf<T>(folder: string, shelf: RecordShelf<T>): Promise<void> {
    const ids = await shelf.ids();
    if (!ids.ok) return this.#skip(shelf.name, describeFailure(ids.failure));
    for (const id of ids.value) {
      const record = await shelf.read(id);
      if (!record.ok) this.#skip(shelf.name, describeFailure(record.failure));
      else if (record.value !== null) await this.#record(`${folder}${id}.json`, shelf.format, record.value);
    }
  }

  async #collections(): Promise<void> {
    const { withLists, collectionIds = [] } = this.#contents;
    const read = await this.#tools.library.collections();
    const wanted = new Set(collectionIds);
    const chosen = read.ok
      ? ok({ collections: read.value.filter(({ id }) => withLists || wanted.has(id)) })
      : read;
    await this.#list(ARCHIVE_PLACES.collections, 'Your collections', COLLECTIONS_RECORD, chosen);
  }

  async #list<T>(
    place: string,
    name: string,
    format: RecordFormat<T>,
    read: Result<T, Failure>,
  ): Promise<void> {
    if (read.ok) await this.#record(place, format, read.value);
    else this.#skip(name, describeFailure(read.failure));
  }

  #record<T>(place: string, format: RecordFormat<T>, content: T): Promise<void> {
    return this.#add(place, encodeRecord(format, content, this.#savedAt, sha256));
  }

  #skip(name: string, reason: string): void {
    this.#skipped.push({ name, reason });
  }
}
