/** Tells listeners of a changing state, at once when it was quiet and otherwise at most ten times a second. */
export type Teller<State> = {
  /** Something changed. The last change is always told. */
  tell(): void;
  on(listener: (state: State) => void): () => void;
};

const PAUSE_MILLISECONDS = 100;

/** `state` is asked for when it is told, so listeners always hear the newest. */
export function createTeller<State>(state: () => State): Teller<State> {
  const listeners = new Set<(state: State) => void>();
  let pause: NodeJS.Timeout | null = null;
  let changed = false;
  const announce = (): void => {
    changed = false;
    pause = setTimeout(() => {
      pause = null;
      if (changed) announce();
    }, PAUSE_MILLISECONDS);
    pause.unref();
    const now = state();
    for (const listener of [...listeners]) listener(now);
  };
  return {
    tell() {
      if (pause) changed = true;
      else announce();
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
