import { Search } from 'lucide-preact';
import { useApp } from '../models/app.ts';
import { Icon } from './Icon.tsx';
import { useSearchFocus } from './use-search-focus.ts';

/** The search field of a list: `/` comes here, Escape empties it and then leaves, the down arrow goes to the list. */
export function SearchField(props: {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}) {
  const { commands } = useApp();
  const field = useSearchFocus();
  return (
    <div class="search">
      <Icon of={Search} />
      <input
        ref={field}
        class="input"
        type="search"
        spellcheck={false}
        aria-label={props.label}
        title={commands.hintOf('focus-search', props.label)}
        placeholder={props.label}
        value={props.value}
        onInput={(event) => props.onSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape') {
            if (props.value === '') event.currentTarget.blur();
            else props.onSearch('');
          } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.currentTarget.blur();
            commands.run('next');
          } else return;
          event.preventDefault();
        }}
      />
    </div>
  );
}
