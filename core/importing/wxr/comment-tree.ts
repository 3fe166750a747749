/** Comments of a WordPress export: approved ones, oldest first, each with the one it answers. */
import type { Comment } from '../../article/article.ts';
import { isWebAddress } from '../address.ts';
import { lineOf, paragraphsOf, parsePage } from '../html/dom.ts';
import { paragraphsOfPost } from './post-paragraphs.ts';
import type { WxrComment } from './wxr-item.ts';

/** What was neither approved nor written by people stays out; an answer to it answers the one above it. */
export function commentsOf(written: readonly WxrComment[]): readonly Comment[] {
  const byId = new Map(written.map((comment) => [comment.id, comment]));
  const shown = written
    .filter((comment) => comment.isApproved && kindOf(comment) !== null && wordsOf(comment) !== '')
    .sort((one, other) => (one.date === other.date ? 0 : one.date < other.date ? -1 : 1));
  const ids = new Map(shown.map(({ id }, at) => [id, `c${at + 1}`]));
  return shown.map((comment, at) => ({
    id: `c${at + 1}`,
    kind: kindOf(comment) ?? 'comment',
    author: kindOf(comment) === 'pingback' ? null : comment.author || null,
    url: kindOf(comment) === 'pingback' && isWebAddress(comment.url) ? comment.url : null,
    publishedAt: comment.publishedAt,
    text: wordsOf(comment),
    replyTo: answeredBy(comment, byId, ids),
  }));
}

function kindOf({ type }: WxrComment): Comment['kind'] | null {
  if (type === '' || type === 'comment') return 'comment';
  return type === 'pingback' || type === 'trackback' ? 'pingback' : null;
}

/** A pingback's author is the title of the page that it comes from. */
function wordsOf(comment: WxrComment): string {
  const html = kindOf(comment) === 'pingback' ? comment.author : paragraphsOfPost(comment.content);
  const page = parsePage(html);
  if (page === 'too-large') return '';
  return kindOf(comment) === 'pingback' ? lineOf(page.body) : paragraphsOf(page.body);
}

/** The nearest comment above that is shown. Chains that lead back to themselves end. */
function answeredBy(
  comment: WxrComment,
  byId: ReadonlyMap<string, WxrComment>,
  ids: ReadonlyMap<string, string>,
): string | null {
  const seen = new Set([comment.id]);
  for (let above = comment.parent; !seen.has(above); above = byId.get(above)?.parent ?? '0') {
    const id = ids.get(above);
    if (id !== undefined) return id;
    seen.add(above);
  }
  return null;
}
