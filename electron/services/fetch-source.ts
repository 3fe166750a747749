/** Fetches a page that the reader named, as a source for import. */
import type { Failure } from '../../core/failure.ts';
import { nameOfAddress } from '../../core/fetching/name-of-address.ts';
import type { ImportSource } from '../../core/importing/imported-article.ts';
import { refreshTarget } from '../../core/importing/refresh.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Fetcher } from './fetching/fetcher.ts';

/** Short links and moved sites hand on by a page instead of a redirect, seldom more than once. */
const MOST_REFRESHES = 2;

/** What is at `address`, or in a failure's words why it could not be fetched. The source is called by where it was found. */
export async function fetchSource(
  fetcher: Fetcher,
  address: string,
  signal?: AbortSignal,
  /** Where the address was found, when it was not the reader who gave it. */
  foundBy?: string,
): Promise<Result<ImportSource, Failure>> {
  let asked = address;
  let foundAt = foundBy;
  for (let refreshes = 0; ; refreshes += 1) {
    const request = {
      address: asked,
      wanted: 'page' as const,
      ...(foundAt === undefined ? {} : { foundAt }),
    };
    const fetched = await fetcher.fetch(request, signal);
    if (!fetched.ok) return fetched;
    if (fetched.value.tag !== 'fetched') return failed(nothingCame(address));
    const { url, bytes, mediaType } = fetched.value;
    const next = refreshes < MOST_REFRESHES ? refreshTarget(bytes, mediaType, url) : null;
    if (next === null) return ok({ kind: 'url', name: nameOfAddress(address), bytes, mediaType, url });
    foundAt = url;
    asked = next;
  }
}

const nothingCame = (address: string): Failure => ({
  tag: 'not-fetched',
  name: nameOfAddress(address),
  problem: { tag: 'garbled' },
});
