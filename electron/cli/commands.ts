import { answer } from './answer.ts';
import { backup, backups } from './backups.ts';
import { exportCommand } from './export.ts';
import { feedsCommand } from './feeds.ts';
import { importCommand } from './import.ts';
import { inspect } from './inspect.ts';
import { list } from './list.ts';
import { merge } from './merge.ts';
import { move } from './move.ts';
import { guide, handout, record } from './papers.ts';
import { restore } from './restore.ts';
import { search } from './search.ts';
import { show } from './show.ts';
import type { Command } from './surroundings.ts';
import { verify } from './verify.ts';

export type OptionName =
  | 'all'
  | 'backup-folder'
  | 'collection'
  | 'earlier'
  | 'format'
  | 'keep-both'
  | 'layout'
  | 'library'
  | 'minutes'
  | 'repair'
  | 'replace'
  | 'search'
  | 'template'
  | 'to'
  | 'undo'
  | 'with';

export type CommandEntry = {
  readonly run: Command;
  /** What it takes besides `--json` and `--help`; anything else is a mistake worth telling. */
  readonly options: readonly OptionName[];
  /** What `--help` prints. */
  readonly usage: string;
};

/** Every command by its name. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  inspect: {
    run: inspect,
    options: ['library', 'all'],
    usage: `afterword inspect FILE|ADDRESS… [--all]

Prints a JSON array with one value for each article, in order: title, byline, questions, comments, what would be removed …
What cannot be imported gives {source, error}; drafts and protected entries of an export give {source, leftOut},
unless --all takes them for articles too. Of an archive (.afterword) it gives what it holds: its kind, version and
counts, and what a packet asks. Nothing is stored.`,
  },
  import: {
    run: importCommand,
    options: ['library', 'replace', 'keep-both', 'all'],
    usage: `afterword import FILE|ADDRESS… [--replace | --keep-both] [--all] [--library DIR] [--json]

Adds text, Markdown, HTML, MHTML, DOCX and PDF files, books (EPUB), WordPress exports and pages on the web as articles,
takes in .afterword archives, and merges the records of a JSON export. Of other apps it reads what Pocket, Instapaper,
Omnivore, wallabag, Readwise, Matter, Raindrop, Kindle and browsers export; of a feed that was saved, its entries. The
feeds of an OPML file are followed. Of a WordPress export it takes what was published; --all takes drafts, protected
and private entries too.
An article that is in the library already is left alone, unless --replace takes the new text under the old notes or
--keep-both makes a second article.`,
  },
  list: {
    run: list,
    options: ['library'],
    usage: `afterword list [--library DIR] [--json]

Prints id, state, questions answered and title of every article, newest first.`,
  },
  search: {
    run: search,
    options: ['library'],
    usage: `afterword search QUERY [--library DIR] [--json]

Finds articles, questions and what you wrote, best first. In a QUERY, "words side by side" make a phrase, -word leaves
out, OR joins two; by: site: tag: lang: before: after: (2024-05-03), in:questions|answers|notes|comments|text,
is:unread|reading|read|starred|answered|unanswered|due and has:question|highlight|comment|commitment narrow down.
After “--” a QUERY may begin with a minus. The first search reads the whole library and takes longer.`,
  },
  show: {
    run: show,
    options: ['library'],
    usage: `afterword show ID [--library DIR] [--json]

Prints one article with its questions and what you wrote. The beginning of an id is enough.`,
  },
  answer: {
    run: answer,
    options: ['library'],
    usage: `afterword answer ID QUESTION TEXT [--library DIR] [--json]

Writes an answer. QUESTION is the number that “show” prints, or the question's id; a TEXT of - is read from standard
input. An answer that is there is replaced, and kept as a version when you would miss it.`,
  },
  export: {
    run: exportCommand,
    options: [
      'library',
      'format',
      'to',
      'all',
      'collection',
      'search',
      'with',
      'layout',
      'template',
      'replace',
    ],
    usage: `afterword export --format archive|markdown|html|docx|csv|calendar|annotations|json|template --to PATH
                 (ID… | --collection NAME | --search NAME | --all)
                 [--with written|highlights|articles|comments] [--layout page|site] [--template FILE] [--replace] [--library DIR] [--json]

Writes the notes on the articles named, on those of a collection or a saved search, or on all that you wrote about. PATH
is a folder, or a file when there is one to write. --with says how much of each article: what you wrote, all highlights
too (the standard), the article's text too, the responses of others too. HTML is one page, or with --layout site a
folder of pages with an index. Into a folder, Markdown files of an earlier export are found by their ids and only
Afterword's own blocks in them are renewed. --template names a file of your own form (Mustache), or one of
reading-card, commonplace-book and letter-to-the-team.
An archive (.afterword) holds everything, pictures included: with --all the whole library, with collections, feeds,
searches, question sets and the trash. “import” reads it back, and JSON too.
Nothing that exists is overwritten without --replace.`,
  },
  guide: {
    run: guide,
    options: ['library', 'format', 'to', 'collection', 'minutes', 'replace'],
    usage: `afterword guide (ID | --collection NAME) --to PATH [--format markdown|html|docx] [--minutes 30|45|60|90]
                [--replace] [--library DIR] [--json]

Writes the guide for whoever leads a group through an article or a collection: questions in an order that a group can
follow, the time for each, and the notes for whoever leads. --minutes is for this guide alone.`,
  },
  handout: {
    run: handout,
    options: ['library', 'format', 'to', 'collection', 'minutes', 'replace'],
    usage: `afterword handout (ID | --collection NAME) --to PATH [--format markdown|html|docx] [--minutes 30|45|60|90]
                [--replace] [--library DIR] [--json]

Writes the hand-out for those who take part: the questions that will be asked, with room to write.`,
  },
  record: {
    run: record,
    options: ['library', 'format', 'to', 'collection', 'replace'],
    usage: `afterword record (ID | --collection NAME) --to PATH [--format markdown|html|docx] [--replace] [--library DIR]
                 [--json]

Writes what came of a session: what was said in its closing round, and what was put aside.`,
  },
  backup: {
    run: backup,
    options: ['library', 'backup-folder'],
    usage: `afterword backup [--backup-folder DIR] [--library DIR] [--json]

Makes a backup now, in the library's own folder and in the second folder that --backup-folder or the app's settings
name. Only what changed since the last one takes room.`,
  },
  backups: {
    run: backups,
    options: ['library', 'backup-folder'],
    usage: `afterword backups [--backup-folder DIR] [--library DIR] [--json]

Lists the backups, newest first, with why each was made.`,
  },
  restore: {
    run: restore,
    options: ['all', 'earlier', 'undo', 'library', 'backup-folder'],
    usage: `afterword restore BACKUP [--all | ID [ANSWER] | LIST [ENTRY]] [--earlier] [--library DIR] [--json]
afterword restore --undo

With a BACKUP alone (the beginning of its name, or “latest”) prints list by list and article by article what is
different now, and changes nothing. What to bring back say --all, the ID of an article with or without the number of an
ANSWER, or a LIST (collections, feeds, searches, question-sets, templates, sessions, trash) with or without the number of
an ENTRY. What is missing is added and newer words stay; with --earlier the earlier words take their place, and the newer ones are
kept as versions. The present state is backed up first; --undo takes the last restore back.`,
  },
  merge: {
    run: merge,
    options: ['undo', 'library', 'backup-folder'],
    usage: `afterword merge KEPT COPY [--backup-folder DIR] [--library DIR] [--json]
afterword merge --undo COPY

Makes one of two copies of an article: KEPT keeps its text and takes in everything that was written on the COPY, which
goes to the trash. Answers to the same question become one with two versions; highlights find their words again. The
library is backed up first. --undo brings the COPY back from the trash: both are as they were, with what was written
since.`,
  },
  move: {
    run: move,
    options: ['library'],
    usage: `afterword move FOLDER [--library DIR] [--json]

Copies the library into a FOLDER that is empty or not there yet, reads every file back, and has the app use it from then
on. The old folder stays as it is: remove it when you are content. A library named with --library is moved without
changing what the app uses, unless the app uses it.`,
  },
  feeds: {
    run: feedsCommand,
    options: ['library', 'all', 'replace'],
    usage: `afterword feeds list | add ADDRESS [--all] | remove ID|ADDRESS | poll | import FILE [--all] | export FILE [--replace]
                [--library DIR] [--json]

Follows feeds. “add” takes the address of a feed or of a site that has one; with --all every entry becomes an article,
otherwise entries wait in a list. “poll” asks all feeds for what is new. “import” and “export” read and write OPML.`,
  },
  verify: {
    run: verify,
    options: ['library', 'repair'],
    usage: `afterword verify [--repair] [--library DIR] [--json]

Checks every file. With --repair damaged files are set aside, leftovers removed and caches made again.`,
  },
};

/** What `--help` prints without a command. */
export const HELP = `afterword: your library from a terminal

  afterword inspect FILE|ADDRESS…          what an import would give; stores nothing
  afterword import FILE|ADDRESS…           add articles, or the records of a JSON export
  afterword list                           every article
  afterword search QUERY                   find articles, questions and what you wrote
  afterword show ID                        one article with its questions and your answers
  afterword answer ID QUESTION TEXT        write an answer
  afterword export --format F --to PATH    write your notes, or everything as an archive
  afterword guide ID                       a facilitator’s paper for leading a group through an article
  afterword handout ID                     the paper for those who take part
  afterword record ID                      what a group collected
  afterword backup                         back the library up now
  afterword backups                        every backup
  afterword restore BACKUP                 what a backup would bring back, and bring it back
  afterword merge KEPT COPY                make one of two copies of an article
  afterword move FOLDER                    move the library to another folder
  afterword feeds list|add|remove|poll …   follow feeds; OPML in and out
  afterword verify [--repair]              check every file of the library

Options for every command
  --library DIR   the library's folder; otherwise the one the app uses
  --json          for machines: one JSON value on standard output
  --help          this text, or that of a command
  --version       the version of Afterword

A library that the app has open is busy: close the app first.
Exit codes: 0 done, 1 something failed, 2 the call was not understood.`;
