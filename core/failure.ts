import { describeFetchProblem, type FetchProblem } from './fetching/fetch-problem.ts';

/**
 * Everything that can be expected to go wrong, as tags with what a sentence needs.
 * `name` is what the reader knows the thing by: a file name or a title, never a path with secrets in it.
 */
export type Failure =
  | { readonly tag: 'disk-full'; readonly name: string }
  | { readonly tag: 'not-writable'; readonly name: string }
  | { readonly tag: 'not-readable'; readonly name: string }
  | { readonly tag: 'not-found'; readonly name: string }
  | { readonly tag: 'damaged'; readonly name: string; readonly reason: DamageReason }
  /** A file of our own export that is not whole. */
  | { readonly tag: 'broken-export'; readonly name: string; readonly reason: DamageReason }
  | { readonly tag: 'newer-version'; readonly name: string; readonly version: number }
  | { readonly tag: 'library-in-use'; readonly name: string; readonly holder: string }
  /** The folder of the library is not there, perhaps with the drive that it lies on. */
  | { readonly tag: 'library-gone'; readonly name: string }
  | { readonly tag: 'unsupported-kind'; readonly name: string }
  | { readonly tag: 'no-text'; readonly name: string }
  | { readonly tag: 'not-a-feed'; readonly name: string }
  | { readonly tag: 'no-feed-found'; readonly name: string }
  | { readonly tag: 'no-feeds'; readonly name: string }
  /** A page came, but it is something else than an article. */
  | { readonly tag: 'no-article'; readonly name: string; readonly reason: NoArticleReason }
  | { readonly tag: 'too-large'; readonly name: string; readonly limitBytes: number }
  | { readonly tag: 'too-deep'; readonly name: string }
  /** A Word document of the kind that was written before 2007. */
  | { readonly tag: 'older-document'; readonly name: string }
  /** Nothing came from a web address. */
  | { readonly tag: 'not-fetched'; readonly name: string; readonly problem: FetchProblem }
  | { readonly tag: 'took-too-long'; readonly name: string; readonly limitSeconds: number }
  | { readonly tag: 'out-of-memory'; readonly name: string }
  /** A file that ends before its content does; what came before the cut may be in. */
  | { readonly tag: 'cut-short'; readonly name: string }
  /** A file that is built so as to harm whoever reads it. */
  | { readonly tag: 'unsafe-source'; readonly name: string; readonly reason: UnsafeReason }
  /** Locked against reading, by a password or against copying. */
  | { readonly tag: 'encrypted'; readonly name: string }
  /** Its pages are pictures of text. */
  | { readonly tag: 'only-scans'; readonly name: string }
  /** An archive, a book or a document whose parts do not fit together. */
  | { readonly tag: 'damaged-source'; readonly name: string }
  | { readonly tag: 'cancelled'; readonly name: string }
  /** A plan that asks nothing. */
  | { readonly tag: 'no-questions'; readonly name: string }
  /** A packet that was made in this very library. */
  | { readonly tag: 'own-packet'; readonly name: string }
  /** An archive of ours that holds something else than answers. */
  | { readonly tag: 'not-answers'; readonly name: string }
  /** Answers to a packet of another library. */
  | { readonly tag: 'unknown-packet'; readonly name: string }
  | { readonly tag: 'already-exists'; readonly name: string }
  /** A folder for the library that has other files in it, or lies in the library itself. */
  | { readonly tag: 'folder-not-empty' | 'inside-library'; readonly name: string }
  | { readonly tag: 'unexpected'; readonly name: string; readonly detail: string };

/** What a fetched page is instead of an article. */
export type NoArticleReason = 'paywall' | 'login' | 'robot-check' | 'error-page' | 'scripts' | 'empty';

/** Why a file of ours was not believed. */
export type DamageReason =
  | 'empty'
  | 'not-json'
  | 'wrong-format'
  | 'wrong-shape'
  | 'wrong-checksum'
  | 'trailing-text';

/** What about a source may do harm. */
export type UnsafeReason =
  | 'defines-entities'
  | 'too-many-entries'
  | 'too-much-unpacked'
  | 'duplicate-entries'
  | 'links'
  | 'false-names'
  | 'false-sizes';

