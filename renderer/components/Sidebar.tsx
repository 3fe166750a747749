import {
  Archive,
  ArrowLeft,
  ArrowRight,
  BookCheck,
  Bookmark,
  BookOpen,
  Circle,
  CircleQuestionMark,
  History,
  Keyboard,
  Layers,
  Library,
  type LucideIcon,
  MessageCircleQuestionMark,
  MessageSquareQuote,
  PanelLeftClose,
  PanelLeftOpen,
  Rss,
  Settings,
  Star,
  Tag,
  Trash2,
} from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { SHELVES, type ShelfName } from '../../core/library/query.ts';
import { useApp } from '../models/app.ts';
import { REVIEW_ROUTE } from '../models/routes.ts';
import { SHELF_LABELS } from '../models/words.ts';
import { FeedList } from './FeedList.tsx';
import { Hints } from './Hints.tsx';
import { IconButton } from './IconButton.tsx';
import { SidebarCollections } from './SidebarCollections.tsx';
import { LineWords, PlaceLine } from './SidebarLine.tsx';
import { ListLine } from './SidebarListLine.tsx';

const SHELF_ICONS: Readonly<Record<ShelfName, LucideIcon>> = {
  all: Layers,
  unread: Circle,
  reading: BookOpen,
  read: BookCheck,
  starred: Star,
  archived: Archive,
};

/** Places, lists and tags. Wide with words, narrow with drawings; in a small window it opens over the place. */
export function Sidebar() {
  const { layout, routes } = useApp();
  const frame = useRef<HTMLElement>(null);
  const isWide = layout.sidebarWide.value;
  const isDrawer = isWide && layout.isNarrow.value;
  useEffect(() => {
    if (isDrawer) frame.current?.querySelector('button')?.focus();
  }, [isDrawer]);
  const { place } = routes.current.value;
  // The place that is shown stands in sight, however far the lists were scrolled.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is done for every place
  useEffect(() => {
    frame.current?.querySelector('[aria-current="page"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [place]);
  if (layout.focusMode.value || layout.textAlone.value) return null;
  return (
    <>
      {isDrawer && <div class="sidebar-shade" aria-hidden="true" onPointerDown={layout.closeDrawer} />}
      <nav
        ref={frame}
        class={`sidebar ${isWide ? 'sidebar-wide' : 'sidebar-icons'} ${isDrawer ? 'sidebar-drawer' : ''}`}
        aria-label="Places and lists"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && isDrawer) layout.closeDrawer();
        }}
      >
        <SidebarHead isWide={isWide} />
        <div class="sidebar-scroll">
          <Places />
          <Shelves isWide={isWide} />
          {isWide && <FeedList />}
          {isWide && <SidebarCollections />}
          {isWide && <Tags />}
          {isWide && <SavedSearchLines />}
        </div>
        <SidebarFoot isWide={isWide} />
      </nav>
    </>
  );
}

function SidebarHead({ isWide }: { readonly isWide: boolean }) {
  const { commands, layout, routes } = useApp();
  return (
    <div class="sidebar-head">
      <IconButton
        icon={isWide ? PanelLeftClose : PanelLeftOpen}
        label={isWide ? 'Hide the sidebar' : 'Show the sidebar'}
        hint={commands.hintOf('toggle-sidebar', isWide ? 'Hide the sidebar' : 'Show the sidebar')}
        aria-expanded={isWide}
        onClick={layout.toggleSidebar}
      />
      <IconButton
        icon={ArrowLeft}
        label="Back"
        hint={commands.hintOf('go-back')}
        disabled={!routes.canGoBack.value}
        onClick={routes.back}
      />
      <IconButton
        icon={ArrowRight}
        label="Forward"
        hint={commands.hintOf('go-forward')}
        disabled={!routes.canGoForward.value}
        onClick={routes.forward}
      />
    </div>
  );
}

