import { SearchX } from 'lucide-preact';
import { parseQuery } from '../../../core/searching/parse-query.ts';
import { printQuery } from '../../../core/searching/print-query.ts';
import type { SearchResults } from '../../../core/searching/search.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useApp } from '../../models/app.ts';

/** Nothing was found: never without a way on. */
export function SearchEmpty({ results }: { readonly results: SearchResults }) {
  const { library, search } = useApp();
  const text = search.text.value;
  const { correction } = results;
  const { show, tag } = library.query.value;
  const isNarrow = show !== 'all' || tag !== null;
  const either = anyOfTheWords(text);
  return (
    <EmptyState icon={SearchX} sentence={`Nothing here has “${text.trim()}”.`}>
      {correction !== null && (
        <Button look="primary" onClick={() => search.ask(correction)}>
          Did you mean “{correction}”?
        </Button>
      )}
      {isNarrow && (
        <Button onClick={() => library.ask({ show: 'all', tag: null })}>Search the whole library</Button>
      )}
      {either !== null && <Button onClick={() => search.ask(either)}>Find any of these words</Button>}
      <Button onClick={() => search.ask('')}>Clear the search</Button>
    </EmptyState>
  );
}

/** The query with its words joined by OR; `null` when there is only one. */
function anyOfTheWords(text: string): string | null {
  const { clauses } = parseQuery(text);
  const words = clauses.flatMap((clause) =>
    clause.tag === 'any' ? clause.terms.filter(({ tag }) => tag === 'word' || tag === 'phrase') : [],
  );
  const isOne = clauses.length === 1;
  return words.length < 2 || isOne ? null : printQuery({ clauses: [{ tag: 'any', terms: words }] });
}
