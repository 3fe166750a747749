import { useEffect } from 'preact/hooks';
import type { PlanSubject } from '../../core/facilitating/plan.ts';
import { WHATS_NEW } from '../../core/help/pages.ts';
import { useApp } from '../models/app.ts';
import { facilitateRoute, helpRoute, REVIEW_ROUTE } from '../models/routes.ts';
import { renderNow } from './render-now.ts';
import { useCommands } from './use-commands.ts';

const MOUSE_BACK = 3;
const MOUSE_FORWARD = 4;

/** What the commands mean wherever the reader is. A place may give some of them a nearer meaning. */
export function useShellCommands(): void {
  const {
    collections,
    merging,
    commands,
    exports,
    importDialog,
    imports,
    layout,
    library,
    palette,
    routes,
    settings,
    shortcutsShown,
    toasts,
  } = useApp();
  /** The article that is open, or the collection that is shown. */
  const subjectInHand = (): PlanSubject | null => {
    const route = routes.current.value;
    if (route.place === 'article') return { kind: 'article', id: route.articleId };
    const { collection } = library.query.value;
    return route.place === 'library' && collection !== null ? { kind: 'collection', id: collection } : null;
  };
  useCommands(
    {
      'go-library': () => routes.go({ place: 'library' }),
      'go-questions': () => routes.go({ place: 'questions' }),
      'go-review': () => routes.go(REVIEW_ROUTE),
      'go-reflections': () => routes.go({ place: 'reflections' }),
      'go-feeds': () => routes.go({ place: 'feeds', feedId: null }),
      'go-settings': () => routes.go({ place: 'settings' }),
      'go-back': { run: routes.back, applies: () => routes.canGoBack.value },
      'go-forward': { run: routes.forward, applies: () => routes.canGoForward.value },
      import: () => importDialog.open(),
      'import-files': imports.chooseFiles,
      'import-address': () => importDialog.open('address'),
      'import-clipboard': imports.paste,
      export: () => exports.open(null),
      facilitate: {
        run: () => {
          const subject = subjectInHand();
          if (subject !== null) routes.go(facilitateRoute(subject));
        },
        applies: () => subjectInHand() !== null,
      },
      'find-copies': () => void merging.findCopies(),
      'new-collection': () => collections.name({ tag: 'new', parentId: null }),
      'undo-act': { run: toasts.undo, applies: () => toasts.canUndo.value },
      'toggle-sidebar': layout.toggleSidebar,
      'text-larger': () => settings.stepTextSize(1),
      'text-smaller': () => settings.stepTextSize(-1),
      'text-normal': () => settings.stepTextSize(0),
      'focus-search': {
        run: () => {
          renderNow(() => routes.go({ place: 'library' }));
          commands.run('focus-search');
        },
        applies: () => routes.current.value.place !== 'library',
      },
      'go-to': palette.open,
      'show-help': () => routes.go(helpRoute()),
      'show-news': () => routes.go(helpRoute(WHATS_NEW.id)),
      'show-shortcuts': () => {
        settings.seeHint('shortcuts');
        shortcutsShown.value = true;
      },
    },
    true,
  );
  useEffect(() => {
    const goByMouse = (event: MouseEvent): void => {
      if (event.button !== MOUSE_BACK && event.button !== MOUSE_FORWARD) return;
      event.preventDefault();
      commands.run(event.button === MOUSE_BACK ? 'go-back' : 'go-forward');
    };
    window.addEventListener('mouseup', goByMouse);
    return () => window.removeEventListener('mouseup', goByMouse);
  }, [commands]);
}
