import { type ReadonlySignal, signal } from '@preact/signals';
import type { Notice } from '../../core/contract/events.ts';
import type { AfterwordBridge } from '../../core/contract.ts';

/** What main has to tell about files that could not be read and the like, until the reader has seen it. */
export type Notices = {
  readonly shown: ReadonlySignal<readonly Notice[]>;
  dismiss(id: string): void;
};

export function createNotices(api: Pick<AfterwordBridge, 'on'>, first: readonly Notice[]): Notices {
  const shown = signal(first);
  api.on('noticeRaised', (notice) => {
    shown.value = [...shown.peek().filter(({ id }) => id !== notice.id), notice];
  });
  return {
    shown,
    dismiss(id) {
      shown.value = shown.peek().filter((notice) => notice.id !== id);
    },
  };
}
