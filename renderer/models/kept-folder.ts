import { type ReadonlySignal, signal } from '@preact/signals';
import type { KeptFolderChange, KeptFolderState } from '../../core/contract/export-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { Result } from '../../core/result.ts';
import type { Toasts } from './toasts.ts';

/** The folder of Markdown that is kept up to date. */
export type KeptFolderModel = {
  /** `null` before it was asked for. */
  readonly state: ReadonlySignal<KeptFolderState | null>;
  refresh(): Promise<void>;
  chooseFolder(): Promise<void>;
  change(change: KeptFolderChange): Promise<void>;
  leave(): Promise<void>;
  keepNow(): Promise<void>;
};

type KeptFolderApi = Pick<
  AfterwordBridge,
  'keptFolder' | 'chooseKeptFolder' | 'changeKeptFolder' | 'leaveKeptFolder' | 'keepFolderNow' | 'on'
>;

export function createKeptFolder(api: KeptFolderApi, toasts: Toasts): KeptFolderModel {
  const state = signal<KeptFolderState | null>(null);
  const refresh = async (): Promise<void> => {
    state.value = await api.keptFolder();
  };
  api.on('keptFolderChanged', () => void refresh());
  const settle = async (done: Promise<Result<null, Failure>>): Promise<void> => {
    const result = await done;
    if (!result.ok) toasts.showFailure(result.failure);
    await refresh();
  };
  return {
    state,
    refresh,
    chooseFolder: () => settle(api.chooseKeptFolder()),
    change: (change) => settle(api.changeKeptFolder(change)),
    leave: () => settle(api.leaveKeptFolder()),
    async keepNow() {
      await api.keepFolderNow();
      await refresh();
    },
  };
}
