import type { App } from './app.ts';

/** Whether one of the dialogs that any place can open is asked for, shown or still on its way. */
export const isDialogWanted = (app: App): boolean =>
  [
    app.acts.tagging,
    app.collections.articles.collecting,
    app.collections.naming,
    app.exports.draft,
    app.feeds.edited,
    app.importDialog.section,
    app.merging.draft,
    app.packets.returning,
    app.savedSearches.naming,
  ].some((asked) => asked.value !== null) ||
  app.palette.isOpen.value ||
  app.shortcutsShown.value;
