/** A query as SQLite understands it. */
import { foldText } from '../../../core/library/query.ts';
import { fieldOfWord } from '../../../core/searching/filters.ts';
import type { WantedWords } from '../../../core/searching/marking.ts';
import type { SearchScope } from '../../../core/searching/search.ts';
import {
  type Clause,
  firstDayOf,
  SEARCH_PARTS,
  type SearchPart,
  type SearchQuery,
  type SearchState,
  type Term,
} from '../../../core/searching/search-query.ts';
import type { StemmedLanguage } from '../../../core/searching/stemming.ts';
import { foldedWords, joinedWord, wordsOf } from '../../../core/searching/words.ts';
import { tagLine } from './search-writer.ts';
import { type PassageTable, termOf } from './terms.ts';

/** A condition with what stands for its question marks. */
export type Condition = { readonly sql: string; readonly values: readonly (string | number)[] };

export type MatchSetting = {
  /** The last term may go on. */
  readonly unfinished: boolean;
  readonly languages: ReadonlySet<StemmedLanguage>;
  /** Terms of known words that begin so, in spite of their stems: «studying» is found by «stud». */
  readonly termsFrom: (beginning: string) => readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
};

/** Beginnings shorter than this are looked for in titles and in what the reader wrote, not in all texts. */
const SHORTEST_BEGINNING = 4;

/** The full-text tables by what their rows are. */
export type WordTable = 'article_words' | PassageTable;

/** Understands one query for the tables of the index. */
export class Match {
  readonly #query: SearchQuery;
  readonly #setting: MatchSetting;
  readonly #open: Term | null;

  constructor(query: SearchQuery, setting: MatchSetting) {
    this.#query = query;
    this.#setting = setting;
    const last = query.clauses.at(-1);
    const term = last?.tag === 'any' ? last.terms.at(-1) : last?.term;
    this.#open = setting.unfinished && term !== undefined ? term : null;
  }

  /** What is looked for in; all of it when nothing was said. */
  get parts(): ReadonlySet<SearchPart> {
    const named = (tag: Clause['tag']): readonly SearchPart[] =>
      this.#query.clauses
        .filter((clause) => clause.tag === tag)
        .flatMap((clause) => (clause.tag === 'any' ? clause.terms : [clause.term]))
        .flatMap((term) => (term.tag === 'in' ? [term.part] : []));
    const wanted = named('any');
    const unwanted = new Set(named('none'));
    return new Set((wanted.length > 0 ? wanted : SEARCH_PARTS).filter((part) => !unwanted.has(part)));
  }

  /** Whether the query names parts at all. */
  get namesParts(): boolean {
    return this.parts.size < SEARCH_PARTS.length;
  }

  /** Nothing is asked for. */
  get isEmpty(): boolean {
    return this.#query.clauses.length === 0;
  }

  /** Whether articles are looked for, and not only what stands in them by itself. */
  get wantsArticles(): boolean {
    return !this.namesParts || this.parts.has('text') || this.parts.has('comments');
  }

  /** Whether words are looked for, and not only what filters say. */
  get hasWords(): boolean {
    return this.#wordClauses().length > 0;
  }

