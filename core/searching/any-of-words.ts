import type { Clause, SearchQuery, Term } from './search-query.ts';

/**
 * The query with its words joined by OR, those within phrases too, for when no text has all of it; `null` when there is
 * only one.
 */
export function anyOfTheWords({ clauses }: SearchQuery): SearchQuery | null {
  const [words, others] = [clauses.filter(isWords), clauses.filter((clause) => !isWords(clause))];
  const terms = words.flatMap((clause) => (clause.tag === 'any' ? clause.terms.flatMap(withWords) : []));
  const isOne = words.length < 2 && !words.some(hasPhrase);
  return isOne ? null : { clauses: [...others, { tag: 'any', terms }] };
}

const isWords = (clause: Clause): boolean =>
  clause.tag === 'any' && clause.terms.every(({ tag }) => tag === 'word' || tag === 'phrase');

const hasPhrase = (clause: Clause): boolean =>
  clause.tag === 'any' && clause.terms.some((term) => withWords(term).length > 1);

/** A phrase with the words in it: a text that has them side by side still comes first. */
const withWords = (term: Term): readonly Term[] =>
  term.tag === 'phrase' && term.text.includes(' ')
    ? [term, ...term.text.split(' ').map((text): Term => ({ tag: 'word', text }))]
    : [term];
