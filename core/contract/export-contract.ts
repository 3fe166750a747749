import type { ExportFormat, ExportPreview, ExportReport, ExportScope } from '../exporting/export.ts';
import type { Promised } from './promised.ts';

/** How what the reader has leaves the library. */
export type ExportContract = {
  previewExport(scope: ExportScope, format: ExportFormat): Promised<ExportPreview>;
  /** Asks where with the system's dialog; `null` when the reader cancelled. */
  exportNotes(scope: ExportScope, format: ExportFormat): Promised<ExportReport | null>;
  copyExport(scope: ExportScope, format: ExportFormat): Promised<ExportReport>;
};

export const EXPORT_METHODS: Readonly<Record<keyof ExportContract, true>> = {
  previewExport: true,
  exportNotes: true,
  copyExport: true,
};
