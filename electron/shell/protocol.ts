/**
 * Serves the window's files at `app://bundle/` under a strict content security policy, and the library's pictures at
 * `app://pictures/`, from where nothing but pictures can be loaded.
 */
import { extname, join, normalize, sep } from 'node:path';
import { net, type ProtocolResponse, protocol, type Session } from 'electron';
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
  '.avif': 'image/avif',
};

/** Must run before Electron is ready. */
export function registerOwnScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // The floor runtime cannot keep compiled code for a scheme of one's own, and takes no notice of the last of these.
    {
      scheme: OWN_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** The bytes of a picture in the library; `null` when there is none of that name. */
export type ReadPicture = (fileName: string) => Promise<Uint8Array | null>;

/** The bytes of one of the window's files; rejects when there is none of that path. */
export type ReadPage = (file: string) => Promise<Buffer>;

export type OwnPages = {
  readonly folder: string;
  readonly developmentServer: string | null;
  readonly readPage: ReadPage;
  readonly readPicture: ReadPicture;
};

/**
 * Answers `app://bundle/…` from the folder, or from the development server when one is named. The older of Electron's
 * two interfaces, because the first use of the newer one loads a whole HTTP client while the window waits.
 */
export function serveOwnPages(session: Session, pages: OwnPages): void {
  session.protocol.registerBufferProtocol(OWN_SCHEME, ({ url }, respond) => {
    answer(new URL(url), pages).then(respond, () => respond(refusal(404)));
  });
}

async function answer(address: URL, pages: OwnPages): Promise<ProtocolResponse> {
  if (address.host === PICTURES_HOST) return fromLibrary(pages.readPicture, address.pathname.slice(1));
  if (address.host !== OWN_HOST) return refusal(404);
  if (pages.developmentServer !== null) return fromServer(pages.developmentServer, address);
  return fromFolder(pages, decodeURIComponent(address.pathname));
}

async function fromFolder({ folder, readPage }: OwnPages, path: string): Promise<ProtocolResponse> {
  const file = normalize(join(folder, path));
  const type = MEDIA_TYPES[extname(file)];
  if (type === undefined || !file.startsWith(folder + sep)) return refusal(404);
  return { data: await readPage(file), headers: headersFor(type, POLICY) };
}

/** A picture never changes: its name is its content. */
async function fromLibrary(readPicture: ReadPicture, fileName: string): Promise<ProtocolResponse> {
  const type = PICTURE_TYPES[extname(fileName)];
  const bytes = type === undefined ? null : await readPicture(fileName);
  if (type === undefined || bytes === null) return refusal(404);
  return {
    data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    headers: {
      'content-type': type,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'max-age=31536000, immutable',
    },
  };
}

async function fromServer(server: string, address: URL): Promise<ProtocolResponse> {
  const answered = await net.fetch(server + address.pathname + address.search);
  const type = answered.headers.get('content-type') ?? 'text/plain';
  return {
    statusCode: answered.status,
    data: Buffer.from(await answered.arrayBuffer()),
    headers: headersFor(type, developmentPolicy(server)),
  };
}

const headersFor = (type: string, policy: string): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
});

const refusal = (statusCode: number): ProtocolResponse => ({ statusCode, data: Buffer.alloc(0) });
