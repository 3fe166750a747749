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
  /** Begins nothing new until it is told to go on; what is in work is finished. */
  pauseImport(isPaused: boolean): Promise<null>;
  retryImport(importIds: readonly string[]): Promise<null>;
  /** Tries everything again that failed. */
  retryFailedImports(): Promise<null>;
  /** Puts the reasons of everything that failed into the clipboard, one on each line. */
  copyImportFailures(): Promise<null>;
  /** Takes in what an export holds besides published articles: drafts, protected and private ones. */
  importLeftOut(importId: string): Promise<null>;
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
  pauseImport: true,
  retryImport: true,
  retryFailedImports: true,
  copyImportFailures: true,
  importLeftOut: true,
  settleDuplicate: true,
  dismissImports: true,
};

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };
