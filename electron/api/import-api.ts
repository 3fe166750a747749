/** Articles on their way in: from the system's dialog, from a drop, from the clipboard. */
import type { ImportContract, NamedBytes } from '../../core/contract/import-contract.ts';
import { describeFailure } from '../../core/failure.ts';
import { onlyAddresses } from '../../core/importing/pasted-addresses.ts';
import { failed, ok } from '../../core/result.ts';
import type { ImportQueue } from '../services/import-queue.ts';
import type { Dialogs } from './dialogs.ts';
import type { ClipboardContent } from './window-api.ts';

export type ImportApiOptions = {
  readonly queue: ImportQueue;
  readonly dialogs: Dialogs;
  readonly readClipboard: () => Promise<ClipboardContent>;
  readonly writeClipboard: (text: string) => Promise<void>;
};

export function createImportApi(options: ImportApiOptions): ImportContract {
  const { queue, dialogs, readClipboard, writeClipboard } = options;
  const done = async (act: () => void): Promise<null> => {
    act();
    return null;
  };
  return {
    async chooseFilesToImport() {
      queue.addPaths(await dialogs.chooseFiles());
      return null;
    },
    importFiles: (files: readonly NamedBytes[]) => done(() => queue.addFiles(files)),
    importAddresses: (addresses) => done(() => queue.addAddresses(addresses)),
    async importClipboard() {
      const content = await readClipboard();
      if (content.html.trim() === '' && content.text.trim() === '')
        return failed({ tag: 'no-text', name: 'The clipboard' });
      const addresses = onlyAddresses(content.text);
      if (addresses === null) queue.addClipboard(content);
      else queue.addAddresses(addresses);
      return ok(null);
    },
    importProgress: async () => queue.progress(),
    cancelImport: () => done(() => queue.cancel()),
    pauseImport: (isPaused) => done(() => queue.pause(isPaused)),
    retryImport: (importIds) => done(() => queue.retry(importIds)),
    retryFailedImports: () => done(() => queue.retryFailed()),
    async copyImportFailures() {
      await writeClipboard(queue.failures().map(describeFailure).join('\n'));
      return null;
    },
    importLeftOut: (importId) => done(() => queue.takeLeftOut(importId)),
    settleDuplicate: (importId, choice) => queue.settle(importId, choice),
    dismissImports: () => done(() => queue.dismiss()),
  };
}
