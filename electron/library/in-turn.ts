/** Runs acts of the same name one after another, those of different names together. */
export class InTurn {
  readonly #last = new Map<string, Promise<unknown>>();

  run<T>(name: string, act: () => Promise<T>): Promise<T> {
    const before = this.#last.get(name) ?? Promise.resolve();
    const turn = before.then(act, act);
    // Whoever asked hears of a failure; here it only ends the turn.
    const settled = turn
      .catch(() => undefined)
      .then(() => {
        if (this.#last.get(name) === settled) this.#last.delete(name);
      });
    this.#last.set(name, settled);
    return turn;
  }
}
