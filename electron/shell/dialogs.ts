/** The system's dialogs, worded. */
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { Dialogs } from '../api/dialogs.ts';

const IMPORTED_KINDS = [
  {
    name: 'Articles and archives',
    extensions: [
      'afterword',
      'txt',
      'text',
      'md',
      'markdown',
      'html',
      'htm',
      'xhtml',
      'json',
      'csv',
      'opml',
      'xml',
    ],
  },
  { name: 'All files', extensions: ['*'] },
];

/** The dialogs of `window`, as the api asks for them. */
export function createDialogs(window: BrowserWindow): Dialogs {
  const open = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
    return canceled ? [] : filePaths;
  };
  return {
    chooseFiles: () =>
      open({
        title: 'Import articles',
        buttonLabel: 'Import',
        filters: IMPORTED_KINDS,
        properties: ['openFile', 'multiSelections'],
      }),
    async chooseFolder() {
      const chosen = await open({
        title: 'Export to a folder',
        buttonLabel: 'Export here',
        properties: ['openDirectory', 'createDirectory'],
      });
      return chosen[0] ?? null;
    },
    async chooseBackupFolder() {
      const chosen = await open({
        title: 'Keep a second set of backups in',
        buttonLabel: 'Keep backups here',
        properties: ['openDirectory', 'createDirectory'],
      });
      return chosen[0] ?? null;
    },
    async chooseLibraryFolder(purpose) {
      const chosen = await open({
        title: purpose === 'move' ? 'Move the library to' : 'Open a library',
        buttonLabel: purpose === 'move' ? 'Move here' : 'Open',
        properties: ['openDirectory', 'createDirectory'],
      });
      return chosen[0] ?? null;
    },
    chooseReturned: () =>
      open({
        title: 'Read returned answers',
        buttonLabel: 'Read',
        filters: [
          { name: 'Returned answers', extensions: ['afterword'] },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections'],
      }),
    async chooseReturnedFolder() {
      const chosen = await open({
        title: 'Read all returned answers in a folder',
        buttonLabel: 'Read this folder',
        properties: ['openDirectory'],
      });
      return chosen[0] ?? null;
    },
    async chooseSavePath(name) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: 'Export',
        buttonLabel: 'Export',
        defaultPath: name,
      });
      return canceled || !filePath ? null : filePath;
    },
    async confirmReplacing(names) {
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        message:
          names.length === 1
            ? `“${names[0]}” exists already.`
            : `${names.length} of these files exist in this folder already.`,
        detail: names.slice(0, 10).join('\n'),
        buttons: ['Replace', 'Cancel'],
        defaultId: 1,
        cancelId: 1,
      });
      return response === 0;
    },
  };
}
