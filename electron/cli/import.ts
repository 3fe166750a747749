/** `import`: files and pages become articles; the records of a JSON export are merged. */
import { basename, join, resolve } from 'node:path';
import { describeFailure, type Failure } from '../../core/failure.ts';
import { type LeftOutReason, pieceLabel } from '../../core/importing/import-piece.ts';
import type { DuplicateChoice } from '../../core/importing/import-queue.ts';
import type { ImportedArticle } from '../../core/importing/imported-article.ts';
import type { FeedOutline } from '../../core/importing/opml.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { MANY } from '../services/backing-up.ts';
import type { Fetcher } from '../services/fetching/fetcher.ts';
import { beginNext, piecesOf } from '../services/import-ahead.ts';
import { createEntry, type ImportEntry } from '../services/import-entry.ts';
import { importExport, type RecordsReport } from '../services/import-records.ts';
import { createImporter, type Importer } from '../services/importer.ts';
import { importKeptPages, type KeptPage } from '../services/kept-pages.ts';
import { importAnyArchive } from '../services/packets/import-any-archive.ts';
import { createPictureKeeper } from '../services/picture-keeper.ts';
import { knowing, type Stored } from '../services/store-import.ts';
import { createStoringLine, type StoringLine } from '../services/storing-line.ts';
import { createBackingUp } from './backups.ts';
import { withFeeds } from './feeds.ts';
import { withNewLibrary } from './open.ts';
import { createId, secondBackupFolder } from './place.ts';
import { arrivalOf, createCommandFetcher } from './sources.ts';
import { type Command, type CommandCall, type Surroundings, UsageError } from './surroundings.ts';

/** `source` is the file as it was named, or one of its articles, as in `book.epub › Chapter 3`. */
type Outcome = { readonly source: string } & (
  | {
      readonly outcome: 'imported' | 'replaced';
      readonly id: string;
      readonly title: string;
      readonly notes: readonly string[];
    }
  | { readonly outcome: 'duplicate'; readonly id: string; readonly title: string }
  | { readonly outcome: 'left-out'; readonly reason: LeftOutReason }
  | {
      readonly outcome: 'merged';
      readonly articles: number;
      readonly journals: number;
      readonly problems: readonly string[];
    }
  | { readonly outcome: 'followed'; readonly added: number; readonly known: number }
  | { readonly outcome: 'failed'; readonly error: string }
);

export const importCommand: Command = async (call, surroundings) => {
  if (call.args.length === 0) throw new UsageError('Name at least one file or address to import.');
  if (call.replace && call.keepBoth) throw new UsageError('Choose either --replace or --keep-both.');
  const { workerFolder } = surroundings;
  const importer = createImporter({ workerFile: join(workerFolder, 'import-worker.cjs') });
  const fetcher = await createCommandFetcher();
  try {
    return await withNewLibrary(call, surroundings, async (library) => {
      const coming: Promise<Outcome>[] = [];
      const backingUp = createBackingUp(library, surroundings, await secondBackupFolder(call));
      const beforeMany = once(() => backingUp.backUpBeforeMany());
      if (call.args.length > MANY) await beforeMany();
      const pictures = createPictureKeeper({ fetcher, pictures: library.pictures });
      const line = createStoringLine({ library, pictures, now: () => new Date(), createId });
      const tools: Tools = { library, importer, fetcher, workerFolder, beforeMany, line };
      const waiting = call.args.map((named) => ({ named, entry: entryOf(named, call, fetcher) }));
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        beginNext(
          waiting.map(({ entry }) => entry),
          importer,
          NEVER,
        );
        for await (const { outcome } of importNamed(next.named, next.entry, call, tools))
          coming.push(outcome);
      }
      const outcomes = await Promise.all(coming);
      surroundings.say(call.json ? JSON.stringify(outcomes, null, 2) : outcomes.map(describe).join('\n'));
      return outcomes.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
    });
  } finally {
    await importer.close();
  }
};

type Tools = Pick<Surroundings, 'workerFolder'> & {
  readonly library: Library;
  readonly importer: Importer;
  readonly fetcher: Fetcher;
  /** Waited for before many articles are taken in at once. */
  readonly beforeMany: () => Promise<void>;
  readonly line: StoringLine;
};

/** What is told of a source or an article, once it is known; the promise never rejects. */
type Coming = { readonly outcome: Promise<Outcome> };

const known = (outcome: Outcome): Coming => ({ outcome: Promise.resolve(outcome) });

/** Nothing is left early: the command is ended as a whole. */
const NEVER = new AbortController().signal;

const entryOf = (named: string, { all }: CommandCall, fetcher: Fetcher): ImportEntry => ({
  ...createEntry(arrivalOf(named, fetcher), createId()),
  withLeftOut: all,
});

