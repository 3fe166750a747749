import { beforeEach, describe, expect, it } from 'vitest';
import { articleRoute, createRoutes, formatRoute, LIBRARY_ROUTE, parseRoute, type Route } from './routes.ts';

const EVERY_ROUTE: readonly Route[] = [
  LIBRARY_ROUTE,
  { place: 'reflections' },
  { place: 'settings' },
  articleRoute('a1'),
  articleRoute('a1', { questionId: 'q-x/y 2' }),
  articleRoute('a1', { reflectionId: 'r1' }),
  articleRoute('a1', { commentId: 'c1' }),
  articleRoute('a1', { passage: { start: 12, exact: 'a/b 50 % “c”' } }),
];

describe('the address of a route', () => {
  it('leads back to the same route', () => {
    for (const route of EVERY_ROUTE) expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it('names no place when it is unknown, empty or broken', () => {
    expect(parseRoute('')).toBeNull();
    expect(parseRoute('#/elsewhere')).toBeNull();
    expect(parseRoute('#/article/')).toBeNull();
    expect(parseRoute('#/article/%E0%A4%A')).toEqual(articleRoute('%E0%A4%A'));
  });
});

/** A history that acts at once, unlike the browser's. */
function fakeWindow(hash = '') {
  const entries: { state: unknown; hash: string }[] = [{ state: null, hash }];
  let at = 0;
  let hear: (event: PopStateEvent) => void = () => undefined;
  const location = { hash };
  const arrive = (to: number): void => {
    const entry = entries[to];
    if (entry === undefined) return;
    at = to;
    location.hash = entry.hash;
    hear({ state: entry.state } as PopStateEvent);
  };
  const history = {
    get state() {
      return entries[at]?.state ?? null;
    },
    pushState(state: unknown, _title: string, address: string) {
      entries.splice(at + 1, entries.length, { state, hash: address });
      at += 1;
      location.hash = address;
    },
    replaceState(state: unknown, _title: string, address: string) {
      entries[at] = { state, hash: address };
      location.hash = address;
    },
    back: () => arrive(at - 1),
    forward: () => arrive(at + 1),
  };
  const addEventListener = (_name: string, listener: (event: PopStateEvent) => void): void => {
    hear = listener;
  };
  return { host: { history, location, addEventListener } as never, entries };
}

describe('routes', () => {
  let host: ReturnType<typeof fakeWindow>;
  beforeEach(() => {
    host = fakeWindow();
  });

  it('start at the place of the address, or else at the first one', () => {
    expect(createRoutes(fakeWindow('#/settings').host, LIBRARY_ROUTE).current.value).toEqual({
      place: 'settings',
    });
    expect(createRoutes(host.host, articleRoute('a1')).current.value).toEqual(articleRoute('a1'));
  });

  it('go back and forward, and know when they cannot', () => {
    const routes = createRoutes(host.host, LIBRARY_ROUTE);
    expect(routes.canGoBack.value).toBe(false);
    routes.go(articleRoute('a1'));
    routes.go({ place: 'settings' });
    routes.back();
    expect(routes.current.value).toEqual(articleRoute('a1'));
    expect(routes.canGoForward.value).toBe(true);
    routes.forward();
    expect(routes.current.value).toEqual({ place: 'settings' });
    expect(routes.canGoForward.value).toBe(false);
  });

  it('forget the way forward when another way is taken', () => {
    const routes = createRoutes(host.host, LIBRARY_ROUTE);
    routes.go(articleRoute('a1'));
    routes.back();
    routes.go({ place: 'reflections' });
    expect(routes.canGoForward.value).toBe(false);
    expect(routes.canGoBack.value).toBe(true);
  });

  it('take no step to where one is already', () => {
    const routes = createRoutes(host.host, LIBRARY_ROUTE);
    routes.go(LIBRARY_ROUTE);
    expect(host.entries).toHaveLength(1);
  });

  it('leave no step behind when they replace', () => {
    const routes = createRoutes(host.host, LIBRARY_ROUTE);
    routes.go(articleRoute('a1'), 'replace');
    expect(host.entries).toHaveLength(1);
    expect(routes.canGoBack.value).toBe(false);
  });
});
