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

/**
 * Merge sort that lets others have their turn. Takes `values` over, and needs room for one more list of that length:
 * lists of a library are long, and what is left behind of them stays until V8 collects it.
 */
export async function sortGently<T>(values: T[], compare: Compare<T>): Promise<T[]> {
  const breathe = createBreather();
  for (let start = 0; start < values.length; start += RUN) {
    const run = values.slice(start, start + RUN).sort(compare);
    for (const [at, value] of run.entries()) values[start + at] = value;
    await breathe();
  }
  let from = values;
  let to = values.length > RUN ? values.slice() : [];
  for (let width = RUN; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width)
      await merge(from, to, { start, width, compare, breathe });
    [from, to] = [to, from];
  }
  return from;
}

type Merging<T> = {
  /** Where the two runs begin, and how long each is; the second, or both, may be cut by the end of the list. */
  readonly start: number;
  readonly width: number;
  readonly compare: Compare<T>;
  readonly breathe: () => Promise<void> | undefined;
};

async function merge<T>(
  from: readonly T[],
  to: T[],
  { start, width, compare, breathe }: Merging<T>,
): Promise<void> {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let left = start;
  let right = middle;
  for (let at = start; at < end; at += 1) {
    const one = left < middle ? from[left] : undefined;
    const other = right < end ? from[right] : undefined;
    if (other === undefined || (one !== undefined && compare(one, other) <= 0)) {
      if (one !== undefined) to[at] = one;
      left += 1;
    } else {
      to[at] = other;
      right += 1;
    }
    if (at % RUN === 0) await breathe();
  }
}
