/** Turns plain text, a note or a whole page saved as text, into an article. */
import type { Failure } from '../failure.ts';
import { failed, type Result } from '../result.ts';
import { assembleArticle } from './assemble.ts';
import type { ImportedArticle, ImportSource } from './imported-article.ts';
import { clearBody } from './plain-text/body.ts';
import { readComments } from './plain-text/comments.ts';
import { type Discussion, findDiscussion } from './plain-text/discussion.ts';
import { readEnding } from './plain-text/ending.ts';
import { readEpigraph } from './plain-text/epigraph.ts';
import { readFront } from './plain-text/front.ts';
import { type Line, readLines } from './plain-text/lines.ts';
import { findPassages } from './plain-text/passages.ts';
import { joinRemoved } from './plain-text/removed-lines.ts';
import { findSiteName } from './plain-text/site-name.ts';
import { buildTree } from './plain-text/tree.ts';
import { unwrapLines } from './plain-text/unwrap.ts';

/**
 * Reads text by the shapes of its lines. Every line that says something comes back as content, metadata, comment or
 * removed part. Takes time in proportion to the text.
 */
export function importPlainText(text: string, source: ImportSource): Result<ImportedArticle, Failure> {
  const lines = unwrapLines(readLines(text));
  if (lines.length === 0) return failed({ tag: 'no-text', name: source.name });
  const discussion = findDiscussion(lines);
  const page = lines.slice(0, discussion?.start ?? lines.length);
  const { comments, removed: discussed } = readComments(lines.slice(page.length));
  const front = readFront(page, discussion?.title ?? null);
  const ending = readEnding(front.rest, front.byline);
  const body = clearBody(front.rest.slice(0, ending.start));
  const opening = readEpigraph(body.kept);
  const own = opening ? body.kept.slice(opening.length) : body.kept;
  const removed = [...front.removed, ...body.removed, ...ending.removed, ...discussed];
  return assembleArticle({
    source: { kind: source.kind, name: source.name, url: source.url, format: 'text' },
    title: front.title ?? '',
    byline: ending.byline,
    siteName: front.siteName ?? findSiteName(removed),
    publishedAt: front.publishedAt ?? ending.publishedAt,
    language: null,
    epigraph: opening?.epigraph ?? null,
    credits:
      front.role === null
        ? ending.credits
        : { ...ending.credits, authorRole: ending.credits.authorRole ?? front.role },
    content: buildTree(findPassages(contentOf(own, front.title))),
    comments,
    removed: joinRemoved(removed),
    warnings: missingComments(discussion, comments.length),
  });
}

/** A text of which nothing is left below its title is its own content. */
const contentOf = (lines: readonly Line[], title: string | null): readonly Line[] =>
  lines.length > 0 || title === null ? lines : [{ text: title, raw: title, indent: 0, gap: false }];

function missingComments(discussion: Discussion | null, found: number): readonly string[] {
  const claimed = discussion?.count ?? 0;
  if (claimed <= found) return [];
  return [`The page speaks of ${claimed} comments; the text holds ${found === 0 ? 'none' : found} of them.`];
}
