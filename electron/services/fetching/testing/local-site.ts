/** A real web server on this computer, for tests of everything that comes through the network. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export type LocalSite = {
  /** Such as `http://127.0.0.1:40123`, without a slash at the end. */
  readonly origin: string;
  /** Everything that was asked for, in order. */
  readonly requests: readonly AskedPage[];
  close(): Promise<void>;
};

export type AskedPage = { readonly path: string; readonly headers: IncomingMessage['headers'] };

/** What a path answers: a page's markup, or anything else by hand. */
export type LocalPage = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** Paths that are not named are not found. */
export async function startLocalSite(pages: Readonly<Record<string, LocalPage>>): Promise<LocalSite> {
  const requests: AskedPage[] = [];
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? '';
    requests.push({ path, headers: request.headers });
    const page = pages[path] ?? pages[path.replace(/\?.*$/, '')];
    if (typeof page === 'function') page(request, response);
    else if (page === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  };
  const server = createServer(answer);
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
