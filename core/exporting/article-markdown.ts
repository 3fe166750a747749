/** An article's text and its responses as Markdown. */
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Article, Comment } from '../article/article.ts';
import { commentLine, creditLines, exportedContent, type PictureAddress } from './article-content.ts';
import { heading, paragraph, quotation, write } from './markdown-blocks.ts';

/** The whole article below a heading of its own. */
export function articleMarkdown(article: Article, pictureAddress: PictureAddress): string {
  const content = exportedContent(article.content, { pictureAddress, idPrefix: '', lower: 1 });
  const tree = toMdast(content);
  const body = tree.type === 'root' ? tree.children : [];
  const { epigraph } = article;
  const credits = creditLines(article);
  return [
    heading(2, 'The article'),
    ...(epigraph === null
      ? []
      : [
          quotation(
            epigraph.attribution === null ? epigraph.text : `${epigraph.text}\n${epigraph.attribution}`,
          ),
        ]),
    toMarkdown(
      { type: 'root', children: body as RootContent[] },
      { bullet: '-', extensions: [gfmToMarkdown()] },
    ).trimEnd(),
    ...(credits.length === 0 ? [] : ['---', ...credits.map((line) => write(paragraph(line)))]),
  ].join('\n\n');
}

export const commentsMarkdown = (comments: readonly Comment[]): string =>
  [
    heading(2, comments.length === 1 ? '1 response' : `${comments.length} responses`),
    ...comments.flatMap((comment) => [
      heading(3, commentLine(comment, comments)),
      ...comment.text.split(/\n{2,}/u).map((words) => write(paragraph(words))),
      ...(comment.url === null ? [] : [write(link(comment.url))]),
    ]),
  ].join('\n\n');

const link = (url: string): Nodes => ({
  type: 'paragraph',
  children: [{ type: 'link', url, children: [{ type: 'text', value: url }] }],
});
