/**
 * Which places Afterword asks for a page: those of the public internet, whatever an address looks like. A page may
 * name any address it likes, so the rules hold for what the reader typed, for every redirect and for every picture,
 * and for what a name turns out to mean when it is looked up.
 */
import ipaddr from 'ipaddr.js';
import type { FetchProblem } from './fetch-problem.ts';

/** Why an address is not asked for. */
export type AddressRefusal = Extract<FetchProblem, { readonly tag: 'not-an-address' | 'refused-address' }>;

export type CheckedAddress =
  | { readonly ok: true; readonly url: URL }
  | { readonly ok: false; readonly refusal: AddressRefusal };

/**
 * Hosts of a private network that the reader named in the settings. Only an address that the reader gave, or one that
 * such a host names itself, leads there: a public page cannot send Afterword into the reader's own network.
 */
export type AllowedHosts = readonly string[];

const LONGEST_ADDRESS = 4000;

/** Reads `text` as an address that may be asked for, made complete with `base`. The fragment stays, for the reader. */
export function checkAddress(text: string, allowedHosts: AllowedHosts = [], base?: string): CheckedAddress {
  const url = parse(text, base);
  if (url === null || url.hostname === '') return refused({ tag: 'not-an-address' });
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refused({ tag: 'refused-address', reason: 'scheme' });
  if (url.username !== '' || url.password !== '')
    return refused({ tag: 'refused-address', reason: 'credentials' });
  const host = hostOf(url);
  const literal = parseLiteral(host);
  const reach = literal === null ? reachOfName(host) : reachOf(literal);
  if (!isReachable(reach, isAllowedHost(url, allowedHosts)))
    return refused({ tag: 'refused-address', reason: 'private' });
  return { ok: true, url };
}

/** Whether a name that was looked up may be reached at `literal`, such as `93.184.215.14` or `2606:2800::1`. */
export function isReachableLiteral(literal: string, isAllowed: boolean): boolean {
  const address = parseLiteral(literal);
  return address !== null && isReachable(reachOf(address), isAllowed);
}

/** Whether the host of `url` is one that the reader named. */
export function isAllowedHost(url: URL, allowedHosts: AllowedHosts): boolean {
  const host = hostOf(url);
  return allowedHosts.some((allowed) => bareHost(allowed.toLowerCase()) === host);
}

/** The host without brackets and final dot: two spellings of one name are one. */
export const hostOf = (url: URL): string => bareHost(url.hostname);

const bareHost = (hostname: string): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');

const refused = (refusal: AddressRefusal): CheckedAddress => ({ ok: false, refusal });

function parse(text: string, base: string | undefined): URL | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST_ADDRESS) return null;
  try {
    return base === undefined ? new URL(trimmed) : new URL(trimmed, base);
  } catch {
    return null;
  }
}

/** `never`: not even for a host the reader named, since nothing readable is there. */
type Reach = 'public' | 'private' | 'never';

const isReachable = (reach: Reach, isAllowed: boolean): boolean =>
  reach === 'public' || (reach === 'private' && isAllowed);

/** Names that mean this computer or its network by themselves, whatever a name server says; so do those without a dot. */
const PRIVATE_NAMES = /\.(?:localhost|localdomain|local|internal|intranet|lan|home\.arpa)$/;

const reachOfName = (host: string): Reach =>
  !host.includes('.') || PRIVATE_NAMES.test(host) ? 'private' : 'public';

type Literal = ReturnType<typeof ipaddr.parse>;

/** Reads decimal, octal and hexadecimal forms of one to four parts too, should a parser have left them standing. */
function parseLiteral(host: string): Literal | null {
  try {
    return ipaddr.isValid(host) ? ipaddr.parse(host) : null;
  } catch {
    return null;
  }
}

const PRIVATE_RANGES: ReadonlySet<string> = new Set([
  'loopback',
  'private',
  'uniqueLocal',
  'carrierGradeNat',
]);

/** Public to the world, yet only for machines of one provider: the platform services of a cloud. */
const METADATA: ReadonlySet<string> = new Set(['168.63.129.16', '100.100.100.200', 'fd00:ec2::254']);

/** The part of IPv6 that is handed out for the public; everything else serves a purpose of its own. */
const [GLOBAL, GLOBAL_BITS] = ipaddr.IPv6.parseCIDR('2000::/3');

function reachOf(address: Literal): Reach {
  if (METADATA.has(address.toString())) return 'never';
  const range = address.range();
  if (PRIVATE_RANGES.has(range)) return 'private';
  if (range !== 'unicast') return 'never';
  return address instanceof ipaddr.IPv6 && !address.match(GLOBAL, GLOBAL_BITS) ? 'never' : 'public';
}
