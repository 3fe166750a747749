/** What the reader writes and marks: each a change of one journal, answered when it is on the disk. */
import type { ArticleId, Question } from '../../core/article/article.ts';
import type { JournalContract, WritingOccasion } from '../../core/contract/journal-contract.ts';
import type { Failure } from '../../core/failure.ts';
import { keepBegun, settleOtherBegun } from '../../core/journal/begun-words.ts';
import { writeFirstAnswer, writeSecondAnswer } from '../../core/journal/first-answers.ts';
import type { Journal } from '../../core/journal/journal.ts';
import * as marks from '../../core/journal/marks.ts';
import * as changes from '../../core/journal/question-changes.ts';
import { type QuestionSet, usableSets } from '../../core/journal/question-set.ts';
import { QUESTION_SETS, questionSetById } from '../../core/journal/question-sets.ts';
import * as reflections from '../../core/journal/reflections.ts';
import { answerAgain, type Moment, type Rhythm, scheduleReview } from '../../core/journal/reviews.ts';
import { restoreVersion } from '../../core/journal/versions.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { momentOf, type ReaderClock } from './reader-clock.ts';
import type { SettingsKeeper } from './settings-keeper.ts';

export function createJournalApi(
  library: Library,
  settings: SettingsKeeper,
  clock: ReaderClock,
): JournalContract {
  const now = (): string => clock.now().toISOString();
  const change = (id: ArticleId, make: (journal: Journal) => Journal) => library.changeJournal(id, make);

  /** Every journal of a selection in turn; the first failure is told, the others are still changed. */
  async function changeEach(
    ids: readonly ArticleId[],
    make: (journal: Journal) => Journal,
  ): Promise<Result<readonly marks.FormerMarks[], Failure>> {
    const former: marks.FormerMarks[] = [];
    let failure: Failure | null = null;
    for (const id of ids) {
      const changed = await change(id, (journal) => {
        const made = make(journal);
        if (made !== journal) former.push(marks.formerMarksOf(id, journal));
        return made;
      });
      if (!changed.ok) failure ??= changed.failure;
    }
    return failure === null ? ok(former) : failed(failure);
  }

  /** A change that must know the article's own questions. */
  async function changeQuestions(
    id: ArticleId,
    make: (journal: Journal, detected: readonly Question[]) => Journal,
  ): Promise<Result<Journal, Failure>> {
    const article = await library.readArticle(id);
    return article.ok ? change(id, (journal) => make(journal, article.value.questions)) : article;
  }

  return {
    async saveReflection({ articleId, reflectionId, target, text, occasion }) {
      const writing = { id: reflectionId, target, text };
      const rhythm = settings.current().reviewWeeks;
      const changed = await change(articleId, (journal) =>
        writeOn(journal, writing, occasion, rhythm, momentOf(clock)),
      );
      if (!changed.ok) return changed;
      const saved = changed.value.reflections.find(({ id }) => id === reflectionId);
      if (saved === undefined) throw new Error('The reflection is not in its journal after saving.');
      return ok(saved);
    },
    deleteReflection: (articleId, id) =>
      change(articleId, (journal) => reflections.deleteReflection(journal, id, now())),
    restoreReflection: (articleId, id) =>
      change(articleId, (journal) => reflections.restoreReflection(journal, id, now())),
    restoreVersion: (articleId, id, version) =>
      change(articleId, (journal) => restoreVersion(journal, id, version, now())),

    addQuestion: (articleId, text, followUps) =>
      changeQuestions(articleId, (journal, detected) =>
        changes.addQuestion(journal, detected, { text, followUps }, now()),
      ),
    editQuestion: (articleId, id, text) =>
      change(articleId, (journal) => changes.editQuestion(journal, id, text, now())),
    hideQuestion: (articleId, id) => change(articleId, (journal) => changes.hideQuestion(journal, id, now())),
    restoreQuestion: (articleId, id) =>
      change(articleId, (journal) => changes.restoreQuestion(journal, id, now())),
    acceptSuggestion: (articleId, id) =>
      change(articleId, (journal) => changes.acceptSuggestion(journal, id, now())),
    returnSuggestion: (articleId, id) =>
      change(articleId, (journal) => changes.returnSuggestion(journal, id, now())),
    orderQuestions: (articleId, order) =>
      change(articleId, (journal) => changes.orderQuestions(journal, order, now())),
    async listQuestionSets() {
      return [...(await ownSets(library)), ...QUESTION_SETS];
    },
    async layQuestionSet(articleId, setId) {
      const set = questionSetById(setId) ?? (await ownSets(library)).find(({ id }) => id === setId);
      if (set === undefined) return failed({ tag: 'not-found', name: setId });
      return changeQuestions(articleId, (journal, detected) =>
        changes.layQuestionSet(journal, detected, set, now()),
      );
    },

    setFirstAnswers: (articleId, asked) =>
      change(articleId, (journal) => marks.setFirstAnswers(journal, asked, now())),
    setReadingState: (ids, state) =>
      changeEach(ids, (journal) => marks.setReadingState(journal, state, now())),
    setStarred: (ids, starred) => changeEach(ids, (journal) => marks.setStarred(journal, starred, now())),
    setArchived: (ids, archived) => changeEach(ids, (journal) => marks.setArchived(journal, archived, now())),
    changeTags: (ids, add, remove) =>
      changeEach(ids, (journal) => marks.changeTags(journal, add, remove, now())),
    keepBegun: (id, field, text) => change(id, (journal) => keepBegun(journal, field, text, now())),
    settleOtherBegun: (id, field, text, act) =>
      change(id, (journal) => settleOtherBegun(journal, field, text, act, now())),
    correctArticle: (id, correction) => change(id, (journal) => marks.correct(journal, correction, now())),
    async putBackPart(id, text) {
      const article = await library.readArticle(id);
      if (!article.ok) return article;
      const isPart = article.value.removed.some((part) => part.text === text);
      if (!isPart) return failed({ tag: 'not-found', name: 'The removed part' });
      return change(id, (journal) => marks.putBackPart(journal, text, now()));
    },
    takeOutPart: (id, text) => change(id, (journal) => marks.takeOutPart(journal, text, now())),
    async saveProgress(id, fraction, place) {
      const saved = await change(id, (journal) => marks.saveProgress(journal, fraction, place, now()));
      return saved.ok ? ok(null) : saved;
    },
  };
}

