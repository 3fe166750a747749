/** Notes on their way out: shown first, then saved, copied or printed. */
import type { ExportContract } from '../../core/contract/export-contract.ts';
import { createExportWatch } from './exporting/export-watch.ts';
import { createExportWays, type ExportSurroundings } from './exporting/export-ways.ts';
import { copyExport, previewExport, printExport } from './exporting/made-exports.ts';
import { saveExport } from './exporting/save-export.ts';
import { createKeptFolderApi, type KeptFolderApiOptions } from './kept-folder-api.ts';
import { createTemplateApi } from './template-api.ts';

export type ExportApiOptions = KeptFolderApiOptions & ExportSurroundings;

export function createExportApi(options: ExportApiOptions): ExportContract {
  const watch = createExportWatch(options.announce);
  const ways = createExportWays(options);
  return {
    previewExport: (request) => previewExport(request, ways),
    exportNotes: (request) => saveExport(request, ways, watch),
    copyExport: (request) => copyExport(request, ways),
    printExport: (request) => printExport(request, ways),
    ...createTemplateApi(options.library, options.now),
    ...createKeptFolderApi(options),
    async cancelExport() {
      watch.cancel();
      return null;
    },
  };
}
