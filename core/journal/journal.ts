import type { ArticleId, Question, QuestionId, TextQuoteSelector, Timestamp } from '../article/article.ts';

/** All that the reader wrote and did on one article. It outlives the article. */
export type Journal = {
  readonly articleId: ArticleId;
  /** As last seen, so that notes can be told apart when the article is gone. */
  readonly articleTitle: string;
  readonly reflections: readonly Reflection[];
  readonly highlights: readonly Highlight[];
  readonly commitments: readonly Commitment[];
  /** One for each question that returns, or did. */
  readonly reviews: readonly Review[];
  readonly questions: QuestionChanges;
  readonly tags: Stamped<readonly string[]>;
  readonly starred: Stamped<boolean>;
  readonly readingState: Stamped<ReadingState>;
  readonly archived: Stamped<boolean>;
  readonly progress: Stamped<Progress>;
  readonly title: Stamped<string | null>;
  readonly byline: Stamped<string | null>;
  /** Whether a first answer is asked for before reading; `null`: as the settings say. */
  readonly firstAnswers: Stamped<boolean | null>;
  /** Texts of what the import removed and the reader put back. */
  readonly restoredParts: Stamped<readonly string[]>;
  /**
   * The copy of the article whose journal took in all of this one, when the two were merged. As long as the article is
   * not in the library, what stands here is not listed: it stands there.
   */
  readonly mergedInto: Stamped<ArticleId | null>;
  /** What was typed into fields whose button was not pressed yet. */
  readonly begun: readonly BegunWords[];
};

/** A value with the time of its last change, so that two copies of a journal can be merged field by field. */
export type Stamped<T> = { readonly value: T; readonly updatedAt: Timestamp | null };

export const READING_STATES = ['unread', 'reading', 'read'] as const;
export type ReadingState = (typeof READING_STATES)[number];

/** How far the reader came: the share passed (0 to 1) and the first passage on the screen. */
export type Progress = { readonly fraction: number; readonly place: TextQuoteSelector | null };

export type ReflectionId = string;

/** What the reader wrote: an answer to a question, or a note on a highlight or on the whole article. */
export type Reflection = {
  readonly id: ReflectionId;
  readonly target: ReflectionTarget;
  /** Markdown. */
  readonly text: string;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  /** Set while it is deleted; the words stay. */
  readonly deletedAt: Timestamp | null;
  /** Earlier texts, oldest first. */
  readonly versions: readonly ReflectionVersion[];
};

/** What a reflection is about. An answer keeps the question's words, in case the question goes. */
export type ReflectionTarget =
  | { readonly kind: 'question'; readonly questionId: QuestionId; readonly questionText: string }
  | { readonly kind: 'highlight'; readonly highlightId: string }
  | { readonly kind: 'article' };

/** An earlier text of a reflection. */
export type ReflectionVersion = {
  readonly text: string;
  /** When this text was last saved as the current one. */
  readonly savedAt: Timestamp;
  readonly reason: VersionReason;
};

/**
 * Why a version was kept: it was the first text; it was written before reading; writing went on after a pause, for
 * half an hour, or on another day; the question was asked again; much was cut; it was replaced by an earlier one or deleted; another copy
 * of the journal had other words.
 */
export const VERSION_REASONS = [
  'first',
  'before-reading',
  'pause',
  'day',
  'asked-again',
  'cut',
  'restore',
  'conflict',
] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

/** A day in the reader's calendar, `YYYY-MM-DD`. */
export type Day = string;

export const HIGHLIGHT_COLORS = ['yellow', 'green', 'blue', 'pink'] as const;
export type HighlightColor = (typeof HIGHLIGHT_COLORS)[number];

/** A marked quote. */
export type Highlight = {
  readonly id: string;
  readonly selector: TextQuoteSelector;
  /** The comment whose text the selector points into; `null` for the article's. */
  readonly commentId: string | null;
  /** Titles of the headings above it, outermost first: a hint when the text has changed. */
  readonly section: readonly string[];
  readonly color: HighlightColor;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  readonly deletedAt: Timestamp | null;
};

