/** Answers requests from the index: which articles and passages, in which order, with what marked. */
import type { ArticleId } from '../../../core/article/article.ts';
import { readableWords } from '../../../core/journal/readable-words.ts';
import { anyOfTheWords } from '../../../core/searching/any-of-words.ts';
import { cutSnippet, findMarks, markText, type WantedWords } from '../../../core/searching/marking.ts';
import { parseQuery } from '../../../core/searching/parse-query.ts';
import {
  type ArticleHit,
  type Hits,
  type MarkedText,
  NO_RESULTS,
  type PassageHit,
  type PassageKind,
  SEARCH_GROUPS,
  type SearchRequest,
  type SearchResults,
} from '../../../core/searching/search.ts';
import type { SearchQuery } from '../../../core/searching/search-query.ts';
import { planIdOf } from '../../../core/searching/searchable-session.ts';
import { type Stem, type StemmedLanguage, stemmedLanguageOf } from '../../../core/searching/stemming.ts';
import type { ArticleTexts } from './article-texts.ts';
import { correctQuery, withAccents } from './corrections.ts';
import { type Condition, everyOf, Match, scopeConditions, type WordTable } from './match.ts';
import type { Database } from './sqlite.ts';
import { type PassageTable, stemOf } from './terms.ts';
import { countAll, findAll } from './whole-answers.ts';
import { askPassages, GROUP_OF, joinsOf, WEIGHTS } from './word-tables.ts';

/**
 * So many of the newest matches are ranked. Words that stand in more articles than that narrow nothing down, and the
 * titles are looked through for them without this bound.
 */
const RANKED = 4_000;
/** The same of a word that is being typed and stands alone: it says less, and its rows are wanted with the next key. */
const RANKED_WHILE_TYPED = 2_000;

/** Words that begin so are looked up this far for the forms that their stems do not show. */
const MOST_FORMS = 12;

export type SearchReaderOptions = {
  readonly database: Database;
  readonly languages: () => ReadonlySet<StemmedLanguage>;
  readonly texts: ArticleTexts;
  /** `YYYY-MM-DD` in the reader's calendar. */
  readonly today: () => string;
  /** A newer request came. */
  readonly isOver: () => boolean;
};

type Row = Readonly<Record<string, unknown>>;
/** `more`: there may be more than `total`, which is as far as was looked. */
type Ranked = { readonly nums: readonly number[]; readonly total: number; readonly more: boolean };

const NONE: Ranked = { nums: [], total: 0, more: false };

/** Thrown in the middle of a query that nobody waits for any more. */
class SupersededError extends Error {}

export class SearchReader {
  readonly #options: SearchReaderOptions;

  constructor(options: SearchReaderOptions) {
    this.#options = options;
    options.database.function('ongoing', () => {
      if (options.isOver()) throw new SupersededError('superseded');
      return 1;
    });
  }

