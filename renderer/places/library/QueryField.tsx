import { CircleHelp, Search } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { type Completion, completeQuery, suggestionAt } from '../../../core/searching/complete-query.ts';
import { SEARCH_FIELD_NAMES, type SearchField } from '../../../core/searching/search-query.ts';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { createLazy } from '../../components/lazy.tsx';
import { useSearchFocus } from '../../components/use-search-focus.ts';
import { useApp } from '../../models/app.ts';
import { KeepSearch } from './KeepSearch.tsx';

const SearchHelp = createLazy(() => import('./SearchHelp.tsx').then((module) => module.SearchHelp));

const LABEL = 'Search everything';
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'zh'];

/**
 * The one field for everything in the library: `/` comes here. Names of filters and their values are completed; Escape
 * closes the list, then empties the field, then leaves; the down arrow goes to what was found.
 */
export function QueryField() {
  const { commands, library, search } = useApp();
  const field = useSearchFocus();
  const [completions, setCompletions] = useState<readonly Completion[]>([]);
  const [chosen, setChosen] = useState(0);
  const [isHelpShown, setHelpShown] = useState(false);
  const isOpen = completions.length > 0;

  const offer = async (text: string, cursor: number): Promise<void> => {
    const known = { tag: library.counts.peek()?.tags.map(({ tag }) => tag) ?? [], lang: LANGUAGES };
    setCompletions(completeQuery(text, cursor, known));
    setChosen(0);
    const wanted = suggestionAt(text, cursor);
    if (wanted === null) return;
    const values = await search.suggest(wanted);
    if (search.text.peek() === text && document.activeElement === field.current)
      setCompletions(completeQuery(text, cursor, { ...known, [wanted.field]: values }));
  };
  const take = (completion: Completion): void => {
    search.ask(completion.text);
    void offer(completion.text, completion.cursor);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(completion.cursor, completion.cursor);
    });
  };
  /** `false` when the key means nothing here. */
  const handleKey = (key: string): boolean => {
    const current = completions[chosen];
    switch (key) {
      case 'Escape':
        if (isOpen) setCompletions([]);
        else if (search.text.peek() !== '') search.ask('');
        else field.current?.blur();
        return true;
      case 'ArrowDown':
      case 'ArrowUp':
        if (isOpen)
          setChosen((chosen + (key === 'ArrowDown' ? 1 : completions.length - 1)) % completions.length);
        else if (key === 'ArrowDown') leaveForList();
        return true;
      case 'Tab':
        if (current === undefined) return false;
        take(current);
        return true;
      case 'Enter':
        if (current !== undefined) take(current);
        else leaveForList();
        return true;
      default:
        return false;
    }
  };
  const leaveForList = (): void => {
    field.current?.blur();
    commands.run('next');
  };

  return (
    <>
      <div class="search">
        <Icon of={Search} />
        <input
          ref={field}
          class="input"
          type="search"
          spellcheck={false}
          autocomplete="off"
          aria-label={LABEL}
          aria-autocomplete="list"
          aria-controls={isOpen ? 'completions' : undefined}
          aria-activedescendant={isOpen ? `completion-${chosen}` : undefined}
          title={commands.hintOf('focus-search', LABEL)}
          placeholder={LABEL}
          value={search.text.value}
          onInput={({ currentTarget }) => {
            search.ask(currentTarget.value);
            void offer(currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length);
          }}
          onBlur={() => setCompletions([])}
          onKeyDown={(event) => {
            // Keys that choose among the signs of an input method are not ours.
            if (!event.isComposing && handleKey(event.key)) event.preventDefault();
          }}
        />
        {isOpen && <Completions of={completions} chosen={chosen} onTake={take} />}
      </div>
      <IconButton
        icon={CircleHelp}
        label="How to search"
        aria-expanded={isHelpShown}
        onClick={() => setHelpShown(!isHelpShown)}
      />
      {search.isSearching.value && <KeepSearch />}
      {isHelpShown && <SearchHelp />}
    </>
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

function Completions(props: {
  readonly of: readonly Completion[];
  readonly chosen: number;
  readonly onTake: (completion: Completion) => void;
}) {
  return (
    <div class="completions" id="completions" role="listbox" aria-label="Filters">
      {props.of.map((completion, at) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the chosen one
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field's keys choose and take
        <div
          key={completion.label}
          id={`completion-${at}`}
          role="option"
          aria-selected={at === props.chosen}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => props.onTake(completion)}
        >
          {completion.label}
          <FieldHint label={completion.label} />
        </div>
      ))}
    </div>
  );
}
