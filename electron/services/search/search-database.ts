/** The index's file: opened, checked, made anew when it cannot be used. It is a cache and never asked twice. */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Database, SQLite3Error } from './sqlite.ts';

/** Raise it whenever tables, fields or the way words are read change: an index of another version is made anew. */
export const INDEX_VERSION = 6;

/** Kilobytes of the file that are kept in memory: as much as searching and writing need, or what looking through it does. */
export const CACHE_KB = { usual: 12_000, small: 1_000 } as const;

/**
 * Full-text tables hold no texts (`content=''`), only which word stands where. Words are folded and stemmed before
 * they come here, parted by spaces: the tokenizer has nothing left to do. `head_words` holds words as they are written.
 */
const SCHEMA = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE article (
  num INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, orphaned INTEGER NOT NULL,
  title TEXT NOT NULL, byline TEXT, site TEXT, tags TEXT NOT NULL, date TEXT NOT NULL, added TEXT NOT NULL,
  language TEXT, state TEXT NOT NULL, starred INTEGER NOT NULL, archived INTEGER NOT NULL,
  questions INTEGER NOT NULL, answered INTEGER NOT NULL, highlights INTEGER NOT NULL, comments INTEGER NOT NULL,
  commitments INTEGER NOT NULL, due TEXT, stamp TEXT NOT NULL, digest TEXT NOT NULL);
CREATE TABLE passage (
  num INTEGER PRIMARY KEY, article INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, about TEXT NOT NULL,
  written TEXT, answered INTEGER NOT NULL, due TEXT, place TEXT NOT NULL);
CREATE INDEX passage_article ON passage (article);
CREATE TABLE word (surface TEXT NOT NULL, term TEXT NOT NULL, PRIMARY KEY (surface, term)) WITHOUT ROWID;
CREATE VIRTUAL TABLE article_words USING fts5(title, byline, site, tags, questions, written, text, comments,
  content='', contentless_delete=1, tokenize='ascii');
CREATE VIRTUAL TABLE head_words USING fts5(title, byline, site, tags,
  content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3');
CREATE VIRTUAL TABLE question_words USING fts5(text, about,
  content='', contentless_delete=1, tokenize='ascii');
CREATE VIRTUAL TABLE written_words USING fts5(text, about,
  content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3 4');
CREATE VIRTUAL TABLE returned_words USING fts5(text, about,
  content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3 4');
`;

/** Whether an error says that the file's content cannot be used, so that it is to be made anew. */
export const isDamage = (error: unknown): boolean =>
  error instanceof SQLite3Error &&
  /malformed|corrupt|not a database|no such table|vtable constructor|disk I\/O/i.test(error.message);

/** Whether it is the file or the disk that fails, not what was to be put in. */
export const isTrouble = (error: unknown): boolean =>
  isDamage(error) ||
  (error instanceof SQLite3Error && /full|locked|readonly|unable to open|out of memory/i.test(error.message));

/** Opens the index of a library, or an empty one when there is none that can be used. */
export function openDatabase(file: string, libraryId: string): Database {
  mkdirSync(dirname(file), { recursive: true });
  // Whoever has the library open is alone: a lock that stands there was left by a program that was ended.
  rmSync(`${file}.lock`, { recursive: true, force: true });
  const label = `${INDEX_VERSION} ${libraryId}`;
  try {
    return openChecked(file, label);
  } catch {
    removeDatabase(file);
    return makeDatabase(file, label);
  }
}

/** Deletes the file with what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const end of ['', '-journal', '.lock']) rmSync(`${file}${end}`, { recursive: true, force: true });
}

function openChecked(file: string, label: string): Database {
  const database = new Database(file, { fileMustExist: true });
  try {
    settle(database);
    if (readMeta(database, 'label') !== label) throw new Error('It was made by another version.');
    const { page_count: pages } = database.get('PRAGMA page_count') ?? {};
    const { page_size: size } = database.get('PRAGMA page_size') ?? {};
    if (Number(pages) * Number(size) !== statSync(file).size) throw new Error('It was cut.');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function makeDatabase(file: string, label: string): Database {
  const database = new Database(file);
  settle(database);
  database.exec(`BEGIN; ${SCHEMA} COMMIT;`);
  // Fewer and larger pieces while the index grows, so that fewer have to be looked through.
  for (const table of ['article_words', 'question_words'])
    database.run(`INSERT INTO ${table}(${table}, rank) VALUES ('hashsize', ?)`, 8 * 1024 * 1024);
  writeMeta(database, 'label', label);
  return database;
}

function settle(database: Database): void {
  database.exec(
    `PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${CACHE_KB.small};`,
  );
}

/** WebAssembly gives no memory back: more is allowed only when it is of use. */
export function allowMemory(database: Database, kilobytes: number): void {
  database.exec(`PRAGMA cache_size = -${kilobytes}`);
}

export function readMeta(database: Database, name: string): string | null {
  const row = database.get('SELECT value FROM meta WHERE name = ?', name);
  return typeof row?.['value'] === 'string' ? row['value'] : null;
}

export function writeMeta(database: Database, name: string, value: string): void {
  database.run('INSERT OR REPLACE INTO meta VALUES (?, ?)', [name, value]);
}
