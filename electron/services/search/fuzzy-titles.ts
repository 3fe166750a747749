/** All titles in memory for the palette, from its first use on. */
import { foldText } from '../../../core/library/query.ts';
import { type FuzzyText, fuzzyMatch, fuzzyTextOf } from '../../../core/searching/fuzzy.ts';
import type { TextRange } from '../../../core/searching/search.ts';
import type { Database } from './sqlite.ts';

type Row = Readonly<Record<string, unknown>>;
type Found = { readonly row: Row; readonly marks: readonly TextRange[] };

const SHORTEST = 3;

type Titles = { readonly last: number; readonly texts: Map<number, FuzzyText> };
const known = new WeakMap<Database, Titles>();

/** The articles whose titles have these letters in this order, best first, newer ones before older. */
export function fuzzyTitles(database: Database, text: string, limit: number): readonly Found[] {
  const query = fuzzyTextOf(text.trim());
  if (foldText(text).replaceAll(' ', '').length < SHORTEST) return [];
  const found: { num: number; score: number; marks: readonly TextRange[] }[] = [];
  for (const [num, title] of titlesOf(database)) {
    const match = fuzzyMatch(query, title);
    if (match !== null) found.push({ num, score: match.score, marks: match.ranges });
  }
  const best = found.sort((one, other) => other.score - one.score || other.num - one.num).slice(0, limit);
  return best.flatMap(({ num, marks }) => {
    const row = database.get('SELECT id, title, byline, language FROM article WHERE num = ?', num);
    return row === null ? [] : [{ row: row as Row, marks }];
  });
}

/** Changes with the table's own count of changes: titles are read again when an article was put in or taken out. */
function titlesOf(database: Database): ReadonlyMap<number, FuzzyText> {
  const last = Number(database.get('SELECT total_changes() AS count')?.['count'] ?? 0);
  const kept = known.get(database);
  if (kept?.last === last) return kept.texts;
  const texts = new Map<number, FuzzyText>();
  for (const row of database.all('SELECT num, title FROM article WHERE orphaned = 0'))
    texts.set(Number(row['num']), fuzzyTextOf(String(row['title'])));
  known.set(database, { last, texts });
  return texts;
}
