/** The feeds as the window asks for them. */
import { basename } from 'node:path';
import type { FeedContract } from '../../core/contract/feed-contract.ts';
import { webAddress } from '../../core/importing/address.ts';
import { failed, ok } from '../../core/result.ts';
import { writeExport } from '../services/exporting/write-export.ts';
import type { Feeds } from '../services/feeds/feeds.ts';
import type { Dialogs } from './dialogs.ts';

export type FeedApiOptions = { readonly feeds: Feeds; readonly dialogs: Pick<Dialogs, 'chooseSavePath'> };

const OPML_NAME = 'afterword-feeds.opml';

export function createFeedApi({ feeds, dialogs }: FeedApiOptions): FeedContract {
  return {
    listFeeds: () => feeds.list(),
    listEntries: (feedId, range) => feeds.entries(feedId, range),
    findFeeds: (address) => feeds.find(address),
    async followFeeds(named, rule) {
      const outlines = named.flatMap(({ url, title, siteUrl }) => {
        const address = webAddress(url);
        return address === null ? [] : [{ url: address, title, siteUrl, folder: null }];
      });
      const followed = await feeds.follow(outlines, rule);
      return followed.ok ? ok(null) : followed;
    },
    changeFeed: (id, change) => feeds.change(id, change),
    removeFeed: (id) => feeds.remove(id),
    restoreFeed: (id) => feeds.restore(id),
    openEntry: (place) => feeds.keepOne(place),
    async keepEntries(places) {
      const { kept, failures } = await feeds.keep(places);
      const [first] = failures;
      return kept === 0 && first !== undefined ? failed(first) : ok(kept);
    },
    dismissEntries: (places) => feeds.dismiss(places),
    restoreEntries: (places) => feeds.takeBack(places),
    markEntriesSeen: (feedId) => feeds.markSeen(feedId === 'all' ? null : feedId),
    async pollFeeds(ids) {
      const { polled, fresh, failures } = await feeds.poll(ids === 'all' ? null : ids);
      return ok({ polled, fresh, failed: failures.length });
    },
    async exportFeeds() {
      const opml = await feeds.opml();
      if (!opml.ok) return opml;
      const path = await dialogs.chooseSavePath(OPML_NAME);
      if (path === null) return ok(null);
      const { skipped } = await writeExport([{ name: path, text: opml.value }], { replace: true });
      return skipped.length === 0
        ? ok(basename(path))
        : failed({ tag: 'not-writable', name: basename(path) });
    },
  };
}
