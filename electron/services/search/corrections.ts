/** «Did you mean»: words that stand nowhere, replaced by the nearest that do. */
import { editDistance, mistakesAllowed } from '../../../core/searching/edit-distance.ts';
import { fieldOfWord } from '../../../core/searching/filters.ts';
import { tokensOf } from '../../../core/searching/parse-query.ts';
import type { MarkedText } from '../../../core/searching/search.ts';
import type { StemmedLanguage } from '../../../core/searching/stemming.ts';
import { foldedWords, wordsOf } from '../../../core/searching/words.ts';
import type { Database } from './sqlite.ts';
import { termOf } from './terms.ts';

/** Neighbours of which the most frequent is taken. */
const MOST_CANDIDATES = 6;
/** Articles are counted so far: more frequent than that is frequent enough. */
const ENOUGH = 200;

/** The query with its unknown words corrected; `null` when none is unknown or has a neighbour. */
export function correctQuery(
  database: Database,
  text: string,
  unfinished: boolean,
  languages: ReadonlySet<StemmedLanguage>,
): string | null {
  let corrected = text;
  for (const token of [...tokensOf(text)].reverse()) {
    if (token.tag !== 'term' || token.negated) continue;
    if (token.term.tag !== 'word' && token.term.tag !== 'phrase') continue;
    if (fieldOfWord(token.term) !== null) continue;
    const isLast = token.end >= text.length;
    const words = foldedWords(token.term.text);
    const better = words.map((word, at) =>
      isKnown(database, word, unfinished && isLast && at === words.length - 1, languages)
        ? word
        : (neighbourOf(database, word, languages) ?? word),
    );
    if (better.join(' ') === words.join(' ')) continue;
    const written = token.term.tag === 'phrase' ? `"${better.join(' ')}"` : better.join(' ');
    corrected = corrected.slice(0, token.start) + written + corrected.slice(token.end);
  }
  return corrected === text ? null : corrected;
}

/** The same with accents, which the vocabulary does not have, taken from words that it found. */
export function withAccents(correction: string, found: readonly MarkedText[]): string {
  let written = correction;
  for (const { text, marks } of found)
    for (const mark of marks) {
      const stretch = text.slice(mark.start, mark.end);
      for (const { word, start, end } of wordsOf(stretch)) {
        const shown = stretch.slice(start, end);
        if (shown.toLowerCase() === word) continue;
        const whole = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'gu');
        written = written.replace(whole, () => shown);
      }
    }
  return written;
}

function isKnown(
  database: Database,
  word: string,
  mayGoOn: boolean,
  languages: ReadonlySet<StemmedLanguage>,
): boolean {
  const end = mayGoOn ? `${word}\u{10ffff}` : `${word}\u0000`;
  const stands = database.get('SELECT 1 FROM word WHERE surface >= ? AND surface < ? LIMIT 1', [word, end]);
  return (
    stands !== null || [...languages].some((language) => frequencyOf(database, termOf(word, language)) > 0)
  );
}

/** The word at the least distance, the most frequent of those; words with the same first letter are looked at first. */
function neighbourOf(
  database: Database,
  word: string,
  languages: ReadonlySet<StemmedLanguage>,
): string | null {
  const allowed = mistakesAllowed(word);
  if (allowed === 0) return null;
  const first = word.slice(0, 1);
  const sameLetter = nearest(database, word, allowed, `surface >= ? AND surface < ? AND`, [
    first,
    `${first}\u{10ffff}`,
  ]);
  const near = sameLetter.length > 0 ? sameLetter : nearest(database, word, allowed, '', []);
  let best: { readonly word: string; readonly rank: number } | null = null;
  for (const { surface, distance } of near) {
    const frequency = Math.max(
      0,
      ...[...languages].map((language) => frequencyOf(database, termOf(surface, language))),
    );
    const rank = frequency === 0 ? 0 : frequency - distance * 10 * ENOUGH;
    if (frequency > 0 && (best === null || rank > best.rank)) best = { word: surface, rank };
  }
  return best?.word ?? null;
}

type Neighbour = { readonly surface: string; readonly distance: number };

function nearest(
  database: Database,
  word: string,
  allowed: number,
  condition: string,
  values: readonly string[],
): readonly Neighbour[] {
  const rows = database.all(
    `SELECT DISTINCT surface FROM word WHERE ${condition} length(surface) BETWEEN ? AND ?`,
    [...values, word.length - allowed, word.length + allowed],
  );
  return rows
    .map((row): Neighbour => {
      const surface = String(row['surface']);
      return { surface, distance: editDistance(word, surface, allowed) };
    })
    .filter(({ distance }) => distance <= allowed)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, MOST_CANDIDATES);
}

function frequencyOf(database: Database, term: string): number {
  const tables = ['article_words', 'written_words', 'returned_words'].map((table) => {
    const row = database.get(
      `SELECT count(*) AS count FROM (SELECT 1 FROM ${table} WHERE ${table} MATCH ? LIMIT ${ENOUGH})`,
      [`"${term}"`],
    );
    return Number(row?.['count'] ?? 0);
  });
  return Math.max(...tables);
}
