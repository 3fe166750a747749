import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Article, ArticleId } from '../../core/article/article.ts';
import { describeDamage, type Failure } from '../../core/failure.ts';
import { picturesIn } from '../../core/importing/article-pictures.ts';
import { createJournal, isMergedAway, type Journal } from '../../core/journal/journal.ts';
import { readCopyName } from '../../core/library/conflict-copies.ts';
import { summarize } from '../../core/library/summary.ts';
import type { VerifyProblem, VerifyReport } from '../../core/library/verify-report.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { ARTICLE_RECORD } from '../../core/stored/article-record.ts';
import { COLLECTIONS_RECORD } from '../../core/stored/collections-record.ts';
import { FEEDS_RECORD } from '../../core/stored/feeds-record.ts';
import { JOURNAL_RECORD } from '../../core/stored/journal-record.ts';
import { LIBRARY_RECORD, type LibraryRecord } from '../../core/stored/library-record.ts';
import { RECEIVED_PACKET_RECORD, RETURNS_RECORD } from '../../core/stored/packet-records.ts';
import { PLAN_RECORD } from '../../core/stored/plan-record.ts';
import { QUESTION_SETS_RECORD } from '../../core/stored/question-set-record.ts';
import type { RecordFailure, RecordFormat } from '../../core/stored/record-format.ts';
import { SEARCHES_RECORD } from '../../core/stored/searches-record.ts';
import { TEMPLATES_RECORD } from '../../core/stored/templates-record.ts';
import { inParallel } from './breathe.ts';
import { type FileCalls, NODE_FILES } from './file-calls.ts';
import { errorCode, isMissing, readFailure } from './file-failure.ts';
import { idOfFile, indexFolder, type LibraryFolders, libraryFolders, SHELF_NAMES } from './folders.ts';
import { IndexPages } from './index-pages.ts';
import { wholeSummary } from './kept-row.ts';
import type { LibraryOptions } from './library.ts';
import { readStored } from './record-file.ts';
import { isAbandoned, isTemporary } from './temporary-file.ts';
import { checkPictures } from './verify-pictures.ts';

/** Checks every file of a library. Changes nothing. */
export async function verifyLibrary(
  options: LibraryOptions,
  files: FileCalls = NODE_FILES,
): Promise<Result<VerifyReport, Failure>> {
  try {
    return await new Check(files, options).run();
  } catch (error) {
    return failed(readFailure(basename(options.folder), error));
  }
}

type Name = {
  readonly folder: 'articles' | 'journals' | 'trash';
  readonly shelf: string;
  readonly name: string;
};

/** One walk through a library. */
class Check {
  readonly #files: FileCalls;
  readonly #options: LibraryOptions;
  readonly #folders: LibraryFolders;
  readonly #problems: VerifyProblem[] = [];
  readonly #articles = new Map<ArticleId, Omit<Article, 'content'>>();
  readonly #journals = new Map<ArticleId, Journal>();
  /** Its row cannot be checked. */
  readonly #unusable = new Set<ArticleId>();
  readonly #shown = new Set<string>();
  #hasUnusableTrash = false;

  constructor(files: FileCalls, options: LibraryOptions) {
    this.#files = files;
    this.#options = options;
    this.#folders = libraryFolders(options.folder);
  }

