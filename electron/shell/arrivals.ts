/** What the system hands to the app: files and links, named at its start, at a second start, or opened with it on a Mac. */
import { app } from 'electron';
import * as v from 'valibot';
import { LINK_SCHEME } from '../../core/afterword-link.ts';
import type { IncomingLinks } from '../api/link-api.ts';

/** What one start was given; a second start tells it to the first. */
const Start = v.object({ files: v.array(v.string()), links: v.array(v.string()) });
export type StartArrivals = v.InferOutput<typeof Start>;

export type Arrivals = {
  /** Files that came so far and every one that comes later. */
  handFilesTo(take: (paths: readonly string[]) => void): void;
  readonly links: IncomingLinks & {
    /** Calls `listener` when a link has come. */
    on(listener: () => void): void;
  };
};

/** Listens from now on; `start` came with this start. */
export function createArrivals(start: StartArrivals): Arrivals {
  let take: ((paths: readonly string[]) => void) | null = null;
  let heard: () => void = () => undefined;
  const waiting: string[] = [];
  let link: string | null = null;

  const receive = ({ files, links }: StartArrivals): void => {
    if (take === null) waiting.push(...files);
    else if (files.length > 0) take(files);
    link = links.at(-1) ?? link;
    if (links.length > 0) heard();
  };
  receive(start);
  app.on('second-instance', (_event, _argv, _folder, told) => {
    const second = v.safeParse(Start, told);
    if (second.success) receive(second.output);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    receive({ files: [path], links: [] });
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    receive({ files: [], links: [url] });
  });
  // A package on Windows has nobody else who says so; elsewhere its own description does.
  if (app.isPackaged && process.platform === 'win32') app.setAsDefaultProtocolClient(LINK_SCHEME);

  return {
    handFilesTo(taking) {
      take = taking;
      if (waiting.length > 0) taking(waiting.splice(0));
    },
    links: {
      take() {
        const taken = link;
        link = null;
        return taken;
      },
      on(listener) {
        heard = listener;
      },
    },
  };
}
