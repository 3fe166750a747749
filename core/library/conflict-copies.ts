import type { ArticleId } from '../article/article.ts';

/** The programs that keep folders in step and, when two computers changed the same file, keep both under two names. */
export type SyncService =
  | 'Dropbox'
  | 'iCloud Drive'
  | 'OneDrive'
  | 'Syncthing'
  | 'Nextcloud'
  | 'Google Drive'
  | 'another program';

/** A second copy of the file of an article or journal. */
export type ConflictCopy = { readonly id: ArticleId; readonly service: SyncService };

/**
 * What a file's name says it is a copy of; `null` when it is no copy. Services word their names in the language of the
 * computer, so the id alone decides: a name that holds one, and is not `<id>.json` itself, is a copy of it. Unfinished
 * downloads of the services are none.
 */
export function readCopyName(name: string): ConflictCopy | null {
  if (!/\.json$/i.test(name) || /^(?:\.|~)/.test(name)) return null;
  const found = /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/.exec(name);
  if (found === null || name === `${found[0]}.json`) return null;
  const before = name.slice(0, found.index);
  const after = name.slice(found.index + 32, -'.json'.length);
  return { id: found[0], service: serviceOf(before, after) };
}

function serviceOf(before: string, after: string): SyncService {
  for (const [service, pattern] of AFTER) if (pattern.test(after)) return service;
  return before === 'Copy of ' ? 'Google Drive' : 'another program';
}

/** What stands between the id and the ending. The first that fits names the service. */
const AFTER: readonly (readonly [SyncService, RegExp])[] = [
  ['Syncthing', /^\.sync-conflict-\d{8}-\d{6}-[0-9A-Z]{1,16}$/],
  ['Nextcloud', /^ \(conflicted copy \d{4}-\d\d-\d\d \d{6}\)$/],
  ['Nextcloud', /^_conflict-\d{8}-\d{6}$/],
  ['Dropbox', /^ \([^()]{0,80}conflicted copy[^()]{0,40}\)$/],
  ['Dropbox', /^ \((?:case|unicode encoding) conflict[^()]{0,10}\)$/i],
  ['Google Drive', /^ ?[([]conflict[)\]]$/i],
  ['Google Drive', /^ ?\(\d{1,3}\)$/],
  ['iCloud Drive', /^ \d{1,3}$/],
  ['OneDrive', /^-[0-9A-Za-z][0-9A-Za-z-]{0,62}$/],
];
