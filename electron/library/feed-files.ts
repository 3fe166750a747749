import { join } from 'node:path';
import { NO_SUBSCRIPTIONS, type SubscriptionId, type Subscriptions } from '../../core/feeds/subscription.ts';
import type { EntryContent } from '../../core/importing/feed.ts';
import { isSame } from '../../core/is-same.ts';
import { mergeFeeds } from '../../core/library/merge-feeds.ts';
import { FEED_TEXTS_RECORD } from '../../core/stored/feed-texts-record.ts';
import { FEEDS_RECORD } from '../../core/stored/feeds-record.ts';
import { encodeRecord } from '../../core/stored/record-format.ts';
import { sha256 } from './digest.ts';
import { writeDurably } from './durable-write.ts';
import { isArticleId } from './folders.ts';
import type { LibrarySetting } from './library-setting.ts';
import { readStored } from './record-file.ts';
import { SingleRecord } from './single-record.ts';

export type EntryTexts = Readonly<Record<string, EntryContent>>;

export type FeedFilesOptions = {
  readonly textsFolder: string;
  /** Where this computer keeps what it knows of the list. */
  readonly ownPath: string;
  /** Feeds or their entries are others than before; that a feed was asked is no change. */
  readonly onChange: (by: 'here' | 'elsewhere') => void;
};

/** The feeds of a library: who is followed, which is precious, and the texts of their entries, which are a cache. */
export class FeedFiles {
  readonly subscriptions: SingleRecord<Subscriptions>;
  readonly #setting: LibrarySetting;
  readonly #folder: string;

  constructor(setting: LibrarySetting, { textsFolder, ownPath, onChange }: FeedFilesOptions) {
    this.#setting = setting;
    this.#folder = textsFolder;
    this.subscriptions = new SingleRecord(setting, {
      path: setting.folders.feeds,
      format: FEEDS_RECORD,
      name: 'Your list of feeds',
      empty: NO_SUBSCRIPTIONS,
      ownPath,
      merge: mergeFeeds,
      isJoin: true,
      onChange(by, before, after) {
        if (!isSame(withoutPolls(before), withoutPolls(after))) onChange(by);
      },
    });
  }

  /** What a feed held of the texts of its entries; nothing when it is not known any more. */
  async texts(id: SubscriptionId): Promise<EntryTexts> {
    if (!isArticleId(id)) return {};
    try {
      const stored = await readStored(this.#setting.files, this.#path(id), FEED_TEXTS_RECORD);
      return stored.ok ? stored.value.content.texts : {};
    } catch {
      return {};
    }
  }

  /** A cache: what cannot be written is fetched again when it is wanted. */
  async keepTexts(id: SubscriptionId, texts: EntryTexts): Promise<void> {
    if (!isArticleId(id)) return;
    const { files, now } = this.#setting;
    const text = encodeRecord(FEED_TEXTS_RECORD, { texts }, now().toISOString(), sha256);
    await writeDurably(files, this.#path(id), text, { sync: false }).catch(() => undefined);
  }

  async forgetTexts(id: SubscriptionId): Promise<void> {
    if (isArticleId(id)) await this.#setting.files.unlink(this.#path(id)).catch(() => undefined);
  }

  #path(id: SubscriptionId): string {
    return join(this.#folder, `${id}.json`);
  }
}

const withoutPolls = ({ feeds }: Subscriptions): unknown => feeds.map(({ poll: _, ...feed }) => feed);
