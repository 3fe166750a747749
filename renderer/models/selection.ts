import { type ReadonlySignal, signal } from '@preact/signals';

/** Which rows of a list are chosen, and where the keyboard stands in it. */
export type Selection<Id> = {
  readonly chosen: ReadonlySignal<ReadonlySet<Id>>;
  /** Index of the row the keyboard is on. */
  readonly current: ReadonlySignal<number>;
  moveTo(index: number): void;
  toggle(index: number, id: Id): void;
  /** Chooses every row from the last one that was toggled or moved to up to `index`. */
  extendTo(index: number): Promise<void>;
  choose(ids: readonly Id[]): void;
  clear(): void;
  /** Back to the top with nothing chosen. */
  restart(): void;
};

/** `idsBetween` gives the ids of rows `from` to `to`, both included, loaded or not. */
export function createSelection<Id>(
  idsBetween: (from: number, to: number) => Promise<readonly Id[]>,
): Selection<Id> {
  const chosen = signal<ReadonlySet<Id>>(new Set());
  const current = signal(0);
  let anchor = 0;
  return {
    chosen,
    current,
    moveTo(index) {
      current.value = index;
      anchor = index;
    },
    toggle(index, id) {
      const next = new Set(chosen.peek());
      if (!next.delete(id)) next.add(id);
      chosen.value = next;
      current.value = index;
      anchor = index;
    },
    async extendTo(index) {
      current.value = index;
      const ids = await idsBetween(Math.min(anchor, index), Math.max(anchor, index));
      chosen.value = new Set(ids);
    },
    choose(ids) {
      chosen.value = new Set(ids);
    },
    clear() {
      if (chosen.peek().size > 0) chosen.value = new Set();
    },
    restart() {
      chosen.value = new Set();
      current.value = 0;
      anchor = 0;
    },
  };
}
