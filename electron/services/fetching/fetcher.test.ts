import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createRawServer, type Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Failure } from '../../../core/failure.ts';
import type { FetchProblem } from '../../../core/fetching/fetch-problem.ts';
import type { Result } from '../../../core/result.ts';
import { createFetcher, type Fetched, type Fetcher, type FetcherOptions } from './fetcher.ts';
import { type LocalPage, type LocalSite, startLocalSite } from './testing/local-site.ts';
import { SELF_SIGNED } from './testing/self-signed.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const closings: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});

async function site(pages: Readonly<Record<string, LocalPage>>): Promise<LocalSite> {
  const started = await startLocalSite(pages);
  closings.push(started.close);
  return started;
}

/** Talks bytes: for answers that no web server would give. */
async function rawSite(talk: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createRawServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => talk(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closings.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const fetcher = (options: Partial<FetcherOptions> = {}): Fetcher =>
  createFetcher({ version: '9.9.9', now: () => NOW, allowedHosts: () => ['127.0.0.1'], ...options });

const fetchPage = (address: string, options: Partial<FetcherOptions> = {}) =>
  fetcher(options).fetch({ address, wanted: 'page' });

const wordsOf = (result: Result<Fetched, Failure>): string => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value.tag === 'fetched' ? new TextDecoder().decode(result.value.bytes) : result.value.tag;
};

const problemOf = (result: Result<Fetched, Failure>): FetchProblem | string => {
  if (result.ok) return 'fetched';
  return result.failure.tag === 'not-fetched' ? result.failure.problem : result.failure.tag;
};

const redirect =
  (location: string, status = 302): LocalPage =>
  (_request, response) =>
    response.writeHead(status, { Location: location }).end('<p>moved</p>');

describe('a page', () => {
  it('comes with its bytes, its media type and where it was', async () => {
    const { origin } = await site({ '/a': '<p>Grüße</p>' });
    expect(await fetchPage(`${origin}/a#part`)).toMatchObject({
      ok: true,
      value: { tag: 'fetched', url: `${origin}/a#part`, mediaType: 'text/html; charset=utf-8' },
    });
    expect(wordsOf(await fetchPage(`${origin}/a`))).toBe('<p>Grüße</p>');
  });

  it('is asked for without anything that tells who asks', async () => {
    const { origin, requests } = await site({
      '/a': (_request, response) => response.writeHead(302, { Location: '/b', 'Set-Cookie': 'id=1' }).end(),
      '/b': 'b',
    });
    await fetchPage(`${origin}/a`);
    expect(requests.map(({ path }) => path)).toEqual(['/a', '/b']);
    for (const { headers } of requests) {
      expect(Object.keys(headers).sort()).toEqual([
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ]);
      expect(headers['user-agent']).toBe('Mozilla/5.0 (compatible; Afterword/9.9.9; desktop reader)');
    }
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['identity', (text: string) => Buffer.from(text)],
    ['gzip, gzip', (text: string) => gzipSync(gzipSync(text))],
  ])('is unpacked from %s', async (encoding, pack) => {
    const { origin } = await site({
      '/': (_request, response) =>
        response.writeHead(200, { 'Content-Encoding': encoding }).end(pack('<p>unpacked</p>')),
    });
    expect(wordsOf(await fetchPage(`${origin}/`))).toBe('<p>unpacked</p>');
  });
});

describe('redirects', () => {
  it('are followed up to the fifth', async () => {
    const pages = Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((n) => [`/${n}`, redirect(`/${n + 1}`)] as const),
    );
    const { origin, requests } = await site({ ...pages, '/7': 'end' });
    expect(wordsOf(await fetchPage(`${origin}/2`))).toBe('end');
    expect(problemOf(await fetchPage(`${origin}/1`))).toEqual({ tag: 'too-many-redirects', limit: 5 });
    expect(requests.at(-1)?.path).toBe('/6');
  });

  it('that lead round in a circle end at once', async () => {
    const { origin, requests } = await site({ '/a': redirect('/b'), '/b': redirect('/a') });
    expect(problemOf(await fetchPage(`${origin}/a`))).toEqual({ tag: 'redirect-loop' });
    expect(requests).toHaveLength(2);
  });

  it('say where to ask the next time as far as they are permanent', async () => {
    const { origin } = await site({
      '/old': redirect('/new', 301),
      '/new': redirect('/today', 302),
      '/today': 'today',
      '/moved': redirect('/today', 308),
    });
    expect(await fetchPage(`${origin}/old`)).toMatchObject({
      value: { url: `${origin}/today`, permanentUrl: `${origin}/new` },
    });
    expect(await fetchPage(`${origin}/moved`)).toMatchObject({ value: { permanentUrl: `${origin}/today` } });
    expect(await fetchPage(`${origin}/today`)).toMatchObject({ value: { permanentUrl: `${origin}/today` } });
  });

  it.each([
    ...[
      'http://localhost/',
      'http://127.2/',
      'http://[::1]/',
      'http://169.254.169.254/',
      'http://2130706434/',
    ],
    ...[
      'file:///etc/passwd',
      'ftp://example.org/',
      'javascript:alert(1)',
      'http://a:b@example.org/',
      'http://',
    ],
  ])('to %s are refused before anything is looked up', async (location) => {
    const asked: string[] = [];
    const { origin } = await site({ '/': redirect(location) });
    const lookupAll = async (host: string) => {
      asked.push(host);
      return [{ address: '127.0.0.1', family: 4 }];
    };
    expect(problemOf(await fetchPage(`${origin}/`, { lookupAll }))).toEqual({ tag: 'refused-redirect' });
    expect(asked).toEqual([]);
  });
});

