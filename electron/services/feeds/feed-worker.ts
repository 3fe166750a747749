/**
 * Entry of the worker thread that reads feeds: what comes from outside is parsed here, where too deep, too large or
 * too slow harms nobody. One question, one answer.
 */
import { parentPort } from 'node:worker_threads';
import type { Comment } from '../../../core/article/article.ts';
import type { Failure } from '../../../core/failure.ts';
import { decodeBytes } from '../../../core/importing/encoding.ts';
import { commentsOf } from '../../../core/importing/feed/comment-feed.ts';
import { type FeedLink, findFeedLinks } from '../../../core/importing/feed/discovery.ts';
import { type Feed, parseFeed } from '../../../core/importing/feed.ts';
import { type FeedOutline, writeOpml } from '../../../core/importing/opml.ts';
import { ok, type Result } from '../../../core/result.ts';

/** What came from an address. */
export type FetchedText = {
  readonly bytes: Uint8Array;
  readonly mediaType: string | null;
  readonly url: string;
  readonly name: string;
};

/** Every question by its name: what is given and what comes back. */
export type FeedTasks = {
  readonly feed: { readonly given: FetchedText; readonly answer: Result<Feed, Failure> };
  readonly comments: { readonly given: FetchedText; readonly answer: Result<readonly Comment[], Failure> };
  readonly links: { readonly given: FetchedText; readonly answer: Result<readonly FeedLink[], Failure> };
  readonly opml: { readonly given: OpmlText; readonly answer: Result<string, Failure> };
};

export type OpmlText = {
  readonly outlines: readonly FeedOutline[];
  readonly title: string;
  readonly now: Date;
  readonly name: string;
};

export type FeedQuestion = {
  readonly [Task in keyof FeedTasks]: {
    readonly id: number;
    readonly task: Task;
    readonly given: FeedTasks[Task]['given'];
  };
}[keyof FeedTasks];

export type FeedReply = { readonly id: number; readonly answer: Result<unknown, Failure> };

parentPort?.on('message', (question: FeedQuestion) => {
  const reply: FeedReply = { id: question.id, answer: answerQuestion(question) };
  parentPort?.postMessage(reply);
});

export function answerQuestion(question: FeedQuestion): Result<unknown, Failure> {
  const { name } = question.given;
  try {
    return answer(question);
  } catch (error) {
    const isDeep = error instanceof RangeError && /call stack/i.test(error.message);
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ok: false, failure: isDeep ? { tag: 'too-deep', name } : { tag: 'unexpected', name, detail } };
  }
}

function answer(question: FeedQuestion): Result<unknown, Failure> {
  switch (question.task) {
    case 'feed':
      return readFeed(question.given);
    case 'comments': {
      const feed = readFeed(question.given);
      return feed.ok ? ok(commentsOf(feed.value)) : feed;
    }
    case 'links':
      return ok(findFeedLinks(textOf(question.given), question.given.url));
    case 'opml':
      return ok(writeOpml(question.given.outlines, question.given.title, question.given.now));
  }
}

const textOf = ({ bytes, mediaType }: FetchedText): string => decodeBytes(bytes, mediaType).text;

const readFeed = (given: FetchedText): Result<Feed, Failure> =>
  parseFeed(textOf(given), given.url, given.name);
