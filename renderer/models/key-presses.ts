/** Key presses, and the shortcuts that they make. */
import type { Shortcut } from '../../core/commands.ts';

/** True when `event` is the key press that `shortcut` names. */
export function matchesShortcut(shortcut: Shortcut, event: KeyPress, isMac: boolean): boolean {
  const wanted = parseShortcut(shortcut);
  if (event.key.toLowerCase() !== wanted.key.toLowerCase()) return false;
  const typed = event.getModifierState('AltGraph');
  const mod = !typed && (isMac ? event.metaKey : event.ctrlKey);
  const other = !typed && (isMac ? event.ctrlKey : event.metaKey);
  const alt = !typed && event.altKey;
  if (mod !== wanted.mod || alt !== wanted.alt || other) return false;
  return isPrintedSign(wanted.key) || event.shiftKey === wanted.shift;
}

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

/** The shortcut that a key press makes; `null` for one that cannot be a shortcut, such as Shift alone. */
export function shortcutOf(event: KeyPress, isMac: boolean): Shortcut | null {
  if (UNFIT_KEYS.has(event.key)) return null;
  const isSign = isPrintedSign(event.key);
  const modifiers = [
    (isMac ? event.metaKey : event.ctrlKey) && 'Mod',
    event.altKey && 'Alt',
    event.shiftKey && !isSign && 'Shift',
  ].filter((held) => held !== false);
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return [...modifiers, key].join('+');
}

/** Keys that only change others, move the focus or leave a dialog. */
const UNFIT_KEYS: ReadonlySet<string> = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'Tab',
  'Escape',
  'Dead',
  'Process',
  'Unidentified',
]);

/** The shortcut as the keys of this computer are called. */
export function formatShortcut(shortcut: Shortcut, isMac: boolean): string {
  const { key, mod, alt, shift } = parseShortcut(shortcut);
  const names = isMac ? ['⌘', '⌥', '⇧'] : ['Ctrl', 'Alt', 'Shift'];
  const held = [mod, alt, shift].flatMap((isHeld, at) => (isHeld ? [names[at] ?? ''] : []));
  return [...held, KEY_NAMES[key] ?? key.toUpperCase()].join(isMac ? '' : '+');
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: 'Enter',
  Escape: 'Esc',
  Delete: 'Delete',
  ' ': 'Space',
};

function parseShortcut(shortcut: Shortcut) {
  const at = shortcut.lastIndexOf('+', shortcut.length - 2);
  const modifiers = at < 0 ? [] : shortcut.slice(0, at).split('+');
  return {
    key: shortcut.slice(at + 1),
    mod: modifiers.includes('Mod'),
    alt: modifiers.includes('Alt'),
    shift: modifiers.includes('Shift'),
  };
}

/** Signs such as `?` and `+` need Shift on one keyboard and not on another: only the sign itself counts. */
const isPrintedSign = (key: string): boolean => /^[^\p{L}\s]$/u.test(key);