describe('a host of a private network', () => {
  it('is not asked, by whatever name', async () => {
    const { origin, requests } = await site({ '/': 'secret' });
    const port = new URL(origin).port;
    for (const host of ['127.0.0.1', 'localhost', '0x7f.1', '[::ffff:127.0.0.1]', '0'])
      expect(problemOf(await fetchPage(`http://${host}:${port}/`, { allowedHosts: () => [] }))).toEqual({
        tag: 'refused-address',
        reason: 'private',
      });
    expect(requests).toEqual([]);
  });

  it('is not reached through a public name that means it', async () => {
    const { origin, requests } = await site({ '/': 'secret' });
    const lookupAll = async () => [
      { address: '127.0.0.1', family: 4 },
      { address: '::1', family: 6 },
    ];
    const result = await fetchPage(`http://example.org:${new URL(origin).port}/`, { lookupAll });
    expect(problemOf(result)).toEqual({ tag: 'refused-address', reason: 'private' });
    expect(requests).toEqual([]);
  });

  it('is reached by the name that the reader allowed', async () => {
    const { origin, requests } = await site({ '/': 'ours' });
    const options = {
      allowedHosts: () => ['wiki.internal'],
      lookupAll: async () => [{ address: '127.0.0.1', family: 4 }],
    };
    expect(wordsOf(await fetchPage(`http://wiki.internal:${new URL(origin).port}/`, options))).toBe('ours');
    expect(requests[0]?.headers.host).toBe(`wiki.internal:${new URL(origin).port}`);
  });

  it('is not asked for what a public page names, even when the reader allowed it', async () => {
    const { origin, requests } = await site({ '/picture': 'x' });
    const request = { address: `${origin}/picture`, wanted: 'picture' as const };
    expect(problemOf(await fetcher().fetch({ ...request, foundAt: 'https://example.org/' }))).toEqual({
      tag: 'refused-address',
      reason: 'private',
    });
    expect(requests).toEqual([]);
    expect(wordsOf(await fetcher().fetch({ ...request, foundAt: `${origin}/page` }))).toBe('x');
  });

  it('has its name looked up once for a connection, so that a second meaning gains nothing', async () => {
    const { origin } = await site({ '/': 'first' });
    const meanings = ['127.0.0.1', '127.0.0.2'];
    const lookupAll = async () => [{ address: meanings.shift() ?? '', family: 4 }];
    const options = { allowedHosts: () => ['wiki.internal'], lookupAll };
    expect(wordsOf(await fetchPage(`http://wiki.internal:${new URL(origin).port}/`, options))).toBe('first');
    expect(meanings).toEqual(['127.0.0.2']);
  });
});

