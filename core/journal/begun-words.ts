import type { QuestionId, Timestamp } from '../article/article.ts';
import { laterOf } from '../later-time.ts';
import type { BegunWords, Journal } from './journal.ts';
import { type OtherWordsAct, otherWords, settleOtherWords } from './other-words.ts';

/** The fields of an article in which words wait. */
export const BEGUN_FIELDS = { question: 'question', title: 'title', byline: 'byline' } as const;

/** The field for other words of a question. */
export const rewordingField = (id: QuestionId): string => `rewording-${id}`;

/** The fields for other words of questions that are not among these, in which words wait. */
export const lostRewordings = (journal: Journal, known: ReadonlySet<QuestionId>): readonly string[] =>
  journal.begun
    .filter(({ id, text, earlier }) => {
      const isLost = id.startsWith(rewordingField('')) && !known.has(id.slice(rewordingField('').length));
      return isLost && (text.trim() !== '' || earlier.length > 0);
    })
    .map(({ id }) => id);

/** The journal with what stands in a field now; the same when nothing changes. */
export function keepBegun(journal: Journal, field: string, text: string, now: Timestamp): Journal {
  const known = journal.begun.find(({ id }) => id === field);
  if ((known?.text ?? '') === text) return journal;
  const kept: BegunWords = {
    id: field,
    text,
    updatedAt: laterOf(now, known?.updatedAt),
    earlier: known?.earlier ?? [],
  };
  return { ...journal, begun: [...journal.begun.filter(({ id }) => id !== field), kept] };
}

/** What waits in a field, or an empty text. */
export const begunAt = (journal: Journal, field: string): string =>
  journal.begun.find(({ id }) => id === field)?.text ?? '';

/** What other copies of the library had in a field, without what is said there or by `present` already. */
export const otherBegun = (journal: Journal, field: string, present: readonly string[]): readonly string[] =>
  otherWords(journal.begun.find(({ id }) => id === field) ?? { earlier: [] }, present);

/** The journal after an act on words that another copy had in a field. */
export function settleOtherBegun(
  journal: Journal,
  field: string,
  text: string,
  act: OtherWordsAct,
  now: Timestamp,
): Journal {
  const known = journal.begun.find(({ id }) => id === field);
  if (known === undefined) return journal;
  const kept = {
    ...known,
    ...settleOtherWords(known, text, act),
    updatedAt: laterOf(now, known.updatedAt),
  };
  return { ...journal, begun: journal.begun.map((words) => (words.id === field ? kept : words)) };
}
