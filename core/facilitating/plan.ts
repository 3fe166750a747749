/**
 * A plan: how somebody leads a group through an article or a collection. It holds what that person decided and wrote,
 * and what came up in the room. What the articles say and ask is not in it: see `PlanMaterial`.
 */
import type { ArticleId, QuestionId, Timestamp } from '../article/article.ts';
import type { QuestionKind } from '../article/question-kind.ts';
import { byCodeUnits } from '../by-code-units.ts';
import type { Stamped } from '../journal/journal.ts';
import type { CollectionId } from '../library/collections.ts';

/** What a plan is for. Its id is the plan's: there is one plan for an article, and one for a collection. */
export type PlanSubject =
  | { readonly kind: 'article'; readonly id: ArticleId }
  | { readonly kind: 'collection'; readonly id: CollectionId };

/** The lengths that are offered, in minutes. */
export const SESSION_LENGTHS = [30, 45, 60, 90] as const;
export type SessionLength = (typeof SESSION_LENGTHS)[number];

/** Names a question in a plan: its article and itself, or one of the plan's own (`own/<id>`). */
export type QuestionKey = string;

export const questionKey = (articleId: ArticleId, questionId: QuestionId): QuestionKey =>
  `${articleId}/${questionId}`;
export const ownQuestionKey = (id: string): QuestionKey => `own/${id}`;

export type Plan = {
  readonly subject: PlanSubject;
  /** Of the article or collection as last seen, in case it goes. */
  readonly title: string;
  readonly minutes: Stamped<SessionLength>;
  /** The order by hand; empty: the order in which a group can follow. Questions not named come after. */
  readonly order: Stamped<readonly QuestionKey[]>;
  readonly leftOut: Stamped<readonly QuestionKey[]>;
  /** Questions that whoever leads has added. */
  readonly questions: readonly OwnQuestion[];
  /** For the eyes of whoever leads. The id of each is the part of the plan that it belongs to: see `NotePlace`. */
  readonly notes: readonly KeptWords[];
  /** What came up and was put aside for later. */
  readonly parked: readonly KeptWords[];
  /** What people said in the closing round that they will do. */
  readonly promises: readonly KeptWords[];
  /** Where the session stands, so that it goes on there; `null`: not begun. */
  readonly step: Stamped<number | null>;
};

/**
 * Where a note belongs: the whole session, its beginning or end, or a question's key. Two are of use to others too:
 * `packet` is what a packet asks its readers to do (`who`: whoever asks), `members` the names of those who are expected
 * to answer it, one in each line. `question` is one of their own that was not added yet.
 */
export type NotePlace = 'whole' | 'opening' | 'closing' | 'packet' | 'members' | 'question' | QuestionKey;

export type OwnQuestion = {
  readonly id: string;
  readonly text: string;
  /** `null`: as its words say. */
  readonly kind: QuestionKind | null;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  readonly deletedAt: Timestamp | null;
};

/** Words that somebody wrote. They stay when they are deleted, and when another copy of the plan has newer ones. */
export type KeptWords = {
  readonly id: string;
  /** Whose they are; empty when nobody said. */
  readonly who: string;
  /** Markdown. */
  readonly text: string;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  readonly deletedAt: Timestamp | null;
  /** Other texts under the same id that two copies of the plan had, oldest first. */
  readonly earlier: readonly string[];
};

/** A plan in which nothing was decided yet. */
export function createPlan(subject: PlanSubject, title: string): Plan {
  const unset = <T>(value: T): Stamped<T> => ({ value, updatedAt: null });
  return {
    subject,
    title,
    minutes: unset(60),
    order: unset([]),
    leftOut: unset([]),
    questions: [],
    notes: [],
    parked: [],
    promises: [],
    step: unset(null),
  };
}

/** What of a list is not deleted and not empty, in the order it was begun. */
export const liveWords = (words: readonly KeptWords[]): readonly KeptWords[] =>
  words
    .filter(({ deletedAt, text, who }) => deletedAt === null && (text.trim() !== '' || who.trim() !== ''))
    .sort((one, other) => byCodeUnits(one.createdAt, other.createdAt));

/** The note at a place, or an empty text. */
export const noteAt = (plan: Plan, place: NotePlace): string =>
  plan.notes.find(({ id, deletedAt }) => id === place && deletedAt === null)?.text ?? '';

/** Who is expected to answer, each name once, in the order they were typed. */
export const membersOf = (plan: Plan): readonly string[] => [
  ...new Map(
    noteAt(plan, 'members')
      .split('\n')
      .map((name) => name.replace(/\s+/gu, ' ').trim())
      .filter((name) => name !== '')
      .map((name) => [name.toLowerCase(), name] as const),
  ).values(),
];