  search(request: SearchRequest): SearchResults {
    const superseded = { ...NO_RESULTS, superseded: true };
    if (this.#options.isOver()) return superseded;
    try {
      return this.#search(request);
    } catch (error) {
      if (this.#options.isOver()) return superseded;
      throw error;
    }
  }

  /** Every article that a query finds, best first. */
  findAll(text: string): readonly ArticleId[] {
    return findAll(this.#options.database, this.#matchOf(parseQuery(text), false));
  }

  /** How many articles a query finds, or how many passages when it finds those alone. */
  count(text: string): number {
    return countAll(this.#options.database, this.#matchOf(parseQuery(text), false));
  }

  #search(request: SearchRequest): SearchResults {
    const query = parseQuery(request.text);
    if (query.clauses.length === 0) return NO_RESULTS;
    const results = this.#find(query, request);
    if (request.stage === 'first' || !isEmpty(results)) return results;
    const { database } = this.#options;
    const correction = correctQuery(database, request.text, request.unfinished, this.#options.languages());
    if (correction !== null) return { ...results, correction: this.#asWritten(correction, request) };
    const either = anyOfTheWords(query);
    if (either === null) return results;
    const some = this.#find(either, request);
    return { ...some, partial: !isEmpty(some) };
  }

  /** Asks for it, to see how its words are written. */
  #asWritten(correction: string, request: SearchRequest): string {
    const limits = { articles: 1, questions: 0, written: 0, returned: 0 };
    const { articles } = this.#find(parseQuery(correction), { ...request, limits });
    return withAccents(
      correction,
      articles.hits.flatMap(({ title, snippet }) => (snippet === null ? [title] : [title, snippet])),
    );
  }

  #find(query: SearchQuery, request: SearchRequest): SearchResults {
    const match = this.#matchOf(query, request.unfinished);
    return {
      ...NO_RESULTS,
      articles: this.#articles(match, request),
      questions:
        request.stage === 'all' ? this.#passages('question_words', match, request) : NO_RESULTS.questions,
      written: this.#passages('written_words', match, request),
      returned: this.#passages('returned_words', match, request),
    };
  }

  #matchOf(query: SearchQuery, unfinished: boolean): Match {
    return new Match(query, {
      unfinished,
      languages: this.#options.languages(),
      termsFrom: (beginning) => this.#termsFrom(beginning),
      today: this.#options.today(),
    });
  }

  /** Titles at once; then, when everything is asked for, what ranking says, after the titles where it saw only a part. */
  #articles(match: Match, request: SearchRequest): Hits<ArticleHit> {
    if (!match.wantsArticles) return NO_RESULTS.articles;
    const conditions = [...match.articleConditions(), ...scopeConditions(request.scope)];
    const limit = request.limits.articles;
    if (!match.hasWords) return this.#articleHits(match, this.#filtered(conditions, limit), request);
    const all = request.stage === 'all' ? match.words('article_words') : null;
    const most = mostRanked(match);
    const texts = all === null ? NONE : this.#ranked('article_words', all, conditions, { most, limit });
    const isWhole = all !== null && !texts.more && !match.isShort;
    const heads = isWhole || match.namesParts ? null : match.heads();
    const titles = heads === null ? NONE : this.#ranked('head_words', heads, conditions, { most, limit });
    const nums = [...new Set([...titles.nums, ...texts.nums])].slice(0, limit);
    const total = Math.max(titles.total, texts.total, nums.length);
    return this.#articleHits(match, { nums, total, more: total >= most }, request);
  }

  #passages(table: PassageTable, match: Match, request: SearchRequest): Hits<PassageHit> {
    const asked = askPassages(match, table);
    if (asked === null) return NO_RESULTS.questions;
    const { words } = asked;
    const conditions = [...asked.conditions, ...scopeConditions(request.scope)];
    const limit = request.limits[GROUP_OF[table]];
    const ranked =
      words === null
        ? this.#filteredPassages(conditions, limit)
        : this.#ranked(table, words, conditions, { most: mostRanked(match), limit });
    return {
      total: ranked.total,
      more: ranked.more,
      hits: this.#passageHits(ranked.nums, match.wanted),
    };
  }