const UNSAFE: Readonly<Record<UnsafeReason, string>> = {
  'defines-entities': 'it defines abbreviations of its own, by which a small file can grow without end',
  'too-many-entries': 'it holds more files than a book or an export does',
  'too-much-unpacked': 'it grows far too large when it is unpacked',
  'duplicate-entries': 'it holds two files of the same name',
  links: 'it holds links to other places',
  'false-names': 'the names of its files lead to other places',
  'false-sizes': 'its files are not of the size it says',
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

/** Why, as the end of a sentence that begins with the file. */
export const describeDamage = (reason: DamageReason): string => DAMAGE[reason];

const DAMAGE: Readonly<Record<DamageReason, string>> = {
  empty: 'it is empty',
  'not-json': 'it was cut short or is not JSON',
  'wrong-format': 'it is a different kind of file',
  'wrong-shape': 'parts of it are missing or of the wrong kind',
  'wrong-checksum': 'its content does not match its checksum',
  'trailing-text': 'there is text after its end',
};

const NO_ARTICLE: Readonly<Record<NoArticleReason, string>> = {
  paywall:
    'the site shows only the beginning to those who have not subscribed. If you have, open it in your browser, save it there and import the file.',
  login: 'the site asks you to log in. Open it in your browser, save it there and import the file.',
  'robot-check':
    'the site first checks whether a person is there. Open it in your browser, save it there and import the file.',
  'error-page': 'the site says that there is no such page. Check the address; the page may have moved.',
  scripts:
    'the page holds no text until its scripts have run. Open it in your browser, save it there and import the file.',
  empty: 'there is no text to read on the page. Check the address, or copy the text and paste it.',
};

/** One or two plain sentences: what happened, then what the reader can do. */
export function describeFailure(failure: Failure): string {
  const name = `“${failure.name}”`;
  switch (failure.tag) {
    case 'disk-full':
      return `${name} could not be saved: the disk is full. Free some space; Afterword keeps the text and tries again.`;
    case 'not-writable':
      return `${name} could not be saved: the folder does not allow writing. Change its permissions or choose another folder.`;
    case 'not-readable':
      return `${name} could not be read: the system refused access. Check its permissions.`;
    case 'not-found':
      return `${name} is not there any more. It may have been moved or deleted.`;
    case 'damaged':
      return `${name} could not be read: ${DAMAGE[failure.reason]}. It was set aside unchanged in the library’s quarantine folder.`;
    case 'broken-export':
      return `${name} could not be imported: ${DAMAGE[failure.reason]}. Nothing was taken from it. Export it again and try with the new file.`;
    case 'newer-version':
      return `${name} was written by a newer Afterword (format version ${failure.version}). It was left untouched; update Afterword to open it.`;
    case 'library-in-use':
      return `${name} is in use by ${failure.holder}. Close it there, then try again.`;
    case 'library-gone':
      return `${name} is out of reach: the folder of your library is not there now. Connect the drive that it lies on; Afterword keeps what you write and goes on by itself.`;
    case 'unsupported-kind':
      return `${name} could not be imported: Afterword does not read this kind of file. If it holds text, save it as .docx, PDF, text or a web page, and import that.`;
    case 'older-document':
      return `${name} could not be imported: it is a Word document of the kind before 2007. Open it in Word or LibreOffice, save it as .docx, and import that.`;
    case 'no-text':
      return `${name} could not be imported: no article text was found in it. Try copying the text and pasting it.`;
    case 'not-a-feed':
      return `${name} is not a feed that Afterword can read. Check the address, or try the address of the site itself.`;
    case 'no-article':
      return `${name} was not imported: ${NO_ARTICLE[failure.reason]}`;
    case 'no-feed-found':
      return `No feed was found at ${name}. Look on the site for a link called “RSS” or “Feed” and give its address.`;
    case 'no-feeds':
      return `${name} is empty: there is nothing to export yet. Subscribe to a feed first.`;
    case 'too-large':
      return `${name} could not be imported: it is larger than ${megabytes(failure.limitBytes)}. Try only the part you want to read.`;
    case 'too-deep':
      return `${name} could not be imported: its structure is nested too deeply to be an article. Try copying the text and pasting it.`;
    case 'not-fetched':
      return `${name} could not be fetched: ${describeFetchProblem(failure.problem)}`;
    case 'took-too-long':
      return `${name} could not be imported: reading it took longer than ${failure.limitSeconds} seconds. Try copying the text and pasting it.`;
    case 'out-of-memory':
      return `${name} could not be imported: reading it needs too much memory. Try copying the text and pasting it.`;
    case 'cut-short':
      return `${name} could not be read to its end: it is cut short or damaged. Everything before that place was taken in; try with a whole copy for the rest.`;
    case 'unsafe-source':
      return `${name} could not be imported: ${UNSAFE[failure.reason]}. If you trust it, open it in the program it comes from and save it anew.`;
    case 'encrypted':
      return `${name} could not be imported: it is locked by a password or against copying. Read it in the program it was made for, or try a copy without the lock.`;
    case 'only-scans':
      return `${name} could not be imported: it holds only pictures of its pages, and no text. Try a version with text.`;
    case 'damaged-source':
      return `${name} could not be imported: it is damaged or not the kind of file that its name says. Try with a whole copy.`;
    case 'cancelled':
      return `${name} was not imported: you cancelled it.`;
    case 'no-questions':
      return `${name} asks nothing yet. Add a question to the plan, or take one in again.`;
    case 'own-packet':
      return `${name} is a packet that you made in this library. Send it to the members of your group; their files come back to you.`;
    case 'not-answers':
      return `${name} holds no returned answers. Ask the member for the file that “Return answers…” makes.`;
    case 'unknown-packet':
      return `${name} holds answers to a packet that was not made in this library. Open the library where you made it, and try again there.`;
    case 'already-exists':
      return `${name} already exists and was not overwritten. Choose another name or allow replacing it.`;
    case 'folder-not-empty':
      return `${name} was not used: there are other files in it. Choose an empty folder.`;
    case 'inside-library':
      return `${name} lies inside your library. Choose a folder outside it.`;
    case 'unexpected':
      return `Something unexpected happened with ${name}. Nothing was lost; try again, and see Details if it happens again.`;
  }
}
