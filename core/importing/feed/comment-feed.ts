/** A feed of comments, such as WordPress has for every entry, as the comments of an article. */
import type { Comment } from '../../article/article.ts';
import type { Feed, FeedEntry } from '../feed.ts';
import { all, type DomDocument, foldText, lineOf, paragraphsOf, parsePage } from '../html/dom.ts';

/** The comments in the order they were written, with who answers whom where the feed tells. */
export function commentsOf(feed: Feed): readonly Comment[] {
  const entries = [...feed.entries].sort((one, other) =>
    (one.publishedAt ?? '').localeCompare(other.publishedAt ?? ''),
  );
  const read = entries.map((entry) => ({ entry, ...readComment(entry) })).filter(({ text }) => text !== '');
  const ids = new Map<string, string>();
  for (const [at, { entry }] of read.entries()) {
    const id = `c${at + 1}`;
    ids.set(entry.id, id);
    const anchor = anchorOf(entry.url);
    if (anchor !== null) ids.set(anchor, id);
  }
  return read.map(({ entry, text, answers, isPingback }, at) => ({
    id: `c${at + 1}`,
    kind: isPingback ? 'pingback' : 'comment',
    author: isPingback ? null : authorOf(entry),
    url: null,
    publishedAt: entry.publishedAt,
    text: isPingback ? (authorOf(entry) ?? text) : text,
    replyTo: earlier(ids.get(answers ?? entry.replyTo ?? ''), at),
  }));
}

type ReadComment = { readonly text: string; readonly answers: string | null; readonly isPingback: boolean };

function readComment(entry: FeedEntry): ReadComment {
  const page = parsePage(entry.content?.html ?? '');
  if (page === 'too-large') return { text: '', answers: null, isPingback: false };
  const answers = takeReplyLine(page);
  const text = paragraphsOf(page.body);
  return { text, answers, isPingback: /^\[(?:…|\.\.\.)\].*\[(?:…|\.\.\.)\]$/su.test(text) };
}

/** WordPress begins an answer with «In reply to <a href="…#comment-12">Name</a>.» */
function takeReplyLine(page: DomDocument): string | null {
  const link = all(page.body, 'a[href*="#comment-"]')[0];
  const line = link?.parentElement;
  if (!link || !line || lineOf(line).length > 200 || !lineOf(page.body).startsWith(lineOf(line))) return null;
  const before = foldText(line.textContent?.split(link.textContent ?? '')[0]);
  if (before === '' || before.split(' ').length > 6) return null;
  const anchor = anchorOf(link.getAttribute('href'));
  if (line === page.body) return anchor;
  line.remove();
  return anchor;
}

const anchorOf = (address: string | null): string | null =>
  /#(comment-\d+)$/.exec(address ?? '')?.[1] ?? null;

/** The author by name; WordPress names nobody but in the title: «By: Name». */
const authorOf = (entry: FeedEntry): string | null =>
  entry.byline ?? (/^(?:By|Von|Par|Por|De)\s?:\s(.{1,120})$/u.exec(entry.title)?.[1] || null);

/** A comment answers only one that stands before it: anything else would go round in circles. */
function earlier(id: string | undefined, at: number): string | null {
  return id !== undefined && Number(id.slice(1)) <= at ? id : null;
}
