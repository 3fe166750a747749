import { type ReadonlySignal, signal } from '@preact/signals';
import { LONGEST_PAGE, type Page, type Range } from '../../core/library/query.ts';

/** A long list of which only the pages that were looked at are here. */
export type Pages<Row> = {
  /** `null` until the first page came. */
  readonly total: ReadonlySignal<number | null>;
  /** Grows whenever a row may differ: reading it makes a component draw anew. */
  readonly edition: ReadonlySignal<number>;
  rowAt(index: number): Row | undefined;
  /** Asks for what is missing of the rows from `start` on. */
  want(start: number, count: number): void;
  /** Asks again for what is in sight; what is shown stays until the answer comes. */
  refresh(): void;
  /** Starts a different list: nothing shown stays. */
  restart(): void;
  /** Changes rows in place until the next answer, so that an act shows at once. */
  amend(change: (row: Row) => Row): void;
  /** Lets two rows change places until the next answer. */
  swap(one: number, other: number): void;
};

const TOP: Range = { start: 0, count: LONGEST_PAGE };

/** `load` is asked for at most one page of `LONGEST_PAGE` rows at a time each. */
export function createPages<Row>(
  load: (range: Range) => Promise<Page<Row>>,
  first: Page<Row> | null = null,
): Pages<Row> {
  const total = signal<number | null>(first?.total ?? null);
  const edition = signal(0);
  const rows = new Map<number, Row>();
  const asked = new Set<number>();
  let generation = 0;
  let seen = TOP;

  const keep = (page: Page<Row>): void => {
    total.value = page.total;
    for (const [at, row] of page.rows.entries()) rows.set(page.start + at, row);
    edition.value += 1;
  };
  const ask = async (start: number): Promise<void> => {
    const asking = generation;
    asked.add(start);
    const page = await load({ start, count: LONGEST_PAGE }).catch((error: unknown) => {
      asked.delete(start);
      throw error;
    });
    if (asking === generation) keep(page);
  };
  const reload = async (starts: readonly number[]): Promise<void> => {
    generation += 1;
    const asking = generation;
    asked.clear();
    for (const start of starts) asked.add(start);
    const pages = await Promise.all(starts.map((start) => load({ start, count: LONGEST_PAGE })));
    if (asking !== generation) return;
    rows.clear();
    for (const page of pages) keep(page);
  };

  if (first !== null) {
    keep(first);
    if (first.rows.length >= Math.min(LONGEST_PAGE, first.total)) asked.add(0);
  }

  return {
    total,
    edition,
    rowAt: (index) => rows.get(index),
    want(start, count) {
      seen = { start, count };
      const known = total.peek() ?? LONGEST_PAGE;
      for (const page of pagesOf(seen)) if (page < known && !asked.has(page)) void ask(page);
    },
    refresh: () => void reload(pagesOf(seen)),
    restart() {
      seen = TOP;
      void reload(pagesOf(seen));
    },
    amend(change) {
      for (const [index, row] of rows) rows.set(index, change(row));
      edition.value += 1;
    },
    swap(one, other) {
      const [first, second] = [rows.get(one), rows.get(other)];
      if (first === undefined || second === undefined) return;
      rows.set(one, second).set(other, first);
      edition.value += 1;
    },
  };
}

const pageOf = (index: number): number => Math.floor(index / LONGEST_PAGE) * LONGEST_PAGE;

function pagesOf({ start, count }: Range): readonly number[] {
  const starts: number[] = [];
  for (let page = pageOf(start); page < start + count; page += LONGEST_PAGE) starts.push(page);
  return starts;
}
