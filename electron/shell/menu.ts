/** The native menu: the same commands as the keyboard's, sent to the window by name. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { CommandName } from '../../core/contract/command-names.ts';
import type { Settings } from '../../core/settings.ts';

/** Builds and sets the application's menu. `shortcuts` are the reader's own keys, by command. */
export function setMenu(choose: (command: CommandName) => void, shortcuts: Settings['shortcuts'] = {}): void {
  const entry = (label: string, command: CommandName, standard?: string): MenuItemConstructorOptions => {
    const own = shortcuts[command];
    const accelerator = own === undefined ? standard : acceleratorOf(own[0]);
    return {
      label,
      click: () => choose(command),
      // The window handles its own keys, single letters included; the menu only shows them.
      ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    };
  };
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [appMenu(entry)] : []),
    fileMenu(entry),
    { role: 'editMenu' },
    articleMenu(entry),
    viewMenu(entry),
    goMenu(entry),
    { label: '&Help', role: 'help', submenu: [entry('Keyboard shortcuts', 'show-shortcuts', '?')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** `Mod+Alt+ArrowUp` as Electron writes it. */
const acceleratorOf = (shortcut: string | undefined): string | undefined =>
  shortcut
    ?.replace('Mod+', 'CmdOrCtrl+')
    .replace('Arrow', '')
    .replace(/\+$/, '+Plus')
    .replace(/(^|\+) $/, '$1Space');

type Entry = (label: string, command: CommandName, accelerator?: string) => MenuItemConstructorOptions;

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

const appMenu = (entry: Entry): MenuItemConstructorOptions => ({
  label: app.name,
  submenu: [
    { role: 'about' },
    SEPARATOR,
    entry('Settings…', 'go-settings', 'Cmd+,'),
    SEPARATOR,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    SEPARATOR,
    { role: 'quit' },
  ],
});

const fileMenu = (entry: Entry): MenuItemConstructorOptions => ({
  label: '&File',
  submenu: [
    entry('Import…', 'import', 'CmdOrCtrl+Shift+O'),
    entry('Import files…', 'import-files', 'CmdOrCtrl+O'),
    entry('Import from an address…', 'import-address', 'CmdOrCtrl+L'),
    entry('Paste as article', 'import-clipboard', 'CmdOrCtrl+Shift+V'),
    SEPARATOR,
    entry('Export…', 'export', 'CmdOrCtrl+E'),
    entry('Print…', 'print', 'CmdOrCtrl+P'),
    SEPARATOR,
    ...(process.platform === 'darwin' ? [] : [entry('Settings…', 'go-settings', 'Ctrl+,'), SEPARATOR]),
    process.platform === 'darwin' ? { role: 'close' } : { role: 'quit' },
  ],
});

const articleMenu = (entry: Entry): MenuItemConstructorOptions => ({
  label: '&Article',
  submenu: [
    entry('Find in article…', 'find', 'CmdOrCtrl+F'),
    SEPARATOR,
    entry('Next question', 'next-question', 'Q'),
    entry('Previous question', 'previous-question', 'Shift+Q'),
    entry('New commitment', 'new-commitment', 'C'),
    SEPARATOR,
    entry('Highlight', 'highlight', 'H'),
    entry('Note on the highlight', 'note', 'N'),
    entry('Quote into an answer', 'quote', 'A'),
    entry('Copy as a quotation', 'copy-quotation', 'Y'),
    SEPARATOR,
    entry('Star', 'toggle-star', 'S'),
    entry('Archive', 'toggle-archive', 'E'),
    entry('Tags…', 'edit-tags', 'T'),
  ],
});

const viewMenu = (entry: Entry): MenuItemConstructorOptions => ({
  label: '&View',
  submenu: [
    entry('Sidebar', 'toggle-sidebar', '['),
    entry('Afterword panel', 'toggle-panel', ']'),
    entry('Focus', 'toggle-focus', 'F'),
    SEPARATOR,
    entry('Larger text', 'text-larger', 'CmdOrCtrl+Plus'),
    entry('Smaller text', 'text-smaller', 'CmdOrCtrl+-'),
    entry('Normal text', 'text-normal', 'CmdOrCtrl+0'),
    SEPARATOR,
    { role: 'togglefullscreen' },
  ],
});

const goMenu = (entry: Entry): MenuItemConstructorOptions => ({
  label: '&Go',
  submenu: [
    entry('Library', 'go-library', 'CmdOrCtrl+1'),
    entry('Questions', 'go-questions', 'CmdOrCtrl+2'),
    entry('Reflections', 'go-reflections', 'CmdOrCtrl+3'),
    entry('Review', 'go-review', 'CmdOrCtrl+4'),
    entry('Feeds', 'go-feeds', 'CmdOrCtrl+5'),
    SEPARATOR,
    entry('Back', 'go-back', 'Alt+Left'),
    entry('Forward', 'go-forward', 'Alt+Right'),
    SEPARATOR,
    entry('Search', 'focus-search', '/'),
    entry('Go to anything…', 'go-to', 'CmdOrCtrl+K'),
  ],
});
