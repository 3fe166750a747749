/** Reads what stands around an article in Markdown: byline, epigraph, about the author, credits. */
import type { RootContent } from 'mdast';
import type { Credits, Epigraph } from '../article/article.ts';
import { outlineLines, splitParagraph, textOf } from './markdown-lines.ts';
import { readAuthorLines } from './plain-text/author-lines.ts';
import { readEnding } from './plain-text/ending.ts';
import { attributionLine, readEpigraph } from './plain-text/epigraph.ts';
import type { RemovedLine } from './plain-text/removed-lines.ts';

/** What the edges of a Markdown file say, and the nodes that are the article's. */
export type MarkdownPage = {
  readonly kept: readonly RootContent[];
  readonly byline: string | null;
  readonly publishedAt: string | null;
  readonly epigraph: Epigraph | null;
  readonly credits: Credits;
  readonly removed: readonly RemovedLine[];
};

/** `byline` is the one that the front matter has. The nodes come without title and comments. */
export function readMarkdownPage(nodes: readonly RootContent[], byline: string | null): MarkdownPage {
  const split = splitEdges(nodes);
  const front = readFrontLines(split);
  const rest = split.slice(front.length);
  const opening = readOpening(rest);
  const body = rest.slice(opening?.length ?? 0);
  const lines = outlineLines(body);
  const ending = readEnding(lines, byline ?? front.byline);
  return {
    kept: withoutLastRule(body.slice(0, ending.start)),
    byline: ending.byline,
    publishedAt: front.publishedAt ?? ending.publishedAt,
    epigraph: opening?.epigraph ?? null,
    credits: ending.credits,
    removed: [...front.removed, ...ending.removed.filter((line) => line.text !== '—')],
  };
}

/** A rule that set the ending apart has nothing below it any more. */
const withoutLastRule = (nodes: readonly RootContent[]): readonly RootContent[] =>
  nodes.at(-1)?.type === 'thematicBreak' ? nodes.slice(0, -1) : nodes;

/** How many nodes at the top and at the bottom may be lines rather than paragraphs. */
const TOP = 4;
const BOTTOM = 10;

const splitEdges = (nodes: readonly RootContent[]): readonly RootContent[] =>
  nodes.flatMap((node, at) => (at < TOP || at >= nodes.length - BOTTOM ? splitParagraph(node) : [node]));

type FrontLines = {
  readonly length: number;
  readonly byline: string | null;
  readonly publishedAt: string | null;
  readonly removed: readonly RemovedLine[];
};

/** «By Jo Ray», «3 May 2012»: paragraphs below the title that tell about the article. */
function readFrontLines(nodes: readonly RootContent[]): FrontLines {
  const lines = outlineLines(nodes.slice(0, TOP * 2));
  let told: FrontLines = { length: 0, byline: null, publishedAt: null, removed: [] };
  while (nodes[told.length]?.type === 'paragraph') {
    const found = readAuthorLines(lines, told.length);
    if (!found || told.length >= TOP) break;
    const used = lines.slice(told.length, told.length + found.length);
    told = {
      length: told.length + found.length,
      byline: told.byline ?? found.byline,
      publishedAt: told.publishedAt ?? found.publishedAt,
      removed: [...told.removed, ...used.map(({ text }) => ({ reason: 'metadata', text }) as const)],
    };
  }
  return told;
}

/** A quotation in front of everything else that names somebody, as a block or as a line. */
function readOpening(
  nodes: readonly RootContent[],
): { readonly epigraph: Epigraph; readonly length: number } | null {
  const [first, second] = nodes;
  if (first?.type === 'blockquote') {
    const lines = textOf(first)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const inside = lines.length < 2 ? null : attributionLine(lines.at(-1) ?? '');
    if (inside !== null)
      return { epigraph: { text: lines.slice(0, -1).join(' '), attribution: inside }, length: 1 };
    const below = second?.type === 'paragraph' ? attributionLine(textOf(second)) : null;
    return below === null ? null : { epigraph: { text: lines.join(' '), attribution: below }, length: 2 };
  }
  const paragraphs = first?.type === 'paragraph' ? nodes.slice(0, second?.type === 'paragraph' ? 3 : 1) : [];
  const found =
    nodes.length > 1 ? readEpigraph([...outlineLines(paragraphs), ...outlineLines(nodes.slice(1, 2))]) : null;
  return found?.epigraph.attribution == null ? null : found;
}
