import { TriangleAlert } from 'lucide-preact';
import type { FeedOverview } from '../../../core/feeds/overview.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useApp } from '../../models/app.ts';

/** Feeds that could not be asked, each with the reason and a way to try again. */
export function FeedTroubles({ feeds }: { readonly feeds: readonly FeedOverview[] }) {
  const troubled = feeds.filter(({ trouble }) => trouble !== null);
  if (troubled.length === 0) return null;
  if (troubled.length === 1) return <ul class="feed-troubles">{troubled.map(lineOf)}</ul>;
  return (
    <details class="feed-troubles">
      <summary>{troubled.length} feeds could not be checked</summary>
      <ul>{troubled.map(lineOf)}</ul>
    </details>
  );
}

const lineOf = (feed: FeedOverview) => <TroubleLine key={feed.id} feed={feed} />;

function TroubleLine({ feed }: { readonly feed: FeedOverview }) {
  const model = useApp().feeds;
  return (
    <li class="feed-trouble">
      <Icon of={TriangleAlert} />
      <p>
        <strong>{feed.title}</strong> {feed.trouble}
      </p>
      <Button disabled={model.isPolling.value} onClick={() => void model.poll(feed.id)}>
        Try again
      </Button>
    </li>
  );
}
