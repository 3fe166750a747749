import { expect, test } from 'vitest';
import type { LinkArrival, LinkTarget } from '../../core/afterword-link.ts';
import { AN_ID } from '../../core/testing/factories.ts';
import { createFakeBridge } from '../testing/fake-bridge.ts';
import { createLinks } from './links.ts';
import { articleRoute, createRoutes, LIBRARY_ROUTE } from './routes.ts';
import { createToasts } from './toasts.ts';

const TARGET: LinkTarget = { tag: 'question', articleId: AN_ID, questionId: 'q-1' };

function following(first: LinkArrival | null) {
  let waiting = first;
  const bridge = createFakeBridge([], {
    takeLink: async () => {
      const taken = waiting;
      waiting = null;
      return taken;
    },
  });
  window.history.replaceState(null, '', '#/library');
  const routes = createRoutes(window, LIBRARY_ROUTE);
  const toasts = createToasts();
  const links = createLinks(bridge, routes, toasts);
  const arrive = (arrival: LinkArrival): void => {
    waiting = arrival;
    bridge.announce('linkArrived', null);
  };
  const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));
  return { bridge, routes, toasts, links, arrive, settled };
}

test('a link that came with the start is followed, and one that comes later too', async () => {
  const { routes, arrive, settled } = following({ tag: 'found', target: TARGET });
  await settled();
  expect(routes.current.value).toEqual(articleRoute(AN_ID, { questionId: 'q-1' }));
  arrive({ tag: 'found', target: { tag: 'answer', articleId: AN_ID, reflectionId: 'r1' } });
  await settled();
  expect(routes.current.value).toEqual(articleRoute(AN_ID, { reflectionId: 'r1' }));
});

test('a link to something that is not here says so, and shows the article when that is here', async () => {
  const { routes, toasts, arrive, settled } = following({
    tag: 'not-here',
    missing: 'article',
    articleId: AN_ID,
  });
  await settled();
  expect(toasts.shown.value.at(-1)?.sentence).toContain('not in this library');
  expect(routes.current.value).toEqual(LIBRARY_ROUTE);
  arrive({ tag: 'not-here', missing: 'answer', articleId: AN_ID });
  await settled();
  expect(routes.current.value).toEqual(articleRoute(AN_ID));
  arrive({ tag: 'not-a-link' });
  await settled();
  expect(toasts.shown.value.at(-1)?.sentence).toContain('none that Afterword knows');
});

test('copying says what is in the clipboard', async () => {
  const { bridge, links, toasts, settled } = following(null);
  links.copy(TARGET);
  await settled();
  expect(bridge.callsOf('copyLink')).toEqual([[TARGET]]);
  expect(toasts.shown.value.at(-1)?.sentence).toBe('A link to this question is in the clipboard.');
});