const once = (act: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | null = null;
  return () => {
    done ??= act();
    return done;
  };
};

async function* importNamed(
  path: string,
  entry: ImportEntry,
  call: CommandCall,
  tools: Tools,
): AsyncGenerator<Coming, void> {
  const { library, importer, beforeMany } = tools;
  const archive = await importAnyArchive(
    library,
    { name: basename(path), path: resolve(path) },
    { beforeMany, createId, now: () => new Date() },
  );
  if (archive !== null) {
    yield known(merged(path, archive));
    return;
  }
  const source = (await entry.begun?.source) ?? (await entry.load(NEVER));
  if (!source.ok) {
    yield known(failure(path, source.failure));
    return;
  }
  const records = await importExport(library, source.value, beforeMany);
  if (records !== null) {
    yield known(merged(path, records));
    return;
  }
  const choice: DuplicateChoice = call.replace ? 'replace' : call.keepBoth ? 'keep-both' : 'leave';
  const addresses: KeptPage[] = [];
  for await (const { at, name, outcome } of piecesOf(entry, source.value, importer, NEVER)) {
    if (name !== null) await beforeMany();
    const label = pieceLabel(path, name);
    if (outcome.tag === 'feeds') yield known(await follow(path, outcome.outlines, tools));
    else if (outcome.tag === 'address') addresses.push({ at, name, piece: outcome });
    else if (outcome.tag === 'left-out')
      yield known({ source: label, outcome: 'left-out', reason: outcome.reason });
    else {
      const result = outcome.tag === 'article' ? ok(outcome.imported) : failed(outcome.failure);
      yield await store(label, result, tools, choice);
    }
  }
  const takeKnown = knowing({ library, now: () => new Date(), createId }, choice);
  for await (const { name, came } of importKeptPages(addresses, { ...tools, takeKnown }, NEVER)) {
    const label = pieceLabel(path, name);
    yield came.tag === 'known'
      ? known(told(label, came.stored))
      : await store(label, came.result, tools, choice);
  }
}

/** The feeds of an OPML file; they are asked for news before the command ends. */
async function follow(source: string, outlines: readonly FeedOutline[], tools: Tools): Promise<Outcome> {
  return withFeeds(tools.library, tools, async ({ feeds }) => {
    const followed = await feeds.follow(outlines, 'list-new');
    if (!followed.ok) return failure(source, followed.failure);
    await followed.value.polling;
    const added = followed.value.added.length;
    return { source, outcome: 'followed', added, known: outlines.length - added };
  });
}

async function store(
  label: string,
  result: Result<ImportedArticle, Failure>,
  { line }: Tools,
  choice: DuplicateChoice,
): Promise<Coming> {
  if (!result.ok) return known(failure(label, result.failure));
  const { stored } = await line.enter(result.value, choice);
  return { outcome: stored.then((became) => told(label, became)) };
}

/** What became of an archive or a JSON export of ours. */
function merged(source: string, records: Result<RecordsReport, Failure>): Outcome {
  if (!records.ok) return failure(source, records.failure);
  const { added, merged: journals, problems } = records.value;
  return { source, outcome: 'merged', articles: added, journals, problems };
}

function told(source: string, stored: Stored): Outcome {
  if (stored.tag === 'failed') return failure(source, stored.failure);
  const { id, title } = stored.tag === 'duplicate' ? stored.existing : stored.article;
  if (stored.tag === 'duplicate') return { source, outcome: stored.tag, id, title };
  return { source, outcome: stored.tag, id, title, notes: stored.warnings };
}

const failure = (source: string, reason: Failure): Outcome => ({
  source,
  outcome: 'failed',
  error: describeFailure(reason),
});

const LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  draft: 'a draft',
  scheduled: 'not published yet',
  private: 'private',
  protected: 'protected by a password',
  'other-kind': 'no article',
  'no-text': 'without words',
};

function describe(outcome: Outcome): string {
  switch (outcome.outcome) {
    case 'imported':
    case 'replaced':
      return [
        `${outcome.id}  ${outcome.outcome}  ${outcome.title}`,
        ...outcome.notes.map((note) => `    ${note}`),
      ].join('\n');
    case 'duplicate':
      return `${outcome.id}  is in the library already  ${outcome.title}`;
    case 'left-out':
      return `${outcome.source}: left out, ${LEFT_OUT[outcome.reason]}`;
    case 'merged':
      return [
        `${outcome.source}: articles added: ${outcome.articles}, journals merged: ${outcome.journals}`,
        ...outcome.problems,
      ].join('\n');
    case 'followed':
      return `${outcome.source}: feeds followed: ${outcome.added}, followed before: ${outcome.known}`;
    case 'failed':
      return outcome.error;
  }
}
