import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AfterwordBridge } from '../../core/contract.ts';
import { EVERYTHING } from '../../core/library/query.ts';
import { fuzzyMatch, fuzzyTextOf } from '../../core/searching/fuzzy.ts';
import { type GoToResults, NOWHERE_TO_GO } from '../../core/searching/go-to.ts';
import { type Destination, type Named, namedPlaces, type Surroundings } from './named-places.ts';
import { articleRoute, type Routes } from './routes.ts';

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

const LIMIT = 8;
/** A name that has the letters side by side at the beginning of a word. */
const GOOD = 140;

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
