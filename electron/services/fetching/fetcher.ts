/**
 * The only way to the network. Every step is guarded: the address and what its name means, at the first request and
 * at each redirect; how often, how much and how long. Nothing is sent that tells who asks.
 */
import type { IncomingMessage } from 'node:http';
import type { Failure } from '../../../core/failure.ts';
import type { FetchProblem } from '../../../core/fetching/fetch-problem.ts';
import { nameOfAddress } from '../../../core/fetching/name-of-address.ts';
import {
  type AllowedHosts,
  checkAddress,
  hostOf,
  isAllowedHost,
} from '../../../core/fetching/network-address.ts';
import { failed, ok, type Result } from '../../../core/result.ts';
import { readBody, TooLargeError } from './body.ts';
import { createPinnedLookup, type LookupAll, lookupBySystem } from './pinned-lookup.ts';
import { problemOfError, problemOfStatus } from './problem-of.ts';
import { ask, type Validators, type Wanted } from './request.ts';

export type Fetcher = {
  /** Fetches what is at an address. Expected trouble is a failure of the tag `not-fetched`, `too-large` or `cancelled`. */
  fetch(request: FetchRequest, signal?: AbortSignal): Promise<Result<Fetched, Failure>>;
};

export type FetchRequest = {
  readonly address: string;
  readonly wanted: Wanted;
  /** Of the last answer, when there was one: then the answer may be `not-modified`. */
  readonly validators?: Validators;
  /** Where the address was found, when it was not the reader who gave it: a page that shows a picture, say. */
  readonly foundAt?: string;
  readonly limitBytes?: number;
};

export type Fetched = FetchedContent | NotModified;

export type FetchedContent = {
  readonly tag: 'fetched';
  /** Where it was found after all redirects. */
  readonly url: string;
  /** Where to ask the next time: as far as the redirects said that they are permanent. */
  readonly permanentUrl: string;
  /** At most `limitBytes`, unpacked. */
  readonly bytes: Uint8Array;
  /** As the server said, such as `text/html; charset=utf-8`. */
  readonly mediaType: string | null;
  readonly validators: Validators;
};

export type NotModified = {
  readonly tag: 'not-modified';
  readonly url: string;
  readonly permanentUrl: string;
};

export type FetcherOptions = {
  /** Of Afterword, for the user agent. */
  readonly version: string;
  readonly now: () => Date;
  /** Asked before every request, so that a changed setting holds at once. */
  readonly allowedHosts?: () => AllowedHosts;
  readonly lookupAll?: LookupAll;
  readonly limits?: Partial<FetchLimits>;
};

export type FetchLimits = { readonly redirects: number; readonly bytes: number; readonly seconds: number };

export const FETCH_LIMITS: FetchLimits = { redirects: 5, bytes: 20_000_000, seconds: 20 };

export function createFetcher(options: FetcherOptions): Fetcher {
  return {
    fetch: (request, signal) => fetchGuarded(request, options, signal),
  };
}

/** Ends with the first of: an answer, the time limit, the caller's wish. */
async function fetchGuarded(
  request: FetchRequest,
  options: FetcherOptions,
  signal: AbortSignal | undefined,
): Promise<Result<Fetched, Failure>> {
  const name = nameOfAddress(request.address);
  const limits = { ...FETCH_LIMITS, bytes: request.limitBytes ?? FETCH_LIMITS.bytes, ...options.limits };
  const ending = new AbortController();
  const end = (): void => ending.abort();
  const timer = setTimeout(end, limits.seconds * 1000);
  signal?.addEventListener('abort', end);
  if (signal?.aborted) end();
  try {
    const allowedHosts = options.allowedHosts?.() ?? [];
    return ok(await followRedirects({ request, options, limits, allowedHosts, signal: ending.signal }));
  } catch (error) {
    if (signal?.aborted) return failed({ tag: 'cancelled', name });
    if (error instanceof TooLargeError) return failed({ tag: 'too-large', name, limitBytes: limits.bytes });
    if (error instanceof ProblemError) return failed({ tag: 'not-fetched', name, problem: error.problem });
    if (ending.signal.aborted)
      return failed({ tag: 'not-fetched', name, problem: { tag: 'too-slow', limitSeconds: limits.seconds } });
    return failed({ tag: 'unexpected', name, detail: detailOf(error) });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
    // An answer whose body nobody reads any more lets its connection go.
    end();
  }
}

