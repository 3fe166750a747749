import '../styles/search.css';
import {
  Bookmark,
  CircleQuestionMark,
  Command,
  FileText,
  Folder,
  List,
  type LucideIcon,
  MessageSquareText,
  Tag,
} from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { useApp } from '../models/app.ts';
import type { Destination } from '../models/named-places.ts';
import { Icon } from './Icon.tsx';
import { MarkedWords } from './MarkedWords.tsx';
import { useModal } from './use-modal.ts';

const ICONS: Readonly<Record<Destination['kind'], LucideIcon>> = {
  article: FileText,
  question: MessageSquareText,
  list: List,
  collection: Folder,
  tag: Tag,
  search: Bookmark,
  help: CircleQuestionMark,
  command: Command,
};

const KIND_LABELS: Readonly<Record<Destination['kind'], string>> = {
  article: 'Article',
  question: 'Question',
  list: 'List',
  collection: 'Collection',
  tag: 'Tag',
  search: 'Saved search',
  help: 'Help',
  command: 'Command',
};

/** A field over everything that has a name; the arrows choose, Enter goes there. */
export function PaletteDialog() {
  const { palette } = useApp();
  const dialog = useModal((element) => element.querySelector('input'));
  const destinations = palette.destinations.value;
  const chosen = palette.chosen.value;
  useEffect(() => {
    document.getElementById(`destination-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  return (
    <dialog
      ref={dialog}
      class="palette floating"
      data-modal
      aria-label="Go to anything"
      onCancel={(event) => {
        event.preventDefault();
        palette.close();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) palette.close();
      }}
    >
      <div class="palette-sheet">
        <input
          class="palette-field"
          type="text"
          role="combobox"
          spellcheck={false}
          autocomplete="off"
          aria-label="Go to an article, a question, a list, a tag or a command"
          aria-expanded={destinations.length > 0}
          aria-controls="destinations"
          aria-activedescendant={destinations.length > 0 ? `destination-${chosen}` : undefined}
          placeholder="Go to anything"
          value={palette.text.value}
          onInput={(event) => palette.ask(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'ArrowDown') palette.choose(1);
            else if (event.key === 'ArrowUp') palette.choose(-1);
            else if (event.key === 'Enter') palette.go();
            else return;
            event.preventDefault();
          }}
        />
        <div class="palette-list" id="destinations" role="listbox" aria-label="Destinations">
          {destinations.map((destination, at) => (
            <DestinationLine key={destination.key} of={destination} at={at} isChosen={at === chosen} />
          ))}
        </div>
        {destinations.length === 0 && (
          <p class="palette-empty">Nothing has that name. Press Esc, then / to search in all texts.</p>
        )}
        <p class="visually-hidden" role="status">
          {destinations.length === 0 ? 'Nothing found.' : `${destinations.length} found.`}
        </p>
      </div>
    </dialog>
  );
}

function DestinationLine(props: {
  readonly of: Destination;
  readonly at: number;
  readonly isChosen: boolean;
}) {
  const { palette } = useApp();
  const { kind, words, note, language } = props.of;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the chosen one
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field's keys choose and go
    <div
      class="palette-line"
      id={`destination-${props.at}`}
      role="option"
      aria-selected={props.isChosen}
      onClick={() => palette.go(props.at)}
    >
      <Icon of={ICONS[kind]} />
      <span class="visually-hidden">{KIND_LABELS[kind]}: </span>
      <span class="palette-words one-line" lang={language ?? undefined}>
        <MarkedWords of={words} />
      </span>
      <span class="palette-note one-line">{note}</span>
    </div>
  );
}
