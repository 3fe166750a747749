/** The index of one library: its file, who writes it and who reads it; made anew when it is found damaged. */
import { uptime } from 'node:os';
import type { ArticleId } from '../../../core/article/article.ts';
import { createJournal, isMergedAway } from '../../../core/journal/journal.ts';
import type { GoToRequest, GoToResults } from '../../../core/searching/go-to.ts';
import type { SearchRequest, SearchResults, SuggestionRequest } from '../../../core/searching/search.ts';
import { createSearchable } from '../../../core/searching/searchable.ts';
import { createSearchableSession, planIdOf, sessionRow } from '../../../core/searching/searchable-session.ts';
import { ArticleTexts } from './article-texts.ts';
import { FuzzyTitles } from './fuzzy-titles.ts';
import { goTo } from './go-to-reader.ts';
import { readArticleNow, readJournalNow, sessionStampNow, stampNow } from './library-files.ts';
import { readSession } from './read-session.ts';
import {
  allowMemory,
  CACHE_KB,
  openDatabase,
  readMeta,
  removeDatabase,
  writeMeta,
} from './search-database.ts';
import { SearchReader } from './search-reader.ts';
import { SearchWriter } from './search-writer.ts';
import type { Database } from './sqlite.ts';
import { suggestValues } from './suggestions.ts';

export type SearchIndexOptions = {
  readonly folder: string;
  readonly libraryId: string;
  readonly file: string;
  /** `YYYY-MM-DD` in the reader's calendar. */
  readonly today: () => string;
  /** Somebody asked for something newer than what is being answered. */
  readonly isOver: () => boolean;
};

export class SearchIndex {
  readonly #options: SearchIndexOptions;
  readonly #database: Database;
  readonly #writer: SearchWriter;
  readonly #reader: SearchReader;
  readonly #texts: ArticleTexts;
  readonly #titles: FuzzyTitles;

  constructor(options: SearchIndexOptions) {
    this.#options = options;
    this.#database = openUnbroken(options);
    this.#writer = new SearchWriter(this.#database);
    this.#texts = new ArticleTexts(options.folder);
    this.#titles = new FuzzyTitles(this.#database);
    this.#reader = new SearchReader({
      database: this.#database,
      languages: () => this.#writer.languages,
      texts: this.#texts,
      today: options.today,
      isOver: options.isOver,
    });
  }

  search(request: SearchRequest): SearchResults {
    return this.#reader.search(request);
  }

  goTo(request: GoToRequest): GoToResults {
    return goTo(this.#database, this.#titles, this.#writer.languages, request, this.#options.isOver);
  }

  suggest(request: SuggestionRequest): readonly string[] {
    return suggestValues(this.#database, request);
  }

  /** Every article that a query finds, best first. */
  findAll(text: string): readonly ArticleId[] {
    return this.#reader.findAll(text);
  }

  /** How many articles a query finds. */
  count(text: string): number {
    return this.#reader.count(text);
  }

  /** What the index was made of: stamps of the articles whose ids begin so. Those of a library would fill megabytes. */
  stamps(beginning: string): ReadonlyMap<ArticleId, string> {
    return new Map(
      this.#database
        .all('SELECT id, stamp FROM article WHERE id >= ? AND id < ?', [beginning, `${beginning}~`])
        .map((row) => [String(row['id']), String(row['stamp'])]),
    );
  }

  /** Takes an article, or a plan, in as its files are now, or out when there are none. Between `begin` and `commit`. */
  renew(id: ArticleId): void {
    const planId = planIdOf(id);
    if (planId === null) this.#renewArticle(id);
    else this.#renewSession(planId);
  }

  #renewArticle(id: ArticleId): void {
    const { folder } = this.#options;
    // Looked at before the files are read: should they change meanwhile, the next check notices.
    const stamp = stampNow(folder, id);
    const article = readArticleNow(folder, id);
    const journal = readJournalNow(folder, id);
    this.#texts.forget(id);
    if (article === null && (journal === null || isMergedAway(journal))) {
      const gone = this.#writer.remove(id);
      if (gone !== null) this.#titles.set(gone, null);
      return;
    }
    const searchable = createSearchable(article, journal ?? createJournal(id, article?.title ?? ''));
    const num = this.#writer.put(searchable, stamp);
    this.#titles.set(num, searchable.facts.orphaned ? null : searchable.facts.title);
  }

  #renewSession(planId: ArticleId): void {
    const { folder } = this.#options;
    const stamp = sessionStampNow(folder, planId);
    const session = readSession(folder, planId);
    if (session === null) this.#writer.remove(sessionRow(planId));
    else this.#writer.put(createSearchableSession(session), stamp);
  }

  begin(): void {
    this.#writer.begin();
  }

  commit(): void {
    this.#writer.commit();
  }

  rollback(): void {
    this.#writer.rollback();
  }

  /** It has been compared with the folder, which reads what is seldom asked for again; searching has more memory. */
  endComparing(): void {
    allowMemory(this.#database, CACHE_KB.usual);
  }

  /** Much is going to be written: syncing waits until it is done. */
  beginBuilding(): void {
    writeMeta(this.#database, BUILDING, String(bootTime()));
    this.#database.exec('PRAGMA synchronous = OFF');
  }

  endBuilding(): void {
    this.#database.exec('PRAGMA synchronous = FULL');
    this.#database.run('DELETE FROM meta WHERE name = ?', BUILDING);
    this.#database.exec('PRAGMA synchronous = NORMAL');
  }

  /** One step of making many small pieces few. `false` when there is nothing left to do. */
  tidy(table: 'article_words' | 'question_words', begins: boolean): boolean {
    return this.#writer.tidy(table, begins);
  }

  close(): void {
    this.#writer.rollback();
    this.#writer.close();
    this.#database.close();
  }
}

const BUILDING = 'building';

/** When the computer was started, in seconds since 1970. */
const bootTime = (): number => Math.round(Date.now() / 1000 - uptime());

/**
 * While an index is built nothing is synced. A program that ends in the middle does no harm, a computer that does may:
 * then the file is not believed.
 */
function openUnbroken({ file, libraryId }: SearchIndexOptions): Database {
  const database = openDatabase(file, libraryId);
  const building = readMeta(database, BUILDING);
  if (building === null || Math.abs(Number(building) - bootTime()) < 60) return database;
  database.close();
  removeDatabase(file);
  return openDatabase(file, libraryId);
}
