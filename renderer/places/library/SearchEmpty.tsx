import { SearchX } from 'lucide-preact';
import { withoutFilters } from '../../../core/searching/filters.ts';
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
  const words = withoutFilters(text);
  const isBuilding = search.progress.value.tag === 'building';
  return (
    <EmptyState icon={SearchX} sentence={`Nothing here has “${text.trim()}”${isBuilding ? ' so far' : ''}.`}>
      {correction !== null && (
        <Button look="primary" onClick={() => search.ask(correction)}>
          Did you mean “{correction}”?
        </Button>
      )}
      {words !== null && (
        <Button onClick={() => search.ask(words)}>Look for “{words}” without filters</Button>
      )}
      {isNarrow && (
        <Button onClick={() => library.ask({ show: 'all', tag: null })}>Search the whole library</Button>
      )}
      <Button onClick={() => search.ask('')}>Clear the search</Button>
    </EmptyState>
  );
}
