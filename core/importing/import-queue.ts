import { type Article, type ArticleId, isSuggestion } from '../article/article.ts';
import type { PlanSubject } from '../facilitating/plan.ts';
import type { Failure } from '../failure.ts';

/** How far the import queue is. Announced at most ten times a second. */
export type ImportProgress = {
  readonly total: number;
  readonly done: number;
  /** What is in work: a source's name, or that of one of its articles; `null` when the queue is at rest. */
  readonly current: string | null;
  /** The share of the source in work that is done, 0 to 1. */
  readonly share: number;
  /** Nothing new is begun until the reader goes on. */
  readonly isPaused: boolean;
  readonly sums: ImportSums;
  /**
   * What became of sources that are done, in order of arrival. When there are more than `MOST_RESULTS`: those that
   * need the reader, and of the others the latest. Emptied when the reader dismisses the list.
   */
  readonly results: readonly ImportResult[];
};

/** What became of all sources together. `failures`: sources of which something failed. */
export type ImportSums = {
  readonly articles: number;
  readonly exports: number;
  readonly duplicates: number;
  readonly failed: number;
  readonly failures: number;
};

/** More lines than anybody reads, few enough to be told ten times a second. */
export const MOST_RESULTS = 60;

/** What became of one source. */
export type ImportResult = {
  readonly importId: string;
  readonly name: string;
  readonly outcome: ImportOutcome;
};

export type ImportOutcome =
  | { readonly tag: 'waiting' }
  | {
      readonly tag: 'imported';
      readonly articleId: ArticleId;
      readonly title: string;
      readonly questionCount: number;
      /** What the reader should look at in the text, as sentences: letters or parts that may be wrong or missing. */
      readonly notes: readonly string[];
    }
  /** A source of many articles was worked through. */
  | ({ readonly tag: 'many' } & ImportTally)
  /** The same text is in the library already; nothing was stored until the reader chooses. */
  | { readonly tag: 'duplicate'; readonly existing: { readonly id: ArticleId; readonly title: string } }
  /** An archive or JSON export of ours was taken in: articles that were not there, journals merged. */
  | {
      readonly tag: 'merged';
      readonly articles: number;
      readonly journals: number;
      /** What could not be taken in, as sentences; the first `MOST_FAILURES` of `problemCount`. */
      readonly problems: readonly string[];
      readonly problemCount: number;
      readonly news: GroupNews | null;
    }
  /** Feeds are followed: new ones, and those that were followed before. */
  | ({ readonly tag: 'followed' } & FollowReport)
  | { readonly tag: 'failed'; readonly failure: Failure };

/** What came of a file that was made for a group: a packet to answer, or the answers of a member. */
export type GroupNews =
  | {
      readonly tag: 'packet';
      readonly title: string;
      /** Who asks; may be empty. */
      readonly host: string;
      readonly questions: number;
      readonly articleId: ArticleId | null;
    }
  | {
      readonly tag: 'answers';
      /** `null`: unnamed. */
      readonly name: string | null;
      readonly answers: number;
      readonly subject: PlanSubject;
    };

/** How many of the feeds are new, and how many were followed before. */
export type FollowReport = { readonly added: number; readonly known: number };

/** What became of the articles in one source. */
export type ImportTally = {
  readonly articles: number;
  readonly questions: number;
  /** The first that came in, to open it. */
  readonly firstId: ArticleId | null;
  /** The same texts are in the library already; nothing was stored of them until the reader chooses. */
  readonly duplicates: number;
  /** Drafts, protected and private ones; taken in when the reader asks for them. */
  readonly leftOut: number;
  /** Entries without words, such as a gallery. */
  readonly empty: number;
  readonly failed: number;
  /** Why, for the first `MOST_FAILURES` of those that failed. */
  readonly failures: readonly Failure[];
  /** What the reader should look at, as sentences that name the article; the first `MOST_FAILURES`. */
  readonly notes: readonly string[];
};

/** So many reasons are kept for one source. */
export const MOST_FAILURES = 100;

export const EMPTY_TALLY: ImportTally = {
  articles: 0,
  questions: 0,
  firstId: null,
  duplicates: 0,
  leftOut: 0,
  empty: 0,
  failed: 0,
  failures: [],
  notes: [],
};

/** What to do with a duplicate: take the new text under the old notes, keep two articles, or leave it. */
export const DUPLICATE_CHOICES = ['replace', 'keep-both', 'leave'] as const;
export type DuplicateChoice = (typeof DUPLICATE_CHOICES)[number];

export const NO_SUMS: ImportSums = { articles: 0, exports: 0, duplicates: 0, failed: 0, failures: 0 };

export const IDLE_IMPORT: ImportProgress = {
  total: 0,
  done: 0,
  current: null,
  share: 0,
  isPaused: false,
  sums: NO_SUMS,
  results: [],
};

/** Adds up what became of sources. */
export function sumUpOutcomes(outcomes: Iterable<ImportOutcome>): ImportSums {
  const sums = { ...NO_SUMS };
  for (const outcome of outcomes) {
    const tally = tallyOf(outcome);
    sums.articles += tally.articles;
    sums.duplicates += tally.duplicates;
    sums.failed += tally.failed;
    if (tally.failed > 0) sums.failures += 1;
    if (outcome.tag === 'merged') sums.exports += 1;
  }
  return sums;
}

function tallyOf(outcome: ImportOutcome): Pick<ImportTally, 'articles' | 'duplicates' | 'failed'> {
  if (outcome.tag === 'many') return outcome;
  return {
    articles: outcome.tag === 'imported' ? 1 : 0,
    duplicates: outcome.tag === 'duplicate' ? 1 : 0,
    failed: outcome.tag === 'failed' ? 1 : 0,
  };
}

const NEED: Readonly<Record<ImportOutcome['tag'], number>> = {
  duplicate: 0,
  failed: 1,
  many: 2,
  imported: 3,
  merged: 3,
  followed: 3,
  waiting: 4,
};

/** What is told of the results: see `ImportProgress.results`. */
export function shownResults(results: readonly ImportResult[]): readonly ImportResult[] {
  const settled = results.filter(({ outcome }) => outcome.tag !== 'waiting');
  if (settled.length <= MOST_RESULTS) return settled;
  const inNeed = [...settled].reverse().sort((one, other) => NEED[one.outcome.tag] - NEED[other.outcome.tag]);
  const shown = new Set(inNeed.slice(0, MOST_RESULTS));
  return settled.filter((result) => shown.has(result));
}

/** Every reason why something was not imported. */
export const failuresOf = (outcomes: readonly ImportOutcome[]): readonly Failure[] =>
  outcomes.flatMap((outcome) => {
    if (outcome.tag === 'failed') return [outcome.failure];
    return outcome.tag === 'many' ? outcome.failures : [];
  });

export const questionCountOf = ({ questions }: Pick<Article, 'questions'>): number =>
  questions.filter((question) => !isSuggestion(question)).length;
