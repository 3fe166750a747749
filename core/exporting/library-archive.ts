/**
 * The `.afterword` archive: a zip of records, pictures and a manifest, from which this and any other program can read
 * back a library or a part of one. `docs/formats.md` describes it.
 */
import * as v from 'valibot';
import type { Timestamp } from '../article/article.ts';
import type { Failure } from '../failure.ts';
import { readJson } from '../read-json.ts';
import { failed, ok, type Result } from '../result.ts';

export const ARCHIVE_EXTENSION = 'afterword';

/** Names in the archive; what ends with a slash is a folder. Records stand in the envelope of their files. */
export const ARCHIVE_PLACES = {
  manifest: 'manifest.json',
  articles: 'articles/',
  journals: 'journals/',
  pictures: 'images/',
  trash: 'trash/',
  plans: 'plans/',
  returns: 'returns/',
  packets: 'packets/',
  collections: 'collections.json',
  feeds: 'feeds.json',
  searches: 'searches.json',
  questionSets: 'question-sets.json',
  templates: 'templates.json',
} as const;

export type ArchiveManifest = {
  /** `library` holds everything, `part` some articles. What is made for another purpose has a kind of its own. */
  readonly kind: string;
  readonly madeAt: Timestamp;
  /** The program that made it, such as `Afterword 1.0.0`. */
  readonly generator: string;
  readonly library: { readonly id: string; readonly name: string };
  /** Since when each file of `trash/` lay there. */
  readonly trash: readonly TrashedFile[];
};

/** `<article id>.json`, or `<article id>.<time>.json` for the earlier text of an article that was replaced. */
export type TrashedFile = { readonly name: string; readonly trashedAt: Timestamp };

const FORMAT = 'afterword/archive';
export const ARCHIVE_VERSION = 1;

export const manifestText = (manifest: ArchiveManifest): string =>
  `${JSON.stringify({ format: FORMAT, version: ARCHIVE_VERSION, ...manifest }, null, 1)}\n`;

/** The manifest of an archive that the reader knows by `name`; `null` when it says that it is something else. */
export function readManifest(text: string, name: string): Result<ArchiveManifest, Failure> | null {
  const parsed = readJson(text);
  const header = v.safeParse(Header, parsed);
  if (!header.success) return null;
  const { version } = header.output;
  if (version > ARCHIVE_VERSION) return failed({ tag: 'newer-version', name, version });
  const manifest = v.safeParse(Manifest, parsed);
  return manifest.success
    ? ok(manifest.output)
    : failed({ tag: 'broken-export', name, reason: 'wrong-shape' });
}

/** The name of a file in the trash, of which the first part is the article's id. */
export const TRASHED_NAME = /^([0-9a-f]{32})(?:\.[0-9A-Za-z-]{1,40})?\.json$/;

const Header = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

const Manifest: v.GenericSchema<unknown, ArchiveManifest> = v.object({
  kind: v.string(),
  madeAt: v.string(),
  generator: v.string(),
  library: v.object({ id: v.string(), name: v.string() }),
  trash: v.array(
    v.object({
      name: v.pipe(v.string(), v.regex(TRASHED_NAME)),
      trashedAt: v.pipe(
        v.string(),
        v.check((time) => !Number.isNaN(Date.parse(time))),
      ),
    }),
  ),
});
