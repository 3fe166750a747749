import { Ellipsis, FileUp, Pencil, Unplug } from 'lucide-preact';
import type { FeedOverview } from '../../../core/feeds/overview.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { Menu, type MenuEntry } from '../../components/Menu.tsx';
import { useApp } from '../../models/app.ts';

/** What is seldom done with one feed, or with all of them. */
export function FeedMenu({ feed }: { readonly feed: FeedOverview | null }) {
  const { feeds } = useApp();
  const ofOne: readonly MenuEntry[] =
    feed === null
      ? []
      : [
          { label: 'Edit this feed…', icon: Pencil, run: () => feeds.edit(feed) },
          { label: 'Unsubscribe', icon: Unplug, run: () => void feeds.remove(feed) },
        ];
  return (
    <Menu
      label="More about feeds"
      entries={[
        ...ofOne,
        { label: 'Export all feeds as OPML…', icon: FileUp, run: () => void feeds.exportAll() },
      ]}
      trigger={(props) => <IconButton icon={Ellipsis} label="More about feeds" {...props} />}
    />
  );
}
