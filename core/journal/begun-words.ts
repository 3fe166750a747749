import type { QuestionId, Timestamp } from '../article/article.ts';
import { laterOf } from '../later-time.ts';
import type { BegunWords, Journal } from './journal.ts';

/** The fields of an article in which words wait. */
export const BEGUN_FIELDS = { question: 'question', title: 'title', byline: 'byline' } as const;

/** The field for other words of a question. */
export const rewordingField = (id: QuestionId): string => `rewording-${id}`;

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
