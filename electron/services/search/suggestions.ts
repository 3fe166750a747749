/** Values that a filter may go on with, from what the library has. */
import type { SuggestedField, SuggestionRequest } from '../../../core/searching/search.ts';
import { foldedWords } from '../../../core/searching/words.ts';
import type { Database } from './sqlite.ts';

const MOST = 20;
/** Of what begins so, or of everything when nothing is begun, the newest articles are looked at. */
const LOOKED_AT = 4_000;

const COLUMNS: Readonly<Record<SuggestedField, string>> = { by: 'byline', site: 'site' };

/** Names with a word that begins so, those of most articles first. */
export function suggestValues(database: Database, { field, begun }: SuggestionRequest): readonly string[] {
  const column = COLUMNS[field];
  const words = foldedWords(begun);
  const match = `${column} : (${words.map((word) => `"${word}"`).join(' + ')} *)`;
  const newest =
    words.length === 0
      ? `SELECT num FROM article ORDER BY num DESC LIMIT ${LOOKED_AT}`
      : `SELECT rowid AS num FROM head_words WHERE head_words MATCH ? ORDER BY rowid DESC LIMIT ${LOOKED_AT}`;
  return database
    .all(
      `SELECT ${column} AS value FROM article WHERE num IN (${newest}) AND orphaned = 0 AND ${column} IS NOT NULL
       GROUP BY ${column} ORDER BY count(*) DESC, ${column} LIMIT ${MOST}`,
      words.length === 0 ? [] : [match],
    )
    .map((row) => String(row['value']));
}
