/** Turns plain text, a note or a whole page saved as text, into an article. */
import { NO_CREDITS } from '../article/article.ts';
import type { Failure } from '../failure.ts';
import { failed, type Result } from '../result.ts';
import { type ArticleParts, assembleArticle } from './assemble.ts';
import type { ImportedArticle, ImportSource } from './imported-article.ts';
import { clearBody } from './plain-text/body.ts';
import { readComments } from './plain-text/comments.ts';
import { type Discussion, findDiscussion } from './plain-text/discussion.ts';
import { readEnding } from './plain-text/ending.ts';
import { readEpigraph } from './plain-text/epigraph.ts';
import { readFront } from './plain-text/front.ts';
import { type Line, readLines } from './plain-text/lines.ts';
import { readMailHead } from './plain-text/mail-head.ts';
import type { Passage } from './plain-text/passage.ts';
import { findPassages } from './plain-text/passages.ts';
import { joinRemoved } from './plain-text/removed-lines.ts';
import { findSiteName } from './plain-text/site-name.ts';
import { buildTree } from './plain-text/tree.ts';
import { unwrapLines } from './plain-text/unwrap.ts';
import { TREE_LIMITS } from './sanitize.ts';

/**
 * Reads text by the shapes of its lines. Every line that says something comes back as content, metadata, comment or
 * removed part. Takes time in proportion to the text.
 */
export function importPlainText(text: string, source: ImportSource): Result<ImportedArticle, Failure> {
  if (text.length > TREE_LIMITS.textLength)
    return failed({ tag: 'too-large', name: source.name, limitBytes: TREE_LIMITS.textLength });
  const lines = unwrapLines(readLines(text));
  if (lines.length === 0) return failed({ tag: 'no-text', name: source.name });
  const page = assembleArticle(readPage(lines, source));
  return page.ok || page.failure.tag !== 'no-text' ? page : assembleArticle(asItStands(lines, source));
}

function readPage(lines: readonly Line[], source: ImportSource): ArticleParts {
  const discussion = findDiscussion(lines);
  const page = lines.slice(0, discussion?.start ?? lines.length);
  const { comments, removed: discussed } = readComments(lines.slice(page.length));
  const front = readMailHead(page) ?? readFront(page, discussion?.title ?? null);
  const ending = readEnding(front.rest, front.byline);
  const body = clearBody(front.rest.slice(0, ending.start));
  const inLead = front.lead.length === 1 ? readEpigraph(front.lead.concat(body.kept.slice(0, 1))) : null;
  const opening = inLead?.length === 1 ? null : readEpigraph(body.kept);
  const own = findPassages(opening ? body.kept.slice(opening.length) : body.kept);
  const removed = [...front.removed, ...body.removed, ...ending.removed, ...discussed];
  const role = ending.credits.authorRole ?? front.role;
  return {
    source: sourceOf(source),
    title: front.title ?? '',
    byline: ending.byline,
    siteName: front.siteName ?? findSiteName(removed),
    publishedAt: front.publishedAt ?? ending.publishedAt,
    language: null,
    epigraph: (opening ?? (inLead?.length === 1 ? inLead : null))?.epigraph ?? null,
    credits: { ...ending.credits, authorRole: role },
    content: buildTree([...(inLead?.length === 1 ? [] : front.lead.map(asParagraph)), ...own]),
    comments,
    removed: joinRemoved(removed),
    order: lines.map(({ text }) => text),
    warnings: missingComments(discussion, comments.length),
  };
}

/** A text that would be all furniture and no article is taken whole. */
const asItStands = (lines: readonly Line[], source: ImportSource): ArticleParts => ({
  source: sourceOf(source),
  title: '',
  byline: null,
  siteName: null,
  publishedAt: null,
  language: null,
  epigraph: null,
  credits: NO_CREDITS,
  content: buildTree(findPassages(lines)),
  comments: [],
  removed: [],
  warnings: [],
});

const sourceOf = ({ kind, name, url }: ImportSource): ArticleParts['source'] => ({
  kind,
  name,
  url,
  format: 'text',
});

const asParagraph = ({ text }: Line): Passage => ({ kind: 'paragraph', text });

function missingComments(discussion: Discussion | null, found: number): readonly string[] {
  const claimed = discussion?.count ?? 0;
  if (claimed <= found) return [];
  return [`The page speaks of ${claimed} comments; the text holds ${found === 0 ? 'none' : found} of them.`];
}
