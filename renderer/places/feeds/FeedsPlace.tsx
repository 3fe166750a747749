import { Check, RefreshCw, Rss } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import type { EntryRow as Entry } from '../../../core/feeds/overview.ts';
import { Button } from '../../components/Button.tsx';
import { ChoosingList } from '../../components/ChoosingList.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PlaceHeader } from '../../components/PlaceHeader.tsx';
import { useCommands } from '../../components/use-commands.ts';
import { useApp } from '../../models/app.ts';
import { keyOf } from '../../models/feeds.ts';
import { articleRoute } from '../../models/routes.ts';
import { formatNumber } from '../../models/words.ts';
import { EntryRow } from './EntryRow.tsx';
import { FeedMenu } from './FeedMenu.tsx';
import { FeedTools } from './FeedTools.tsx';
import { FeedTroubles } from './FeedTroubles.tsx';
import '../../styles/feeds.css';

const ROW_HEIGHT = 112;

/** Entries of one feed, or of all: each may be opened, kept or dismissed. */
export function FeedsPlace() {
  const { feeds, importDialog, routes } = useApp();
  const route = routes.current.value;
  const feedId = route.place === 'feeds' ? route.feedId : null;
  const all = feeds.feeds.value;
  const feed = all?.find(({ id }) => id === feedId) ?? null;
  const isGone = feedId !== null && all !== null && feed === null;
  useEffect(() => feeds.show(feedId), [feeds, feedId]);
  useEffect(() => {
    if (isGone) routes.go({ place: 'feeds', feedId: null }, 'replace');
  }, [isGone, routes]);
  const newCount = feed?.newCount ?? feeds.newCount.value;
  const isEmpty = all !== null && all.length === 0;
  return (
    <div class="feeds">
      <PlaceHeader
        title={feed?.title ?? 'Feeds'}
        note={isEmpty || all === null ? '' : newCount === 0 ? 'Nothing new' : `${formatNumber(newCount)} new`}
      >
        {!isEmpty && (
          <>
            <Button icon={Check} disabled={newCount === 0} onClick={() => void feeds.markSeen()}>
              Mark all as seen
            </Button>
            <Button icon={RefreshCw} disabled={feeds.isPolling.value} onClick={() => void feeds.poll()}>
              {feeds.isPolling.value ? 'Checking…' : 'Check now'}
            </Button>
            <FeedMenu feed={feed} />
          </>
        )}
        <Button look="primary" icon={Rss} onClick={() => importDialog.open('feed')}>
          Subscribe
        </Button>
      </PlaceHeader>
      {isEmpty ? (
        <EmptyState
          icon={Rss}
          sentence="Subscribe to a site, and what it publishes waits for you here until you open it."
        >
          <Button look="primary" onClick={() => importDialog.open('feed')}>
            Subscribe to a site
          </Button>
          <Button onClick={() => importDialog.open('files')}>Import an OPML file</Button>
        </EmptyState>
      ) : (
        <>
          <FeedTroubles feeds={feed === null ? (all ?? []) : [feed]} />
          <FeedTools />
          <Entries />
        </>
      )}
    </div>
  );
}

function Entries() {
  const { feeds } = useApp();
  const { rows, selection } = feeds;
  const open = useOpening();
  useCommands({
    'toggle-archive': () => void feeds.dismiss(feeds.inHand()),
    trash: () => void feeds.dismiss(feeds.inHand()),
    'toggle-star': () => void feeds.keep(feeds.inHand()),
    'back-to-text': { run: selection.clear, applies: () => selection.chosen.value.size > 0 },
  });
  if (rows.total.value === 0)
    return <EmptyState icon={Check} sentence="You have seen everything. New entries appear here." />;
  const scrollKey = `feeds-${feeds.shown.value ?? 'all'}`;
  return (
    <ChoosingList
      key={scrollKey}
      label="Entries"
      rows={rows}
      rowHeight={ROW_HEIGHT}
      selection={selection}
      idOf={keyOf}
      onOpen={(row) => void open(row)}
      scrollKey={scrollKey}
    >
      {(row) => <EntryRow row={row} />}
    </ChoosingList>
  );
}

/** Opens an entry as an article; while it is fetched a second press does nothing. */
function useOpening(): (row: Entry) => Promise<void> {
  const { feeds, routes } = useApp();
  return async (row) => {
    if (feeds.opening.peek().has(keyOf(row))) return;
    const articleId = await feeds.open(row);
    if (articleId !== null && routes.current.peek().place === 'feeds') routes.go(articleRoute(articleId));
  };
}
