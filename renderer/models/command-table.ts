import type { CommandName } from '../../core/contract/command-names.ts';

/** Acts of the keyboard that no menu needs: they mean something only where the reader is looking. */
type LocalCommandName =
  | 'next'
  | 'previous'
  | 'open'
  | 'select'
  | 'select-all'
  | 'trash'
  | 'answer'
  | 'back-to-text'
  | 'page-down'
  | 'page-up'
  | 'color-yellow'
  | 'color-green'
  | 'color-blue'
  | 'color-pink'
  | 'end-word-on'
  | 'end-word-back'
  | 'end-sentence-on'
  | 'end-sentence-back'
  | 'start-word-on'
  | 'start-word-back'
  | 'start-sentence-on'
  | 'start-sentence-back'
  | 'delete-highlight'
  | 'review-done'
  | 'review-skip'
  | 'review-snooze'
  | 'review-stop';

export type AnyCommandName = CommandName | LocalCommandName;

export type CommandGroup = 'Everywhere' | 'Library' | 'Reading' | 'Marking' | 'Review';

/**
 * A key with its modifiers: `Mod` is Ctrl, or Command on a Mac. The key is what is printed on it, as
 * `KeyboardEvent.key` names it; a single letter without modifiers acts only when no field has the focus.
 */
export type Shortcut = string;

/** One thing that can be done: its words, its keys, and where the shortcuts dialog lists it. */
export type Command = {
  readonly name: AnyCommandName;
  readonly label: string;
  readonly group: CommandGroup;
  readonly shortcuts: readonly Shortcut[];
};

const command = (
  group: CommandGroup,
  name: AnyCommandName,
  label: string,
  ...shortcuts: readonly Shortcut[]
): Command => ({ name, label, group, shortcuts });

/** Everything the keyboard, the menu, buttons and the shortcuts dialog know, in the order it is listed. */
export const COMMANDS: readonly Command[] = [
  command('Everywhere', 'go-library', 'Library', 'Mod+1'),
  command('Everywhere', 'go-questions', 'Questions', 'Mod+2'),
  command('Everywhere', 'go-reflections', 'Reflections', 'Mod+3'),
  command('Everywhere', 'go-review', 'Review', 'Mod+4'),
  command('Everywhere', 'go-feeds', 'Feeds', 'Mod+5'),
  command('Everywhere', 'go-settings', 'Settings', 'Mod+,'),
  command('Everywhere', 'go-back', 'Back', 'Alt+ArrowLeft'),
  command('Everywhere', 'go-forward', 'Forward', 'Alt+ArrowRight'),
  command('Everywhere', 'focus-search', 'Search', '/'),
  command('Everywhere', 'import', 'Import', 'Mod+Shift+o'),
  command('Everywhere', 'go-to', 'Go to anything', 'Mod+k'),
  command('Everywhere', 'import-files', 'Import files', 'Mod+o'),
  command('Everywhere', 'import-address', 'Import from an address', 'Mod+l'),
  command('Everywhere', 'import-clipboard', 'Paste as article', 'Mod+Shift+v'),
  command('Everywhere', 'export', 'Export', 'Mod+e'),
  command('Everywhere', 'toggle-sidebar', 'Show or hide the sidebar', '['),
  command('Everywhere', 'show-shortcuts', 'Keyboard shortcuts', '?'),

  command('Library', 'next', 'Next row or paragraph', 'j'),
  command('Library', 'previous', 'Previous row or paragraph', 'k'),
  command('Library', 'open', 'Open', 'Enter'),
  command('Library', 'select', 'Select or deselect the row', 'x'),
  command('Library', 'select-all', 'Select everything listed', 'Mod+a'),
  command('Library', 'toggle-star', 'Star', 's'),
  command('Library', 'toggle-archive', 'Archive or unarchive', 'e'),
  command('Library', 'edit-tags', 'Tags', 't'),
  command('Library', 'trash', 'Move to trash', 'Delete'),

  command('Reading', 'page-down', 'Page down', ' '),
  command('Reading', 'page-up', 'Page up', 'Shift+ '),
  command('Reading', 'next-question', 'Next question', 'q'),
  command('Reading', 'previous-question', 'Previous question', 'Shift+q'),
  command('Reading', 'answer', 'Answer the question', 'Enter'),
  command('Reading', 'back-to-text', 'Back to the text', 'Escape'),
  command('Reading', 'new-commitment', 'New commitment', 'c'),
  command('Reading', 'toggle-panel', 'Show or hide the panel', ']'),
  command('Reading', 'toggle-focus', 'Focus on writing', 'f'),
  command('Reading', 'find', 'Find in the article', 'Mod+f'),
  command('Reading', 'print', 'Print', 'Mod+p'),
  command('Reading', 'text-larger', 'Larger text', 'Mod++', 'Mod+='),
  command('Reading', 'text-smaller', 'Smaller text', 'Mod+-'),
  command('Reading', 'text-normal', 'Standard text size', 'Mod+0'),

  command('Marking', 'highlight', 'Mark a sentence; highlight what is marked', 'h'),
  command('Marking', 'note', 'Highlight with a note', 'n'),
  command('Marking', 'color-yellow', 'Yellow', '1'),
  command('Marking', 'color-green', 'Green', '2'),
  command('Marking', 'color-blue', 'Blue', '3'),
  command('Marking', 'color-pink', 'Pink', '4'),
  command('Marking', 'end-word-on', 'A word more', 'ArrowRight'),
  command('Marking', 'end-word-back', 'A word less', 'ArrowLeft'),
  command('Marking', 'end-sentence-on', 'A sentence more', 'ArrowDown'),
  command('Marking', 'end-sentence-back', 'A sentence less', 'ArrowUp'),
  command('Marking', 'start-word-on', 'Begin a word later', 'Shift+ArrowRight'),
  command('Marking', 'start-word-back', 'Begin a word earlier', 'Shift+ArrowLeft'),
  command('Marking', 'start-sentence-on', 'Begin a sentence later', 'Shift+ArrowDown'),
  command('Marking', 'start-sentence-back', 'Begin a sentence earlier', 'Shift+ArrowUp'),
  command('Marking', 'quote', 'Quote into an answer', 'a'),
  command('Marking', 'copy-quotation', 'Copy as a quotation', 'y'),
  command('Marking', 'delete-highlight', 'Delete the highlight', 'Delete'),

  command('Review', 'review-done', 'Done, go on', 'Mod+Enter'),
  command('Review', 'review-skip', 'Skip', 's'),
  command('Review', 'review-snooze', 'Ask again in a week', 'z'),
  command('Review', 'review-stop', 'Stop asking', 'd'),
];

/** The command of a name. */
export function commandOf(name: AnyCommandName): Command {
  const found = COMMANDS.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`No command is called ${name}`);
  return found;
}

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
