import type { ExportPreview, ExportReport, ExportRequest } from '../exporting/export.ts';
import type { ExportTemplate } from '../exporting/export-template.ts';
import type { KeptFolder } from '../settings.ts';
import type { Promised } from './promised.ts';

/** How what the reader has leaves the library. */
export type ExportContract = {
  previewExport(request: ExportRequest): Promised<ExportPreview>;
  /** Asks where with the system's dialog; `null` when the reader cancelled. */
  exportNotes(request: ExportRequest): Promised<ExportReport | null>;
  copyExport(request: ExportRequest): Promised<ExportReport>;
  /** Opens the system's dialog for printing. */
  printExport(request: ExportRequest): Promised<ExportReport>;
  /** Stops an export that is being written; no part of a file stays behind. */
  cancelExport(): Promise<null>;
  /** Those that come with the app, then the reader's own. */
  listTemplates(): Promised<readonly ListedTemplate[]>;
  saveTemplate(template: ExportTemplate): Promised<null>;
  deleteTemplate(id: string): Promised<null>;
  /** How keeping a folder up to date goes. */
  keptFolder(): Promise<KeptFolderState>;
  /** Asks for the folder with the system's dialog and writes everything into it. */
  chooseKeptFolder(): Promised<null>;
  changeKeptFolder(change: KeptFolderChange): Promised<null>;
  /** What was written there stays. */
  leaveKeptFolder(): Promised<null>;
  keepFolderNow(): Promise<null>;
};

export const EXPORT_METHODS: Readonly<Record<keyof ExportContract, true>> = {
  previewExport: true,
  exportNotes: true,
  copyExport: true,
  printExport: true,
  cancelExport: true,
  listTemplates: true,
  saveTemplate: true,
  deleteTemplate: true,
  keptFolder: true,
  chooseKeptFolder: true,
  changeKeptFolder: true,
  leaveKeptFolder: true,
  keepFolderNow: true,
};

export type ListedTemplate = ExportTemplate & { readonly isOwn: boolean };

/** What is kept, and how it goes; `kept` is `null` when no folder is. */
export type KeptFolderState = {
  readonly kept: KeptFolder | null;
  readonly isWorking: boolean;
  readonly waiting: number;
  /** Why the last time failed, in words. */
  readonly trouble: string | null;
};

export type KeptFolderChange = Partial<Pick<KeptFolder, 'extent' | 'pace'>>;

/** An export that is being written, in articles. */
export type ExportProgress = { readonly done: number; readonly total: number };
