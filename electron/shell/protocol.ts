/**
 * Serves the window's files at `app://bundle/` under a strict content security policy, and the library's pictures at
 * `app://pictures/`, from where nothing but pictures can be loaded.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { net, protocol, type Session } from 'electron';
import { OWN_HOST, OWN_SCHEME, PICTURES_HOST, PICTURES_ORIGIN } from './own-address.ts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  `img-src 'self' ${PICTURES_ORIGIN}`,
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Vite's client needs inline styles, its own policy for types and a socket. Never used in a build. */
const developmentPolicy = (server: string): string =>
  [
    `default-src 'self' ${server} ${PICTURES_ORIGIN}`,
    `script-src 'self' 'unsafe-inline' ${server}`,
    `style-src 'self' 'unsafe-inline' ${server}`,
    `connect-src 'self' ${server} ${server.replace('http', 'ws')}`,
  ].join('; ');

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};

/** Must run before Electron is ready. */
export function registerOwnScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: OWN_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** The bytes of a picture in the library; `null` when there is none of that name. */
export type ReadPicture = (fileName: string) => Promise<Uint8Array | null>;

export type OwnPages = {
  readonly folder: string;
  readonly developmentServer: string | null;
  readonly readPicture: ReadPicture;
};

/** Answers `app://bundle/…` from the folder, or from the development server when one is named. */
export function serveOwnPages(session: Session, pages: OwnPages): void {
  const { folder, developmentServer, readPicture } = pages;
  session.protocol.handle(OWN_SCHEME, async (request) => {
    const address = new URL(request.url);
    if (address.host === PICTURES_HOST) return fromLibrary(readPicture, address.pathname.slice(1));
    if (address.host !== OWN_HOST) return refusal(404);
    if (developmentServer !== null) return fromServer(developmentServer, address);
    return fromFolder(folder, decodeURIComponent(address.pathname));
  });
}

async function fromFolder(folder: string, path: string): Promise<Response> {
  const file = normalize(join(folder, path));
  const type = MEDIA_TYPES[extname(file)];
  if (type === undefined || !file.startsWith(folder + sep)) return refusal(404);
  try {
    return new Response(await readFile(file), { headers: headersFor(type, POLICY) });
  } catch {
    return refusal(404);
  }
}

/** A picture never changes: its name is its content. */
async function fromLibrary(readPicture: ReadPicture, fileName: string): Promise<Response> {
  const type = PICTURE_TYPES[extname(fileName)];
  const bytes = type === undefined ? null : await readPicture(fileName);
  if (type === undefined || bytes === null) return refusal(404);
  return new Response(bytes, {
    headers: {
      'content-type': type,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'max-age=31536000, immutable',
    },
  });
}

async function fromServer(server: string, address: URL): Promise<Response> {
  const answer = await net.fetch(server + address.pathname + address.search);
  const type = answer.headers.get('content-type') ?? 'text/plain';
  return new Response(answer.body, {
    status: answer.status,
    headers: headersFor(type, developmentPolicy(server)),
  });
}

const headersFor = (type: string, policy: string): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
});

const refusal = (status: number): Response => new Response(null, { status });
