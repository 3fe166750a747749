/**
 * Imports markup that is an article and nothing else: a blog's entry, a chapter of a book. Nothing is searched for in
 * it; its facts come from what it stood in.
 */
import type { ArticleSource, Comment } from '../../article/article.ts';
import type { Failure } from '../../failure.ts';
import { failed, ok, type Result } from '../../result.ts';
import { assembleArticle } from '../assemble.ts';
import type { ImportedArticle } from '../imported-article.ts';
import { LARGEST_SOURCE } from '../pipeline-limits.ts';
import { NO_AUTHOR_BOX, takeAuthorBox } from './author-box.ts';
import { treeOf } from './body-tree.ts';
import { paragraphsFromBreaks } from './content.ts';
import { type DomDocument, linesOf, parsePage } from './dom.ts';
import { readEdges } from './edges.ts';
import { settleLanguage } from './language.ts';
import { dissolveLayoutTables } from './layout-tables.ts';
import { restoreStructure } from './office.ts';
import { completeAddresses } from './page-address.ts';
import { chooseSizes, takeEmbeddedPictures } from './page-pictures.ts';
import { removeSilently, removeSurroundings } from './surroundings.ts';
import { titleInContent } from './title-in-content.ts';

/** An article's markup and what is known about it from elsewhere. */
export type Fragment = {
  readonly document: DomDocument;
  /** Whether it was made for a page: a blog's own surroundings, such as buttons for sharing, may stand in it. */
  readonly hasSurroundings: boolean;
  /** `format` and `name` as they shall stand in the article. */
  readonly source: ArticleSource;
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
  /** What relative addresses start from; `null` when there are none to complete. */
  readonly base: string | null;
  readonly comments: readonly Comment[];
  readonly warnings: readonly string[];
  /** May name pictures of the document, whose addresses are complete by then. */
  readonly prepare?: (document: DomDocument) => void;
};

/** Parses a fragment's markup. `name` is that of its source. */
export function parseFragment(html: string, name: string): Result<DomDocument, Failure> {
  const document = html.length > LARGEST_SOURCE ? 'too-large' : parsePage(html);
  return document === 'too-large'
    ? failed({ tag: document, name, limitBytes: LARGEST_SOURCE })
    : ok(document);
}

/** Makes an article of a fragment, whose document is used up by it. */
export function importFragment(fragment: Fragment): Result<ImportedArticle, Failure> {
  const { document, source, comments, hasSurroundings } = fragment;
  chooseSizes(document);
  removeSilently(document);
  restoreStructure(document);
  if (hasSurroundings) dissolveLayoutTables(document);
  completeAddresses(document, fragment.base);
  // What is from no page names its pictures itself.
  const pictures = hasSurroundings ? takeEmbeddedPictures(document) : [];
  fragment.prepare?.(document);
  const order = linesOf(document.body);
  const around = hasSurroundings ? removeSurroundings(document) : [];
  const author = hasSurroundings ? takeAuthorBox(document) : NO_AUTHOR_BOX;
  paragraphsFromBreaks(document);
  const title = fragment.title === '' ? titleInContent(document.body) : fragment.title;
  const edges = readEdges(document.body, title, fragment.byline ?? author.name);
  const imported = assembleArticle({
    source,
    title,
    byline: fragment.byline ?? edges.byline?.replace(/^by\s+/i, '') ?? author.name,
    siteName: fragment.siteName,
    publishedAt: fragment.publishedAt ?? edges.publishedAt,
    language: settleLanguage(fragment.language, document.body),
    epigraph: edges.epigraph,
    credits: {
      ...edges.credits,
      authorBio: author.bio ?? edges.credits.authorBio,
      authorRole: author.role ?? edges.credits.authorRole,
    },
    content: treeOf(document.body),
    comments: comments.length > 0 ? comments : edges.comments,
    removed: [...around, ...edges.removed],
    order,
    warnings: fragment.warnings,
  });
  return imported.ok && pictures.length > 0 ? ok({ ...imported.value, pictures }) : imported;
}
