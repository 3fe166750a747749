import type { ArticleId, QuestionId } from '../../../core/article/article.ts';
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
    questionText: createQuestionTexts(folder),
  };
}

/** Reads each article once, however many of its questions are asked for. */
function createQuestionTexts(folder: string): Session['questionText'] {
  const known = new Map<ArticleId, ReadonlyMap<QuestionId, string>>();
  return (key) => {
    const [articleId = '', questionId = ''] = key.split('/');
    const texts = known.get(articleId) ?? readQuestionTexts(folder, articleId);
    known.set(articleId, texts);
    return texts.get(questionId) ?? '';
  };
}

/** Of hidden ones and suggestions too: a note may be older than the decision. */
function readQuestionTexts(folder: string, articleId: ArticleId): ReadonlyMap<QuestionId, string> {
  const detected = readArticleNow(folder, articleId)?.questions ?? [];
  const { added = [], edited = {} } = readJournalNow(folder, articleId)?.questions ?? {};
  return new Map([...detected, ...added].map(({ id, text }) => [id, edited[id] ?? text]));
}
