import { SEARCH_FIELD_NAMES, type SearchField } from '../../../core/searching/search-query.ts';
import type { CompletionList } from './use-completions.ts';

/** Below the search field, which keeps the focus: how what is typed may go on. */
export function Completions({ of: { all, chosen, take } }: { readonly of: CompletionList }) {
  return (
    <div class="completions" id="completions" role="listbox" aria-label="Filters">
      {all.map((completion, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the chosen one
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field's keys choose and take
        <div
          key={completion.label}
          id={`completion-${at}`}
          role="option"
          aria-selected={at === chosen}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(completion)}
        >
          {completion.label}
          <FieldHint label={completion.label} />
        </div>
      ))}
    </div>
  );
}

/** What a filter is for, where its name alone is offered. */
function FieldHint({ label }: { readonly label: string }) {
  const field = SEARCH_FIELD_NAMES.find((name) => label === `${name}:`);
  return field === undefined ? null : <span class="quiet"> {FIELD_HINTS[field]}</span>;
}

const FIELD_HINTS: Readonly<Record<SearchField, string>> = {
  by: 'author',
  site: 'where it was published',
  tag: 'tag',
  in: 'where to look',
  is: 'read, answered, due …',
  has: 'what it has',
  before: 'published earlier',
  after: 'published since',
  lang: 'language',
};
