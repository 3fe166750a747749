import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comment } from '../../../core/article/article.ts';
import { type Thread, threadComments } from './comment-threads.ts';

const aComment = (id: string, replyTo: string | null = null): Comment => ({
  id,
  kind: 'comment',
  author: null,
  url: null,
  publishedAt: null,
  text: `Words of ${id}`,
  replyTo,
});
const shape = (threads: readonly Thread[]): string =>
  threads
    .map(({ comment, replies }) => comment.id + (replies.length > 0 ? `(${shape(replies)})` : ''))
    .join(' ');

describe('threads of comments', () => {
  it('put answers under what they answer, in order of appearance', () => {
    const comments = [
      aComment('c1'),
      aComment('c2', 'c1'),
      aComment('c3'),
      aComment('c4', 'c2'),
      aComment('c5', 'c1'),
    ];
    expect(shape(threadComments(comments))).toBe('c1(c2(c4) c5) c3');
  });

  it('let an answer to a missing comment begin its own thread', () => {
    expect(shape(threadComments([aComment('c1', 'gone'), aComment('c2')]))).toBe('c1 c2');
  });

  it('show every comment exactly once, whatever answers what', () => {
    const ids = ['c1', 'c2', 'c3', 'c4', 'c5'];
    const replies = fc.array(fc.option(fc.constantFrom(...ids, 'gone')), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(replies, (parents) => {
        const threads = threadComments(ids.map((id, at) => aComment(id, parents[at] ?? null)));
        const flat = (list: readonly Thread[]): string[] =>
          list.flatMap((thread) => [thread.comment.id, ...flat(thread.replies)]);
        expect(flat(threads).sort()).toEqual(ids);
      }),
    );
  });
});