  async run(): Promise<Result<VerifyReport, Failure>> {
    const name = basename(this.#options.folder);
    const top = await this.#list(this.#folders.root);
    if (!top.includes('library.json') && !top.includes('articles')) return failed({ tag: 'not-found', name });
    const record = await this.#read('library.json', LIBRARY_RECORD, () => true);
    if (top.includes('searches.json')) await this.#read('searches.json', SEARCHES_RECORD, () => true);
    if (top.includes('question-sets.json'))
      await this.#read('question-sets.json', QUESTION_SETS_RECORD, () => true);
    if (top.includes('templates.json')) await this.#read('templates.json', TEMPLATES_RECORD, () => true);
    if (top.includes('feeds.json')) await this.#read('feeds.json', FEEDS_RECORD, () => true);
    await this.#lookForLeftovers('', top);
    const articles = await this.#names('articles');
    const journals = await this.#names('journals');
    await inParallel(articles, 8, (article) => this.#article(article));
    await inParallel(journals, 8, (journal) => this.#journal(journal));
    const trash = (await this.#list(this.#folders.trash)).filter((file) => file.endsWith('.json'));
    for (const file of trash) await this.#trashed(file);
    await this.#records('plans', PLAN_RECORD, ({ subject }) => subject.id);
    await this.#records('returns', RETURNS_RECORD, ({ planId }) => planId);
    await this.#records('packets', RECEIVED_PACKET_RECORD, ({ packet }) => packet.id);
    const pictures = await this.#pictures();
    if (top.includes('collections.json'))
      await this.#read('collections.json', COLLECTIONS_RECORD, () => true);
    if (record !== null) await this.#index(record);
    return ok({
      articles: this.#articles.size,
      journals: this.#journals.size,
      orphans: this.#countOrphans(trash),
      pictures,
      trashed: trash.length,
      quarantined: (await this.#list(this.#folders.quarantine)).length,
      problems: this.#problems.sort((one, other) => (one.file < other.file ? -1 : 1)),
      repairs: [],
    });
  }

  async #names(folder: 'articles' | 'journals'): Promise<readonly Name[]> {
    const names: Name[] = [];
    for (const shelf of await this.#list(this.#folders[folder])) {
      if (!SHELF_NAMES.has(shelf)) {
        this.#stranger(join(folder, shelf));
        continue;
      }
      const inside = await this.#list(join(this.#folders[folder], shelf));
      await this.#lookForLeftovers(join(folder, shelf), inside);
      for (const name of inside) if (!isTemporary(name)) names.push({ folder, shelf, name });
    }
    return names;
  }

  async #article({ folder, shelf, name }: Name): Promise<void> {
    const id = this.#idOf({ folder, shelf, name });
    if (id === null) return;
    const found = await this.#read(join(folder, shelf, name), ARTICLE_RECORD, (article) => article.id === id);
    if (found === null) {
      this.#unusable.add(id);
      return;
    }
    for (const picture of picturesIn(found.content)) this.#shown.add(picture);
    // Contents of a large library do not fit into memory together.
    this.#articles.set(id, { ...found, content: undefined } as Omit<Article, 'content'>);
  }

  async #trashed(file: string): Promise<void> {
    const found = await this.#read(join('trash', file), ARTICLE_RECORD, () => true);
    if (found === null) this.#hasUnusableTrash = true;
    else for (const picture of picturesIn(found.content)) this.#shown.add(picture);
  }

  /** Files in a folder of their own, each named by the id of what it holds. */
  async #records<T>(
    folder: 'plans' | 'returns' | 'packets',
    format: RecordFormat<T>,
    idOf: (content: T) => string,
  ): Promise<void> {
    const names = await this.#list(this.#folders[folder]);
    await this.#lookForLeftovers(folder, names);
    for (const name of names) {
      const id = idOfFile(name);
      if (id !== null) await this.#read(join(folder, name), format, (content) => idOf(content) === id);
    }
  }

  async #pictures(): Promise<number> {
    await this.#lookForLeftovers('images', await this.#list(this.#folders.images));
    const isComplete = this.#unusable.size === 0 && !this.#hasUnusableTrash;
    const { count, problems } = await checkPictures({
      files: this.#files,
      folders: this.#folders,
      shown: this.#shown,
      isComplete,
      now: this.#options.now(),
    });
    this.#problems.push(...problems);
    return count;
  }

