import { useEffect, useRef } from 'preact/hooks';
import { DropTarget } from './components/DropTarget.tsx';
import { ImportTray } from './components/ImportTray.tsx';
import { Mishap } from './components/Mishap.tsx';
import { NoticeBanner } from './components/NoticeBanner.tsx';
import { Sidebar } from './components/Sidebar.tsx';
import { Toasts } from './components/Toasts.tsx';
import { useShellCommands } from './components/use-shell-commands.ts';
import {
  Dialogs,
  FacilitatePlace,
  FeedsPlace,
  HelpPlace,
  InsightsPlace,
  QuestionsPlace,
  ReaderPlace,
  ReflectionsPlace,
  ReviewPlace,
  SettingsPlace,
  TrashPlace,
} from './lazy-places.ts';
import { useApp } from './models/app.ts';
import { formatRoute, type Route } from './models/routes.ts';
import { LibraryPlace } from './places/library/LibraryPlace.tsx';

/** The window: what stands around every place, and the place itself. */
export function App() {
  const { layout, routes } = useApp();
  const route = routes.current.value;
  useShellCommands();
  useWindowTitle(route);
  const place = useFocusOnArrival(route);
  return (
    <div class={`shell ${layout.focusMode.value || layout.textAlone.value ? 'shell-focus' : ''}`}>
      <button type="button" class="skip-link" onClick={() => place.current?.focus()}>
        Skip to the content
      </button>
      <Sidebar />
      <main id="place" class={`place place-${route.place}`} tabIndex={-1} ref={place}>
        <NoticeBanner />
        <Mishap key={formatRoute(route)}>
          <Place route={route} />
        </Mishap>
      </main>
      <ImportTray />
      <Toasts />
      <DropTarget />
      <Dialogs />
    </div>
  );
}

function Place({ route }: { readonly route: Route }) {
  switch (route.place) {
    case 'library':
      return <LibraryPlace />;
    case 'article':
      return <ReaderPlace articleId={route.articleId} show={showOf(route)} />;
    case 'questions':
      return <QuestionsPlace />;
    case 'review':
      return route.view === 'insights' ? <InsightsPlace /> : <ReviewPlace />;
    case 'reflections':
      return <ReflectionsPlace />;
    case 'feeds':
      return <FeedsPlace />;
    case 'facilitate':
      return <FacilitatePlace />;
    case 'help':
      return <HelpPlace />;
    case 'trash':
      return <TrashPlace />;
    case 'settings':
      return <SettingsPlace />;
  }
}

const showOf = ({
  questionId,
  reflectionId,
  highlightId,
  commitmentId,
  passage,
  commentId,
}: Extract<Route, { place: 'article' }>) => ({
  ...(questionId === null ? {} : { questionId }),
  ...(reflectionId === null ? {} : { reflectionId }),
  ...(highlightId === null ? {} : { highlightId }),
  ...(commitmentId === null ? {} : { commitmentId }),
  ...(passage === null ? {} : { passage }),
  ...(commentId === null ? {} : { commentId }),
});

const TITLES: Readonly<Record<Route['place'], string>> = {
  library: 'Library',
  article: 'Article',
  questions: 'Questions',
  reflections: 'Reflections',
  review: 'Review',
  feeds: 'Feeds',
  facilitate: 'Session',
  help: 'Help',
  trash: 'Trash',
  settings: 'Settings',
};

function useWindowTitle(route: Route): void {
  const { reader } = useApp();
  const opened = reader.opened.value;
  const isOpened = route.place === 'article' && opened?.article.id === route.articleId;
  const title = isOpened ? (opened.journal.title.value ?? opened.article.title) : TITLES[route.place];
  useEffect(() => {
    document.title = `${title} – Afterword`;
  }, [title]);
}

/** Who arrives at another place by keyboard stands in it, unless the place itself took the focus. */
function useFocusOnArrival(route: Route) {
  const place = useRef<HTMLElement>(null);
  const before = useRef(route.place);
  useEffect(() => {
    if (before.current === route.place) return;
    before.current = route.place;
    const hasFocus = document.activeElement !== null && document.activeElement !== document.body;
    if (!hasFocus) place.current?.focus({ preventScroll: true });
  }, [route.place]);
  return place;
}
