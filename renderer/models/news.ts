import { WHATS_NEW } from '../../core/help/pages.ts';
import { helpRoute, type Routes } from './routes.ts';
import type { SettingsModel } from './settings.ts';
import type { Toasts } from './toasts.ts';

/** Says once, after an update, that there is something new; a first start says nothing. */
export function offerNews(
  version: string,
  {
    settings,
    routes,
    toasts,
  }: { readonly settings: SettingsModel; readonly routes: Routes; readonly toasts: Toasts },
): void {
  const seen = settings.current.peek().seenVersion;
  if (seen === version) return;
  settings.change({ seenVersion: version });
  if (seen !== null)
    toasts.show(`This is Afterword ${version}.`, {
      label: WHATS_NEW.title,
      run: () => routes.go(helpRoute(WHATS_NEW.id)),
    });
}
