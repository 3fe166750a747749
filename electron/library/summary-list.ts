import type { ArticleId } from '../../core/article/article.ts';
import {
  type ArticleQuery,
  createComparator,
  createMatcher,
  isOnShelf,
  type LibraryCounts,
  SHELVES,
  type ShelfName,
} from '../../core/library/query.ts';
import type { ListedSummary } from '../../core/library/summary.ts';
import { createBreather } from './breathe.ts';
import { OrderedList, sortGently } from './ordered-list.ts';

/** Answers kept and kept true: a list that is scrolled asks the same again and again, and after every change. */
const KEPT_ANSWERS = 6;

type Answer = {
  readonly matches: (summary: ListedSummary) => boolean;
  readonly rows: OrderedList<ListedSummary>;
};

/** All summaries in memory, in every order that was asked for. */
export class SummaryList {
  readonly #summaries = new Map<ArticleId, ListedSummary>();
  readonly #orders = new Map<string, OrderedList<ListedSummary>>();
  readonly #answers = new Map<string, Answer>();
  #shown = 0;
  #counts: Promise<Omit<LibraryCounts, 'reflections'>> | null = null;

  get size(): number {
    return this.#summaries.size;
  }

  /** How many are not archived. */
  get shown(): number {
    return this.#shown;
  }

  get(id: ArticleId): ListedSummary | undefined {
    return this.#summaries.get(id);
  }

  all(): IterableIterator<ListedSummary> {
    return this.#summaries.values();
  }

  set(summary: ListedSummary): void {
    this.#replace(this.#summaries.get(summary.id), summary);
    this.#summaries.set(summary.id, summary);
  }

  delete(id: ArticleId): void {
    this.#replace(this.#summaries.get(id), undefined);
    this.#summaries.delete(id);
  }

  /** Not to be kept over a change. */
  async select(query: ArticleQuery): Promise<readonly ListedSummary[]> {
    const key = JSON.stringify([query.show, query.text, query.tag, query.sort, query.descending]);
    const known = this.#answers.get(key);
    const answer = known ?? this.#answer(query);
    // The one asked for last is given up last.
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    for (const old of this.#answers.keys()) {
      if (this.#answers.size <= KEPT_ANSWERS) break;
      this.#answers.delete(old);
    }
    await answer.rows.ready;
    return answer.rows.values;
  }

  counts(): Promise<Omit<LibraryCounts, 'reflections'>> {
    this.#counts ??= countSummaries([...this.#summaries.values()]);
    return this.#counts;
  }

  #replace(before: ListedSummary | undefined, after: ListedSummary | undefined): void {
    for (const order of this.#orders.values()) order.replace(before, after);
    this.#shown += Number(after?.archived === false) - Number(before?.archived === false);
    for (const { matches, rows } of this.#answers.values()) {
      const was = before !== undefined && matches(before) ? before : undefined;
      const is = after !== undefined && matches(after) ? after : undefined;
      if (was !== undefined || is !== undefined) rows.replace(was, is);
    }
    this.#counts = null;
  }

  #answer(query: ArticleQuery): Answer {
    const matches = createMatcher(query);
    const compare = createComparator(query.sort, query.descending);
    return { matches, rows: new OrderedList(this.#filter(query, matches), compare) };
  }

  async #filter(query: ArticleQuery, matches: Answer['matches']): Promise<ListedSummary[]> {
    const ordered = await this.#ordered(query);
    const breathe = createBreather();
    const found: ListedSummary[] = [];
    for (const [at, summary] of ordered.entries()) {
      if (matches(summary)) found.push(summary);
      if (at % 128 === 127) await breathe();
    }
    return found;
  }

  /** A copy: the order may change while it is read with pauses. */
  async #ordered({ sort, descending }: ArticleQuery): Promise<readonly ListedSummary[]> {
    const key = `${sort}:${descending}`;
    const known = this.#orders.get(key);
    const compare = createComparator(sort, descending);
    const order = known ?? new OrderedList(sortGently([...this.#summaries.values()], compare), compare);
    this.#orders.set(key, order);
    await order.ready;
    return [...order.values];
  }
}

async function countSummaries(
  summaries: readonly ListedSummary[],
): Promise<Omit<LibraryCounts, 'reflections'>> {
  const shelves = Object.fromEntries(SHELVES.map((shelf) => [shelf, 0])) as Record<ShelfName, number>;
  const tags = new Map<string, number>();
  const breathe = createBreather();
  for (const [at, summary] of summaries.entries()) {
    for (const shelf of SHELVES) if (isOnShelf(summary, shelf)) shelves[shelf] += 1;
    for (const tag of summary.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    if (at % 1024 === 1023) await breathe();
  }
  return {
    shelves,
    tags: [...tags]
      .map(([tag, count]) => ({ tag, count }))
      .sort((one, other) => other.count - one.count || (one.tag < other.tag ? -1 : 1)),
  };
}
