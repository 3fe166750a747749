/** Turns Markdown, with or without front matter, into an article. */
import type { Root as Tree } from 'hast';
import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { type Comment, type Epigraph, NO_CREDITS, type RemovedPart } from '../article/article.ts';
import type { Failure } from '../failure.ts';
import { failed, type Result } from '../result.ts';
import { assembleArticle } from './assemble.ts';
import { type FrontMatter, splitFrontMatter } from './front-matter.ts';
import type { ImportedArticle, ImportSource } from './imported-article.ts';
import { readCommentsHeading } from './page-furniture-comments.ts';
import { readComments } from './plain-text/comments.ts';
import { readLines } from './plain-text/lines.ts';
import { joinRemoved } from './plain-text/removed-lines.ts';

/** Reads CommonMark with GitHub's tables, footnotes and struck-out text. Raw HTML in it is taken out and listed. */
export function importMarkdown(text: string, source: ImportSource): Result<ImportedArticle, Failure> {
  const { front, body, isBroken } = splitFrontMatter(text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n'));
  let document: Root;
  let parts: ReturnType<typeof takeApart>;
  try {
    document = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    parts = takeApart(document, body, front);
  } catch (error) {
    // The parsers call themselves for each level of nesting.
    if (error instanceof RangeError) return failed({ tag: 'too-deep', name: source.name });
    throw error;
  }
  return assembleArticle({
    source: { kind: source.kind, name: source.name, url: front?.url ?? source.url, format: 'markdown' },
    title: parts.title ?? nameAsTitle(source, body),
    byline: front?.byline ?? null,
    siteName: front?.siteName ?? null,
    publishedAt: front?.publishedAt ?? null,
    language: front?.language ?? null,
    epigraph: parts.epigraph,
    credits: NO_CREDITS,
    content: parts.content,
    comments: parts.comments,
    removed: parts.removed,
    warnings: isBroken
      ? ['The front matter of this file could not be understood; it stands under what was removed.']
      : [],
  });
}

type MarkdownParts = {
  readonly title: string | null;
  readonly epigraph: Epigraph | null;
  readonly content: Tree;
  readonly comments: readonly Comment[];
  readonly removed: readonly RemovedPart[];
};

function takeApart(document: Root, body: string, front: FrontMatter | null): MarkdownParts {
  const own = document.children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const heading = own === -1 ? null : (document.children[own] ?? null);
  const headingText = heading === null ? null : textOf(heading);
  const isTitle =
    headingText !== null && (front?.title === null || front === null || front.title === headingText);
  const nodes = isTitle ? document.children.filter((_, index) => index !== own) : document.children;
  const discussion = nodes.findIndex(isDiscussion);
  const article = discussion === -1 ? nodes : nodes.slice(0, discussion);
  const discussed = readComments(readLines(sourceOf(nodes.slice(article.length), body)));
  const epigraph = readEpigraph(article[0]);
  const kept = epigraph === null ? article : article.slice(1);
  return {
    title: front?.title ?? headingText,
    epigraph,
    content: toHast({ type: 'root', children: [...kept, ...definitionsIn(nodes, kept)] }) as Tree,
    comments: discussed.comments,
    removed: [
      ...(front === null ? [] : [{ reason: 'metadata', text: front.raw } as const]),
      ...rawHtml(kept),
      ...joinRemoved(discussed.removed),
    ],
  };
}

const isDiscussion = (node: RootContent): boolean =>
  node.type === 'heading' && readCommentsHeading(textOf(node)) !== null;

/** Link targets and footnotes may stand behind the comments. */
const definitionsIn = (all: readonly RootContent[], kept: readonly RootContent[]): RootContent[] =>
  all.filter(
    (node) => (node.type === 'definition' || node.type === 'footnoteDefinition') && !kept.includes(node),
  );

/** The text of some nodes as it stands in the file, without the marks of headings. */
function sourceOf(nodes: readonly RootContent[], body: string): string {
  const start = nodes[0]?.position?.start.offset;
  return start === undefined ? '' : body.slice(start).replace(/^#{1,6}[ \t]+/gmu, '');
}

/** A quotation in front of everything else whose last line names somebody: «— Joan». */
function readEpigraph(first: RootContent | undefined): Epigraph | null {
  if (first?.type !== 'blockquote') return null;
  const lines = textOf(first).split('\n');
  const named = /^\s*[—–-]{1,2}\s*(\p{L}.{1,80})$/u.exec(lines.at(-1) ?? '');
  if (!named || lines.length < 2) return null;
  return { text: lines.slice(0, -1).join(' ').trim(), attribution: named[1]?.trim() ?? null };
}

function rawHtml(nodes: readonly Nodes[]): readonly RemovedPart[] {
  return nodes.flatMap((node): readonly RemovedPart[] => {
    if (node.type === 'html') return node.value.trim() === '' ? [] : [{ reason: 'unsafe', text: node.value }];
    return 'children' in node ? rawHtml(node.children) : [];
  });
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if (!('children' in node)) return '';
  const separator = node.type === 'blockquote' ? '\n' : '';
  return node.children.map(textOf).join(separator);
}

/** A file without any title is known by its name, unless its first words will do. */
const nameAsTitle = (source: ImportSource, body: string): string =>
  source.kind === 'file' && body.trim().length > 400
    ? source.name.replace(/\.(md|markdown|txt)$/i, '').replace(/[-_]+/gu, ' ')
    : '';
