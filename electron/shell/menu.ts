/** The native menu: every command of the keyboard, sent to the window by name, with the keys it has now. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { type CommandName, commandOf } from '../../core/commands.ts';
import type { Settings } from '../../core/settings.ts';
import { ASKS_MORE, acceleratorOf, isBareKey, MENUS, type MenuLine, type MenuPart } from './menu-layout.ts';

const isMac = process.platform === 'darwin';

/** Before Electron is ready: otherwise it makes a menu of its own first, which nobody would see. */
export function forgoUsualMenu(): void {
  Menu.setApplicationMenu(null);
}

/** Builds and sets the application's menu. `shortcuts` are the reader's own keys, by command. */
export function setMenu(choose: (command: CommandName) => void, shortcuts: Settings['shortcuts'] = {}): void {
  const entry: Entry = (name, label) => {
    const words = label ?? `${commandOf(name).label}${ASKS_MORE.has(name) ? '…' : ''}`;
    const [shortcut] = shortcuts[name] ?? commandOf(name).shortcuts;
    return { label: words, click: () => choose(name), ...keyOf(shortcut, words) };
  };
  const [file, ...others] = MENUS;
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [appMenu(entry)] : []),
    ...(file === undefined ? [] : [withEnd(partOf(file, entry), isMac ? 'close' : 'quit')]),
    { role: 'editMenu' },
    ...others.map((part) => withOwn(partOf(part, entry))),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

type Entry = (command: CommandName, label?: string) => MenuItemConstructorOptions;

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The window handles its own keys; the menu only shows them. A Mac's menu takes every key that it shows, also from a
 * field where somebody types: there a bare key stands behind the words.
 */
function keyOf(shortcut: string | undefined, words: string): MenuItemConstructorOptions {
  if (shortcut === undefined) return {};
  const accelerator = acceleratorOf(shortcut);
  if (isMac && isBareKey(shortcut)) return { label: `${words} (${accelerator})` };
  return { accelerator, registerAccelerator: false };
}

const lineOf = (line: MenuLine, entry: Entry): MenuItemConstructorOptions => {
  if (line === '-') return SEPARATOR;
  return typeof line === 'string' ? entry(line) : partOf(line, entry);
};

const partOf = ({ label, lines }: MenuPart, entry: Entry): MenuItemConstructorOptions => ({
  label,
  submenu: lines.map((line) => lineOf(line, entry)),
});

const withEnd = (
  menu: MenuItemConstructorOptions,
  role: 'close' | 'quit' | 'togglefullscreen',
): MenuItemConstructorOptions =>
  Array.isArray(menu.submenu) ? { ...menu, submenu: [...menu.submenu, SEPARATOR, { role }] } : menu;

/** What a platform expects in a menu besides. */
function withOwn(menu: MenuItemConstructorOptions): MenuItemConstructorOptions {
  if (menu.label === '&View') return withEnd(menu, 'togglefullscreen');
  return menu.label === '&Help' ? { ...menu, role: 'help' } : menu;
}

const appMenu = (entry: Entry): MenuItemConstructorOptions => ({
  label: app.name,
  submenu: [
    { role: 'about' },
    SEPARATOR,
    entry('go-settings', 'Settings…'),
    SEPARATOR,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    SEPARATOR,
    { role: 'quit' },
  ],
});
