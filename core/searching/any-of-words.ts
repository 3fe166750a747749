import type { SearchQuery } from './search-query.ts';

/** The query with its words joined by OR, for when no text has all of them; `null` when there is only one. */
export function anyOfTheWords({ clauses }: SearchQuery): SearchQuery | null {
  const words = clauses.filter(
    (clause) => clause.tag === 'any' && clause.terms.every(({ tag }) => tag === 'word' || tag === 'phrase'),
  );
  if (words.length < 2) return null;
  const others = clauses.filter((clause) => !words.includes(clause));
  const terms = words.flatMap((clause) => (clause.tag === 'any' ? clause.terms : []));
  return { clauses: [...others, { tag: 'any', terms }] };
}
