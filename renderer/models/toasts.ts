import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { describeFailure, type Failure } from '../../core/failure.ts';

/** A sentence that goes away by itself, sometimes with one thing that can be done about it. */
export type Toast = {
  readonly id: number;
  readonly level: 'note' | 'warning';
  readonly sentence: string;
  readonly action: ToastAction | null;
};

type Done = { readonly sentence: string; readonly undo: () => void };

type ToastAction = { readonly label: string; readonly run: () => void };

export type Toasts = {
  readonly shown: ReadonlySignal<readonly Toast[]>;
  /** Shows a sentence for ten seconds; with `Undo` or another act beside it when one is given. */
  show(sentence: string, action?: ToastAction): void;
  /** Keeps the way back from something that needs no sentence, because it is seen. */
  keepUndo(done: string, run: () => void): void;
  readonly canUndo: ReadonlySignal<boolean>;
  /** Takes back what was done last, of everything that offered it. */
  undo(): void;
  /** Reads a sentence out, for those who do not see what it says. */
  announce(sentence: string): void;
  readonly announced: ReadonlySignal<string>;
  /** Says what went wrong, in words. */
  showFailure(failure: Failure): void;
  dismiss(id: number): void;
  /** Keeps what is shown while the pointer or the focus rests on it. */
  hold(): void;
  release(): void;
};

const SHOWN_MS = 10_000;
const MOST_SHOWN = 3;
/** Ways back that are kept after their sentence is gone. */
const MOST_KEPT = 30;

/** Toasts that leave after ten seconds in which nobody rested on them. */
export function createToasts(): Toasts {
  const shown = signal<readonly Toast[]>([]);
  const done = signal<readonly Done[]>([]);
  const announced = signal('');
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  let lastId = 0;

  const dismiss = (id: number): void => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    shown.value = shown.peek().filter((toast) => toast.id !== id);
  };
  const startTimer = (id: number): void => {
    clearTimeout(timers.get(id));
    timers.set(
      id,
      setTimeout(() => dismiss(id), SHOWN_MS),
    );
  };
  const add = (toast: Omit<Toast, 'id'>): void => {
    lastId += 1;
    for (const older of shown.peek().slice(0, -(MOST_SHOWN - 1))) dismiss(older.id);
    shown.value = [...shown.peek(), { ...toast, id: lastId }];
    startTimer(lastId);
  };

  /** The same act, which is not done twice. */
  const keepUndo = (sentence: string, run: () => void): (() => void) => {
    const entry: Done = {
      sentence,
      undo: () => {
        done.value = done.peek().filter((other) => other !== entry);
        run();
      },
    };
    done.value = [...done.peek().slice(1 - MOST_KEPT), entry];
    return entry.undo;
  };

  return {
    shown,
    announced,
    announce(sentence) {
      // The same words twice are read out twice: a sign without a sound makes them differ.
      announced.value = announced.peek() === sentence ? `${sentence}\u00a0` : sentence;
    },
    show(sentence, action) {
      const isUndo = action?.label === 'Undo';
      const kept = isUndo ? { ...action, run: keepUndo(sentence, action.run) } : action;
      add({ level: 'note', sentence, action: kept ?? null });
    },
    keepUndo: (sentence, run) => void keepUndo(sentence, run),
    canUndo: computed(() => done.value.length > 0),
    undo() {
      const last = done.peek().at(-1);
      if (last === undefined) return;
      for (const { id, sentence } of shown.peek()) if (sentence === last.sentence) dismiss(id);
      last.undo();
      add({ level: 'note', sentence: `Taken back: ${last.sentence}`, action: null });
    },
    showFailure: (failure) => add({ level: 'warning', sentence: describeFailure(failure), action: null }),
    dismiss,
    hold: () => {
      for (const timer of timers.values()) clearTimeout(timer);
    },
    release: () => {
      for (const { id } of shown.peek()) startTimer(id);
    },
  };
}
