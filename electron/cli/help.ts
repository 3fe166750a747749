/** What `--help` prints. */
export const HELP = `afterword: your library from a terminal

  afterword inspect FILE…                  what an import would give; stores nothing
  afterword import FILE…                   add articles, or the records of a JSON export
  afterword list                           every article
  afterword show ID                        one article with its questions and your answers
  afterword answer ID QUESTION TEXT        write an answer
  afterword export --format F --to PATH    write your notes: markdown, html or json
  afterword verify [--repair]              check every file of the library

Options for every command
  --library DIR   the library's folder; otherwise the one the app uses
  --json          for machines: one JSON value on standard output
  --help          this text, or that of a command

Exit codes: 0 done, 1 something failed, 2 the call was not understood.`;

/** By command. */
export const USAGE: Readonly<Record<string, string>> = {
  inspect: `afterword inspect FILE…

Prints a JSON array with one value for each file, in order: title, byline, questions, comments, what would be removed …
A file that cannot be imported gives {source, error}. Nothing is stored.`,
  import: `afterword import FILE… [--replace | --keep-both] [--library DIR] [--json]

Adds text, Markdown and HTML files as articles, and merges the records of a JSON export.
An article that is in the library already is left alone, unless --replace takes the new text under the old notes or
--keep-both makes a second article.`,
  list: 'afterword list [--library DIR] [--json]\n\nPrints id, state, questions answered and title of every article, newest first.',
  show: 'afterword show ID [--library DIR] [--json]\n\nPrints one article with its questions and your answers. The beginning of an id is enough.',
  answer: `afterword answer ID QUESTION TEXT [--library DIR] [--json]

Writes an answer. QUESTION is the number that «show» prints, or the question's id. An answer that is there is replaced,
and kept as a version when you would miss it.`,
  export: `afterword export --format markdown|html|json --to PATH [ID… | --all] [--replace] [--library DIR] [--json]

Writes the notes on the articles named, or on all. PATH is a folder, or for html and json a file.
Nothing that exists is overwritten without --replace.`,
  verify: `afterword verify [--repair] [--library DIR] [--json]

Checks every file. With --repair damaged files are set aside, leftovers removed and caches made again.`,
};