export const CUE_KINDS = ['meeting', 'person', 'date', 'feeling', 'other'] as const;
export type CueKind = (typeof CUE_KINDS)[number];

/** «When …, I will …». */
export type Commitment = {
  readonly id: string;
  readonly cueKind: CueKind;
  readonly cue: string;
  readonly action: string;
  /** How the reader imagined it going, once. */
  readonly rehearsal: string;
  /** The day to look back. */
  readonly lookBackOn: Day | null;
  /** What it grew from. */
  readonly questionId: QuestionId | null;
  readonly highlightId: string | null;
  /** The commitment that this one goes on from. */
  readonly continues: string | null;
  /** What came of it. */
  readonly lookBack: LookBack | null;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  readonly deletedAt: Timestamp | null;
};

export const OUTCOMES = ['kept', 'partly', 'not'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What the reader wrote when looking back on a commitment. */
export type LookBack = {
  readonly outcome: Outcome;
  readonly intended: string;
  readonly happened: string;
  readonly why: string;
  readonly next: string;
  readonly writtenAt: Timestamp;
};

/** A question that comes back. Its `id` is the question's, so that two copies of a journal agree. */
export type Review = {
  readonly id: QuestionId;
  /** The next day it is asked; `null` when it does not return any more. */
  readonly dueOn: Day | null;
  /** How often it was asked again: the place in the reader's rhythm. */
  readonly step: number;
  /** What happened each time, oldest first. */
  readonly rounds: readonly ReviewRound[];
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
};

/** One time that a question was asked again. */
export type ReviewRound = {
  readonly id: string;
  readonly askedOn: Day;
  readonly outcome: 'answered' | 'skipped' | 'snoozed' | 'stopped';
  /** What moved since the answer before, in the reader's words. */
  readonly moved: string;
  readonly updatedAt: Timestamp;
};

/** What the reader did to the article's questions. */
export type QuestionChanges = {
  /** Own questions and those of question sets, in the order they were added. */
  readonly added: readonly Question[];
  /** New words by question. */
  readonly edited: Readonly<Record<QuestionId, string>>;
  readonly hidden: readonly QuestionId[];
  /** Suggestions that became questions. */
  readonly accepted: readonly QuestionId[];
  /** The reader's order, or empty for the article's; questions not named come after, in reading order. */
  readonly order: readonly QuestionId[];
  readonly updatedAt: Timestamp | null;
};

/**
 * Words that stand in a field and wait for its button: a question that was not added yet, a title that was not
 * corrected yet. They are there again when the place was left or the app ended.
 */
export type BegunWords = {
  /** The field. */
  readonly id: string;
  /** Empty when they were taken over or dropped. */
  readonly text: string;
  readonly updatedAt: Timestamp;
  /** Other texts of the same field that two copies of the journal had. */
  readonly earlier: readonly string[];
};

/** Whether everything in a journal is listed elsewhere, once its article has gone: nothing was written on it since. */
export const isMergedAway = ({ mergedInto, reflections }: Journal): boolean =>
  mergedInto.value !== null &&
  reflections.every(({ updatedAt }) => updatedAt <= (mergedInto.updatedAt ?? ''));

/** A journal in which nothing was written yet. */
export function createJournal(articleId: ArticleId, articleTitle: string): Journal {
  const unset = <T>(value: T): Stamped<T> => ({ value, updatedAt: null });
  return {
    articleId,
    articleTitle,
    reflections: [],
    highlights: [],
    commitments: [],
    reviews: [],
    questions: { added: [], edited: {}, hidden: [], accepted: [], order: [], updatedAt: null },
    tags: unset([]),
    starred: unset(false),
    readingState: unset('unread'),
    archived: unset(false),
    progress: unset({ fraction: 0, place: null }),
    title: unset(null),
    byline: unset(null),
    firstAnswers: unset(null),
    restoredParts: unset([]),
    mergedInto: unset(null),
    begun: [],
  };
}
