import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import './styles/shapes.css';
import './styles/controls.css';
import './styles/shell.css';
import './styles/sidebar.css';
import './styles/library.css';
import './styles/collections.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './App.tsx';
import { findBridge } from './api.ts';
import { firstPaint } from './first-paint.ts';
import { Dialogs, ReaderPlace } from './lazy-places.ts';
import { AppContext, type App as AppModels, createApp } from './models/app.ts';
import { offerNews } from './models/news.ts';
import { isDialogWanted } from './models/open-dialog.ts';
import { applySettings } from './models/settings.ts';

/** Not at the top level of the module: what it fetches imports this file's bundle, and each would wait for the other. */
async function begin(): Promise<void> {
  const api = findBridge();
  const start = await api.start();
  if (start.lastArticle !== null) await ReaderPlace.fetch();
  const app = createApp(api, start);

  applySettings(app.settings, document.documentElement);
  window.addEventListener('keydown', app.commands.handleKey);
  keepKeysForDialogs(app);
  window.addEventListener('unhandledrejection', (event) => {
    app.toasts.showFailure({ tag: 'unexpected', name: 'what you just did', detail: String(event.reason) });
  });
  render(
    <AppContext.Provider value={app}>
      <App />
    </AppContext.Provider>,
    document.body,
  );
  await firstPaint;
  await api.firstScreenShown();
  offerNews(start.version, app);
  await ReaderPlace.fetch();
}

/** What is typed behind the key that asks for a dialog waits for it, while the code of dialogs is on its way. */
function keepKeysForDialogs(app: AppModels): void {
  const stop = effect(() => {
    if (isDialogWanted(app)) void app.commands.awaitField(Dialogs.shown);
  });
  void Dialogs.shown.then(stop);
}

void begin();