function Places() {
  const { feeds, library, review } = useApp();
  return (
    <ul class="sidebar-list">
      <PlaceLine route={{ place: 'library' }} icon={Library} label="Library" command="go-library" />
      <PlaceLine
        route={{ place: 'questions' }}
        icon={MessageCircleQuestionMark}
        label="Questions"
        command="go-questions"
      />
      <PlaceLine
        route={{ place: 'reflections' }}
        icon={MessageSquareQuote}
        label="Reflections"
        command="go-reflections"
        count={library.counts.value?.reflections}
      />
      <PlaceLine
        route={REVIEW_ROUTE}
        icon={History}
        label="Review"
        command="go-review"
        count={review.due.value?.total}
      />
      <PlaceLine
        route={{ place: 'feeds', feedId: null }}
        icon={Rss}
        label="Feeds"
        command="go-feeds"
        count={feeds.newCount.value}
      />
      <PlaceLine route={{ place: 'settings' }} icon={Settings} label="Settings" command="go-settings" />
    </ul>
  );
}

function Shelves({ isWide }: { readonly isWide: boolean }) {
  const { library } = useApp();
  const counts = library.counts.value;
  return (
    <section aria-labelledby="sidebar-shelves">
      <h2 id="sidebar-shelves" class={isWide ? 'sidebar-title' : 'visually-hidden'}>
        Lists
      </h2>
      <ul class="sidebar-list">
        {SHELVES.map((shelf) => (
          <ListLine
            key={shelf}
            icon={SHELF_ICONS[shelf]}
            label={SHELF_LABELS[shelf]}
            count={counts?.shelves[shelf]}
            change={{ show: shelf, tag: null, collection: null }}
          />
        ))}
        <PlaceLine route={{ place: 'trash' }} icon={Trash2} label="Trash" />
      </ul>
    </section>
  );
}

function Tags() {
  const { library } = useApp();
  const tags = library.counts.value?.tags ?? [];
  if (tags.length === 0) return null;
  return (
    <section aria-labelledby="sidebar-tags">
      <h2 id="sidebar-tags" class="sidebar-title">
        Tags
      </h2>
      <ul class="sidebar-list">
        {tags.map(({ tag, count }) => (
          <ListLine
            key={tag}
            icon={Tag}
            label={tag}
            count={count}
            change={{ show: 'all', tag, collection: null }}
          />
        ))}
      </ul>
    </section>
  );
}

function SavedSearchLines() {
  const { layout, library, routes, savedSearches, search } = useApp();
  const list = savedSearches.list.value;
  if (list.length === 0) return null;
  const isInLibrary = routes.current.value.place === 'library';
  return (
    <section aria-labelledby="sidebar-searches">
      <h2 id="sidebar-searches" class="sidebar-title">
        Saved searches
      </h2>
      <ul class="sidebar-list">
        {list.map(({ id, name, text }) => (
          <li key={id}>
            <button
              type="button"
              class="sidebar-line"
              aria-current={isInLibrary && search.text.value.trim() === text ? 'true' : undefined}
              title={text}
              onClick={() => {
                layout.closeDrawer();
                library.ask({ show: 'all', tag: null, collection: null });
                search.ask(text);
                routes.go({ place: 'library' });
              }}
            >
              <LineWords icon={Bookmark} label={name} count={savedSearches.counts.value.get(id)} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SidebarFoot({ isWide }: { readonly isWide: boolean }) {
  const { commands } = useApp();
  return (
    <div class="sidebar-foot">
      {isWide && <Hints />}
      <IconButton
        icon={CircleQuestionMark}
        label="Help"
        hint={commands.hintOf('show-help')}
        onClick={() => commands.run('show-help')}
      />
      <IconButton
        icon={Keyboard}
        label="Keyboard shortcuts"
        hint={commands.hintOf('show-shortcuts')}
        onClick={() => commands.run('show-shortcuts')}
      />
    </div>
  );
}
