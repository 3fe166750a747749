import type { ExportPreview, ExportReport, ExportRequest } from '../exporting/export.ts';
import type { ExportTemplate } from '../exporting/template.ts';
import type { Promised } from './promised.ts';

/** How what the reader has leaves the library. */
export type ExportContract = {
  previewExport(request: ExportRequest): Promised<ExportPreview>;
  /** Asks where with the system's dialog; `null` when the reader cancelled. */
  exportNotes(request: ExportRequest): Promised<ExportReport | null>;
  copyExport(request: ExportRequest): Promised<ExportReport>;
  /** Opens the system's dialog for printing. */
  printExport(request: ExportRequest): Promised<ExportReport>;
  /** Stops an export that is being written; nothing of it stays behind. */
  cancelExport(): Promise<null>;
  /** Those that come with the app, then the reader's own. */
  listTemplates(): Promised<readonly ListedTemplate[]>;
  saveTemplate(template: ExportTemplate): Promised<null>;
  deleteTemplate(id: string): Promised<null>;
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
};

export type ListedTemplate = ExportTemplate & { readonly isOwn: boolean };

/** An export that is being written, in articles. */
export type ExportProgress = { readonly done: number; readonly total: number };
