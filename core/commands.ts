/** Every command: one table for the keyboard, buttons, the native menu and the list of shortcuts. */

export type CommandGroup = 'Everywhere' | 'Library' | 'Reading' | 'Marking' | 'Review' | 'Session';

/**
 * A key with its modifiers: `Mod` is Ctrl, or Command on a Mac. The key is what is printed on it, as
 * `KeyboardEvent.key` names it; a single letter without modifiers acts only when no field has the focus.
 */
export type Shortcut = string;

/** One thing that can be done: its words, its keys, and where the shortcuts dialog lists it. */
type NamedCommand<Name extends string> = {
  readonly name: Name;
  readonly label: string;
  readonly group: CommandGroup;
  readonly shortcuts: readonly Shortcut[];
};

const command = <Name extends string>(
  group: CommandGroup,
  name: Name,
  label: string,
  ...shortcuts: readonly Shortcut[]
): NamedCommand<Name> => ({ name, label, group, shortcuts });

const TABLE = [
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
  command('Everywhere', 'facilitate', 'Facilitate', 'Mod+Shift+f'),
  command('Everywhere', 'undo-act', 'Undo what was done last', 'Mod+z'),
  command('Everywhere', 'toggle-sidebar', 'Show or hide the sidebar', '['),
  command('Everywhere', 'show-shortcuts', 'Keyboard shortcuts', '?'),
  command('Everywhere', 'show-help', 'Help', 'F1'),
  command('Everywhere', 'show-news', 'What’s new'),

  command('Library', 'next', 'Next row or paragraph', 'j'),
  command('Library', 'previous', 'Previous row or paragraph', 'k'),
  command('Library', 'open', 'Open', 'Enter'),
  command('Library', 'select', 'Select or deselect the row', 'x'),
  command('Library', 'select-all', 'Select everything listed', 'Mod+a'),
  command('Library', 'toggle-star', 'Star', 's'),
  command('Library', 'toggle-archive', 'Archive or unarchive', 'e'),
  command('Library', 'toggle-read', 'Read or unread', 'm'),
  command('Library', 'edit-tags', 'Tags', 't'),
  command('Library', 'add-to-collection', 'Add to a collection', 'l'),
  command('Library', 'new-collection', 'New collection'),
  command('Library', 'remove-from-collection', 'Take out of the collection', 'Shift+Delete'),
  command('Library', 'move-up', 'Move up in the collection', 'Alt+ArrowUp'),
  command('Library', 'move-down', 'Move down in the collection', 'Alt+ArrowDown'),
  command('Library', 'merge-copies', 'Merge with another copy'),
  command('Library', 'find-copies', 'Find copies in the library'),
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
  command('Reading', 'text-alone', 'Only the text', 'Shift+f'),
  command('Reading', 'read-aloud', 'Read aloud, or pause', 'r'),
  command('Reading', 'read-on', 'Next sentence aloud', '.'),
  command('Reading', 'read-back', 'Previous sentence aloud', ','),
  command('Reading', 'find', 'Find in the article', 'Mod+f'),
  command('Reading', 'copy-link', 'Copy a link to the article'),
  command('Reading', 'copy-question-link', 'Copy a link to the question'),
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

  command('Session', 'room-next', 'Go on', 'ArrowRight', 'PageDown', ' '),
  command('Session', 'room-back', 'Go back', 'ArrowLeft', 'PageUp'),
  command('Session', 'room-timer', 'Start or stop the time', 't'),
  command('Session', 'room-more-time', 'A minute more', 'ArrowUp', '='),
  command('Session', 'room-less-time', 'A minute less', 'ArrowDown', '-'),
  command('Session', 'room-park', 'Put something aside', 'p'),
  command('Session', 'room-promise', 'Write down what somebody will do', 'c'),
  command('Session', 'room-blank', 'Empty the screen', 'b'),
  command('Session', 'room-theme', 'Light or dark', 'd'),
  command('Session', 'room-full-screen', 'Full screen', 'f'),
  command('Session', 'room-leave', 'Leave the room', 'Escape'),
];

export type CommandName = (typeof TABLE)[number]['name'];
export type Command = NamedCommand<CommandName>;

/** In the order in which it is listed. */
export const COMMANDS: readonly Command[] = TABLE;

/** The command of a name. */
export function commandOf(name: CommandName): Command {
  const found = COMMANDS.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`No command is called ${name}`);
  return found;
}
