/** What a right click or the menu key offers: spelling, the usual acts of text, and marking what is selected. */
import { type BrowserWindow, type ContextMenuParams, Menu, type MenuItemConstructorOptions } from 'electron';
import type { CommandName } from '../../core/commands.ts';
import type { SettingsKeeper } from '../api/settings-keeper.ts';
import type { Spelling } from '../services/spelling/spelling.ts';

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

export function offerContextMenu(
  window: BrowserWindow,
  settings: SettingsKeeper,
  spelling: Pick<Spelling, 'suggest'>,
  choose: (command: CommandName) => void,
): void {
  const { webContents } = window;
  /** A Mac has its suggestions ready. */
  const suggestionsFor = async (params: ContextMenuParams): Promise<readonly string[]> =>
    params.dictionarySuggestions.length > 0
      ? params.dictionarySuggestions
      : spelling.suggest(params.misspelledWord);

  const learn = (word: string): void => {
    const { spelling: chosen } = settings.current();
    void settings.change({ spelling: { ...chosen, words: [...chosen.words, word] } });
    if (process.platform === 'darwin') webContents.session.addWordToSpellCheckerDictionary(word);
    webContents.replaceMisspelling(word);
  };

  async function spellingEntries(params: ContextMenuParams): Promise<readonly MenuItemConstructorOptions[]> {
    const { misspelledWord: word } = params;
    if (!params.isEditable || word === '') return [];
    const suggestions = await suggestionsFor(params);
    return [
      ...suggestions.map((suggestion) => ({
        label: suggestion,
        click: () => webContents.replaceMisspelling(suggestion),
      })),
      ...(suggestions.length === 0 ? [{ label: 'No suggestions', enabled: false }] : []),
      SEPARATOR,
      { label: `Learn “${word}”`, click: () => learn(word) },
      SEPARATOR,
    ];
  }

  webContents.on('context-menu', (_event, params) => {
    void spellingEntries(params).then((entries) => {
      const template = [...entries, ...textEntries(params), ...markingEntries(params, choose)];
      if (template.length > 0 && !window.isDestroyed()) Menu.buildFromTemplate(template).popup({ window });
    });
  });
}

function textEntries({
  editFlags,
  isEditable,
  selectionText,
}: ContextMenuParams): readonly MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { role: 'undo', enabled: editFlags.canUndo },
    { role: 'redo', enabled: editFlags.canRedo },
    SEPARATOR,
    { role: 'cut', enabled: editFlags.canCut },
    copy,
    { role: 'paste', enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', enabled: editFlags.canPaste },
    SEPARATOR,
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}

/** What the window does with selected words of the article; elsewhere it does nothing. */
function markingEntries(
  { isEditable, selectionText }: ContextMenuParams,
  choose: (command: CommandName) => void,
): readonly MenuItemConstructorOptions[] {
  if (isEditable || selectionText.trim() === '') return [];
  const entry = (label: string, command: CommandName): MenuItemConstructorOptions => ({
    label,
    click: () => choose(command),
  });
  return [
    SEPARATOR,
    entry('Highlight', 'highlight'),
    entry('Highlight with a note', 'note'),
    entry('Quote into an answer', 'quote'),
    entry('Copy as a quotation', 'copy-quotation'),
  ];
}
