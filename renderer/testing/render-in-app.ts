import { cleanup, configure, render } from '@testing-library/preact';
import { type ComponentChildren, h } from 'preact';
import { afterEach } from 'vitest';
import type { StartState } from '../../core/contract/start-contract.ts';
import type { ArticleSummary } from '../../core/library/summary.ts';
import { type App, AppContext, createApp } from '../models/app.ts';
import { aStartState, createFakeBridge, type FakeBridge } from './fake-bridge.ts';

export type InApp = { readonly app: App; readonly bridge: FakeBridge; readonly container: Element };

type InAppOptions = {
  readonly rows?: readonly ArticleSummary[];
  readonly bridge?: FakeBridge;
  readonly start?: Partial<StartState>;
};

// Only ends what hangs, in milliseconds: that a machine is slow is no failure.
configure({ asyncUtilTimeout: 120_000 });

let stopListening: () => void = () => undefined;

/** Renders components with every model around them, as the window does, keyboard included. */
export function renderInApp(children: ComponentChildren, options: InAppOptions = {}): InApp {
  const rows = options.rows ?? [];
  const bridge = options.bridge ?? createFakeBridge(rows);
  window.history.replaceState(null, '', '#/library');
  const app = createApp(bridge, aStartState(rows, options.start));
  window.addEventListener('keydown', app.commands.handleKey);
  stopListening = () => window.removeEventListener('keydown', app.commands.handleKey);
  const { container } = render(h(AppContext.Provider, { value: app, children }));
  return { app, bridge, container };
}

afterEach(() => {
  stopListening();
  cleanup();
});