describe('limits', () => {
  it.each([
    ['announced', { 'Content-Length': '30000000' }, Buffer.alloc(10)],
    ['packed', { 'Content-Encoding': 'gzip' }, gzipSync(Buffer.alloc(30_000_000))],
    ['packed twice', { 'Content-Encoding': 'gzip, gzip' }, gzipSync(gzipSync(Buffer.alloc(30_000_000)))],
    ['sent', {}, Buffer.alloc(20_000_001)],
  ])('end what is larger than 20 MB, %s', async (_how, headers, body) => {
    const { origin } = await site({
      '/': (_request, response) => response.writeHead(200, headers).end(body),
    });
    expect(await fetchPage(`${origin}/`)).toMatchObject({
      failure: { tag: 'too-large', limitBytes: 20_000_000 },
    });
  });

  it('can be set lower for one request', async () => {
    const { origin } = await site({ '/': 'x'.repeat(2000) });
    const request = { address: `${origin}/`, wanted: 'picture' as const };
    expect(problemOf(await fetcher().fetch({ ...request, limitBytes: 1999 }))).toBe('too-large');
    expect(problemOf(await fetcher().fetch({ ...request, limitBytes: 2000 }))).toBe('fetched');
  });

  it('end an answer that never begins and one that never ends', async () => {
    const { origin } = await site({
      '/silent': () => undefined,
      '/dripping': (_request, response) => {
        response.writeHead(200);
        const dripping = setInterval(() => response.write('x'), 5);
        response.on('close', () => clearInterval(dripping));
      },
    });
    const limits = { seconds: 0.2 };
    for (const path of ['/silent', '/dripping'])
      expect(problemOf(await fetchPage(origin + path, { limits }))).toEqual({
        tag: 'too-slow',
        limitSeconds: 0.2,
      });
  });

  it.each(['1.0', '1.1'])(
    'do not take what came in time for the whole, of HTTP/%s without a length',
    async (version) => {
      const origin = await rawSite((socket) => {
        socket.write(
          `HTTP/${version} 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<p>begun</p>`,
        );
      });
      expect(problemOf(await fetchPage(`${origin}/`, { limits: { seconds: 0.2 } }))).toMatchObject({
        tag: 'too-slow',
      });
    },
  );

  it('count the time over all redirects together', async () => {
    const slowly =
      (location: string): LocalPage =>
      (_request, response) =>
        void setTimeout(() => response.writeHead(302, { Location: location }).end(), 120);
    const { origin } = await site({
      '/1': slowly('/2'),
      '/2': slowly('/3'),
      '/3': slowly('/4'),
      '/4': 'end',
    });
    expect(problemOf(await fetchPage(`${origin}/1`, { limits: { seconds: 0.25 } }))).toMatchObject({
      tag: 'too-slow',
    });
  });

  it('do not wait for a name server that does not answer', async () => {
    const lookupAll = () => new Promise<never>(() => undefined);
    expect(
      problemOf(await fetchPage('https://example.org/', { lookupAll, limits: { seconds: 0.1 } })),
    ).toMatchObject({
      tag: 'too-slow',
    });
  });

  it('are the reader’s too: a fetch can be cancelled', async () => {
    const { origin } = await site({ '/': () => undefined });
    const cancelling = new AbortController();
    const fetching = fetcher().fetch({ address: `${origin}/`, wanted: 'page' }, cancelling.signal);
    cancelling.abort();
    expect(problemOf(await fetching)).toBe('cancelled');
    expect(
      problemOf(await fetcher().fetch({ address: `${origin}/`, wanted: 'page' }, cancelling.signal)),
    ).toBe('cancelled');
  });
});

describe('what was fetched before', () => {
  it('is asked for only when it has changed', async () => {
    const { origin, requests } = await site({
      '/feed': (request, response) =>
        request.headers['if-none-match'] === '"1"'
          ? response.writeHead(304).end()
          : response
              .writeHead(200, { ETag: '"1"', 'Last-Modified': 'Sun, 01 Mar 2026 11:00:00 GMT' })
              .end('feed'),
    });
    const request = { address: `${origin}/feed`, wanted: 'feed' as const };
    const first = await fetcher().fetch(request);
    if (!first.ok || first.value.tag !== 'fetched') throw new Error('The feed was not fetched.');
    const { validators } = first.value;
    expect(validators).toEqual({ etag: '"1"', lastModified: 'Sun, 01 Mar 2026 11:00:00 GMT' });
    expect(await fetcher().fetch({ ...request, validators })).toEqual({
      ok: true,
      value: { tag: 'not-modified', url: `${origin}/feed`, permanentUrl: `${origin}/feed` },
    });
    expect(requests.at(-1)?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'Sun, 01 Mar 2026 11:00:00 GMT',
    });
  });

  it('is garbled when the site says «not changed» to somebody who has nothing', async () => {
    const { origin } = await site({ '/': (_request, response) => response.writeHead(304).end() });
    expect(problemOf(await fetchPage(`${origin}/`))).toEqual({ tag: 'garbled' });
  });
});

