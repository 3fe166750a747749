/** Finding articles and questions by what is typed. */
import type { ArticleId, Question } from '../../core/article/article.ts';
import type { Journal, Reflection } from '../../core/journal/journal.ts';
import { liveReflections } from '../../core/journal/reflections.ts';
import { EVERYTHING, LONGEST_PAGE } from '../../core/library/query.ts';
import type { ArticleSummary } from '../../core/library/summary.ts';
import type { Library } from '../library/library.ts';
import { everyId } from '../services/library-archive/every-id.ts';
import { Refusal } from './surroundings.ts';

/** Every article, newest first, archived ones at the end. */
export async function everySummary(library: Library): Promise<readonly ArticleSummary[]> {
  const rows: ArticleSummary[] = [];
  for (const show of ['all', 'archived'] as const)
    for (let start = 0, total = 1; start < total; start += LONGEST_PAGE) {
      const page = await library.list({ ...EVERYTHING, show }, { start, count: LONGEST_PAGE });
      rows.push(...page.rows);
      total = page.total;
    }
  return rows;
}

/** The one article, or journal of an article that is gone, whose id begins so. */
export async function findId(library: Library, start: string): Promise<ArticleId> {
  const found = (await everyId(library)).filter((id) => id.startsWith(start.toLowerCase()));
  const [only] = found;
  if (only === undefined || start === '') throw new Refusal(`No article's id begins with “${start}”.`);
  if (found.length > 1)
    throw new Refusal(`${found.length} articles' ids begin with “${start}”: give more of it.`);
  return only;
}

/** The question with that id, or at that place counted from 1. */
export function findQuestion(questions: readonly Question[], which: string): Question {
  const place = /^\d+$/.test(which) ? Number(which) - 1 : -1;
  const found = questions.find(({ id }) => id === which) ?? questions[place];
  if (found === undefined)
    throw new Refusal(
      questions.length === 0
        ? 'The article asks no question.'
        : `The article has no question “${which}”: name one by its number, 1 to ${questions.length}.`,
    );
  return found;
}

/** What stands under a question, oldest first. */
export const answersTo = ({ id }: Question, journal: Journal): readonly Reflection[] =>
  liveReflections(journal).filter(({ target }) => target.kind === 'question' && target.questionId === id);
