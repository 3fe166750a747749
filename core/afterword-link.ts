/**
 * Links that lead from anywhere on the computer into the library: `afterword://article/<id>`, with `/question/<id>` or
 * `/answer/<id>` after it. They hold ids and nothing else: whoever makes one up can at most name a place to look at.
 */
import type { ArticleId, QuestionId } from './article/article.ts';
import type { ReflectionId } from './journal/journal.ts';

export const LINK_SCHEME = 'afterword';

export type LinkTarget =
  | { readonly tag: 'article'; readonly articleId: ArticleId }
  | { readonly tag: 'question'; readonly articleId: ArticleId; readonly questionId: QuestionId }
  | { readonly tag: 'answer'; readonly articleId: ArticleId; readonly reflectionId: ReflectionId };

/** What became of a link that came in. */
export type LinkArrival =
  | { readonly tag: 'found'; readonly target: LinkTarget }
  /** No link of ours, or a broken one. */
  | { readonly tag: 'not-a-link' }
  /** Nothing with these ids is in this library; the article may be here while the question or the answer is not. */
  | { readonly tag: 'not-here'; readonly missing: LinkTarget['tag']; readonly articleId: ArticleId };

/** Longer ones are none of ours. */
const LONGEST = 300;
const PATTERN = /^afterword:\/\/article\/([0-9a-f]{32})(?:\/(question|answer)\/([A-Za-z0-9_-]{1,80}))?\/?$/;
const ID = /^[A-Za-z0-9_-]{1,80}$/;

/** The place that a link names; `null` for everything that is not exactly such a link. */
export function parseLink(text: string): LinkTarget | null {
  if (text.length > LONGEST) return null;
  const [, articleId, part, id] = PATTERN.exec(withPlainScheme(text)) ?? [];
  if (articleId === undefined) return null;
  if (part === undefined || id === undefined) return { tag: 'article', articleId };
  return part === 'question'
    ? { tag: 'question', articleId, questionId: id }
    : { tag: 'answer', articleId, reflectionId: id };
}

/** The link to a place. An id of another app's making that does not fit into a link leaves the article. */
export function formatLink(target: LinkTarget): string {
  const article = `${LINK_SCHEME}://article/${target.articleId}`;
  switch (target.tag) {
    case 'article':
      return article;
    case 'question':
      return ID.test(target.questionId) ? `${article}/question/${target.questionId}` : article;
    case 'answer':
      return ID.test(target.reflectionId) ? `${article}/answer/${target.reflectionId}` : article;
  }
}

/** Whether a text that a program was started with is meant as a link, well made or not. */
export const looksLikeLink = (text: string): boolean =>
  text.slice(0, LINK_SCHEME.length + 1).toLowerCase() === `${LINK_SCHEME}:`;

/** Schemes may be written in capitals; ids may not. */
const withPlainScheme = (text: string): string =>
  looksLikeLink(text) ? `${LINK_SCHEME}${text.slice(LINK_SCHEME.length)}` : text;
