import { type ReadonlySignal, signal } from '@preact/signals';
import type { QuestionId } from '../../core/article/article.ts';
import type { ArticleCorrection } from '../../core/contract/journal-contract.ts';
import type { OpenedArticle } from '../../core/contract/library-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { Journal } from '../../core/journal/journal.ts';
import type { QuestionSet } from '../../core/journal/question-set.ts';
import { shownQuestions } from '../../core/journal/questions.ts';
import type { Result } from '../../core/result.ts';
import type { Toasts } from './toasts.ts';

/** What these acts need besides the API. */
export type ReaderActDeps = {
  readonly opened: ReadonlySignal<OpenedArticle | null>;
  readonly setJournal: (journal: Journal) => void;
  readonly toasts: Pick<Toasts, 'show' | 'showFailure'>;
};

/** What the reader may do to the open article's questions and to its title and byline. */
export type ReaderActs = {
  /** `null` until they were asked for. */
  readonly questionSets: ReadonlySignal<readonly QuestionSet[] | null>;
  loadQuestionSets(): Promise<void>;
  addQuestion(text: string): Promise<boolean>;
  editQuestion(id: QuestionId, text: string): Promise<boolean>;
  /** Takes a question or a suggestion out of sight, with a way back. */
  hideQuestion(id: QuestionId): Promise<void>;
  restoreQuestion(id: QuestionId): Promise<boolean>;
  acceptSuggestion(id: QuestionId): Promise<boolean>;
  moveQuestion(id: QuestionId, by: -1 | 1): Promise<void>;
  layQuestionSet(setId: string): Promise<boolean>;
  /** The question returns in so many days; `null`: not any more. */
  askAgain(id: QuestionId, days: number | null): Promise<void>;
  /** Whether this article asks for a first answer before reading; `null`: as the settings say. */
  setFirstAnswers(asked: boolean | null): Promise<boolean>;
  correct(correction: ArticleCorrection): Promise<boolean>;
  /** Shows a part that the import removed, with a way back. */
  putBackPart(text: string): Promise<void>;
  takeOutPart(text: string): Promise<void>;
  openSource(): Promise<void>;
};

/** Each act shows what came of it, and says in a toast what went wrong. */
export function createReaderActs(
  api: AfterwordBridge,
  { opened, setJournal, toasts }: ReaderActDeps,
): ReaderActs {
  const questionSets = signal<readonly QuestionSet[] | null>(null);

  const settle = async (ask: (id: string) => Promise<Result<Journal, Failure>>): Promise<boolean> => {
    const id = opened.peek()?.article.id;
    if (id === undefined) return false;
    const result = await ask(id);
    if (result.ok) setJournal(result.value);
    else toasts.showFailure(result.failure);
    return result.ok;
  };
  const restoreQuestion = (questionId: QuestionId): Promise<boolean> =>
    settle((id) => api.restoreQuestion(id, questionId));

  const putBack = (text: string): Promise<boolean> => settle((id) => api.putBackPart(id, text));
  const takeOut = (text: string): Promise<boolean> => settle((id) => api.takeOutPart(id, text));

  return {
    questionSets,
    async loadQuestionSets() {
      questionSets.value = await api.listQuestionSets();
    },
    addQuestion: (text) => settle((id) => api.addQuestion(id, text, [])),
    editQuestion: (questionId, text) => settle((id) => api.editQuestion(id, questionId, text)),
    async hideQuestion(questionId) {
      if (await settle((id) => api.hideQuestion(id, questionId)))
        toasts.show('Question hidden.', { label: 'Undo', run: () => void restoreQuestion(questionId) });
    },
    restoreQuestion,
    acceptSuggestion: (questionId) => settle((id) => api.acceptSuggestion(id, questionId)),
    async moveQuestion(questionId, by) {
      const order = opened.peek() ? orderAfterMove(opened.peek(), questionId, by) : null;
      if (order) await settle((id) => api.orderQuestions(id, order));
    },
    layQuestionSet: (setId) => settle((id) => api.layQuestionSet(id, setId)),
    async askAgain(questionId, days) {
      const before = opened.peek()?.journal.reviews.find((review) => review.id === questionId)?.dueOn ?? null;
      if (!(await settle((id) => api.askAgain(id, questionId, days)))) return;
      toasts.show(days === null ? 'The question does not return any more.' : 'The question returns then.', {
        label: 'Undo',
        run: () => void settle((id) => api.askAgain(id, questionId, before)),
      });
    },
    setFirstAnswers: (asked) => settle((id) => api.setFirstAnswers(id, asked)),
    correct: (correction) => settle((id) => api.correctArticle(id, correction)),
    async putBackPart(text) {
      if (await putBack(text))
        toasts.show('Put back at the end of the article.', { label: 'Undo', run: () => void takeOut(text) });
    },
    async takeOutPart(text) {
      if (await takeOut(text))
        toasts.show('Taken out again.', { label: 'Undo', run: () => void putBack(text) });
    },
    async openSource() {
      const id = opened.peek()?.article.id;
      if (id === undefined) return;
      const result = await api.openSource(id);
      if (!result.ok) toasts.showFailure(result.failure);
    },
  };
}

/** The shown questions' ids with one of them moved; `null` when it cannot go further. */
function orderAfterMove(
  opened: OpenedArticle | null,
  id: QuestionId,
  by: -1 | 1,
): readonly QuestionId[] | null {
  if (!opened) return null;
  const order = shownQuestions(opened.article.questions, opened.journal.questions).map(
    (question) => question.id,
  );
  const from = order.indexOf(id);
  const neighbour = order[from + by];
  if (from < 0 || neighbour === undefined) return null;
  order[from] = neighbour;
  order[from + by] = id;
  return order;
}
