/** What reviewers wrote beside a Word document. Its form: ECMA-376 part 1, 17.13.4; threads: [MS-DOCX] 2.5.1. */
import type { Comment } from '../../article/article.ts';
import { readTimestamp } from '../html/timestamp.ts';
import { childrenNamed, descendantsNamed, type XmlElement } from '../xml/xml-element.ts';

/**
 * Reviewers' comments in the file's order, each with the one it answers.
 * @param comments the root of `word/comments.xml`
 * @param threads the root of `word/commentsExtended.xml`, which names the answered ones; older documents have none
 */
export function readReviewers(
  comments: XmlElement | undefined,
  threads: XmlElement | undefined,
): readonly Comment[] {
  const written = (comments === undefined ? [] : childrenNamed(comments, 'comment'))
    .map((comment) => ({ comment, text: paragraphsOf(comment) }))
    .filter(({ text }) => text !== '');
  const ids = new Map(
    written.flatMap(({ comment }, at) => paragraphIds(comment).map((id) => [id, `c${at + 1}`] as const)),
  );
  const answered = answeredParagraphs(threads);
  return written.map(({ comment, text }, at) => ({
    id: `c${at + 1}`,
    kind: 'comment',
    author: comment.attributes['w:author']?.trim() || null,
    url: null,
    publishedAt: readTimestamp(comment.attributes['w:date']),
    text,
    replyTo: answeredBy(`c${at + 1}`, paragraphIds(comment), answered, ids),
  }));
}

/** The file writes an answer after what it answers; anything else could lead in a circle. */
function answeredBy(
  own: string,
  paragraphs: readonly string[],
  answered: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, string>,
): string | null {
  for (const paragraph of paragraphs) {
    const id = ids.get(answered.get(paragraph) ?? '');
    if (id !== undefined && Number(id.slice(1)) < Number(own.slice(1))) return id;
  }
  return null;
}

/** Of a paragraph, by its id, the one that it answers. */
const answeredParagraphs = (threads: XmlElement | undefined): ReadonlyMap<string, string> =>
  new Map(
    (threads === undefined ? [] : childrenNamed(threads, 'commentEx')).flatMap(({ attributes }) => {
      const paragraph = attributes['w15:paraId'];
      const answers = attributes['w15:paraIdParent'];
      return paragraph === undefined || answers === undefined ? [] : [[paragraph, answers]];
    }),
  );

const paragraphIds = (comment: XmlElement): readonly string[] =>
  descendantsNamed(comment, 'p').flatMap(({ attributes }) => attributes['w14:paraId'] ?? []);

/** Text that was deleted under «track changes» has another name (`w:delText`) and stays out. */
const paragraphsOf = (comment: XmlElement): string =>
  descendantsNamed(comment, 'p')
    .map((paragraph) =>
      descendantsNamed(paragraph, 't')
        .map(({ text }) => text)
        .join('')
        .trim(),
    )
    .filter((text) => text !== '')
    .join('\n\n');
