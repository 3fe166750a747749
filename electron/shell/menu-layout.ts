/** What stands where in the native menu: every command of the table, once. */
import type { CommandName, Shortcut } from '../../core/commands.ts';

/** A command, a line between groups, or a menu in the menu. */
export type MenuLine = CommandName | '-' | MenuPart;

export type MenuPart = { readonly label: string; readonly lines: readonly MenuLine[] };

/** The menus that Afterword has on every platform; `Edit` stands between the first two, the platform's own. */
export const MENUS: readonly MenuPart[] = [
  {
    label: '&File',
    lines: [
      'import',
      'import-files',
      'import-address',
      'import-clipboard',
      '-',
      'new-collection',
      '-',
      'export',
      'print',
    ],
  },
  {
    label: '&Article',
    lines: [
      'open',
      'find',
      { label: 'Read aloud', lines: ['read-aloud', 'read-on', 'read-back'] },
      '-',
      'answer',
      'next-question',
      'previous-question',
      'new-commitment',
      '-',
      'toggle-star',
      'toggle-read',
      'toggle-archive',
      'edit-tags',
      'add-to-collection',
      'remove-from-collection',
      'move-up',
      'move-down',
      'merge-copies',
      'find-copies',
      'trash',
      '-',
      'undo-act',
      '-',
      'facilitate',
      'copy-link',
      'copy-question-link',
      '-',
      { label: 'Select', lines: ['select', 'select-all', 'next', 'previous', 'page-down', 'page-up'] },
    ],
  },
  {
    label: '&Mark',
    lines: [
      'highlight',
      'note',
      'quote',
      'copy-quotation',
      'delete-highlight',
      '-',
      { label: 'Colour', lines: ['color-yellow', 'color-green', 'color-blue', 'color-pink'] },
      {
        label: 'What is marked',
        lines: [
          'end-word-on',
          'end-word-back',
          'end-sentence-on',
          'end-sentence-back',
          '-',
          'start-word-on',
          'start-word-back',
          'start-sentence-on',
          'start-sentence-back',
        ],
      },
    ],
  },
  {
    label: '&View',
    lines: [
      'toggle-sidebar',
      'toggle-panel',
      'toggle-focus',
      'text-alone',
      '-',
      'text-larger',
      'text-smaller',
      'text-normal',
    ],
  },
  {
    label: '&Go',
    lines: [
      'go-library',
      'go-questions',
      'go-reflections',
      'go-review',
      'go-feeds',
      'go-settings',
      '-',
      'go-back',
      'go-forward',
      'back-to-text',
      '-',
      'focus-search',
      'go-to',
      '-',
      { label: 'In the review', lines: ['review-done', 'review-skip', 'review-snooze', 'review-stop'] },
      {
        label: 'In a session',
        lines: [
          'room-next',
          'room-back',
          '-',
          'room-timer',
          'room-more-time',
          'room-less-time',
          '-',
          'room-park',
          'room-promise',
          '-',
          'room-blank',
          'room-theme',
          'room-full-screen',
          'room-leave',
        ],
      },
    ],
  },
  { label: '&Help', lines: ['show-help', 'show-shortcuts', '-', 'show-news'] },
];

/** Commands that ask something more before they do it. */
export const ASKS_MORE: ReadonlySet<CommandName> = new Set([
  'import',
  'import-files',
  'import-address',
  'new-collection',
  'export',
  'print',
  'find',
  'edit-tags',
  'add-to-collection',
  'go-to',
]);

/** `Mod+Alt+ArrowUp` as Electron writes it. */
export const acceleratorOf = (shortcut: Shortcut): string =>
  shortcut
    .replace('Mod+', 'CmdOrCtrl+')
    .replace('Arrow', '')
    .replace(/(^|\+)\+$/, '$1Plus')
    .replace(/(^|\+) $/, '$1Space')
    .replace(/(^|\+)(\p{L})$/u, (_, before: string, letter: string) => before + letter.toUpperCase());

/** True for a key that types something or moves the cursor when a field has the focus. */
export const isBareKey = (shortcut: Shortcut): boolean => !/(Mod|Alt)\+/.test(shortcut);