  /** Nothing is asked for but one word, which may go on. */
  get isOneBegunWord(): boolean {
    const [only, ...others] = this.#query.clauses.flatMap((clause) =>
      clause.tag === 'any' ? clause.terms : [clause.term],
    );
    return only !== undefined && only === this.#open && only.tag === 'word' && others.length === 0;
  }

  /** The last word is so short that all texts are not looked through for what begins with it. */
  get isShort(): boolean {
    return this.#open?.tag === 'word' && !this.#mayGoOn(this.#open);
  }

  /** The full-text match of the words in all clauses; `null` when there is none. */
  words(table: WordTable): string | null {
    const clauses = this.#wordClauses().map((terms) => this.#either(terms, table));
    const wanted = clauses.filter((clause) => clause !== null);
    if (wanted.length === 0) return null;
    const all = wanted.join(' AND ');
    const columns = table === 'article_words' ? this.#columns() : null;
    return columns === null ? all : `${columns} : (${all})`;
  }

  /** The same in titles, bylines, sites and tags, where every word may go on. */
  heads(): string | null {
    const clauses = this.#wordClauses().map((terms) =>
      joined(
        terms.map((term) => headMatch(textOf(term))),
        ' OR ',
      ),
    );
    return joined(clauses, ' AND ');
  }

  /** What articles (`a`) must be like. */
  articleConditions(): readonly Condition[] {
    return this.#conditions('article_words');
  }

  /** What passages (`p`) of articles (`a`) must be like. */
  passageConditions(table: PassageTable): readonly Condition[] {
    return this.#conditions(table);
  }

  /** What is to be marked in what was found. */
  get wanted(): WantedWords {
    const phrases: (readonly string[])[] = [];
    const beginnings: string[] = [];
    for (const term of this.#wordClauses().flat()) {
      const words = foldedWords(textOf(term));
      const [only] = words;
      if (only === undefined) continue;
      if (term === this.#open && words.length === 1) beginnings.push(only);
      else phrases.push(...spellingsOf(term));
    }
    return { phrases, beginnings };
  }

  /** Clauses of nothing but words: they are looked for, and ranked, together. What begins like a filter is no word. */
  #wordClauses(): readonly (readonly Term[])[] {
    return this.#query.clauses.flatMap((clause) => {
      if (clause.tag === 'none' || !clause.terms.every(isWords)) return [];
      const terms = clause.terms.filter((term) => fieldOfWord(term) === null);
      return terms.length === 0 ? [] : [terms];
    });
  }

  #conditions(table: WordTable): readonly Condition[] {
    return this.#query.clauses.flatMap((clause) => {
      if (clause.tag === 'none') return negated(this.#condition(clause.term, table));
      if (clause.terms.every(isWords)) return [];
      const terms = clause.terms.flatMap((term) => this.#condition(term, table) ?? []);
      return terms.length === 0 ? [] : [anyOf(terms)];
    });
  }

  /** `null` for what is no condition of a row: where to look, or nothing but signs. */
  #condition(term: Term, table: WordTable): Condition | null {
    switch (term.tag) {
      case 'word':
      case 'phrase': {
        if (fieldOfWord(term) !== null) return null;
        const match = this.#either([term], table);
        const row = table === 'article_words' ? 'a.num' : 'p.num';
        return match === null
          ? null
          : { sql: `${row} IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`, values: [match] };
      }
      case 'by':
        return inHeads('byline', term.text);
      case 'site':
        return inHeads('site', term.text);
      case 'tag': {
        const tag = `|${foldText(term.text)}`;
        return { sql: 'instr(a.tags, ?) > 0', values: [term === this.#open ? tag : `${tag}|`] };
      }
      case 'lang':
        return {
          sql: "(lower(a.language) = ? OR lower(a.language) LIKE ? || '-%')",
          values: [term.text, term.text],
        };
      case 'in':
        return null;
      case 'is':
        return stateCondition(term.state, table, this.#setting.today);
      case 'has':
        return { sql: `a.${term.what}s > 0`, values: [] };
      case 'before':
        return { sql: 'a.date < ?', values: [firstDayOf(term.date)] };
      case 'after':
        return { sql: 'a.date >= ?', values: [firstDayOf(term.date)] };
    }
  }

  #either(terms: readonly Term[], table: WordTable): string | null {
    return joined(
      terms.map((term) => this.#one(term, table)),
      ' OR ',
    );
  }

  #one(term: Term, table: WordTable): string | null {
    const words = foldedWords(textOf(term));
    const [only] = words;
    if (only === undefined) return null;
    const spellings = spellingsOf(term);
    const exact = [...this.#setting.languages].flatMap((language) =>
      spellings.map((spelling) => spelling.map((word) => quote(termOf(word, language))).join(' + ')),
    );
    const goesOn = term === this.#open && words.length === 1 && (isSmall(table) || this.#mayGoOn(term));
    const further = goesOn ? [`${quote(only)} *`, ...this.#setting.termsFrom(only).map(quote)] : [];
    return joined([...new Set([...exact, ...further])], ' OR ') ?? quote(only);
  }

  #mayGoOn(term: Term): boolean {
    return term.tag === 'word' && foldedWords(term.text).join('').length >= SHORTEST_BEGINNING;
  }

  #columns(): string | null {
    if (!this.namesParts) return null;
    const names: Readonly<Record<SearchPart, string>> = {
      questions: 'questions',
      answers: 'written',
      notes: 'written',
      comments: 'comments',
      text: 'text',
    };
    return `{${[...new Set([...this.parts].map((part) => names[part]))].join(' ')}}`;
  }
}

