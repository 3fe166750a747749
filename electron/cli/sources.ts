/** What a command is told to import: files by their path, pages by their address. */
import type { Failure } from '../../core/failure.ts';
import type { ImportSource } from '../../core/importing/imported-article.ts';
import type { Result } from '../../core/result.ts';
import { foldersIn } from '../library/folders.ts';
import { openSettings } from '../library/settings-file.ts';
import { userDataFolder } from '../library/user-data-folder.ts';
import { createFetcher, type Fetcher } from '../services/fetching/fetcher.ts';
import { type Arrival, fromAddress, fromPath } from '../services/import-arrivals.ts';

declare const __AFTERWORD_VERSION__: string;

export type SourceReader = (named: string) => Promise<Result<ImportSource, Failure>>;

/** Anything that begins like an address is one, also of a kind that is refused; everything else is a file. */
export const arrivalOf = (named: string, fetcher: Fetcher): Arrival =>
  /^[a-z][a-z\d+.-]*:\/\//i.test(named) ? fromAddress(named, fetcher) : fromPath(named);

export function createSourceReader(fetcher: Fetcher): SourceReader {
  return (named) => arrivalOf(named, fetcher).load(new AbortController().signal);
}

/** With the hosts that the app's settings allow. */
export async function createCommandFetcher(): Promise<Fetcher> {
  const { settings } = await openSettings(foldersIn(userDataFolder()).settingsFile);
  return createFetcher({
    version: __AFTERWORD_VERSION__,
    now: () => new Date(),
    allowedHosts: () => settings.current().allowedHosts,
  });
}
