/** Everything written as a table for spreadsheets (CSV, RFC 4180): a row for each answer, what moved since, highlight, note, commitment. */
import papa from 'papaparse';
import { firstAnswerOf } from '../journal/first-answers.ts';
import type { Reflection } from '../journal/journal.ts';
import { commitmentWords } from './commitment-words.ts';
import type { Notes } from './notes.ts';

const COLUMNS = [
  'kind',
  'article',
  'byline',
  'site',
  'url',
  'tags',
  'question',
  'quote',
  'color',
  'section',
  'text',
  'before reading',
  'look back on',
  'outcome',
  'written',
  'changed',
  'article id',
  'id',
] as const;

type Row = Partial<Readonly<Record<(typeof COLUMNS)[number], string | null>>>;

/** What a spreadsheet would take for a formula, at whatever width it was typed. Its cell begins with an apostrophe. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

const NEWLINE = '\r\n';

/** The text of a CSV file. */
export const notesToTable = (all: readonly Notes[]): string => `${TABLE_BEGIN}${all.map(tableRows).join('')}`;

/** What stands in the file before the first row: the mark by which spreadsheets know UTF-8, and the columns' names. */
export const TABLE_BEGIN = `\uFEFF${COLUMNS.join(',')}${NEWLINE}`;

/** The lines with what was written on one article. */
export function tableRows(notes: Notes): string {
  const rows = rowsOf(notes).map((row) => COLUMNS.map((column) => row[column] ?? ''));
  return rows
    .map((row) => `${papa.unparse([row], { escapeFormulae: FORMULA, newline: NEWLINE })}${NEWLINE}`)
    .join('');
}

function rowsOf(notes: Notes): readonly Row[] {
  const article: Row = {
    article: notes.title,
    byline: notes.byline,
    site: notes.siteName,
    url: notes.url,
    tags: notes.tags.join(', '),
    'article id': notes.id,
  };
  return [
    ...notes.answered.flatMap(({ text, answers, moved }) => [
      ...answers.map((answer) => ({ ...article, kind: 'answer', question: text, ...wordsOf(answer) })),
      ...moved.map((round) => ({
        ...article,
        kind: 'what moved',
        question: text,
        text: round.moved,
        written: round.askedOn,
        changed: round.updatedAt,
        id: round.id,
      })),
    ]),
    ...notes.highlights.flatMap(({ highlight, notes: about }) => {
      const quote = highlight.selector.exact;
      const marked: Row = {
        ...article,
        kind: 'highlight',
        quote,
        color: highlight.color,
        section: highlight.section.join(' › '),
        written: highlight.createdAt,
        changed: highlight.updatedAt,
        id: highlight.id,
      };
      return [marked, ...about.map((note) => ({ ...article, kind: 'note', quote, ...wordsOf(note) }))];
    }),
    ...notes.notes.map((note) => ({ ...article, kind: 'note', ...wordsOf(note) })),
    ...notes.commitments.map((commitment) => {
      const { sentence, details } = commitmentWords(commitment);
      return {
        ...article,
        kind: 'commitment',
        text: [sentence, ...details].join('\n'),
        'look back on': commitment.lookBackOn,
        outcome: commitment.lookBack?.outcome ?? null,
        written: commitment.createdAt,
        changed: commitment.updatedAt,
        id: commitment.id,
      };
    }),
  ];
}

function wordsOf(reflection: Reflection): Row {
  const { id, text, createdAt, updatedAt } = reflection;
  const before = firstAnswerOf(reflection)?.text ?? '';
  return {
    text,
    'before reading': before === text ? '' : before,
    written: createdAt,
    changed: updatedAt,
    id,
  };
}
