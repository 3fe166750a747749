import type { Question, QuestionId, Timestamp } from '../article/article.ts';
import { createQuestionId } from '../article/question-id.ts';
import { laterOf } from '../later-time.ts';
import type { Journal, QuestionChanges } from './journal.ts';
import type { QuestionSet } from './question-set.ts';

/** The journal with a question of the reader's own. `detected` are the article's, so that ids stay apart. */
export function addQuestion(
  journal: Journal,
  detected: readonly Question[],
  question: Pick<Question, 'text' | 'followUps'>,
  now: Timestamp,
): Journal {
  return change(journal, now, (changes) => ({
    added: [...changes.added, createQuestion('reader', question, takenIds(detected, changes))],
  }));
}

/** The journal with a question set laid on the article; questions of the set that are there already stay alone. */
export function layQuestionSet(
  journal: Journal,
  detected: readonly Question[],
  set: QuestionSet,
  now: Timestamp,
): Journal {
  return change(journal, now, (changes) => {
    const present = new Set(changes.added.map((question) => question.text));
    const taken = new Set(takenIds(detected, changes));
    const laid = set.questions
      .filter((question) => !present.has(question.text))
      .map((question) => {
        const created = createQuestion('set', question, taken);
        taken.add(created.id);
        return created;
      });
    const back = new Set(set.questions.map((question) => question.text));
    const returning = new Set(changes.added.filter(({ text }) => back.has(text)).map(({ id }) => id));
    return {
      added: [...changes.added, ...laid],
      hidden: changes.hidden.filter((id) => !returning.has(id)),
    };
  });
}

/** New words for a question; empty ones go back to the original. */
export function editQuestion(journal: Journal, id: QuestionId, text: string, now: Timestamp): Journal {
  return change(journal, now, (changes) => {
    const { [id]: _before, ...others } = changes.edited;
    return { edited: text.trim() === '' ? others : { ...others, [id]: text.trim() } };
  });
}

/** Takes a question out of sight; its answers stay. */
export function hideQuestion(journal: Journal, id: QuestionId, now: Timestamp): Journal {
  return change(journal, now, (changes) => ({ hidden: withId(changes.hidden, id) }));
}

/** Brings a hidden question back. */
export function restoreQuestion(journal: Journal, id: QuestionId, now: Timestamp): Journal {
  return change(journal, now, (changes) => ({ hidden: changes.hidden.filter((hidden) => hidden !== id) }));
}

/** Makes a suggestion a question. */
export function acceptSuggestion(journal: Journal, id: QuestionId, now: Timestamp): Journal {
  return change(journal, now, (changes) => ({
    accepted: withId(changes.accepted, id),
    hidden: changes.hidden.filter((hidden) => hidden !== id),
  }));
}

/** Makes an accepted suggestion a suggestion again. */
export function returnSuggestion(journal: Journal, id: QuestionId, now: Timestamp): Journal {
  return change(journal, now, (changes) => ({
    accepted: changes.accepted.filter((accepted) => accepted !== id),
  }));
}

/** The reader's own order of questions. */
export function orderQuestions(journal: Journal, order: readonly QuestionId[], now: Timestamp): Journal {
  return change(journal, now, () => ({ order }));
}

function change(
  journal: Journal,
  now: Timestamp,
  make: (changes: QuestionChanges) => Partial<QuestionChanges>,
): Journal {
  return {
    ...journal,
    questions: {
      ...journal.questions,
      ...make(journal.questions),
      updatedAt: laterOf(now, journal.questions.updatedAt),
    },
  };
}

function createQuestion(
  origin: 'set' | 'reader',
  { text, followUps }: Pick<Question, 'text' | 'followUps'>,
  taken: ReadonlySet<QuestionId>,
): Question {
  return {
    id: createQuestionId(text, taken),
    origin,
    text,
    followUps,
    context: '',
    confidence: 1,
    selector: null,
  };
}

const takenIds = (detected: readonly Question[], changes: QuestionChanges): ReadonlySet<QuestionId> =>
  new Set([...detected, ...changes.added].map((question) => question.id));

const withId = (ids: readonly QuestionId[], id: QuestionId): readonly QuestionId[] =>
  ids.includes(id) ? ids : [...ids, id];
