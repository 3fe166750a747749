import type { Element, Nodes, Root } from 'hast';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../core/commands.ts';
import { createHelp as createPages } from '../../core/help/help.ts';
import { HELP_PAGES, WHATS_NEW } from '../../core/help/pages.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { createFakeBridge } from '../testing/fake-bridge.ts';
import { createHelp, findPages } from './help.ts';
import { offerNews } from './news.ts';
import { createRoutes, helpRoute, LIBRARY_ROUTE, parseRoute } from './routes.ts';
import { createSettings } from './settings.ts';
import { createToasts } from './toasts.ts';

const pages = createPages();

const elementsOf = (node: Root | Nodes): readonly Element[] => {
  const below = 'children' in node ? node.children.flatMap((child) => elementsOf(child)) : [];
  return node.type === 'element' ? [node, ...below] : below;
};
const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

test('every page of the help has words, and what is new stands behind them', () => {
  expect(pages.map(({ id }) => id)).toEqual([...HELP_PAGES.map(({ id }) => id), WHATS_NEW.id]);
  for (const { content } of pages) expect(textOf(content).length).toBeGreaterThan(300);
});

test('every link of the help leads to a page or a place that there is', () => {
  const ids = new Set(pages.map(({ id }) => id));
  for (const { id, content } of pages.filter((page) => page.id !== WHATS_NEW.id))
    for (const { properties } of elementsOf(content).filter(({ tagName }) => tagName === 'a')) {
      const route = parseRoute(String(properties['href']));
      expect(route, `${id}: ${properties['href']}`).not.toBeNull();
      if (route?.place === 'help') expect(ids).toContain(route.pageId);
    }
});

test('every key that the help names belongs to a command', () => {
  const names = new Set<string>(COMMANDS.map(({ name }) => name));
  for (const { id, content } of pages)
    for (const code of elementsOf(content).filter(({ tagName }) => tagName === 'code')) {
      const [, name] = /^key:(.*)$/.exec(textOf(code)) ?? [];
      if (name !== undefined) expect(names, `${id}: ${name}`).toContain(name);
    }
});

test('the help is searched by beginnings of words, and pages that are named by them come first', async () => {
  const help = createHelp(createFakeBridge([], { readHelp: async () => pages }));
  await help.load();
  expect(help.found.value).toHaveLength(pages.length);
  help.ask('backup restor');
  expect(help.found.value[0]?.page.id).toBe('backups');
  expect(help.found.value[0]?.snippet.marks.length).toBeGreaterThan(0);
  help.ask('xyzzy');
  expect(help.found.value).toEqual([]);
  expect(findPages(pages, 'SYNCTHING').map(({ page }) => page.id)).toContain('two-computers');
});

test('what is new is offered once after an update, and not at a first start', async () => {
  const after = (seenVersion: string | null) => {
    const bridge = createFakeBridge();
    const toasts = createToasts();
    const settings = createSettings(bridge, { ...DEFAULT_SETTINGS, seenVersion }, toasts);
    window.history.replaceState(null, '', '#/library');
    const routes = createRoutes(window, LIBRARY_ROUTE);
    offerNews('2.0.0', { settings, routes, toasts });
    return { bridge, toasts, routes };
  };
  expect(after(null).toasts.shown.value).toEqual([]);
  expect(after('2.0.0').toasts.shown.value).toEqual([]);
  const { bridge, toasts, routes } = after('1.0.0');
  toasts.shown.value[0]?.action?.run();
  expect(routes.current.value).toEqual(helpRoute(WHATS_NEW.id));
  expect(bridge.callsOf('changeSettings')).toEqual([[{ seenVersion: '2.0.0' }]]);
});
