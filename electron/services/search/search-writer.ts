/** Puts articles with what was written on them into the index, and takes them out. */
import { createHash } from 'node:crypto';
import type { ArticleId } from '../../../core/article/article.ts';
import { foldText } from '../../../core/library/query.ts';
import {
  SEARCHABLE_FIELDS,
  type Searchable,
  type SearchableFacts,
  type SearchablePassage,
} from '../../../core/searching/searchable.ts';
import { type StemmedLanguage, stemmedLanguageOf } from '../../../core/searching/stemming.ts';
import { foldedWords, joinedWord, wordsOf } from '../../../core/searching/words.ts';
import { readMeta, writeMeta } from './search-database.ts';
import type { Database, Statement } from './sqlite.ts';
import { type PassageTable, termOf } from './terms.ts';

const COLUMNS =
  'num, id, orphaned, title, byline, site, tags, date, added, language, state, starred, archived, questions, answered, highlights, comments, commitments, due, stamp, digest'.split(
    ', ',
  );

/** Words of the vocabulary that are remembered as being in the table already. */
const KNOWN_WORDS = 200_000;

export class SearchWriter {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement>();
  readonly #knownWords = new Set<string>();
  readonly #languages: Set<StemmedLanguage>;

  constructor(database: Database) {
    this.#database = database;
    this.#languages = new Set(
      (readMeta(database, 'languages') ?? '').split(' ').filter(Boolean) as StemmedLanguage[],
    );
  }

  /** Languages in which there are words. */
  get languages(): ReadonlySet<StemmedLanguage> {
    return this.#languages;
  }

  /** What is put and removed from now on is in the file after `commit`, or nothing of it is. */
  begin(): void {
    this.#database.exec('BEGIN');
  }

  commit(): void {
    this.#database.exec('COMMIT');
  }

  /** Takes back what was done since `begin`. */
  rollback(): void {
    this.#knownWords.clear();
    if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
  }

  /**
   * `stamp` tells the states of the files it was made of. Texts that did not change are not read in again. Returns the
   * number of its row.
   */
  put(searchable: Searchable, stamp: string): number {
    const { facts, fields, passages } = searchable;
    const language = stemmedLanguageOf(facts.language);
    const digest = digestOf([language, facts.orphaned, fields, passages]);
    const known = this.#run('SELECT num, digest FROM article WHERE id = ?').get([facts.articleId]);
    const num = known === null ? this.#nextNumber('article') : Number(known['num']);
    this.#putFacts(num, facts, stamp, digest);
    if (known?.['digest'] === digest) return num;
    if (known !== null) this.#removeTexts(num);
    this.#putPassages(num, passages, language);
    if (facts.orphaned) return num;
    const terms = SEARCHABLE_FIELDS.map((field) => this.#terms(fields[field], language));
    this.#run(
      'INSERT OR REPLACE INTO article_words(rowid, title, byline, site, tags, questions, written, text, comments) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ).run([num, ...terms]);
    const heads = [fields.title, fields.byline, fields.site, fields.tags];
    this.#run(
      'INSERT OR REPLACE INTO head_words(rowid, title, byline, site, tags) VALUES (?, ?, ?, ?, ?)',
    ).run([num, ...heads.map((head) => foldedWords(head).join(' '))]);
    return num;
  }

  /** Returns the number that its row had, or `null` when there was none. */
  remove(id: ArticleId): number | null {
    const known = this.#run('SELECT num FROM article WHERE id = ?').get([id]);
    if (known === null) return null;
    const num = Number(known['num']);
    this.#removeTexts(num);
    this.#run('DELETE FROM article WHERE num = ?').run([num]);
    return num;
  }

  /** Does a part of the work of making many small pieces few. `false` when there is nothing left to do. */
  tidy(table: 'article_words' | 'question_words', begins: boolean): boolean {
    const before = this.#changes();
    this.#database.run(`INSERT INTO ${table}(${table}, rank) VALUES ('merge', ?)`, begins ? -64 : 64);
    return this.#changes() - before > 1;
  }

  close(): void {
    for (const statement of this.#statements.values()) statement.finalize();
    this.#statements.clear();
  }

  #putFacts(num: number, facts: SearchableFacts, stamp: string, digest: string): void {
    this.#run(
      `INSERT OR REPLACE INTO article(${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`,
    ).run([
      num,
      facts.articleId,
      facts.orphaned,
      facts.title,
      facts.byline,
      facts.siteName,
      tagLine(facts.tags),
      facts.date,
      facts.addedAt,
      facts.language,
      facts.readingState,
      facts.starred,
      facts.archived,
      facts.questions,
      facts.answered,
      facts.highlights,
      facts.comments,
      facts.commitments,
      facts.dueOn,
      stamp,
      digest,
    ]);
  }

  #putPassages(article: number, passages: readonly SearchablePassage[], language: StemmedLanguage): void {
    let num = this.#nextNumber('passage');
    for (const { kind, text, about, writtenAt, answered, dueOn, place } of passages) {
      this.#run('INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run([
        num,
        article,
        kind,
        text,
        about,
        writtenAt,
        answered,
        dueOn,
        JSON.stringify(place),
      ]);
      this.#run(`INSERT INTO ${tableOf(kind)}(rowid, text, about) VALUES (?, ?, ?)`).run([
        num,
        this.#terms(text, language),
        this.#terms(about, language),
      ]);
      num += 1;
    }
  }

  #removeTexts(article: number): void {
    for (const { num, kind } of this.#run('SELECT num, kind FROM passage WHERE article = ?').all([article]))
      this.#run(`DELETE FROM ${tableOf(String(kind))} WHERE rowid = ?`).run([Number(num)]);
    this.#run('DELETE FROM passage WHERE article = ?').run([article]);
    for (const table of ['article_words', 'head_words'])
      this.#run(`DELETE FROM ${table} WHERE rowid = ?`).run([article]);
  }

  #terms(text: string, language: StemmedLanguage): string {
    const found = wordsOf(text);
    if (found.length > 0) this.#knowLanguage(language);
    // Behind the others, so that what stands side by side still does.
    const joined = found.flatMap((word) => joinedWord(text, word) ?? []);
    return [...found, ...joined].map(({ word }) => this.#knowWord(word, termOf(word, language))).join(' ');
  }

  #knowLanguage(language: StemmedLanguage): void {
    if (this.#languages.has(language)) return;
    this.#languages.add(language);
    writeMeta(this.#database, 'languages', [...this.#languages].join(' '));
  }

  #knowWord(word: string, term: string): string {
    const key = `${word} ${term}`;
    if (this.#knownWords.has(key)) return term;
    if (this.#knownWords.size >= KNOWN_WORDS) this.#knownWords.clear();
    this.#knownWords.add(key);
    this.#run('INSERT OR IGNORE INTO word VALUES (?, ?)').run([word, term]);
    return term;
  }

  #nextNumber(table: 'article' | 'passage'): number {
    const row = this.#run(`SELECT coalesce(max(num), 0) + 1 AS next FROM ${table}`).get();
    return Number(row?.['next']);
  }

  #changes(): number {
    return Number(this.#run('SELECT total_changes() AS count').get()?.['count']);
  }

  #run(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

const tableOf = (kind: string): PassageTable =>
  kind === 'question' ? 'question_words' : kind === 'returned' ? 'returned_words' : 'written_words';

/** Tags with bars around each, so that one is found whole. */
export const tagLine = (tags: readonly string[]): string =>
  tags.length === 0 ? '' : `|${tags.map(foldText).join('|')}|`;

const digestOf = (value: unknown): string =>
  createHash('sha1').update(JSON.stringify(value)).digest('base64');
