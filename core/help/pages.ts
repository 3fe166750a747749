/** The pages of the help, in the order in which they are listed. Their words are in `assets/help/<id>.md`. */
import type { Root } from 'hast';

export type HelpPageName = {
  readonly id: string;
  readonly title: string;
  /** One line for lists. */
  readonly about: string;
};

export type HelpPage = HelpPageName & { readonly content: Root };

const page = (id: string, title: string, about: string): HelpPageName => ({ id, title, about });

export const WHATS_NEW: HelpPageName = page('whats-new', 'What’s new', 'What changed in Afterword');

export const HELP_PAGES: readonly HelpPageName[] = [
  page('beginning', 'Where to begin', 'The first half hour'),
  page('getting-articles', 'Getting articles in', 'Addresses, files, feeds, other apps'),
  page('reading', 'Reading', 'Type, contents, aloud, comments'),
  page('answering', 'Answering', 'Questions, drafts, versions'),
  page('returning', 'Questions that return', 'Review, and what moved'),
  page('commitments', 'Commitments', 'When …, I will …'),
  page('highlights', 'Highlights and notes', 'By mouse and by keyboard'),
  page('searching', 'Searching', 'Words, phrases and the query language'),
  page('organising', 'Tags, lists and collections', 'Finding your way in a large library'),
  page('exporting', 'Exporting', 'Taking your words elsewhere'),
  page('facilitating', 'Leading a group', 'Guide, hand-out, room and packets'),
  page('links', 'Links into the library', 'From a calendar or a document to a question'),
  page('backups', 'Backups and restoring', 'How to get anything back'),
  page('two-computers', 'Two computers, one library', 'Synced folders and moving'),
  page('keyboard', 'By keyboard', 'Everything without a mouse'),
  page('privacy', 'Privacy', 'What leaves this computer'),
];
