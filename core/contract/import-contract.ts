import type { DuplicateChoice, ImportProgress } from '../importing/import-queue.ts';
import type { Promised } from './promised.ts';

/** How sources become articles. */
export type ImportContract = {
  /** Opens the system's file dialog and queues what is chosen. */
  chooseFilesToImport(): Promise<null>;
  /** Queues files whose bytes the window was given, by dropping. */
  importFiles(files: readonly NamedBytes[]): Promise<null>;
  /** Queues pages by their addresses, in their order. */
  importAddresses(addresses: readonly string[]): Promise<null>;
  /** What was copied: addresses and nothing else are fetched, anything else becomes an article. */
  importClipboard(): Promised<null>;
  importProgress(): Promise<ImportProgress>;
  cancelImport(): Promise<null>;
  retryImport(importIds: readonly string[]): Promise<null>;
  settleDuplicate(importId: string, choice: DuplicateChoice): Promised<null>;
  dismissImports(): Promise<null>;
};

export const IMPORT_METHODS: Readonly<Record<keyof ImportContract, true>> = {
  chooseFilesToImport: true,
  importFiles: true,
  importAddresses: true,
  importClipboard: true,
  importProgress: true,
  cancelImport: true,
  retryImport: true,
  settleDuplicate: true,
  dismissImports: true,
};

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };
