import type { ArticleId, Question, QuestionId, TextQuoteSelector, Timestamp } from '../article/article.ts';

/** All that the reader wrote and did on one article. It outlives the article. */
export type Journal = {
  readonly articleId: ArticleId;
  /** As last seen, so that notes can be told apart when the article is gone. */
  readonly articleTitle: string;
  readonly reflections: readonly Reflection[];
  readonly highlights: readonly Highlight[];
  readonly commitments: readonly Commitment[];
  readonly questions: QuestionChanges;
  readonly tags: Stamped<readonly string[]>;
  readonly starred: Stamped<boolean>;
  readonly readingState: Stamped<ReadingState>;
  readonly archived: Stamped<boolean>;
  readonly progress: Stamped<Progress>;
  readonly title: Stamped<string | null>;
  readonly byline: Stamped<string | null>;
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
  /** Why it was kept: writing went on after a pause, on another day, much was cut, it was replaced or deleted. */
  readonly reason: 'pause' | 'day' | 'cut' | 'restore' | 'conflict';
};

/** A marked quote. */
export type Highlight = {
  readonly id: string;
  readonly selector: TextQuoteSelector;
  readonly color: 'yellow' | 'green' | 'blue' | 'pink';
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  readonly deletedAt: Timestamp | null;
};

/** «When …, I will …». */
export type Commitment = {
  readonly id: string;
  readonly cue: string;
  readonly action: string;
  /** The day to look back, `YYYY-MM-DD` in the reader's calendar. */
  readonly lookBackOn: string | null;
  readonly questionId: QuestionId | null;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  readonly deletedAt: Timestamp | null;
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

/** A journal in which nothing was written yet. */
export function createJournal(articleId: ArticleId, articleTitle: string): Journal {
  const unset = <T>(value: T): Stamped<T> => ({ value, updatedAt: null });
  return {
    articleId,
    articleTitle,
    reflections: [],
    highlights: [],
    commitments: [],
    questions: { added: [], edited: {}, hidden: [], accepted: [], order: [], updatedAt: null },
    tags: unset([]),
    starred: unset(false),
    readingState: unset('unread'),
    archived: unset(false),
    progress: unset({ fraction: 0, place: null }),
    title: unset(null),
    byline: unset(null),
  };
}
