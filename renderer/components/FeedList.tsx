import { Rss, TriangleAlert } from 'lucide-preact';
import { useApp } from '../models/app.ts';
import { PlaceLine } from './SidebarLine.tsx';

/** The feeds that are followed, each with how many of its entries are new. */
export function FeedList() {
  const feeds = useApp().feeds.feeds.value ?? [];
  if (feeds.length === 0) return null;
  return (
    <section aria-labelledby="sidebar-feeds">
      <h2 id="sidebar-feeds" class="sidebar-title">
        Feeds
      </h2>
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
    </section>
  );
}
