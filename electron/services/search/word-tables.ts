/** The full-text tables: what their rows are, how much their words weigh, and what a query asks of them. */
import type { PassageKind, SearchGroup } from '../../../core/searching/search.ts';
import type { SearchPart } from '../../../core/searching/search-query.ts';
import type { Condition, Match, WordTable } from './match.ts';
import type { PassageTable } from './terms.ts';

const PASSAGE_WEIGHTS = '1, 0.4';
/** How much more a word counts in each field than once in a text: in the order of the table's columns. */
export const WEIGHTS: Readonly<Record<WordTable | 'head_words', string>> = {
  article_words: '10, 6, 3, 6, 3, 2, 1, 0.6',
  head_words: '10, 6, 3, 5',
  question_words: PASSAGE_WEIGHTS,
  written_words: PASSAGE_WEIGHTS,
  returned_words: PASSAGE_WEIGHTS,
};

export const PASSAGE_TABLES = ['question_words', 'written_words', 'returned_words'] as const;

export const GROUP_OF: Readonly<Record<PassageTable, SearchGroup>> = {
  question_words: 'questions',
  written_words: 'written',
  returned_words: 'returned',
};

/** What conditions ask about, looked up for each match. */
export const joinsOf = (table: WordTable | 'head_words'): string =>
  table === 'article_words' || table === 'head_words'
    ? `CROSS JOIN article a ON a.num = ${table}.rowid`
    : `CROSS JOIN passage p ON p.num = ${table}.rowid CROSS JOIN article a ON a.num = p.article`;

/** What is looked for in one table; `words` is `null` when only filters say it. */
export type Asked = { readonly words: string | null; readonly conditions: readonly Condition[] };

/** `null` when the query asks nothing of these passages. */
export function askPassages(match: Match, table: PassageTable): Asked | null {
  const { parts } = match;
  const all = KINDS_OF[table];
  const kinds = all.filter((kind) => !match.namesParts || parts.has(PART_OF[kind]));
  const words = match.hasWords ? match.words(table) : null;
  if (kinds.length === 0 || (match.hasWords && words === null)) return null;
  const narrows = kinds.length < all.length || !match.hasWords;
  return {
    words,
    conditions: [...match.passageConditions(table), ...(narrows ? [kindCondition(kinds)] : [])],
  };
}

const KINDS_OF: Readonly<Record<PassageTable, readonly PassageKind[]>> = {
  question_words: ['question'],
  written_words: ['answer', 'note', 'highlight', 'commitment', 'plan'],
  returned_words: ['returned'],
};

const PART_OF: Readonly<Record<PassageKind, SearchPart>> = {
  question: 'questions',
  answer: 'answers',
  note: 'notes',
  highlight: 'notes',
  commitment: 'notes',
  plan: 'notes',
  returned: 'answers',
};

const kindCondition = (kinds: readonly PassageKind[]): Condition => ({
  sql: `p.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})`,
  values: [],
});
