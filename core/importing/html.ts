/**
 * Imports a page: facts, comments, credits and epigraph are read from the page as it is, then its content is found,
 * its edges are tidied, and the tree is sanitised by the common last step.
 */
import type { ArticleSource, Comment, Credits, RemovedPart } from '../article/article.ts';
import type { Failure } from '../failure.ts';
import { failed, ok, type Result } from '../result.ts';
import { assembleArticle } from './assemble.ts';
import { type AuthorBox, takeAuthorBox } from './html/author-box.ts';
import { treeOf } from './html/body-tree.ts';
import { takeComments } from './html/comments.ts';
import { findContent, type PageContent } from './html/content.ts';
import { type DomDocument, firstIn, linesOf, parsePage } from './html/dom.ts';
import { type Edges, readEdges } from './html/edges.ts';
import { putWordsForEmbedded } from './html/embedded.ts';
import { readLinkedData } from './html/json-ld.ts';
import { settleLanguage } from './html/language.ts';
import { dissolveLayoutTables } from './html/layout-tables.ts';
import { restoreStructure } from './html/office.ts';
import { baseAddress, canonicalAddress, completeAddresses } from './html/page-address.ts';
import { type PageFacts, readPageFacts } from './html/page-metadata.ts';
import { chooseSizes, takeEmbeddedPictures } from './html/page-pictures.ts';
import { type PageSigns, readPageSigns, reasonNoArticle } from './html/page-signs.ts';
import { pageSource } from './html/saved-source.ts';
import { removeSilently, removeSurroundings, takeKicker } from './html/surroundings.ts';
import { titleInContent } from './html/title-in-content.ts';
import type { ImportedArticle, ImportSource } from './imported-article.ts';
import { LARGEST_SOURCE } from './pipeline-limits.ts';

/**
 * Makes an article of a page's markup. `prepare` may name pictures of the parsed page, whose addresses are complete by
 * then.
 */
export function importHtml(
  text: string,
  source: ImportSource,
  prepare: (document: DomDocument) => void = () => undefined,
): Result<ImportedArticle, Failure> {
  if (text.length > LARGEST_SOURCE) return failed(tooLarge(source));
  const html = pageSource(text);
  const document = parsePage(html);
  if (document === 'too-large') return failed(tooLarge(source));
  const signs = source.kind === 'url' ? readPageSigns(document) : null;
  const linked = readLinkedData(document);
  const address = canonicalAddress(document, html, linked, source.url);
  chooseSizes(document);
  putWordsForEmbedded(document, address);
  removeSilently(document);
  restoreStructure(document);
  dissolveLayoutTables(document);
  completeAddresses(document, baseAddress(document, html, address));
  const pictures = takeEmbeddedPictures(document);
  prepare(document);
  const facts = readPageFacts(document, linked, address);
  const order = linesOf(document.body);
  const page = takeApart(document, source.kind === 'clipboard', facts);
  const imported = assembleArticle({
    source: articleSource(source, address),
    title: facts.title === '' ? titleInContent(page.content.root) : facts.title,
    byline: facts.byline ?? page.edges.byline ?? page.author.name,
    siteName: facts.siteName,
    publishedAt: facts.publishedAt ?? page.edges.publishedAt,
    language: settleLanguage(facts.language, page.content.root),
    epigraph: page.edges.epigraph,
    credits: creditsOf(page.edges.credits, page.author),
    content: treeOf(page.content.root),
    comments: page.comments.length > 0 ? page.comments : page.edges.comments,
    removed: page.removed.filter(({ text: words }) => words !== facts.title),
    order,
    warnings: [],
  });
  const judged = signs === null ? imported : asArticle(imported, signs, source.name);
  return judged.ok && pictures.length > 0 ? ok({ ...judged.value, pictures }) : judged;
}

/** Refuses what came from the network and is only the shell of an article. */
function asArticle(
  imported: Result<ImportedArticle, Failure>,
  signs: PageSigns,
  name: string,
): Result<ImportedArticle, Failure> {
  if (!imported.ok && imported.failure.tag !== 'no-text') return imported;
  const reason = reasonNoArticle(signs, imported.ok ? imported.value.article.wordCount : 0);
  return reason === null ? imported : failed({ tag: 'no-article', name, reason });
}

const tooLarge = (source: ImportSource): Failure => ({
  tag: 'too-large',
  name: source.name,
  limitBytes: LARGEST_SOURCE,
});

type PageParts = {
  readonly comments: readonly Comment[];
  readonly author: AuthorBox;
  readonly content: PageContent;
  readonly edges: Edges;
  readonly removed: readonly RemovedPart[];
};

/** Takes the page apart from the outside in. A copied selection is what the reader chose: nothing is searched in it. */
function takeApart(document: DomDocument, isSelection: boolean, facts: PageFacts): PageParts {
  const isWhole =
    !isSelection || firstIn(document.body, 'nav, footer, #comments, .commentlist, article') !== null;
  const comments = isWhole ? takeComments(document) : [];
  const author = takeAuthorBox(document);
  const around = isWhole ? [...removeSurroundings(document), ...takeKicker(document, facts.title)] : [];
  const content = isWhole ? findContent(document) : { root: document.body, removed: [] };
  const edges = readEdges(content.root, facts.title, facts.byline ?? author.name);
  return { comments, author, content, edges, removed: [...around, ...content.removed, ...edges.removed] };
}

function articleSource(source: ImportSource, address: string | null): ArticleSource {
  return { kind: source.kind, name: source.name, url: address, format: 'html' };
}

function creditsOf(printed: Credits, author: AuthorBox): Credits {
  return {
    ...printed,
    authorBio: author.bio ?? printed.authorBio,
    authorRole: author.role ?? printed.authorRole,
  };
}
