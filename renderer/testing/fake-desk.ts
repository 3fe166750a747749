import type { Article } from '../../core/article/article.ts';
import type { AfterwordApi } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import { keepBegun, settleOtherBegun } from '../../core/journal/begun-words.ts';
import { restoreCommitment } from '../../core/journal/commitments.ts';
import {
  addHighlight,
  changeHighlight,
  deleteHighlight,
  restoreHighlight,
} from '../../core/journal/highlights.ts';
import type { Journal } from '../../core/journal/journal.ts';
import { putBackPart, takeOutPart } from '../../core/journal/marks.ts';
import {
  acceptSuggestion,
  addQuestion,
  editQuestion,
  hideQuestion,
  orderQuestions,
  restoreQuestion,
  returnSuggestion,
} from '../../core/journal/question-changes.ts';
import { deleteReflection, restoreReflection, writeReflection } from '../../core/journal/reflections.ts';
import { restoreVersion } from '../../core/journal/versions.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { A_TIME, aJournal } from '../../core/testing/factories.ts';
import { createFakeBridge, type FakeBridge } from './fake-bridge.ts';

/** Main with one article on its desk: journals are changed by the same rules as on the disk. */
export type FakeDesk = {
  readonly bridge: FakeBridge;
  journal(): Journal;
  /** Something outside the window changes the journal. */
  changeElsewhere(change: (journal: Journal) => Journal): void;
  /** From now on every save fails like this; `null`: they succeed again. */
  failSaves(failure: Failure | null): void;
};

export function createFakeDesk(
  article: Article,
  first: Journal = aJournal({ articleId: article.id }),
): FakeDesk {
  let journal = first;
  let failure: Failure | null = null;
  const change = async (next: Journal): Promise<Result<Journal, Failure>> => {
    if (failure) return failed(failure);
    journal = next;
    bridge.announce('journalChanged', { articleId: article.id });
    return ok(journal);
  };
  const answers: Partial<AfterwordApi> = {
    openArticle: async (id) =>
      id === article.id ? ok({ article, journal }) : failed({ tag: 'not-found', name: 'The article' }),
    saveReflection: async ({ reflectionId, target, text }) => {
      const result = await change(writeReflection(journal, { id: reflectionId, target, text }, A_TIME));
      if (!result.ok) return result;
      const saved = result.value.reflections.find(({ id }) => id === reflectionId);
      return saved ? ok(saved) : failed({ tag: 'not-found', name: 'The reflection' });
    },
    deleteReflection: (_, id) => change(deleteReflection(journal, id, A_TIME)),
    restoreReflection: (_, id) => change(restoreReflection(journal, id, A_TIME)),
    restoreVersion: (_, id, version) => change(restoreVersion(journal, id, version, A_TIME)),
    addHighlight: (_, making) => change(addHighlight(journal, making, A_TIME)),
    changeHighlight: (_, id, changed) => change(changeHighlight(journal, id, changed, A_TIME)),
    deleteHighlight: (_, id) => change(deleteHighlight(journal, id, A_TIME)),
    restoreHighlight: (_, id) => change(restoreHighlight(journal, id, A_TIME)),
    addQuestion: (_, text, followUps) =>
      change(addQuestion(journal, article.questions, { text, followUps }, A_TIME)),
    editQuestion: (_, id, text) => change(editQuestion(journal, id, text, A_TIME)),
    hideQuestion: (_, id) => change(hideQuestion(journal, id, A_TIME)),
    restoreQuestion: (_, id) => change(restoreQuestion(journal, id, A_TIME)),
    acceptSuggestion: (_, id) => change(acceptSuggestion(journal, id, A_TIME)),
    returnSuggestion: (_, id) => change(returnSuggestion(journal, id, A_TIME)),
    orderQuestions: (_, order) => change(orderQuestions(journal, order, A_TIME)),
    putBackPart: (_, text) => change(putBackPart(journal, text, A_TIME)),
    takeOutPart: (_, text) => change(takeOutPart(journal, text, A_TIME)),
    keepBegun: (_, field, text) => change(keepBegun(journal, field, text, A_TIME)),
    settleOtherBegun: (_, field, text, act) => change(settleOtherBegun(journal, field, text, act, A_TIME)),
    restoreCommitment: (_, id) => change(restoreCommitment(journal, id, A_TIME)),
    listQuestionSets: async () => [],
  };
  const bridge = createFakeBridge([], answers);
  return {
    bridge,
    journal: () => journal,
    changeElsewhere: (next) => {
      journal = next(journal);
      bridge.announce('journalChanged', { articleId: article.id });
    },
    failSaves: (next) => {
      failure = next;
    },
  };
}
