import type { Comment } from '../../../core/article/article.ts';

/** A comment with those that answer it. */
export type Thread = { readonly comment: Comment; readonly replies: readonly Thread[] };

/** Comments as conversations, in order of appearance; one that answers an unknown comment begins its own. */
export function threadComments(comments: readonly Comment[]): readonly Thread[] {
  const known = new Set(comments.map(({ id }) => id));
  const byParent = new Map<string | null, Comment[]>();
  for (const comment of comments) {
    const parent = comment.replyTo !== null && known.has(comment.replyTo) ? comment.replyTo : null;
    byParent.set(parent, [...(byParent.get(parent) ?? []), comment]);
  }
  const placed = new Set<string>();
  const grow = (comment: Comment): Thread => {
    placed.add(comment.id);
    const replies = (byParent.get(comment.id) ?? []).filter(({ id }) => !placed.has(id));
    return { comment, replies: replies.map(grow) };
  };
  const threads = (byParent.get(null) ?? []).map(grow);
  // Comments that answer each other in a circle have no beginning: each is still shown once.
  return [
    ...threads,
    ...comments.filter(({ id }) => !placed.has(id)).map((comment) => ({ comment, replies: [] })),
  ];
}