/** The reader's own sets as they are laid; none when they cannot be read, which the reader is told elsewhere. */
async function ownSets(library: Library): Promise<readonly QuestionSet[]> {
  const read = await library.questionSets.read();
  return read.ok ? usableSets(read.value).map((set) => ({ ...set, source: '' })) : [];
}

/** The journal with the words in it; the first answer to a question also sets the day it returns. */
function writeOn(
  before: Journal,
  writing: reflections.ReflectionWriting,
  occasion: WritingOccasion | undefined,
  rhythm: Rhythm,
  moment: Moment,
): Journal {
  const { target, text } = writing;
  const written = writeWords(before, writing, occasion, rhythm, moment);
  if (written === before || target.kind !== 'question' || text.trim() === '') return written;
  return scheduleReview(written, target.questionId, rhythm, moment);
}

function writeWords(
  journal: Journal,
  writing: reflections.ReflectionWriting,
  occasion: WritingOccasion | undefined,
  rhythm: Rhythm,
  moment: Moment,
): Journal {
  switch (occasion?.tag) {
    case undefined:
      return reflections.writeReflection(journal, writing, moment.now, moment.timeZone);
    case 'before-reading':
      return writeFirstAnswer(journal, writing, moment.now, moment.timeZone);
    case 'after-reading':
      return writeSecondAnswer(journal, writing, moment.now, moment.timeZone);
    case 'asked-again':
      return answerAgain(journal, writing, occasion.roundId, rhythm, moment);
  }
}
