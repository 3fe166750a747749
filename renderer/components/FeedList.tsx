import { Rss, TriangleAlert } from 'lucide-preact';
import { useId } from 'preact/hooks';
import type { FeedOverview } from '../../core/feeds/overview.ts';
import { useApp } from '../models/app.ts';
import { PlaceLine } from './SidebarLine.tsx';

/** The feeds that are followed, each with how many of its entries are new; those in folders below the others. */
export function FeedList() {
  const feeds = useApp().feeds.feeds.value ?? [];
  if (feeds.length === 0) return null;
  const folders = [...new Set(feeds.flatMap(({ folder }) => folder ?? []))].sort((one, other) =>
    one.localeCompare(other),
  );
  return (
    <section aria-labelledby="sidebar-feeds">
      <h2 id="sidebar-feeds" class="sidebar-title">
        Feeds
      </h2>
      <FeedLines feeds={feeds.filter(({ folder }) => folder === null)} />
      {folders.map((name) => (
        <FeedFolder key={name} name={name} feeds={feeds.filter(({ folder }) => folder === name)} />
      ))}
    </section>
  );
}

function FeedFolder(props: { readonly name: string; readonly feeds: readonly FeedOverview[] }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} class="sidebar-folder one-line" title={props.name}>
        {props.name.split('/').join(' › ')}
      </h3>
      <FeedLines feeds={props.feeds} />
    </section>
  );
}

function FeedLines({ feeds }: { readonly feeds: readonly FeedOverview[] }) {
  if (feeds.length === 0) return null;
  return (
    <ul class="sidebar-list">
      {feeds.map(({ id, title, newCount, trouble }) => (
        <PlaceLine
          key={id}
          route={{ place: 'feeds', feedId: id }}
          icon={trouble === null ? Rss : TriangleAlert}
          label={title}
          count={newCount}
        />
      ))}
    </ul>
  );
}
