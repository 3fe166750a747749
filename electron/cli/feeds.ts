/** `feeds`: the feeds that are followed, from a terminal. */
import { join } from 'node:path';
import { describeFailure, type Failure } from '../../core/failure.ts';
import type { FeedOverview } from '../../core/feeds/overview.ts';
import type { FeedOutline } from '../../core/importing/opml.ts';
import type { Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { writeExport } from '../services/exporting/write-export.ts';
import { createFeedReader } from '../services/feeds/feed-reader.ts';
import { Feeds } from '../services/feeds/feeds.ts';
import { createImporter, type Importer } from '../services/importer.ts';
import { createPictureKeeper } from '../services/picture-keeper.ts';
import { readSource } from '../services/read-source.ts';
import { withLibrary, withNewLibrary } from './open.ts';
import { createId } from './place.ts';
import { createCommandFetcher } from './sources.ts';
import {
  type Command,
  type CommandCall,
  type ExitCode,
  Refusal,
  type Surroundings,
  UsageError,
} from './surroundings.ts';

export const feedsCommand: Command = async (call, surroundings) => {
  const [act = '', ...args] = call.args;
  const acting = ACTS[act];
  if (acting === undefined) throw new UsageError(act === '' ? 'Say what to do.' : `“feeds” cannot “${act}”.`);
  acting.check(args);
  const open = acting.makesLibrary ? withNewLibrary : withLibrary;
  return open(call, surroundings, (library) =>
    withFeeds(library, surroundings, async (tools) => acting.run(tools, args, call, surroundings)),
  );
};

type Tools = { readonly feeds: Feeds; readonly importer: Importer };

type Act = {
  readonly makesLibrary: boolean;
  /** Throws when the arguments make no sense. */
  readonly check: (args: readonly string[]) => void;
  readonly run: (
    tools: Tools,
    args: readonly string[],
    call: CommandCall,
    surroundings: Surroundings,
  ) => Promise<ExitCode>;
};

const exactly =
  (count: number, missing: string) =>
  (args: readonly string[]): void => {
    if (args.length !== count) throw new UsageError(missing);
  };

const ACTS: Readonly<Record<string, Act>> = {
  list: { makesLibrary: false, check: exactly(0, '“feeds list” takes no arguments.'), run: list },
  add: { makesLibrary: true, check: exactly(1, 'Name the address of one feed or site.'), run: add },
  remove: { makesLibrary: false, check: exactly(1, 'Name one feed by its id or address.'), run: remove },
  poll: { makesLibrary: false, check: exactly(0, '“feeds poll” takes no arguments.'), run: poll },
  import: { makesLibrary: true, check: exactly(1, 'Name one OPML file.'), run: importOpml },
  export: { makesLibrary: false, check: exactly(1, 'Name the OPML file to write.'), run: exportOpml },
};

/** What has to be there for `feeds`, and goes away again. */
export async function withFeeds<T>(
  library: Library,
  { workerFolder }: Pick<Surroundings, 'workerFolder'>,
  act: (tools: Tools) => Promise<T>,
): Promise<T> {
  const importer = createImporter({ workerFile: join(workerFolder, 'import-worker.cjs') });
  const reader = createFeedReader({ workerFile: join(workerFolder, 'feed-worker.cjs') });
  try {
    const fetcher = await createCommandFetcher();
    const now = (): Date => new Date();
    const pictures = createPictureKeeper({ fetcher, pictures: library.pictures });
    const random = Math.random;
    const feeds = new Feeds({ library, pictures, fetcher, reader, importer, now, random, createId });
    return await act({ feeds, importer });
  } finally {
    await Promise.all([importer.close(), reader.close()]);
  }
}

async function list(
  { feeds }: Tools,
  _args: readonly string[],
  { json }: CommandCall,
  { say }: Surroundings,
) {
  const all = must(await feeds.list());
  if (json) say(JSON.stringify(all, null, 2));
  else say(all.length === 0 ? 'No feed is followed yet.' : all.map(describe).join('\n'));
  return 0 as const;
}

const describe = ({ id, newCount, title, url, trouble }: FeedOverview): string =>
  `${id}  ${String(newCount).padStart(4)} new  ${title === '' ? url : title}${trouble === null ? '' : `\n    ${trouble}`}`;

/** Of the feeds of a site the first is followed: it is the most likely one. */
async function add(
  { feeds }: Tools,
  [address = '']: readonly string[],
  call: CommandCall,
  { say }: Surroundings,
) {
  const [found] = must(await feeds.find(address));
  if (found === undefined) throw new Refusal(`No feed was found at ${address}.`);
  const rule = call.all ? 'keep-all' : 'list-new';
  const { url, title, siteUrl } = found;
  const followed = must(await feeds.follow([{ url, title, siteUrl, folder: null }], rule));
  const { fresh } = await followed.polling;
  const [id = null] = followed.added;
  if (call.json) say(JSON.stringify({ id, url, title, added: id !== null, entries: fresh }));
  else say(id === null ? `${title} is followed already.` : `${id}  ${title}: ${fresh} entries`);
  return 0 as const;
}

async function remove(
  { feeds }: Tools,
  [named = '']: readonly string[],
  { json }: CommandCall,
  { say }: Surroundings,
) {
  const feed = must(await feeds.list()).find(
    ({ id, url }) => url === named || (named.length >= 4 && id.startsWith(named)),
  );
  if (feed === undefined) throw new Refusal(`No feed that is followed is called ${named}.`);
  must(await feeds.remove(feed.id));
  say(json ? JSON.stringify({ id: feed.id, removed: true }) : `${feed.title} is followed no more.`);
  return 0 as const;
}

async function poll(
  { feeds }: Tools,
  _args: readonly string[],
  { json }: CommandCall,
  { say, complain }: Surroundings,
) {
  const { polled, fresh, failures } = await feeds.poll(null);
  const sentences = failures.map(describeFailure);
  if (json) say(JSON.stringify({ polled, fresh, errors: sentences }));
  else {
    say(
      `${polled} ${polled === 1 ? 'feed' : 'feeds'} asked, ${fresh} new ${fresh === 1 ? 'entry' : 'entries'}.`,
    );
    for (const sentence of sentences) complain(sentence);
  }
  return failures.length === 0 ? 0 : 1;
}

async function importOpml(
  { feeds, importer }: Tools,
  [path = '']: readonly string[],
  call: CommandCall,
  { say }: Surroundings,
) {
  const outlines = await outlinesIn(path, importer);
  const followed = must(await feeds.follow(outlines, call.all ? 'keep-all' : 'list-new'));
  const { fresh } = await followed.polling;
  const added = followed.added.length;
  if (call.json) say(JSON.stringify({ added, known: outlines.length - added, entries: fresh }));
  else say(`${added} of ${outlines.length} feeds are new. ${fresh} entries were found.`);
  return 0 as const;
}

/** The file is read in the importer's thread, as every other. */
async function outlinesIn(path: string, importer: Importer): Promise<readonly FeedOutline[]> {
  const source = must(await readSource(path));
  for await (const { outcome } of importer.importPieces(source)) {
    if (outcome.tag === 'feeds') return outcome.outlines;
    break;
  }
  throw new Refusal(`“${path}” is no OPML file with feeds.`);
}

async function exportOpml(
  { feeds }: Tools,
  [path = '']: readonly string[],
  call: CommandCall,
  { say }: Surroundings,
) {
  const opml = must(await feeds.opml());
  const { skipped } = await writeExport([{ name: path, text: opml }], { replace: call.replace });
  const [refused] = skipped;
  if (refused !== undefined) throw new Refusal(refused.reason);
  say(call.json ? JSON.stringify({ written: path }) : `Written to ${path}.`);
  return 0 as const;
}

function must<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value;
  throw new Refusal(describeFailure(result.failure));
}
