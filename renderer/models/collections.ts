import { type ReadonlySignal, signal } from '@preact/signals';
import type { CollectionRow } from '../../core/contract/collections-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';

/** The collections as the sidebar lists them. */
export type CollectionsModel = { readonly rows: ReadonlySignal<readonly CollectionRow[]> };

type CollectionsApi = Pick<AfterwordBridge, 'listCollections' | 'on'>;

export function createCollections(api: CollectionsApi): CollectionsModel {
  const rows = signal<readonly CollectionRow[]>([]);
  let asked = 0;
  const refresh = async (): Promise<void> => {
    const at = ++asked;
    const found = await api.listCollections();
    // An answer to an earlier question may come late.
    if (at === asked) rows.value = found;
  };
  api.on('collectionsChanged', () => void refresh());
  api.on('libraryChanged', () => {
    if (rows.peek().length > 0) void refresh();
  });
  void refresh();
  return { rows };
}
