import type { ArticleId } from '../../../core/article/article.ts';
import type { QuestionKey } from '../../../core/facilitating/plan.ts';
import type { Session } from '../../../core/searching/searchable-session.ts';
import { readArticleNow, readJournalNow, readPlanNow, readReturnsNow } from './library-files.ts';

/** A plan with what came back to it, and the words of the questions that its notes are on; `null`: there is neither. */
export function readSession(folder: string, planId: ArticleId): Session | null {
  const plan = readPlanNow(folder, planId);
  const returns = readReturnsNow(folder, planId);
  if (plan === null && returns === null) return null;
  const article = readArticleNow(folder, planId);
  const kind = plan?.subject.kind ?? (article === null ? 'collection' : 'article');
  return {
    plan,
    returns,
    subject: { kind, id: planId },
    title: plan?.title ?? article?.title ?? '',
    language: article?.language ?? null,
    questionText: (key) => questionText(folder, key),
  };
}

function questionText(folder: string, key: QuestionKey): string {
  const [articleId = '', questionId] = key.split('/');
  const article = readArticleNow(folder, articleId);
  const { added = [], edited = {} } = readJournalNow(folder, articleId)?.questions ?? {};
  const question = [...added, ...(article?.questions ?? [])].find(({ id }) => id === questionId);
  return edited[question?.id ?? ''] ?? question?.text ?? '';
}
