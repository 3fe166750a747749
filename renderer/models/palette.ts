import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AfterwordBridge } from '../../core/contract.ts';
import { HELP_PAGES } from '../../core/help/pages.ts';
import { EVERYTHING, SHELVES } from '../../core/library/query.ts';
import { fuzzyMatch, fuzzyTextOf } from '../../core/searching/fuzzy.ts';
import { type GoToResults, NOWHERE_TO_GO } from '../../core/searching/go-to.ts';
import type { MarkedText } from '../../core/searching/search.ts';
import { type ReadingSettings, ROW_KINDS, THEMES } from '../../core/settings.ts';
import { pathOf } from './collection-places.ts';
import type { CollectionsModel } from './collections.ts';
import type { Commands } from './commands.ts';
import type { LibraryModel } from './library.ts';
import { articleRoute, helpRoute, LIBRARY_ROUTE, type Routes } from './routes.ts';
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

/** Going to anything by a few letters of its name. */
export type Palette = {
  readonly isOpen: ReadonlySignal<boolean>;
  readonly text: ReadonlySignal<string>;
  readonly destinations: ReadonlySignal<readonly Destination[]>;
  readonly chosen: ReadonlySignal<number>;
  open(): void;
  close(): void;
  ask(text: string): void;
  choose(by: -1 | 1): void;
  /** Goes to the one at this place, or to the chosen one. */
  go(at?: number): void;
};

type Surroundings = {
  readonly collections: Pick<CollectionsModel, 'rows'>;
  readonly commands: Commands;
  readonly library: LibraryModel;
  readonly routes: Routes;
  readonly savedSearches: SavedSearches;
  readonly search: SearchModel;
  readonly settings: SettingsModel;
};

const LIMIT = 8;
/** A name that has the letters side by side at the beginning of a word. */
const GOOD = 140;

type Named = Omit<Destination, 'words'> & { readonly name: string };

export function createPalette(
  api: Pick<AfterwordBridge, 'goTo' | 'listArticles' | 'on'>,
  surroundings: Surroundings,
): Palette {
  const { routes } = surroundings;
  const isOpen = signal(false);
  const text = signal('');
  const found = signal<GoToResults>(NOWHERE_TO_GO);
  const chosen = signal(0);
  let turn = 0;
  let answered = 0;
  /** Enter was pressed before the answer to what was typed: what stands there is still that of earlier words. */
  let goesWhenAnswered = false;

  const ask = async (words: string): Promise<void> => {
    goesWhenAnswered = false;
    text.value = words;
    chosen.value = 0;
    await look();
  };
  const look = async (): Promise<void> => {
    turn += 1;
    const asked = turn;
    const words = text.peek();
    const results = await (words.trim() === ''
      ? recentArticles(api)
      : api.goTo({ text: words, turn: asked, limit: LIMIT }).catch(() => NOWHERE_TO_GO));
    if (asked !== turn) return;
    answered = turn;
    if (!results.superseded) found.value = results;
    if (goesWhenAnswered) go(chosen.peek());
  };
  const named = computed(() => {
    const all = isOpen.value ? namedPlaces(surroundings) : [];
    if (text.value.trim() === '') return { good: [], others: all.map(unmarked) };
    const ranked = rank(text.value, all);
    const good = firstOfKinds(ranked.filter(({ score }) => score >= GOOD));
    return { good, others: firstOfKinds(ranked.filter(({ score }) => score < GOOD)) };
  });
  const destinations = computed(() => {
    if (!isOpen.value) return [];
    const { good, others } = named.value;
    const { value } = found;
    return [...good, ...articlesOf(value, routes), ...questionsOf(value, routes), ...others].slice(0, 40);
  });
  const close = (): void => {
    isOpen.value = false;
    goesWhenAnswered = false;
  };
  const go = (at: number): void => {
    const destination = destinations.peek()[at];
    if (destination === undefined) return;
    close();
    // The dialog gives the focus back first.
    setTimeout(destination.go);
  };
  // What was asked before the index was there is asked once more.
  api.on('indexProgressed', ({ tag }) => {
    if (tag === 'ready' && isOpen.peek()) void look();
  });

  return {
    isOpen,
    text,
    destinations,
    chosen,
    open() {
      found.value = NOWHERE_TO_GO;
      isOpen.value = true;
      void ask('');
    },
    close,
    ask: (words) => void ask(words),
    choose(by) {
      const count = destinations.peek().length;
      if (count > 0) chosen.value = (chosen.peek() + by + count) % count;
    },
    go(at) {
      // What has such a name stands first, whatever the answer brings.
      const isKnown = chosen.peek() > 0 || answered === turn || named.peek().good.length > 0;
      if (at === undefined && !isKnown) goesWhenAnswered = true;
      else go(at ?? chosen.peek());
    },
  };
}

/** Those written on last, then the newest. */
async function recentArticles(api: Pick<AfterwordBridge, 'listArticles'>): Promise<GoToResults> {
  const { rows } = await api.listArticles({ ...EVERYTHING, sort: 'touched' }, { start: 0, count: LIMIT });
  const articles = rows.map(({ id, title, byline, language }) => ({
    articleId: id,
    title: { text: title, marks: [] },
    byline,
    language,
  }));
  return { ...NOWHERE_TO_GO, articles };
}