/** Carries an expected problem out of the depth. */
class ProblemError extends Error {
  readonly problem: FetchProblem;

  constructor(problem: FetchProblem) {
    super(problem.tag);
    this.problem = problem;
  }
}

const detailOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** One fetch on its way. */
type Errand = {
  readonly request: FetchRequest;
  readonly options: FetcherOptions;
  readonly limits: FetchLimits;
  readonly allowedHosts: AllowedHosts;
  readonly signal: AbortSignal;
};

async function followRedirects(errand: Errand): Promise<Fetched> {
  const { request, allowedHosts, limits } = errand;
  let url = firstAddress(request, allowedHosts);
  let permanentUrl = url.href;
  let isPermanent = true;
  const seen = new Set<string>();
  for (let redirects = 0; redirects <= limits.redirects; redirects += 1) {
    if (seen.has(url.href)) throw new ProblemError({ tag: 'redirect-loop' });
    seen.add(url.href);
    const answer = await askOnce(errand, url);
    if (answer.tag === 'fetched') return { ...answer, url: url.href, permanentUrl };
    if (answer.tag === 'not-modified') return { tag: 'not-modified', url: url.href, permanentUrl };
    isPermanent &&= answer.isPermanent;
    url = nextAddress(answer.location, url, allowedHosts);
    if (isPermanent) permanentUrl = url.href;
  }
  throw new ProblemError({ tag: 'too-many-redirects', limit: limits.redirects });
}

function firstAddress({ address, foundAt }: FetchRequest, allowedHosts: AllowedHosts): URL {
  const checked = checkAddress(address, allowedFrom(foundAt, allowedHosts));
  if (!checked.ok) throw new ProblemError(checked.refusal);
  return checked.url;
}

/** A redirect is followed under the same rules as the address that a page names. */
function nextAddress(location: string, from: URL, allowedHosts: AllowedHosts): URL {
  const checked = checkAddress(location, allowedFrom(from.href, allowedHosts), from.href);
  if (!checked.ok) throw new ProblemError({ tag: 'refused-redirect' });
  return checked.url;
}

/** The hosts of a private network count only for the reader and among themselves. */
function allowedFrom(foundAt: string | undefined, allowedHosts: AllowedHosts): AllowedHosts {
  if (foundAt === undefined) return allowedHosts;
  const finder = checkAddress(foundAt, allowedHosts);
  return finder.ok && isAllowedHost(finder.url, allowedHosts) ? allowedHosts : [];
}

type Answer =
  | Omit<FetchedContent, 'url' | 'permanentUrl'>
  | { readonly tag: 'not-modified' }
  | { readonly tag: 'moved'; readonly location: string; readonly isPermanent: boolean };

async function askOnce(
  { request, options, limits, allowedHosts, signal }: Errand,
  url: URL,
): Promise<Answer> {
  try {
    const message = await ask({
      url,
      wanted: request.wanted,
      validators: request.validators ?? null,
      userAgent: userAgentOf(options.version),
      lookup: createPinnedLookup(options.lookupAll ?? lookupBySystem, isAllowedHost(url, allowedHosts)),
      signal,
    });
    const answer = await read(message, request, limits, options.now());
    // A body without a length ends with its connection, also when it is us who end it.
    signal.throwIfAborted();
    return answer;
  } catch (error) {
    if (signal.aborted) throw error;
    const problem = problemOfError(error, hostOf(url));
    throw problem === null ? error : new ProblemError(problem);
  }
}

/** Many sites turn away whoever does not begin like a browser. */
const userAgentOf = (version: string): string =>
  `Mozilla/5.0 (compatible; Afterword/${version}; desktop reader)`;

const MOVED: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

async function read(
  message: IncomingMessage,
  request: FetchRequest,
  limits: FetchLimits,
  now: Date,
): Promise<Answer> {
  const { statusCode = 0, headers } = message;
  if (statusCode === 304 && request.validators !== undefined) return { tag: 'not-modified' };
  if (MOVED.has(statusCode) && headers.location !== undefined) {
    message.destroy();
    const isPermanent = statusCode === 301 || statusCode === 308;
    return { tag: 'moved', location: headers.location, isPermanent };
  }
  const problem = problemOfStatus(message, now);
  if (problem !== null) throw new ProblemError(problem);
  return {
    tag: 'fetched',
    bytes: await readBody(message, limits.bytes),
    mediaType: headers['content-type'] ?? null,
    validators: { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null },
  };
}
