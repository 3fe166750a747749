import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/shell.css';
import './styles/library.css';
import './styles/collections.css';
import { render } from 'preact';
import { App } from './App.tsx';
import { findBridge } from './api.ts';
import { AppContext, createApp } from './models/app.ts';
import { applySettings } from './models/settings.ts';

const api = findBridge();
const app = createApp(api, await api.start());

applySettings(app.settings, document.documentElement);
window.addEventListener('keydown', app.commands.handleKey);
window.addEventListener('unhandledrejection', (event) => {
  app.toasts.showFailure({ tag: 'unexpected', name: 'what you just did', detail: String(event.reason) });
});
render(
  <AppContext.Provider value={app}>
    <App />
  </AppContext.Provider>,
  document.body,
);
