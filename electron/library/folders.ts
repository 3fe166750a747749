import { join } from 'node:path';
import type { ArticleId } from '../../core/article/article.ts';

/** Where everything stands in a library folder. */
export type LibraryFolders = {
  readonly root: string;
  readonly library: string;
  readonly feeds: string;
  readonly collections: string;
  readonly articles: string;
  readonly journals: string;
  readonly images: string;
  readonly searches: string;
  readonly questionSets: string;
  readonly templates: string;
  readonly plans: string;
  readonly returns: string;
  readonly packets: string;
  readonly trash: string;
  readonly quarantine: string;
  readonly backups: string;
  readonly locks: string;
};

export function libraryFolders(root: string): LibraryFolders {
  return {
    root,
    library: join(root, 'library.json'),
    feeds: join(root, 'feeds.json'),
    collections: join(root, 'collections.json'),
    articles: join(root, 'articles'),
    journals: join(root, 'journals'),
    images: join(root, 'images'),
    searches: join(root, 'searches.json'),
    questionSets: join(root, 'question-sets.json'),
    templates: join(root, 'templates.json'),
    plans: join(root, 'plans'),
    returns: join(root, 'returns'),
    packets: join(root, 'packets'),
    trash: join(root, 'trash'),
    quarantine: join(root, 'quarantine'),
    backups: join(root, 'backups'),
    locks: join(root, 'locks'),
  };
}

/** Only such ids become file names. */
export const isArticleId = (id: string): boolean => /^[0-9a-f]{32}$/.test(id);

/** The file of an article or journal below `folder`, in one of 256 folders so that none grows long. */
export const recordPath = (folder: string, id: ArticleId): string =>
  join(folder, id.slice(0, 2), `${id}.json`);

/** The id that a file's name holds, `null` for any other name. */
export const idOfFile = (name: string): ArticleId | null => /^([0-9a-f]{32})\.json$/.exec(name)?.[1] ?? null;

/** The 256 names between `00` and `ff`. */
export const SHELF_NAMES: ReadonlySet<string> = new Set(
  Array.from({ length: 256 }, (_, number) => number.toString(16).padStart(2, '0')),
);

/** The folder of the index pages. */
export const indexFolder = (cacheFolder: string, libraryId: string): string =>
  join(cacheFolder, libraryId, 'index');

/** The folder of the pages of questions. */
export const questionFolder = (cacheFolder: string, libraryId: string): string =>
  join(cacheFolder, libraryId, 'questions');

/** The folder of the texts of feeds' entries. */
export const feedTextsFolder = (cacheFolder: string, libraryId: string): string =>
  join(cacheFolder, libraryId, 'feeds');

/** The folder of what this computer last knew of each journal. */
export const ownCopiesFolder = (cacheFolder: string, libraryId: string): string =>
  join(cacheFolder, libraryId, 'journals');

/** The folder of what this computer last knew of the small files. */
export const ownFilesFolder = (cacheFolder: string, libraryId: string): string =>
  join(cacheFolder, libraryId, 'lists');

/** A time as it stands in file names: no colons, sorted by age. */
export const timeInName = (time: Date): string => time.toISOString().replace(/[-:]|\.\d+/g, '');

/** The places below the system's folder for this app's data. */
export type DataFolders = {
  readonly settingsFile: string;
  /** The library's standard place. */
  readonly library: string;
  readonly cache: string;
};

export function foldersIn(dataFolder: string): DataFolders {
  return {
    settingsFile: join(dataFolder, 'settings.json'),
    library: join(dataFolder, 'library'),
    cache: join(dataFolder, 'cache'),
  };
}
