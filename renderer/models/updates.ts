import { type ReadonlySignal, signal } from '@preact/signals';
import type { UpdateState } from '../../core/contract/update-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { Toasts } from './toasts.ts';

/** A newer Afterword: looked for, fetched and installed, each only when the reader says so. */
export type Updates = {
  /** `null` before it was asked for. */
  readonly state: ReadonlySignal<UpdateState | null>;
  refresh(): Promise<void>;
  look(): void;
  fetch(): void;
  install(): void;
};

type UpdateApi = Pick<
  AfterwordBridge,
  'updateState' | 'lookForUpdate' | 'fetchUpdate' | 'installUpdate' | 'on'
>;

/** `show` leads to where the reader can decide. */
export function createUpdates(api: UpdateApi, toasts: Pick<Toasts, 'show'>, show: () => void): Updates {
  const state = signal<UpdateState | null>(null);
  /** Looked for by hand: the answer stands where the reader is looking. */
  let isWatched = false;
  api.on('updateProgressed', (next) => {
    const before = state.peek();
    state.value = next;
    if (next.tag === 'found' && before?.tag !== 'found' && !isWatched)
      toasts.show(`Afterword ${next.version} is there.`, { label: 'Look at it', run: show });
    if (next.tag !== 'looking') isWatched = false;
  });
  return {
    state,
    async refresh() {
      state.value = await api.updateState();
    },
    look() {
      isWatched = true;
      void api.lookForUpdate();
    },
    fetch: () => void api.fetchUpdate(),
    install: () => void api.installUpdate(),
  };
}
