import { type ReadonlySignal, signal } from '@preact/signals';
import { describeFailure, type Failure } from '../../core/failure.ts';

/** A sentence that goes away by itself, sometimes with one thing that can be done about it. */
export type Toast = {
  readonly id: number;
  readonly level: 'note' | 'warning';
  readonly sentence: string;
  readonly action: ToastAction | null;
};

type ToastAction = { readonly label: string; readonly run: () => void };

export type Toasts = {
  readonly shown: ReadonlySignal<readonly Toast[]>;
  /** Shows a sentence for ten seconds; with `Undo` or another act beside it when one is given. */
  show(sentence: string, action?: ToastAction): void;
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

/** Toasts that leave after ten seconds in which nobody rested on them. */
export function createToasts(): Toasts {
  const shown = signal<readonly Toast[]>([]);
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

  return {
    shown,
    announced,
    announce(sentence) {
      // The same words twice are read out twice: a sign without a sound makes them differ.
      announced.value = announced.peek() === sentence ? `${sentence}\u00a0` : sentence;
    },
    show: (sentence, action) => add({ level: 'note', sentence, action: action ?? null }),
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
