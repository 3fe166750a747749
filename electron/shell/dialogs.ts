/** The system's dialogs, worded. */
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

const IMPORTED_KINDS = [
  { name: 'Articles', extensions: ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml', 'json'] },
  { name: 'All files', extensions: ['*'] },
];

/** Paths of the files chosen for import; empty when the reader cancelled. */
export async function chooseFiles(window: BrowserWindow): Promise<readonly string[]> {
  return open(window, {
    title: 'Import articles',
    buttonLabel: 'Import',
    filters: IMPORTED_KINDS,
    properties: ['openFile', 'multiSelections'],
  });
}

/** A folder for an export of several files; `null` when the reader cancelled. */
export async function chooseFolder(window: BrowserWindow, title: string): Promise<string | null> {
  const chosen = await open(window, { title, properties: ['openDirectory', 'createDirectory'] });
  return chosen[0] ?? null;
}

/** Where to save a file; the system asks before one is replaced. `null` when the reader cancelled. */
export async function chooseSavePath(window: BrowserWindow, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Export',
    buttonLabel: 'Export',
    defaultPath: name,
  });
  return canceled || !filePath ? null : filePath;
}

/** Asks whether files that exist may be replaced. */
export async function confirmReplacing(window: BrowserWindow, names: readonly string[]): Promise<boolean> {
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
}

async function open(window: BrowserWindow, options: OpenDialogOptions): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
  return canceled ? [] : filePaths;
}
