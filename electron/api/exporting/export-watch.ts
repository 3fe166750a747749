import type { Failure } from '../../../core/failure.ts';
import { failed, type Result } from '../../../core/result.ts';
import { createTeller } from '../../services/teller.ts';
import type { Announce } from '../announce.ts';

/** Tells how far exports are while they are written, and lets them be cancelled. */
export type ExportWatch = {
  /** `act` says how many of `total` are done, which throws when it was cancelled meanwhile. `name` is what is written. */
  run<T>(
    total: number,
    name: string,
    act: (tell: (done: number) => void, signal: AbortSignal) => Promise<Result<T, Failure>>,
  ): Promise<Result<T, Failure>>;
  cancel(): void;
};

export function createExportWatch(announce: Announce): ExportWatch {
  let cancelling = new AbortController();
  return {
    async run(total, name, act) {
      let progress: { readonly done: number; readonly total: number } | null = null;
      const teller = createTeller(() => progress);
      const stop = teller.on((state) => announce('exportProgressed', state));
      const { signal } = cancelling;
      try {
        return await act((done) => {
          signal.throwIfAborted();
          progress = { done, total };
          teller.tell();
        }, signal);
      } catch (error) {
        if (signal.aborted) return failed({ tag: 'cancelled', name });
        throw error;
      } finally {
        stop();
        announce('exportProgressed', null);
      }
    },
    cancel() {
      cancelling.abort();
      cancelling = new AbortController();
    },
  };
}
