import type { ArticleId, QuestionId, TextQuoteSelector } from '../article/article.ts';
import type {
  Journal,
  ReadingState,
  Reflection,
  ReflectionId,
  ReflectionTarget,
} from '../journal/journal.ts';
import type { FormerMarks } from '../journal/marks.ts';
import type { OtherWordsAct } from '../journal/other-words.ts';
import type { QuestionSet } from '../journal/question-set.ts';
import type { VersionName } from '../journal/versions.ts';
import type { Promised } from './promised.ts';

/** What the reader writes and does on articles. */
export type JournalContract = {
  /** Resolves when the words are on the disk. A new `reflectionId` makes a new reflection. */
  saveReflection(save: ReflectionSave): Promised<Reflection>;
  deleteReflection(articleId: ArticleId, reflectionId: ReflectionId): Promised<Journal>;
  restoreReflection(articleId: ArticleId, reflectionId: ReflectionId): Promised<Journal>;
  /** Makes an earlier text the present one; the present one becomes a version. */
  restoreVersion(articleId: ArticleId, reflectionId: ReflectionId, version: VersionName): Promised<Journal>;

  addQuestion(articleId: ArticleId, text: string, followUps: readonly string[]): Promised<Journal>;
  editQuestion(articleId: ArticleId, questionId: QuestionId, text: string): Promised<Journal>;
  hideQuestion(articleId: ArticleId, questionId: QuestionId): Promised<Journal>;
  restoreQuestion(articleId: ArticleId, questionId: QuestionId): Promised<Journal>;
  acceptSuggestion(articleId: ArticleId, questionId: QuestionId): Promised<Journal>;
  /** Makes an accepted suggestion a suggestion again. */
  returnSuggestion(articleId: ArticleId, questionId: QuestionId): Promised<Journal>;
  orderQuestions(articleId: ArticleId, order: readonly QuestionId[]): Promised<Journal>;
  listQuestionSets(): Promise<readonly QuestionSet[]>;
  layQuestionSet(articleId: ArticleId, setId: string): Promised<Journal>;

  /** Whether this article asks for a first answer before reading; `null`: as the settings say. */
  setFirstAnswers(articleId: ArticleId, asked: boolean | null): Promised<Journal>;
  /** These four give the former marks of the articles that were changed. */
  setReadingState(ids: readonly ArticleId[], state: ReadingState): Promised<readonly FormerMarks[]>;
  setStarred(ids: readonly ArticleId[], starred: boolean): Promised<readonly FormerMarks[]>;
  setArchived(ids: readonly ArticleId[], archived: boolean): Promised<readonly FormerMarks[]>;
  changeTags(
    ids: readonly ArticleId[],
    add: readonly string[],
    remove: readonly string[],
  ): Promised<readonly FormerMarks[]>;
  /** Keeps what stands in a field whose button was not pressed yet; an empty text when nothing does. */
  keepBegun(id: ArticleId, field: string, text: string): Promised<Journal>;
  /** Takes over, lets go of or brings back words that another copy of the library had in such a field. */
  settleOtherBegun(id: ArticleId, field: string, text: string, act: OtherWordsAct): Promised<Journal>;
  /** `null` goes back to what was imported. */
  correctArticle(id: ArticleId, correction: ArticleCorrection): Promised<Journal>;
  /** Shows a part that the import removed; `text` is the whole part. */
  putBackPart(id: ArticleId, text: string): Promised<Journal>;
  takeOutPart(id: ArticleId, text: string): Promised<Journal>;
  saveProgress(id: ArticleId, fraction: number, place: TextQuoteSelector | null): Promised<null>;
};

export const JOURNAL_METHODS: Readonly<Record<keyof JournalContract, true>> = {
  saveReflection: true,
  deleteReflection: true,
  restoreReflection: true,
  restoreVersion: true,
  addQuestion: true,
  editQuestion: true,
  hideQuestion: true,
  restoreQuestion: true,
  acceptSuggestion: true,
  returnSuggestion: true,
  orderQuestions: true,
  listQuestionSets: true,
  layQuestionSet: true,
  setFirstAnswers: true,
  setReadingState: true,
  setStarred: true,
  setArchived: true,
  changeTags: true,
  keepBegun: true,
  settleOtherBegun: true,
  correctArticle: true,
  putBackPart: true,
  takeOutPart: true,
  saveProgress: true,
};

export type ReflectionSave = {
  readonly articleId: ArticleId;
  readonly reflectionId: ReflectionId;
  readonly target: ReflectionTarget;
  readonly text: string;
  /** When it is more than going on with what stands there. */
  readonly occasion?: WritingOccasion;
};

/**
 * Before or after reading, or in answer to a question that returned, without sight of the old answer. A round's id
 * stays the same while the reader writes.
 */
export type WritingOccasion =
  | { readonly tag: 'before-reading' }
  | { readonly tag: 'after-reading' }
  | { readonly tag: 'asked-again'; readonly roundId: string };

export type ArticleCorrection = { readonly title?: string | null; readonly byline?: string | null };