  async #journal({ folder, shelf, name }: Name): Promise<void> {
    const id = this.#idOf({ folder, shelf, name });
    if (id === null) return;
    const found = await this.#read(join(folder, shelf, name), JOURNAL_RECORD, (one) => one.articleId === id);
    if (found === null) this.#unusable.add(id);
    else this.#journals.set(id, found);
  }

  #idOf({ folder, shelf, name }: Name): ArticleId | null {
    const id = idOfFile(name);
    if (id?.startsWith(shelf)) return id;
    this.#stranger(join(folder, shelf, name));
    return null;
  }

  /** The content of a file; `null` when it is not to be used, which is noted. */
  async #read<T>(file: string, format: RecordFormat<T>, isRight: (content: T) => boolean): Promise<T | null> {
    try {
      const stored = await readStored(this.#files, join(this.#folders.root, file), format, isRight);
      if (stored.ok) return stored.value.content;
      this.#unusableFile(file, stored.failure);
    } catch (error) {
      const sentence = isMissing(error)
        ? `${file} is missing.`
        : `${file} could not be read: ${error instanceof Error ? error.message : String(error)}.`;
      this.#problems.push({ kind: 'unreadable', file, sentence });
    }
    return null;
  }

  #unusableFile(file: string, reason: RecordFailure): void {
    this.#problems.push(
      reason.tag === 'damaged'
        ? {
            kind: 'damaged',
            file,
            sentence: `${file} is damaged: ${describeDamage(reason.reason)} (${reason.detail}).`,
          }
        : {
            kind: 'newer',
            file,
            sentence: `${file} was written by a newer Afterword (format version ${reason.version}).`,
          },
    );
  }

  #stranger(file: string): void {
    this.#problems.push({ kind: 'stranger', file, sentence: describeStranger(file) });
  }

  /** Journals whose article is nowhere; those that were merged into another are no loss. */
  #countOrphans(trash: readonly string[]): number {
    const thrownAway = new Set(trash.map(idOfFile));
    return [...this.#journals].filter(
      ([id, journal]) =>
        !this.#articles.has(id) && !this.#unusable.has(id) && !thrownAway.has(id) && !isMergedAway(journal),
    ).length;
  }

  async #lookForLeftovers(folder: string, names: readonly string[]): Promise<void> {
    for (const name of names) {
      const file = join(folder, name);
      if (await isAbandoned(this.#files, join(this.#folders.root, file), this.#options.now())) {
        this.#problems.push({
          kind: 'leftover',
          file,
          sentence: `${file} is left over from an unfinished save.`,
        });
      }
    }
  }

  /** Compares the cached summaries with what articles and journals say. */
  async #index(record: LibraryRecord): Promise<void> {
    const folder = indexFolder(this.#options.cacheFolder, record.id);
    const pages = new IndexPages({ files: this.#files, folder, now: this.#options.now });
    const damaged = await pages.inspect();
    let wrong = 0;
    for (const [id, article] of this.#articles) {
      const journal = this.#journals.get(id) ?? createJournal(id, article.title);
      if (this.#unusable.has(id)) continue;
      const row = pages.rows.get(id);
      if (!isDeepStrictEqual(row && wholeSummary(row), summarize(article as Article, journal))) wrong += 1;
    }
    for (const id of pages.rows.keys()) if (!this.#articles.has(id) && !this.#unusable.has(id)) wrong += 1;
    if (wrong === 0 && damaged === 0) return;
    const sentence = `The index of the library is out of date: ${damaged} damaged pages, ${wrong} wrong summaries. It is a cache and is made again from articles and journals.`;
    this.#problems.push({ kind: 'index', file: 'index', sentence });
  }

  async #list(folder: string): Promise<readonly string[]> {
    try {
      return [...(await this.#files.list(folder))].sort();
    } catch (error) {
      if (errorCode(error) === 'ENOTDIR') this.#stranger(basename(folder));
      else if (!isMissing(error)) throw error;
      return [];
    }
  }
}

/** What a file that does not belong where it stands may be. */
function describeStranger(file: string): string {
  const [folder = '', , name] = file.split(/[\\/]/);
  const id = name === undefined ? null : idOfFile(name);
  if (id !== null)
    return `${file} stands in the wrong folder; Afterword looks for it in ${folder}/${id.slice(0, 2)}. It was left alone.`;
  if (name !== undefined && readCopyName(name) !== null)
    return `${file} is a second copy that a synced folder left; it is merged when the library is opened.`;
  return file === folder && FOLDERS.has(file)
    ? `${file} is a file where Afterword keeps a folder: move it away, or nothing can be kept there.`
    : `${file} is not a file of Afterword’s; it was left alone.`;
}

const FOLDERS: ReadonlySet<string> = new Set(
  'articles journals images plans returns packets trash quarantine'.split(' '),
);
