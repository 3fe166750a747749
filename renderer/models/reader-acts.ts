import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId, Question, QuestionId } from '../../core/article/article.ts';
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
  readonly toasts: Pick<Toasts, 'show' | 'showFailure' | 'keepUndo' | 'announce'>;
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
  /** Makes words that another copy of the library had in a field those of the field. */
  takeOtherWords(field: string, text: string): Promise<boolean>;
  /** With a way back. */
  letGoOfOtherWords(field: string, text: string): Promise<void>;
  /** Shows a part that the import removed, with a way back. */
  putBackPart(text: string): Promise<void>;
  takeOutPart(text: string): Promise<void>;
  openSource(): Promise<void>;
};

type Ask = (articleId: ArticleId) => Promise<Result<Journal, Failure>>;
/** What leads from `after` back to `before`. */
type Undo = (before: OpenedArticle, after: OpenedArticle) => readonly Ask[];

/** Each act shows what came of it, and says in a toast what went wrong. */
export function createReaderActs(
  api: AfterwordBridge,
  { opened, setJournal, toasts }: ReaderActDeps,
): ReaderActs {
  const questionSets = signal<readonly QuestionSet[] | null>(null);

  const settle = async (ask: Ask, id = opened.peek()?.article.id): Promise<boolean> => {
    if (id === undefined) return false;
    const result = await ask(id);
    if (result.ok) setJournal(result.value);
    else toasts.showFailure(result.failure);
    return result.ok;
  };
  /** Does what is seen at once, says it to those who listen, and keeps the way back, which leads to the same article. */
  const act = async (done: string, ask: Ask, undo: Undo): Promise<boolean> => {
    const before = opened.peek();
    const isDone = await settle(ask);
    const after = opened.peek();
    if (isDone) toasts.announce(done);
    if (isDone && before !== null && after?.article.id === before.article.id)
      toasts.keepUndo(done, async () => {
        for (const back of undo(before, after)) await settle(back, before.article.id);
      });
    return isDone;
  };
  const restoreQuestion = (questionId: QuestionId): Promise<boolean> =>
    settle((id) => api.restoreQuestion(id, questionId));

  /** What was not shown before is hidden again; its words stay in the journal. */
  const hideNewOnes: Undo = (before, after) => {
    const known = new Set(shownIn(before).map(({ id }) => id));
    return shownIn(after)
      .filter(({ id }) => !known.has(id))
      .map((question) => (id) => api.hideQuestion(id, question.id));
  };

  const putBack = (text: string): Promise<boolean> => settle((id) => api.putBackPart(id, text));
  const takeOut = (text: string): Promise<boolean> => settle((id) => api.takeOutPart(id, text));

  return {
    questionSets,
    async loadQuestionSets() {
      questionSets.value = await api.listQuestionSets();
    },
    addQuestion: (text) => act('Question added.', (id) => api.addQuestion(id, text, []), hideNewOnes),
    editQuestion: (questionId, text) =>
      act(
        'Question reworded.',
        (id) => api.editQuestion(id, questionId, text),
        ({ journal }) => [
          (id) => api.editQuestion(id, questionId, journal.questions.edited[questionId] ?? ''),
        ],
      ),
    async hideQuestion(questionId) {
      if (await settle((id) => api.hideQuestion(id, questionId)))
        toasts.show('Question hidden.', { label: 'Undo', run: () => void restoreQuestion(questionId) });
    },
    restoreQuestion,
    acceptSuggestion: (questionId) =>
      act(
        'Suggestion taken.',
        (id) => api.acceptSuggestion(id, questionId),
        () => [(id) => api.returnSuggestion(id, questionId)],
      ),
    async moveQuestion(questionId, by) {
      const order = opened.peek() ? orderAfterMove(opened.peek(), questionId, by) : null;
      if (order)
        await act(
          'Question moved.',
          (id) => api.orderQuestions(id, order),
          ({ journal }) => [(id) => api.orderQuestions(id, journal.questions.order)],
        );
    },
    layQuestionSet: (setId) => act('Questions laid.', (id) => api.layQuestionSet(id, setId), hideNewOnes),
    async askAgain(questionId, days) {
      const before = opened.peek()?.journal.reviews.find((review) => review.id === questionId)?.dueOn ?? null;
      if (!(await settle((id) => api.askAgain(id, questionId, days)))) return;
      toasts.show(days === null ? 'The question does not return any more.' : 'The question returns then.', {
        label: 'Undo',
        run: () => void settle((id) => api.askAgain(id, questionId, before)),
      });
    },
    setFirstAnswers: (asked) =>
      act(
        'First answer set.',
        (id) => api.setFirstAnswers(id, asked),
        ({ journal }) => [(id) => api.setFirstAnswers(id, journal.firstAnswers.value)],
      ),
    correct: (correction) =>
      act(
        'Correction made.',
        (id) => api.correctArticle(id, correction),
        ({ journal }) => [
          (id) => api.correctArticle(id, { title: journal.title.value, byline: journal.byline.value }),
        ],
      ),
    takeOtherWords: (field, text) => settle((id) => api.settleOtherBegun(id, field, text, 'take')),
    async letGoOfOtherWords(field, text) {
      const articleId = opened.peek()?.article.id;
      if (await settle((id) => api.settleOtherBegun(id, field, text, 'let-go')))
        toasts.show('Words let go.', {
          label: 'Undo',
          run: () => void settle((id) => api.settleOtherBegun(id, field, text, 'bring-back'), articleId),
        });
    },
    async putBackPart(text) {
      if (await putBack(text))
        toasts.show('Put back where it stood.', { label: 'Undo', run: () => void takeOut(text) });
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

const shownIn = ({ article, journal }: OpenedArticle): readonly Question[] =>
  shownQuestions(article.questions, journal.questions);

/** The shown questions' ids with one of them moved; `null` when it cannot go further. */
function orderAfterMove(
  opened: OpenedArticle | null,
  id: QuestionId,
  by: -1 | 1,
): readonly QuestionId[] | null {
  if (!opened) return null;
  const order = shownIn(opened).map((question) => question.id);
  const from = order.indexOf(id);
  const neighbour = order[from + by];
  if (from < 0 || neighbour === undefined) return null;
  order[from] = neighbour;
  order[from + by] = id;
  return order;
}