/** Shelf and tag. Search looks through the archive too, unless a shelf leaves it out. */
export function scopeConditions({ show, tag }: SearchScope): readonly Condition[] {
  const shelf: readonly Condition[] =
    show === 'all'
      ? []
      : show === 'archived' || show === 'starred'
        ? [{ sql: `a.${show} = 1`, values: [] }]
        : [{ sql: 'a.archived = 0 AND a.state = ?', values: [show] }];
  return tag === null ? shelf : [...shelf, { sql: 'instr(a.tags, ?) > 0', values: [tagLine([tag])] }];
}

/** All of them, as SQL with its values. */
export function everyOf(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND ') || '1',
    values: conditions.flatMap(({ values }) => values),
  };
}

function anyOf(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' OR '),
    values: conditions.flatMap(({ values }) => values),
  };
}

const negated = (condition: Condition | null): readonly Condition[] =>
  condition === null ? [] : [{ sql: `NOT coalesce((${condition.sql}), 0)`, values: condition.values }];

function stateCondition(state: SearchState, table: WordTable, today: string): Condition {
  const isQuestion = table === 'question_words';
  switch (state) {
    case 'unread':
    case 'reading':
    case 'read':
      return { sql: 'a.state = ?', values: [state] };
    case 'starred':
      return { sql: 'a.starred = 1', values: [] };
    case 'answered':
      return { sql: isQuestion ? 'p.answered = 1' : 'a.answered > 0', values: [] };
    case 'unanswered':
      return { sql: isQuestion ? 'p.answered = 0' : 'a.answered < a.questions', values: [] };
    case 'due':
      return { sql: `${table === 'article_words' ? 'a' : 'p'}.due <= ?`, values: [today] };
  }
}

/** What people wrote is little: what begins with a letter or two is looked for in all of it. */
const isSmall = (table: WordTable): boolean => table === 'written_words' || table === 'returned_words';

const inHeads = (column: string, text: string): Condition | null => {
  const match = headMatch(text);
  return match === null
    ? null
    : {
        sql: 'a.num IN (SELECT rowid FROM head_words WHERE head_words MATCH ?)',
        values: [`${column} : (${match})`],
      };
};

/** Words side by side, of which the last may go on. */
function headMatch(text: string): string | null {
  const words = foldedWords(text);
  return words.length === 0 ? null : `${words.map(quote).join(' + ')} *`;
}

const isWords = (term: Term): boolean => term.tag === 'word' || term.tag === 'phrase';

/** The words of a term side by side; where a hyphen joins two, the one that they make as well. */
function spellingsOf(term: Term): readonly (readonly string[])[] {
  const text = textOf(term);
  const found = wordsOf(text);
  const [first, second, third] = found;
  const joined = first && second && !third ? joinedWord(text, first) : null;
  return [found.map(({ word }) => word), ...(joined === null ? [] : [[joined.word]])];
}

const textOf = (term: Term): string => ('text' in term ? term.text : '');

/** Folded words have no quotes in them. */
const quote = (word: string): string => `"${word}"`;

const joined = (parts: readonly (string | null)[], by: string): string | null => {
  const known = parts.filter((part) => part !== null && part !== '');
  return known.length === 0 ? null : known.length === 1 ? (known[0] ?? null) : `(${known.join(by)})`;
};
