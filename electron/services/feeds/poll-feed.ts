/** Asks one feed whether there is anything new. */

import type { Failure } from '../../../core/failure.ts';
import type { FeedAnswer } from '../../../core/feeds/polling.ts';
import type { Subscription } from '../../../core/feeds/subscription.ts';
import type { Feed } from '../../../core/importing/feed.ts';
import { ok, type Result } from '../../../core/result.ts';
import { type FeedTools, LARGEST_FEED, textOf } from './find-feeds.ts';

export async function pollFeed(
  { fetcher, reader }: FeedTools,
  { url, title, poll }: Pick<Subscription, 'url' | 'title' | 'poll'>,
  signal?: AbortSignal,
): Promise<Result<FeedAnswer, Failure>> {
  const { etag, lastModified } = poll;
  const validators = etag === null && lastModified === null ? {} : { validators: { etag, lastModified } };
  const request = { address: url, wanted: 'feed', limitBytes: LARGEST_FEED, ...validators } as const;
  const fetched = await fetcher.fetch(request, signal);
  if (!fetched.ok) return fetched;
  const { permanentUrl } = fetched.value;
  if (fetched.value.tag === 'not-modified') return ok({ feed: null, permanentUrl, etag, lastModified });
  const feed: Result<Feed, Failure> = await reader.ask('feed', {
    ...textOf(fetched.value, url),
    name: title === '' ? url : title,
  });
  return feed.ok ? ok({ feed: feed.value, permanentUrl, ...fetched.value.validators }) : feed;
}
