import type { QuestionId, Timestamp } from '../article/article.ts';
import { laterOf } from '../later-time.ts';
import type { BegunWords, Journal } from './journal.ts';

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

/**
 * What other copies of the library had in a field, without what is said there already: the words of `present`, and the
 * first part of them, which is what a copy knew before they were finished.
 */
export function otherBegun(journal: Journal, field: string, present: readonly string[]): readonly string[] {
  const others = journal.begun.find(({ id }) => id === field)?.earlier ?? [];
  return others.filter((words) => !present.some((said) => said.trim().startsWith(words.trim())));
}

/** What becomes of words that another copy had in a field. */
export const OTHER_BEGUN_ACTS = ['take', 'let-go', 'bring-back'] as const;
export type OtherBegunAct = (typeof OTHER_BEGUN_ACTS)[number];

/** The journal after it; words that give way to those of another copy wait in their place. */
export function settleOtherBegun(
  journal: Journal,
  field: string,
  text: string,
  act: OtherBegunAct,
  now: Timestamp,
): Journal {
  const known = journal.begun.find(({ id }) => id === field);
  if (known === undefined) return journal;
  const others = known.earlier.filter((words) => words !== text);
  const settled = {
    take: { text, earlier: known.text === '' ? others : [...others, known.text] },
    'let-go': { text: known.text, earlier: others },
    'bring-back': { text: known.text, earlier: [...others, text] },
  }[act];
  const kept = { ...known, ...settled, updatedAt: laterOf(now, known.updatedAt) };
  return { ...journal, begun: journal.begun.map((words) => (words.id === field ? kept : words)) };
}
