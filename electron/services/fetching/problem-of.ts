/** What went wrong on the way, from Node's codes and the server's numbers to something that has a sentence. */
import type { IncomingMessage } from 'node:http';
import type { FetchProblem } from '../../../core/fetching/fetch-problem.ts';
import { readRetryAfter } from '../../../core/fetching/retry-after.ts';
import { UnknownPackingError } from './body.ts';
import { RefusedAddressError } from './pinned-lookup.ts';

/** `null` for what nobody expects. */
export function problemOfError(error: unknown, host: string): FetchProblem | null {
  if (error instanceof RefusedAddressError) return { tag: 'refused-address', reason: 'private' };
  if (error instanceof UnknownPackingError) return { tag: 'garbled' };
  const code = codeOf(error);
  if (code === null) return null;
  if (code === 'ENOTFOUND' || code === 'ENODATA' || code === 'EAI_NONAME')
    return { tag: 'unknown-host', host };
  if (OFFLINE.has(code)) return { tag: 'offline' };
  if (NO_CONNECTION.has(code)) return { tag: 'no-connection', host };
  if (INCOMPLETE.has(code)) return { tag: 'incomplete' };
  if (/^(?:HPE_|Z_|ERR_(?:_ERROR|BROTLI|PADDING|DECOMPRESSION))/.test(code)) return { tag: 'garbled' };
  if (TLS.test(code)) return { tag: 'not-secure', host, code };
  return null;
}

/** The code of an error, or of the last of the attempts that it sums up. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors.at(-1));
  return null;
}

const OFFLINE: ReadonlySet<string> = new Set(['ENETUNREACH', 'ENETDOWN', 'EAI_AGAIN', 'EADDRNOTAVAIL']);
const NO_CONNECTION: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ETIMEDOUT',
  'ERR_SOCKET_CONNECTION_TIMEOUT',
]);
const INCOMPLETE: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'Z_BUF_ERROR',
  'HPE_INVALID_EOF_STATE',
  'ERR_STREAM_PREMATURE_CLOSE',
]);
/** Codes of certificates and of the handshake. */
const TLS =
  /CERT|^(?:ERR_TLS_|ERR_SSL_|EPROTO$|SELF_SIGNED|UNABLE_TO_|DEPTH_ZERO|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE)/;

/** `null` for an answer that brings what was asked for. Redirects and 304 are seen to before. */
export function problemOfStatus(
  { statusCode = 0, headers }: Pick<IncomingMessage, 'statusCode' | 'headers'>,
  now: Date,
): FetchProblem | null {
  if (statusCode === 200 || statusCode === 203) return null;
  const retryAfterSeconds = readRetryAfter(headers['retry-after'], now);
  if (statusCode === 401 || statusCode === 407 || statusCode === 402) return { tag: 'wants-login' };
  if (statusCode === 404 || statusCode === 410) return { tag: 'no-such-page' };
  if (statusCode === 429) return { tag: 'too-many-requests', retryAfterSeconds };
  if (statusCode >= 500) return { tag: 'site-unavailable', status: statusCode, retryAfterSeconds };
  if (statusCode >= 400) return { tag: 'site-refused', status: statusCode };
  return { tag: 'garbled' };
}
