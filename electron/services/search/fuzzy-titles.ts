/** All titles in memory for the palette: read at its first use, kept in step from then on. */
import { foldText } from '../../../core/library/query.ts';
import { type FuzzyText, fuzzyMatch, fuzzyTextOf } from '../../../core/searching/fuzzy.ts';
import type { TextRange } from '../../../core/searching/search.ts';
import type { Database } from './sqlite.ts';

export type FuzzyTitle = { readonly num: number; readonly marks: readonly TextRange[] };

/** Fewer letters stand in this order in nearly every title. */
const SHORTEST = 3;

export class FuzzyTitles {
  readonly #database: Database;
  #texts: Map<number, FuzzyText> | null = null;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The articles whose titles have these letters in this order, best first, newer ones before older. */
  find(text: string, limit: number): readonly FuzzyTitle[] {
    const query = fuzzyTextOf(text.trim());
    if (foldText(text).replaceAll(' ', '').length < SHORTEST) return [];
    const found: (FuzzyTitle & { readonly score: number })[] = [];
    for (const [num, title] of this.#loaded()) {
      const match = fuzzyMatch(query, title);
      if (match !== null) found.push({ num, score: match.score, marks: match.ranges });
    }
    return found.sort((one, other) => other.score - one.score || other.num - one.num).slice(0, limit);
  }

  /** An article came or has another title; `null`: it went. */
  set(num: number, title: string | null): void {
    if (title === null) this.#texts?.delete(num);
    else this.#texts?.set(num, fuzzyTextOf(title));
  }

  #loaded(): ReadonlyMap<number, FuzzyText> {
    this.#texts ??= new Map(
      this.#database
        .all('SELECT num, title FROM article WHERE orphaned = 0')
        .map((row) => [Number(row['num']), fuzzyTextOf(String(row['title']))]),
    );
    return this.#texts;
  }
}
