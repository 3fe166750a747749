/** Turns Markdown, with or without front matter, into an article. */
import type { Root as Tree } from 'hast';
import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import type { RemovedPart } from '../article/article.ts';
import type { Failure } from '../failure.ts';
import { failed, type Result } from '../result.ts';
import { type ArticleParts, assembleArticle } from './assemble.ts';
import { type FrontMatter, splitFrontMatter } from './front-matter.ts';
import type { ImportedArticle, ImportSource } from './imported-article.ts';
import { commentLines, textOf } from './markdown-lines.ts';
import { readMarkdownPage } from './markdown-page.ts';
import { readCommentsHeading } from './page-furniture-comments.ts';
import { readComments } from './plain-text/comments.ts';
import { joinRemoved } from './plain-text/removed-lines.ts';
import { TREE_LIMITS } from './sanitize.ts';

/** Reads CommonMark with GitHub's tables, footnotes and struck-out text. Raw HTML in it is taken out and listed. */
export function importMarkdown(text: string, source: ImportSource): Result<ImportedArticle, Failure> {
  if (text.length > TREE_LIMITS.textLength)
    return failed({ tag: 'too-large', name: source.name, limitBytes: TREE_LIMITS.textLength });
  const { front, body, isBroken } = splitFrontMatter(text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n'));
  if (isNestedTooDeeply(body)) return failed({ tag: 'too-deep', name: source.name });
  try {
    const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    return assembleArticle({ ...readParts(tree, front, source), warnings: isBroken ? [BROKEN] : [] });
  } catch (error) {
    // The parsers call themselves for each level of nesting.
    if (error instanceof RangeError) return failed({ tag: 'too-deep', name: source.name });
    throw error;
  }
}

/** The parser takes time with the square of the marks in front of a line: nobody quotes a hundred times over. */
const isNestedTooDeeply = (body: string): boolean => NESTED.test(body);

const NESTED = /^(?:[ \t]{0,3}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}/mu;

const BROKEN = 'The front matter of this file could not be understood; it stands under what was removed.';

function readParts(tree: Root, front: FrontMatter | null, source: ImportSource): ArticleParts {
  const title = findTitle(tree, front);
  const nodes = tree.children.filter((node) => node !== title?.node);
  const discussion = nodes.findIndex(isDiscussion);
  const own = (discussion === -1 ? nodes : nodes.slice(0, discussion)).filter((node) => !isDefinition(node));
  const discussed = readComments(commentLines(discussion === -1 ? [] : nodes.slice(discussion)));
  const page = readMarkdownPage(own, front?.byline ?? null);
  const removed: readonly RemovedPart[] = [
    ...(front === null ? [] : [{ reason: 'metadata', text: front.raw } as const]),
    ...rawHtml(page.kept),
    ...joinRemoved([...page.removed, ...discussed.removed]),
  ];
  return {
    source: { kind: source.kind, name: source.name, url: front?.url ?? source.url, format: 'markdown' },
    title: title?.text ?? nameAsTitle(tree, source),
    byline: front?.byline ?? page.byline,
    siteName: front?.siteName ?? null,
    publishedAt: front?.publishedAt ?? page.publishedAt,
    language: front?.language ?? null,
    epigraph: page.epigraph,
    credits: page.credits,
    content: toHast({ type: 'root', children: [...page.kept, ...nodes.filter(isDefinition)] }) as Tree,
    comments: discussed.comments,
    removed,
    order: tree.children.flatMap((node) => (node.type === 'html' ? node.value : textOf(node)).split('\n')),
    warnings: [],
  };
}

/** The title, and the heading that is no part of the text because it only prints it. */
function findTitle(
  tree: Root,
  front: FrontMatter | null,
): { readonly text: string; readonly node: RootContent | null } | null {
  const first = tree.children.find((node) => node.type !== 'html');
  const heading =
    tree.children.find((node) => node.type === 'heading' && node.depth === 1) ??
    (first?.type === 'heading' ? first : null);
  const printed = heading ? textOf(heading).trim() : '';
  if (front?.title != null) return { text: front.title, node: printed === front.title ? heading : null };
  return printed === '' ? null : { text: printed, node: heading };
}

const isDiscussion = (node: RootContent): boolean =>
  node.type === 'heading' && readCommentsHeading(textOf(node)) !== null;

/** Link targets and footnotes may stand anywhere, behind the comments too. */
const isDefinition = (node: RootContent): boolean =>
  node.type === 'definition' || node.type === 'footnoteDefinition';

/** HTML is not read. A comment in it harms nobody. */
function rawHtml(nodes: readonly Nodes[]): readonly RemovedPart[] {
  return nodes.flatMap((node): readonly RemovedPart[] => {
    if (node.type !== 'html') return 'children' in node ? rawHtml(node.children) : [];
    const text = node.value.trim();
    return text === '' ? [] : [{ reason: text.startsWith('<!--') ? 'other' : 'unsafe', text }];
  });
}

/** Fewer words than these are a note, whose first sentence says more than the name of its file. */
const NOTE_LENGTH = 400;

/** A file without any title is known by its name. */
const nameAsTitle = (tree: Root, source: ImportSource): string =>
  source.kind === 'file' && textOf(tree).length > NOTE_LENGTH
    ? source.name.replace(/\.(md|markdown|mdown|txt)$/iu, '').replace(/[-_]+/gu, ' ')
    : '';
