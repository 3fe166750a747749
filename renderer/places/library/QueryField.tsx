import { CircleHelp, Search } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { createLazy } from '../../components/lazy.tsx';
import { useSearchFocus } from '../../components/use-search-focus.ts';
import { useApp } from '../../models/app.ts';
import { Completions } from './Completions.tsx';
import { KeepSearch } from './KeepSearch.tsx';
import { type CompletionList, useCompletions } from './use-completions.ts';

const SearchHelp = createLazy(() => import('./SearchHelp.tsx').then((module) => module.SearchHelp));

const LABEL = 'Search everything';

/**
 * The one field for everything in the library: `/` comes here. Names of filters and their values are completed; Escape
 * closes the list, then empties the field, then leaves; the down arrow goes to what was found.
 */
export function QueryField() {
  const { search } = useApp();
  const [isHelpShown, setHelpShown] = useState(false);
  return (
    <>
      <SearchInput />
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

function SearchInput() {
  const { commands, search } = useApp();
  const field = useSearchFocus();
  const completions = useCompletions(field);
  const handleKey = useFieldKeys(completions, () => field.current?.blur());
  const isOpen = completions.all.length > 0;
  return (
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
        aria-activedescendant={isOpen ? `completion-${completions.chosen}` : undefined}
        title={commands.hintOf('focus-search', LABEL)}
        placeholder={LABEL}
        value={search.text.value}
        onInput={({ currentTarget: { value, selectionStart } }) => {
          search.ask(value);
          void completions.offer(value, selectionStart ?? value.length);
        }}
        onBlur={completions.close}
        onKeyDown={(event) => {
          // Keys that choose among the signs of an input method are not ours.
          if (!event.isComposing && handleKey(event.key)) event.preventDefault();
        }}
      />
      {isOpen && <Completions of={completions} />}
    </div>
  );
}

/** What keys do in the field; `false` when the key means nothing here. */
function useFieldKeys(completions: CompletionList, leave: () => void): (key: string) => boolean {
  const { commands, search } = useApp();
  const { all, chosen, close, step, take } = completions;
  const current = all[chosen];
  const leaveForList = (): void => {
    leave();
    commands.run('next');
  };
  return (key) => {
    switch (key) {
      case 'Escape':
        if (current !== undefined) close();
        else if (search.text.peek() !== '') search.ask('');
        else leave();
        return true;
      case 'ArrowDown':
        if (current !== undefined) step(1);
        else leaveForList();
        return true;
      case 'ArrowUp':
        if (current !== undefined) step(-1);
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
}
