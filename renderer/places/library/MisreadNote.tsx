import { type MisreadFilter, misreadFilters } from '../../../core/searching/filters.ts';
import { SEARCH_FIELDS, type SearchField } from '../../../core/searching/search-query.ts';
import { useApp } from '../../models/app.ts';

/** Filters that were not understood, and what they might have been. */
export function MisreadNote() {
  const misread = misreadFilters(useApp().search.text.value);
  if (misread.length === 0) return null;
  return (
    <div class="results-note" role="status">
      {misread.map((filter) => (
        <p key={filter.typed}>{describeMisread(filter)}</p>
      ))}
    </div>
  );
}

const describeMisread = ({ typed, field }: MisreadFilter): string =>
  `“${typed}” is no filter and is left out: ${field}: is followed by ${VALUES[field]}.`;

const VALUES: Readonly<Record<SearchField, string>> = {
  by: 'an author',
  site: 'where it was published',
  tag: 'a tag',
  in: oneOf(SEARCH_FIELDS.in),
  is: oneOf(SEARCH_FIELDS.is),
  has: oneOf(SEARCH_FIELDS.has),
  before: 'a year, a month or a day, such as 2024, 2024-06 or 2024-06-15',
  after: 'a year, a month or a day, such as 2024, 2024-06 or 2024-06-15',
  lang: 'the short name of a language, such as en or de',
};

function oneOf(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