describe('an answer that brings nothing to read', () => {
  it.each([
    [401, {}, { tag: 'wants-login' }],
    [402, {}, { tag: 'wants-login' }],
    [403, {}, { tag: 'site-refused', status: 403 }],
    [404, {}, { tag: 'no-such-page' }],
    [410, {}, { tag: 'no-such-page' }],
    [418, {}, { tag: 'site-refused', status: 418 }],
    [429, { 'Retry-After': '90' }, { tag: 'too-many-requests', retryAfterSeconds: 90 }],
    [429, {}, { tag: 'too-many-requests', retryAfterSeconds: null }],
    [500, {}, { tag: 'site-unavailable', status: 500, retryAfterSeconds: null }],
    [
      503,
      { 'Retry-After': 'Sun, 01 Mar 2026 12:05:00 GMT' },
      { tag: 'site-unavailable', status: 503, retryAfterSeconds: 300 },
    ],
    [302, {}, { tag: 'garbled' }],
    [204, {}, { tag: 'garbled' }],
    [206, {}, { tag: 'garbled' }],
  ])('is told apart by its status %s', async (status, headers, problem) => {
    const { origin } = await site({
      '/': (_request, response) => response.writeHead(status, headers as Record<string, string>).end(),
    });
    expect(problemOf(await fetchPage(`${origin}/`))).toEqual(problem);
  });

  it.each([
    ['HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort', 'incomplete'],
    ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n', 'incomplete'],
    ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nhello\r\n0\r\n\r\n', 'incomplete'],
    ['HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!', 'garbled'],
    ['', 'incomplete'],
    ['HTTP/1.1 200 OK\r\nContent-', 'incomplete'],
    ['SSH-2.0-OpenSSH_9.2\r\n', 'garbled'],
  ])('is told apart by how it breaks off: %j', async (sent, tag) => {
    const origin = await rawSite((socket) => socket.end(sent));
    expect(problemOf(await fetchPage(`${origin}/`))).toEqual({ tag });
  });

  it('is incomplete when the packing breaks off and garbled when there is none', async () => {
    const packed = gzipSync('words '.repeat(1000));
    const { origin } = await site({
      '/cut': (_request, response) =>
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(packed.subarray(0, packed.length - 12)),
      '/plain': (_request, response) =>
        response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('not packed'),
      '/broken': (_request, response) =>
        response.writeHead(200, { 'Content-Encoding': 'br' }).end(Buffer.alloc(64, 0xff)),
      '/foreign': (_request, response) => response.writeHead(200, { 'Content-Encoding': 'zstd' }).end('x'),
      '/layers': (_request, response) =>
        response.writeHead(200, { 'Content-Encoding': 'gzip,gzip,gzip' }).end('x'),
    });
    expect(problemOf(await fetchPage(`${origin}/cut`))).toEqual({ tag: 'incomplete' });
    for (const path of ['/plain', '/broken', '/foreign', '/layers'])
      expect(problemOf(await fetchPage(origin + path))).toEqual({ tag: 'garbled' });
  });

  it('is not secure when nobody vouches for the certificate', async () => {
    const server = createSecureServer(SELF_SIGNED, (_request, response) => response.end('secret'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closings.push(async () => void server.close());
    const { port } = server.address() as AddressInfo;
    expect(problemOf(await fetchPage(`https://127.0.0.1:${port}/`))).toMatchObject({
      tag: 'not-secure',
      host: '127.0.0.1',
    });
  });

  it('is not secure when there is no encryption where there should be', async () => {
    const { origin } = await site({ '/': 'x' });
    expect(problemOf(await fetchPage(origin.replace('http:', 'https:')))).toMatchObject({
      tag: 'not-secure',
    });
  });

  it('is missing when nobody listens, when there is no such name and when there is no network', async () => {
    const { origin, close } = await startLocalSite({});
    await close();
    expect(problemOf(await fetchPage(`${origin}/`))).toEqual({ tag: 'no-connection', host: '127.0.0.1' });
    const lookupAll = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
    expect(problemOf(await fetchPage('https://example.org/', { lookupAll: lookupAll('ENOTFOUND') }))).toEqual(
      {
        tag: 'unknown-host',
        host: 'example.org',
      },
    );
    expect(problemOf(await fetchPage('https://example.org/', { lookupAll: lookupAll('EAI_AGAIN') }))).toEqual(
      {
        tag: 'offline',
      },
    );
  });
});
