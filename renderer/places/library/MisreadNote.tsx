import { describeMisread, misreadFilters } from '../../../core/searching/filters.ts';
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
