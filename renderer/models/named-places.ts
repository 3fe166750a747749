import { HELP_PAGES } from '../../core/help/pages.ts';
import { SHELVES } from '../../core/library/query.ts';
import type { MarkedText } from '../../core/searching/search.ts';
import { type ReadingSettings, ROW_KINDS, THEMES } from '../../core/settings.ts';
import { pathOf } from './collection-places.ts';
import type { CollectionsModel } from './collections.ts';
import type { Commands } from './commands.ts';
import type { LibraryModel } from './library.ts';
import { helpRoute, LIBRARY_ROUTE, type Routes } from './routes.ts';
import type { SavedSearches } from './saved-searches.ts';
import type { SearchModel } from './search.ts';
import type { SettingsModel } from './settings.ts';
import { ROW_LABELS, SHELF_LABELS, THEME_LABELS } from './words.ts';

/** One place to go, or one thing to do. */
export type Destination = {
  readonly key: string;
  readonly kind: 'article' | 'question' | 'list' | 'collection' | 'tag' | 'search' | 'help' | 'command';
  readonly words: MarkedText;
  /** What tells it apart: an author, an article, a key. */
  readonly note: string;
  readonly language: string | null;
  readonly go: () => void;
};

/** A destination with a name of its own. */
export type Named = Omit<Destination, 'words'> & { readonly name: string };

/** What the places are read from and gone to with. */
export type Surroundings = {
  readonly collections: Pick<CollectionsModel, 'rows'>;
  readonly commands: Commands;
  readonly library: LibraryModel;
  readonly routes: Routes;
  readonly savedSearches: SavedSearches;
  readonly search: SearchModel;
  readonly settings: SettingsModel;
};

/** Commands that mean something here, choices of the look, pages of the help, lists, tags and saved searches. */
export const namedPlaces = (around: Surroundings): readonly Named[] => [
  ...commandsOf(around),
  ...looksOf(around),
  ...helpOf(around),
  ...shelvesOf(around),
  ...collectionsOf(around),
  ...tagsOf(around),
  ...searchesOf(around),
];

const commandsOf = ({ commands }: Surroundings): readonly Named[] =>
  commands.table
    .filter(({ name }) => !UNNAMED.has(name) && commands.canRun(name))
    .map(({ name, label }) => ({
      key: `command ${name}`,
      kind: 'command',
      name: label,
      note: commands.keysOf(name)[0] ?? '',
      language: null,
      go: () => commands.run(name),
    }));

/** Keys that move the focus about, and the palette itself. */
const UNNAMED: ReadonlySet<string> = new Set([
  'go-to',
  'next',
  'previous',
  'open',
  'select',
  'page-down',
  'page-up',
  'back-to-text',
]);

const looksOf = ({ settings }: Surroundings): readonly Named[] =>
  LOOKS.filter(({ change }) => !isChosen(change, settings.current.peek())).map(({ name, change }) => ({
    key: `look ${name}`,
    kind: 'command',
    name,
    note: 'Look',
    language: null,
    go: () => settings.change(change),
  }));

type Look = { readonly name: string; readonly change: Partial<Pick<ReadingSettings, 'theme' | 'rows'>> };

/** Choices of the settings that one makes by the hour. */
const LOOKS: readonly Look[] = [
  ...THEMES.map((theme) => ({ name: `${THEME_LABELS[theme]} theme`, change: { theme } })),
  ...ROW_KINDS.map((rows) => ({ name: `${ROW_LABELS[rows]} rows`, change: { rows } })),
];

const isChosen = ({ theme, rows }: Look['change'], current: ReadingSettings): boolean =>
  theme === current.theme || rows === current.rows;

const helpOf = ({ routes }: Surroundings): readonly Named[] =>
  HELP_PAGES.map(({ id, title, about }) => ({
    key: `help ${id}`,
    kind: 'help',
    name: title,
    note: about,
    language: null,
    go: () => routes.go(helpRoute(id)),
  }));

const shelvesOf = (around: Surroundings): readonly Named[] =>
  SHELVES.map((shelf) => ({
    key: `list ${shelf}`,
    kind: 'list',
    name: SHELF_LABELS[shelf],
    note: '',
    language: null,
    go: () => showList(around, { show: shelf, tag: null, collection: null }),
  }));

function collectionsOf(around: Surroundings): readonly Named[] {
  const rows = around.collections.rows.value;
  return rows.map(({ id, name }) => ({
    key: `collection ${id}`,
    kind: 'collection',
    name,
    note: pathOf(rows, id).slice(0, -1).join(' › '),
    language: null,
    go: () => showList(around, { show: 'all', tag: null, collection: id }),
  }));
}

const tagsOf = (around: Surroundings): readonly Named[] =>
  (around.library.counts.value?.tags ?? []).map(({ tag }) => ({
    key: `tag ${tag}`,
    kind: 'tag',
    name: tag,
    note: '',
    language: null,
    go: () => showList(around, { show: 'all', tag, collection: null }),
  }));

const searchesOf = (around: Surroundings): readonly Named[] =>
  around.savedSearches.list.value.map(({ id, name, text }) => ({
    key: `search ${id}`,
    kind: 'search',
    name,
    note: text,
    language: null,
    go: () => showList(around, { show: 'all', tag: null, collection: null }, text),
  }));

/** The Library with one of its lists, and what is searched for in it. */
function showList(
  { library, routes, search }: Surroundings,
  list: Parameters<LibraryModel['ask']>[0],
  text = '',
): void {
  search.ask('');
  library.ask(list);
  if (text !== '') search.ask(text);
  routes.go(LIBRARY_ROUTE);
}