  /** The best of the newest `most` matches. Looks up now and then whether anybody still waits. */
  #ranked(
    table: WordTable | 'head_words',
    words: string,
    conditions: readonly Condition[],
    { most, limit }: { readonly most: number; readonly limit: number },
  ): Ranked {
    const { sql, values } = everyOf(conditions);
    const joins = conditions.length === 0 ? '' : joinsOf(table);
    const rows = this.#all(
      `WITH newest AS MATERIALIZED (
         SELECT ${table}.rowid AS num, bm25(${table}, ${WEIGHTS[table]}) AS score FROM ${table} ${joins}
         WHERE ${table} MATCH ? AND ((${table}.rowid & 63) <> 0 OR ongoing()) AND ${sql}
         ORDER BY ${table}.rowid DESC LIMIT ${most})
       SELECT num, (SELECT count(*) FROM newest) AS total FROM newest ORDER BY score, num DESC LIMIT ?`,
      [words, ...values, limit],
    );
    return rankedOf(rows, most);
  }

  /** For filters alone: the newest first. */
  #filtered(conditions: readonly Condition[], limit: number): Ranked {
    const { sql, values } = everyOf([...conditions, { sql: 'a.orphaned = 0', values: [] }]);
    return rankedOf(
      this.#all(
        `SELECT num, count(*) OVER () AS total FROM article a WHERE ${sql} ORDER BY date DESC, num DESC LIMIT ?`,
        [...values, limit],
      ),
      Number.POSITIVE_INFINITY,
    );
  }

  #filteredPassages(conditions: readonly Condition[], limit: number): Ranked {
    const { sql, values } = everyOf(conditions);
    return rankedOf(
      this.#all(
        `SELECT p.num AS num, count(*) OVER () AS total FROM passage p JOIN article a ON a.num = p.article
         WHERE ${sql} ORDER BY coalesce(p.written, a.date) DESC, p.num DESC LIMIT ?`,
        [...values, limit],
      ),
      Number.POSITIVE_INFINITY,
    );
  }

  #articleHits(match: Match, { nums, total, more }: Ranked, request: SearchRequest): Hits<ArticleHit> {
    const { wanted } = match;
    const rows = this.#byNumber('article', nums);
    const hits = rows.map((row): ArticleHit => {
      const language = textOrNull(row['language']);
      const stem = stemOf(stemmedLanguageOf(language));
      const byline = textOrNull(row['byline']);
      const cut =
        request.stage === 'all'
          ? this.#options.texts.snippet(String(row['id']), wanted, stem)
          : { snippet: null, place: { tag: 'article' as const } };
      return {
        articleId: String(row['id']),
        title: markText(String(row['title']), wanted, stem),
        byline: byline === null ? null : markText(byline, wanted, stem),
        siteName: textOrNull(row['site']),
        date: String(row['date']),
        language,
        answered: Number(row['answered']) > 0,
        ...cut,
      };
    });
    return { total, more, hits };
  }

  #passageHits(nums: readonly number[], wanted: WantedWords): readonly PassageHit[] {
    const rows = this.#byNumber('passage', nums);
    const articles = new Map(
      this.#byNumber(
        'article',
        rows.map((row) => Number(row['article'])),
      ).map((row) => [Number(row['num']), row]),
    );
    return rows.map((row) => {
      const article = articles.get(Number(row['article']));
      const id = String(article?.['id']);
      const language = textOrNull(article?.['language']);
      const stem = stemOf(stemmedLanguageOf(language));
      return {
        kind: String(row['kind']) as PassageKind,
        articleId: planIdOf(id) ?? id,
        articleTitle: String(article?.['title']),
        orphaned: article?.['orphaned'] === 1 && planIdOf(id) === null,
        language,
        text: shorten(oneLine(String(row['text']), String(row['kind'])), wanted, stem),
        about: String(row['about']),
        writtenAt: textOrNull(row['written']),
        answered: row['answered'] === 1,
        place: JSON.parse(String(row['place'])),
      };
    });
  }

  /** Rows in the order of their numbers' list. */
  #byNumber(table: 'article' | 'passage', nums: readonly number[]): readonly Row[] {
    if (nums.length === 0) return [];
    const rows = new Map(
      this.#all(`SELECT * FROM ${table} WHERE num IN (${nums.join(', ')})`, []).map((row) => [
        Number(row['num']),
        row,
      ]),
    );
    return nums.flatMap((num): readonly Row[] => {
      const row = rows.get(num);
      return row === undefined ? [] : [row];
    });
  }

  #termsFrom(beginning: string): readonly string[] {
    return this.#all(
      `SELECT DISTINCT term FROM word WHERE surface >= ? AND surface < ? AND substr(term, 1, ?) <> ? LIMIT ${MOST_FORMS}`,
      [beginning, `${beginning}\u{10ffff}`, beginning.length, beginning],
    ).map((row) => String(row['term']));
  }

  #all(sql: string, values: readonly (string | number)[]): readonly Row[] {
    return this.#options.database.all(sql, [...values]) as Row[];
  }
}

const isEmpty = (results: SearchResults): boolean =>
  SEARCH_GROUPS.every((group) => results[group].total === 0);

const mostRanked = ({ isOneBegunWord }: Match): number => (isOneBegunWord ? RANKED_WHILE_TYPED : RANKED);

function rankedOf(rows: readonly Row[], most: number): Ranked {
  const total = Number(rows[0]?.['total'] ?? 0);
  return { nums: rows.map(({ num }) => Number(num)), total, more: total >= most };
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Written in Markdown: shown in one line, as it reads. */
const IN_MARKDOWN: ReadonlySet<string> = new Set(['answer', 'note', 'returned'] satisfies PassageKind[]);

const oneLine = (text: string, kind: string): string =>
  (IN_MARKDOWN.has(kind) ? readableWords(text) : text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

/** What is short is shown whole, of the rest the stretch that says most, or the beginning. */
function shorten(text: string, wanted: WantedWords, stem: Stem): MarkedText {
  if (text.length <= LONGEST_PASSAGE) return markText(text, wanted, stem);
  const snippet = cutSnippet(text, findMarks(text, wanted, stem));
  return snippet === null
    ? { text: `${text.slice(0, LONGEST_PASSAGE)}…`, marks: [] }
    : { text: snippet.text, marks: snippet.marks };
}

const LONGEST_PASSAGE = 240;
