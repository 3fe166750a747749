/** The feeds service over a real library and a real site on this computer, for tests. */
import { onTestFinished } from 'vitest';
import { importSource } from '../../../../core/importing/pipeline.ts';
import { openAt, temporaryFolder } from '../../../library/testing/open.ts';
import { createFetcher } from '../../fetching/fetcher.ts';
import { type LocalPage, startLocalSite } from '../../fetching/testing/local-site.ts';
import { createPictureKeeper } from '../../picture-keeper.ts';
import type { FeedReader } from '../feed-reader.ts';
import { answerQuestion } from '../feed-worker.ts';
import { Feeds } from '../feeds.ts';

/** Reads in this thread. */
export const READER: FeedReader = {
  ask: async (task, given) => answerQuestion({ id: 0, task, given } as never) as never,
  close: async () => undefined,
};

export const FERRY = 'The Ferry';

/** A page of enough words to be an article. */
export const aPage = (title: string): string =>
  `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1><p>${`${title} is told here in whole sentences about those who lead. `.repeat(6)}</p><p>Who leads you?</p></article></html>`;

/** An RSS feed of these entries, as markup. */
export const aFeed = (...items: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${FERRY}</title><link>https://ferry.example/</link>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;

/** An entry with its whole text in the feed. */
export const whole = (title: string, url: string): string =>
  `<title>${title}</title><link>${url}</link><content:encoded><![CDATA[<p>${`${title} stands whole in the feed. `.repeat(8)}</p>]]></content:encoded>`;

/** An entry of which the feed has only the beginning. */
export const teaser = (title: string, url: string): string =>
  `<title>${title}</title><link>${url}</link><description>${title} begins like this […]</description>`;

export async function openFeedDesk(
  pages: Record<string, LocalPage> | ((origin: string) => Record<string, LocalPage>),
) {
  const now = { at: new Date('2026-03-01T09:00:00Z') };
  const given: Record<string, LocalPage> = {};
  const site = await startLocalSite(given);
  onTestFinished(site.close);
  Object.assign(given, typeof pages === 'function' ? pages(site.origin) : pages);
  const library = await openAt(await temporaryFolder());
  let lastId = 0;
  const fetcher = createFetcher({ version: '1', now: () => now.at, allowedHosts: () => ['127.0.0.1'] });
  const feeds = new Feeds({
    library,
    pictures: createPictureKeeper({ fetcher, pictures: library.pictures }),
    fetcher,
    reader: READER,
    importer: { importSource: async (source) => importSource(source) },
    now: () => now.at,
    random: () => 0,
    createId: () => `f${String(++lastId).padStart(31, '0')}`,
  });
  /** Follows a feed of the site and waits until it was asked. */
  const follow = async (path: string, rule: 'list-new' | 'keep-all' = 'list-new'): Promise<string> => {
    const outline = { url: site.origin + path, title: '', siteUrl: null, folder: null };
    const followed = await feeds.follow([outline], rule);
    if (!followed.ok) throw new Error(followed.failure.tag);
    await followed.value.polling;
    return followed.value.added[0] ?? '';
  };
  const entries = async () => {
    const read = await feeds.entries(null, { start: 0, count: 60 });
    if (!read.ok) throw new Error(read.failure.tag);
    return read.value.rows;
  };
  return { site, library, feeds, now, pages: given, follow, entries };
}
