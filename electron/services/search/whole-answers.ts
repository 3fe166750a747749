/** All that a query finds, however much, for lists and exports: no bound, no snippets, no other words instead. */
import type { ArticleId } from '../../../core/article/article.ts';
import { planIdOf } from '../../../core/searching/searchable-session.ts';
import { type Condition, everyOf, type Match, type WordTable } from './match.ts';
import type { Database } from './sqlite.ts';
import { type Asked, askPassages, joinsOf, PASSAGE_TABLES, WEIGHTS } from './word-tables.ts';

/** Every article that is found, best first; where only passages are looked for, the articles in which they stand. */
export function findAll(database: Database, match: Match): readonly ArticleId[] {
  const found = match.wantsArticles ? articlesFor(match) : passagesFor(match);
  const ids = found.flatMap(({ table, joins, order, sql, values }) =>
    database
      .all(`SELECT a.id AS id FROM ${table} ${joins} WHERE ${sql} ORDER BY ${order}, a.num DESC`, values)
      .map((row) => String(row['id'])),
  );
  return [...new Set(ids)].filter((id) => planIdOf(id) === null);
}

/** How many articles are found, or how many passages when those alone are. */
export const countAll = (database: Database, match: Match): number =>
  countOf(database, match.wantsArticles ? articlesFor(match) : []) || countOf(database, passagesFor(match));

/** What stands in a query. `joins` is there for those conditions that ask more than which words there are. */
type Found = {
  readonly table: string;
  readonly joins: string;
  readonly hasConditions: boolean;
  readonly sql: string;
  readonly values: (string | number)[];
  readonly order: string;
};

function countOf(database: Database, found: readonly Found[]): number {
  const counts = found.map(({ table, joins, hasConditions, sql, values }) => {
    const from = hasConditions ? `${table} ${joins}` : table;
    return Number(database.get(`SELECT count(*) AS count FROM ${from} WHERE ${sql}`, values)?.['count'] ?? 0);
  });
  return counts.reduce((total, count) => total + count, 0);
}

function articlesFor(match: Match): readonly Found[] {
  if (match.isEmpty) return [];
  const conditions = match.articleConditions();
  const words = match.words('article_words');
  if (words !== null) return [foundByWords('article_words', { words, conditions })];
  if (match.hasWords) return [];
  const here: Condition = { sql: 'a.orphaned = 0', values: [] };
  return [{ table: 'article a', joins: '', order: 'a.date DESC', ...filteredBy([...conditions, here]) }];
}

function passagesFor(match: Match): readonly Found[] {
  if (match.isEmpty) return [];
  return PASSAGE_TABLES.flatMap((table): readonly Found[] => {
    const asked = askPassages(match, table);
    if (asked === null) return [];
    if (asked.words !== null) return [foundByWords(table, asked)];
    const order = 'coalesce(p.written, a.date) DESC';
    const joins = 'JOIN article a ON a.num = p.article';
    return [{ table: 'passage p', joins, order, ...filteredBy(asked.conditions) }];
  });
}

function foundByWords(table: WordTable, { words, conditions }: Asked): Found {
  const matches: Condition = { sql: `${table} MATCH ?`, values: [words ?? ''] };
  return {
    ...filteredBy([matches, ...conditions]),
    table,
    joins: joinsOf(table),
    hasConditions: conditions.length > 0,
    order: `bm25(${table}, ${WEIGHTS[table]})`,
  };
}

function filteredBy(conditions: readonly Condition[]): Pick<Found, 'sql' | 'values' | 'hasConditions'> {
  const { sql, values } = everyOf(conditions);
  return { sql, values: [...values], hasConditions: conditions.length > 0 };
}
