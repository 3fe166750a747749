/** An article's text and its responses as parts of a page. */
import type { Element } from 'hast';
import type { Comment } from '../article/article.ts';
import { commentLine, creditLines, exportedContent, type PictureAddress } from './article-content.ts';
import { element } from './html-page.ts';
import type { Notes } from './notes.ts';

/** What is wanted of the article itself, below headings of `level`. */
export function articleSections(
  { id, article, comments }: Notes,
  level: string,
  pictureAddress: PictureAddress,
): readonly Element[] {
  const lower = level === 'h2' ? 1 : 2;
  return [
    ...(article === null
      ? []
      : [
          element(
            'section',
            { className: 'article-text' },
            element(level, {}, 'The article'),
            article.epigraph !== null &&
              element(
                'blockquote',
                {},
                element('p', {}, article.epigraph.text),
                article.epigraph.attribution !== null && element('p', {}, article.epigraph.attribution),
              ),
            ...exportedContent(article.content, {
              pictureAddress,
              idPrefix: `${id}-`,
              lower,
            }).children.filter((node) => node.type === 'element' || node.type === 'text'),
            ...creditLines(article).map((line) => element('p', { className: 'credits' }, line)),
          ),
        ]),
    ...(comments.length === 0
      ? []
      : [
          element(
            'section',
            { className: 'article-text' },
            element(level, {}, comments.length === 1 ? '1 response' : `${comments.length} responses`),
            ...comments.map((comment) => response(comment, comments)),
          ),
        ]),
  ];
}

const response = (comment: Comment, comments: readonly Comment[]): Element =>
  element(
    'div',
    { className: 'response' },
    element('p', { className: 'source' }, commentLine(comment, comments)),
    ...comment.text.split(/\n{2,}/u).map((words) => element('p', {}, words)),
    comment.url !== null &&
      /^https?:\/\//iu.test(comment.url) &&
      element('p', {}, element('a', { href: comment.url }, comment.url)),
  );
