import type { KeyPress } from './key-presses.ts';

/**
 * What is typed after a key that asks for a field and before the field is there, because something has to be on the
 * disk first: it is kept and typed into the field, where it would else be taken for commands.
 */
export type TypedAhead = {
  /** Keeps what is typed until `coming` is over; then the field that has the focus gets it. */
  until(coming: Promise<unknown>): Promise<void>;
  /** `true` when the key was kept. */
  keep(press: KeyPress): boolean;
};

/** `type` types words where the focus is. */
export function createTypedAhead(type: (words: string) => void): TypedAhead {
  let awaited = 0;
  let kept = '';
  return {
    async until(coming) {
      awaited += 1;
      try {
        await coming;
      } finally {
        awaited -= 1;
        const words = kept;
        if (awaited === 0) kept = '';
        if (awaited === 0 && words !== '') type(words);
      }
    },
    keep(press) {
      const isTyping = press.key.length === 1 && !press.ctrlKey && !press.metaKey && !press.altKey;
      if (awaited === 0 || !isTyping) return false;
      kept += press.key;
      return true;
    },
  };
}
