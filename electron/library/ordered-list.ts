import { createBreather } from './breathe.ts';

type Compare<T> = (one: T, other: T) => number;

/** So many values are sorted in one go; the slowest comparison makes that about five milliseconds. */
const RUN = 1024;

/**
 * Values in a total order that is kept while they come, change and go. Made once with pauses for others; every later
 * change costs a search by halves.
 */
export class OrderedList<T> {
  readonly #compare: Compare<T>;
  #values: T[] = [];
  #changes: (() => void)[] | null = [];
  readonly ready: Promise<void>;

  /** `sorting` resolves to the values in order. */
  constructor(sorting: Promise<T[]>, compare: Compare<T>) {
    this.#compare = compare;
    this.ready = sorting.then((sorted) => {
      this.#values = sorted;
      for (const change of this.#changes ?? []) change();
      this.#changes = null;
    });
  }

  /** In order; complete once `ready` is resolved. Not to be kept over a change. */
  get values(): readonly T[] {
    return this.#values;
  }

  /** Takes `before` out and puts `after` in. */
  replace(before: T | undefined, after: T | undefined): void {
    const change = (): void => {
      if (before !== undefined) this.#remove(before);
      if (after !== undefined) this.#insert(after);
    };
    if (this.#changes === null) change();
    else this.#changes.push(change);
  }

  /** One that came while the list was sorted may have been sorted in already. */
  #insert(value: T): void {
    const at = this.#placeOf(value);
    if (this.#values[at] !== value) this.#values.splice(at, 0, value);
  }

  #remove(value: T): void {
    const at = this.#placeOf(value);
    if (this.#values[at] === value) this.#values.splice(at, 1);
  }

  #placeOf(value: T): number {
    let low = 0;
    let high = this.#values.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#values[middle];
      if (other !== undefined && this.#compare(other, value) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Merge sort that lets others have their turn. */
export async function sortGently<T>(values: T[], compare: Compare<T>): Promise<T[]> {
  const breathe = createBreather();
  let runs: T[][] = [];
  for (let start = 0; start < values.length; start += RUN) {
    runs.push(values.slice(start, start + RUN).sort(compare));
    await breathe();
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(await merge(runs[at] ?? [], runs[at + 1] ?? [], compare, breathe));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<T>(
  one: readonly T[],
  other: readonly T[],
  compare: Compare<T>,
  breathe: () => Promise<void> | undefined,
): Promise<T[]> {
  const merged: T[] = [];
  let left = 0;
  let right = 0;
  while (left < one.length || right < other.length) {
    const a = one[left];
    const b = other[right];
    if (b === undefined || (a !== undefined && compare(a, b) <= 0)) {
      if (a !== undefined) merged.push(a);
      left += 1;
    } else {
      merged.push(b);
      right += 1;
    }
    if (merged.length % RUN === 0) await breathe();
  }
  return merged;
}
