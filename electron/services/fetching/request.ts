/** One question to one server, over Node's own HTTP: no cookies, no referrer, no connection kept open. */
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { LookupFunction } from 'node:net';

/** What is told about a page that was fetched before, to be spared what has not changed. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null };

/** What kind of answer is wanted. */
export type Wanted = 'page' | 'feed' | 'picture';

export type Asking = {
  readonly url: URL;
  readonly wanted: Wanted;
  readonly validators: Validators | null;
  readonly userAgent: string;
  readonly lookup: LookupFunction;
  readonly signal: AbortSignal;
};

const ACCEPTED: Readonly<Record<Wanted, string>> = {
  page: 'text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.8,*/*;q=0.5',
  feed: 'application/atom+xml,application/rss+xml,application/feed+json,application/rdf+xml;q=0.9,application/xml;q=0.8,text/xml;q=0.8,application/json;q=0.7,text/html;q=0.6,*/*;q=0.3',
  picture: 'image/webp,image/png,image/jpeg,image/gif,image/avif;q=0.5,*/*;q=0.2',
};

/** Some servers announce a page of policies before the page; the default of 16 KB is too little for them. */
const LARGEST_HEAD = 64 * 1024;

/** Where a name has addresses of both kinds, the other is tried when one does not answer. */
const BOTH_FAMILIES = { autoSelectFamily: true };

/** Resolves with the head of the answer; its body has still to be read or destroyed. Rejects when there is none. */
export function ask({
  url,
  wanted,
  validators,
  userAgent,
  lookup,
  signal,
}: Asking): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const asked = send(url, {
      // A connection of its own, which is looked up and checked anew and ends with the answer.
      agent: false,
      lookup,
      signal,
      maxHeaderSize: LARGEST_HEAD,
      ...BOTH_FAMILIES,
      headers: {
        'User-Agent': userAgent,
        Accept: ACCEPTED[wanted],
        'Accept-Encoding': 'gzip, br',
        ...(validators?.etag ? { 'If-None-Match': validators.etag } : {}),
        ...(validators?.lastModified ? { 'If-Modified-Since': validators.lastModified } : {}),
      },
    });
    asked.on('response', resolve);
    asked.on('error', reject);
    asked.end();
  });
}