const articlesOf = ({ articles }: GoToResults, routes: Routes): readonly Destination[] =>
  articles.map(({ articleId, title, byline, language }) => ({
    key: `article ${articleId}`,
    kind: 'article',
    words: title,
    note: byline ?? '',
    language,
    go: () => routes.go(articleRoute(articleId)),
  }));

const questionsOf = ({ questions }: GoToResults, routes: Routes): readonly Destination[] =>
  questions.map(({ articleId, articleTitle, questionId, text, language }) => ({
    key: `question ${articleId} ${questionId}`,
    kind: 'question',
    words: text,
    note: articleTitle,
    language,
    go: () => routes.go(articleRoute(articleId, { questionId })),
  }));

/** Everything with a name of its own: commands that mean something here, lists and tags. */
function namedPlaces({
  collections,
  commands,
  library,
  routes,
  savedSearches,
  search,
  settings,
}: Surroundings): readonly Named[] {
  const list = (change: Parameters<LibraryModel['ask']>[0]) => () => {
    search.ask('');
    library.ask(change);
    routes.go(LIBRARY_ROUTE);
  };
  return [
    ...commands.table
      .filter(({ name }) => !UNNAMED.has(name) && commands.canRun(name))
      .map(
        ({ name, label }): Named => ({
          key: `command ${name}`,
          kind: 'command',
          name: label,
          note: commands.keysOf(name)[0] ?? '',
          language: null,
          go: () => commands.run(name),
        }),
      ),
    ...LOOKS.filter(({ change }) => !isChosen(change, settings.current.peek())).map(
      ({ name, change }): Named => ({
        key: `look ${name}`,
        kind: 'command',
        name,
        note: 'Look',
        language: null,
        go: () => settings.change(change),
      }),
    ),
    ...HELP_PAGES.map(
      ({ id, title, about }): Named => ({
        key: `help ${id}`,
        kind: 'help',
        name: title,
        note: about,
        language: null,
        go: () => routes.go(helpRoute(id)),
      }),
    ),
    ...SHELVES.map(
      (shelf): Named => ({
        key: `list ${shelf}`,
        kind: 'list',
        name: SHELF_LABELS[shelf],
        note: '',
        language: null,
        go: list({ show: shelf, tag: null, collection: null }),
      }),
    ),
    ...collections.rows.value.map(
      ({ id, name }): Named => ({
        key: `collection ${id}`,
        kind: 'collection',
        name,
        note: pathOf(collections.rows.value, id).slice(0, -1).join(' › '),
        language: null,
        go: list({ show: 'all', tag: null, collection: id }),
      }),
    ),
    ...(library.counts.value?.tags ?? []).map(
      ({ tag }): Named => ({
        key: `tag ${tag}`,
        kind: 'tag',
        name: tag,
        note: '',
        language: null,
        go: list({ show: 'all', tag, collection: null }),
      }),
    ),
    ...savedSearches.list.value.map(
      ({ id, name, text }): Named => ({
        key: `search ${id}`,
        kind: 'search',
        name,
        note: text,
        language: null,
        go: () => {
          library.ask({ show: 'all', tag: null, collection: null });
          search.ask(text);
          routes.go(LIBRARY_ROUTE);
        },
      }),
    ),
  ];
}

type Look = { readonly name: string; readonly change: Partial<Pick<ReadingSettings, 'theme' | 'rows'>> };

/** Choices of the settings that one makes by the hour. */
const LOOKS: readonly Look[] = [
  ...THEMES.map((theme) => ({ name: `${THEME_LABELS[theme]} theme`, change: { theme } })),
  ...ROW_KINDS.map((rows) => ({ name: `${ROW_LABELS[rows]} rows`, change: { rows } })),
];

const isChosen = ({ theme, rows }: Look['change'], current: ReadingSettings): boolean =>
  theme === current.theme || rows === current.rows;

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

const unmarked = ({ name, ...named }: Named): Destination => ({ ...named, words: { text: name, marks: [] } });

/** The first five, of which so many of one kind that those of another are not crowded out. */
function firstOfKinds(ranked: readonly Ranked[]): readonly Destination[] {
  const kinds = new Map<Destination['kind'], number>();
  const first = new Set<Ranked>();
  for (const one of ranked) {
    const count = (kinds.get(one.destination.kind) ?? 0) + 1;
    kinds.set(one.destination.kind, count);
    if (count <= MOST_OF_A_KIND && first.size < MOST_NAMED) first.add(one);
  }
  for (const one of ranked) if (first.size < MOST_NAMED) first.add(one);
  return ranked.filter((one) => first.has(one)).map(({ destination }) => destination);
}

const MOST_NAMED = 5;
const MOST_OF_A_KIND = 3;

type Ranked = { readonly score: number; readonly destination: Destination };

function rank(text: string, named: readonly Named[]): readonly Ranked[] {
  const query = fuzzyTextOf(text.trim());
  return named
    .flatMap((one) => {
      const match = fuzzyMatch(query, fuzzyTextOf(one.name));
      if (match === null) return [];
      const destination = { ...unmarked(one), words: { text: one.name, marks: match.ranges } };
      return [{ score: match.score, destination }];
    })
    .sort((one, other) => other.score - one.score);
}
