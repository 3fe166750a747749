import type { KeyPress } from './key-presses.ts';

/**
 * What is typed after a key that asks for a field and before the field is there, because something has to be on the
 * disk or to be fetched first: it is kept and done in the field, where it would else be taken for commands.
 */
export type TypedAhead = {
  /** Keeps what is typed until `coming` is over; then the field that has the focus gets it. */
  until(coming: Promise<unknown>): Promise<void>;
  /** `true` when the key was kept. */
  keep(press: KeyPress): boolean;
};

/** What stands for the hands of the reader. */
export type Hands = {
  /** Types words where the focus is. */
  readonly type: (words: string) => void;
  /** Presses one key where the focus is. */
  readonly press: (key: string) => void;
};

export function createTypedAhead(hands: Hands): TypedAhead {
  let awaited = 0;
  let kept: readonly string[] = [];
  return {
    async until(coming) {
      awaited += 1;
      try {
        await coming;
      } finally {
        awaited -= 1;
        const keys = kept;
        if (awaited === 0) {
          kept = [];
          replay(keys, hands);
        }
      }
    },
    keep(press) {
      const isPlain = !press.ctrlKey && !press.metaKey && !press.altKey;
      if (awaited === 0 || !isPlain || !(press.key.length === 1 || NAMED_KEYS.has(press.key))) return false;
      kept = [...kept, press.key];
      return true;
    },
  };
}

const NAMED_KEYS: ReadonlySet<string> = new Set(['Enter', 'Backspace', 'Escape']);

/** Up to Escape it was meant for the field. Escape leaves that, and what comes after is pressed as it was. */
function replay(keys: readonly string[], { type, press }: Hands): void {
  const left = keys.indexOf('Escape');
  const words = wordsOf(left < 0 ? keys : keys.slice(0, left));
  if (words !== '') type(words);
  if (left >= 0) for (const key of keys.slice(left)) press(key);
}

function wordsOf(keys: readonly string[]): string {
  const letters: string[] = [];
  for (const key of keys) {
    if (key === 'Backspace') letters.pop();
    else letters.push(key === 'Enter' ? '\n' : key);
  }
  return letters.join('');
}
