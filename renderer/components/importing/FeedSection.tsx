import { Rss, Search } from 'lucide-preact';
import type { FoundFeed } from '../../../core/feeds/overview.ts';
import { shorten } from '../../../core/importing/excerpt.ts';
import { useApp } from '../../models/app.ts';
import { countOf } from '../../models/words.ts';
import { Button } from '../Button.tsx';
import { FeedRuleChoice } from '../FeedRuleChoice.tsx';
import { Field } from '../Field.tsx';

/** A feed, by its own address or that of its site. What was found is shown before anything is followed. */
export function FeedSection() {
  const { feedFinder } = useApp();
  const { address, state } = feedFinder;
  const isLooking = state.value.tag === 'looking';
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void feedFinder.find();
        }}
      >
        <Field
          label="Address of a site or of its feed"
          hint="What the site publishes from now on waits for you under Feeds. An OPML file of another reader is imported under Files."
        >
          {(ids) => (
            <input
              {...ids}
              class="input"
              type="text"
              inputMode="url"
              data-first
              spellcheck={false}
              autocomplete="off"
              placeholder="example.org"
              value={address.value}
              onInput={(event) => {
                address.value = event.currentTarget.value;
              }}
            />
          )}
        </Field>
        <div class="acts">
          <Button type="submit" icon={Search} disabled={isLooking || address.value.trim() === ''}>
            {isLooking ? 'Looking…' : 'Look for feeds'}
          </Button>
        </div>
      </form>
      <div role="status">{state.value.tag === 'failed' && <p>{state.value.sentence}</p>}</div>
      {state.value.tag === 'found' && <FoundFeeds feeds={state.value.feeds} />}
    </>
  );
}

function FoundFeeds({ feeds }: { readonly feeds: readonly FoundFeed[] }) {
  const { feedFinder, importDialog, routes } = useApp();
  const count = feedFinder.chosen.value.size;
  const follow = async (): Promise<void> => {
    if (!(await feedFinder.follow())) return;
    importDialog.close();
    routes.go({ place: 'feeds', feedId: null });
  };
  return (
    <>
      <fieldset class="found-feeds">
        <legend>{feeds.length === 1 ? 'Found one feed' : `Found ${countOf(feeds.length, 'feed')}`}</legend>
        {feeds.map((feed) => (
          <FoundLine key={feed.url} feed={feed} />
        ))}
      </fieldset>
      <FeedRuleChoice
        value={feedFinder.rule.value}
        onChange={(rule) => {
          feedFinder.rule.value = rule;
        }}
      />
      <div class="acts">
        <Button look="primary" icon={Rss} disabled={count === 0} onClick={() => void follow()}>
          {count > 1 ? `Subscribe to ${count} feeds` : 'Subscribe'}
        </Button>
      </div>
    </>
  );
}

function FoundLine({ feed }: { readonly feed: FoundFeed }) {
  const { feedFinder } = useApp();
  const about = feed.isFollowed ? 'You follow it already.' : describeEntries(feed);
  return (
    <label class="found-feed">
      <input
        type="checkbox"
        disabled={feed.isFollowed}
        checked={feed.isFollowed || feedFinder.chosen.value.has(feed.url)}
        onChange={() => feedFinder.toggle(feed.url)}
      />
      <span>
        <strong>{feed.title}</strong>
        <span class="quiet found-address">{feed.url}</span>
        <span class="quiet">{about}</span>
      </span>
    </label>
  );
}

const LONGEST_TITLE = 60;

function describeEntries({ entryCount, newest }: FoundFeed): string {
  const count = countOf(entryCount, 'entry', 'entries');
  const titles = newest.map((title) => `“${shorten(title, LONGEST_TITLE)}”`);
  return titles.length === 0 ? `${count}.` : `${count}, newest: ${titles.join(', ')}.`;
}
