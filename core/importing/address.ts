/** Addresses of pages: which are safe to follow, and when two of them mean the same page. */

const FOLLOWED = new Set(['http:', 'https:', 'mailto:']);
const LONGEST_ADDRESS = 4000;

/** Whether `text` is a complete http or https address. */
export function isWebAddress(text: string): boolean {
  const url = parse(text);
  return url !== null && url.protocol !== 'mailto:' && url.hostname !== '';
}

/**
 * `address` in normal form when a reader may follow it (http, https, mailto), made complete with `base`;
 * `null` for every other scheme, however it is spelled. Names and passwords before the host are taken out: they
 * only serve to make an address look like another.
 */
export function followableAddress(address: string, base?: string): string | null {
  const url = parse(address, base);
  if (!url) return null;
  url.username = '';
  url.password = '';
  // Dropping them can shorten the address into another form, so the form is settled by a second reading.
  return parse(url.href)?.href ?? null;
}

/** The same for pictures and quoted sources: http and https only. */
export function webAddress(address: string, base?: string): string | null {
  const followable = followableAddress(address, base);
  return followable !== null && isWebAddress(followable) ? followable : null;
}

/**
 * The key by which two addresses of one article are recognised as the same: scheme, `www.` and mobile hosts, default
 * ports, tracking parameters, AMP and print variants, names of start pages, fragment, trailing slash and the order of
 * parameters do not count; a fragment that a program on the page takes for a path (`#/…`, `#!…`) does. The key of a key
 * with `https://` before it is the same key. Only for comparing, never for fetching. `null` when it is not the address of a page.
 */
export function addressKey(address: string): string | null {
  const url = parse(unwrapCache(address));
  if (!url || url.protocol === 'mailto:' || url.hostname === '') return null;
  const port = ['', '80', '443'].includes(url.port) ? '' : `:${url.port}`;
  return `${hostKey(url.hostname)}${port}${pathKey(url.pathname)}${queryKey(url.search)}${fragmentKey(url.hash)}`;
}

function parse(address: string, base?: string): URL | null {
  const trimmed = address.trim();
  if (trimmed === '' || trimmed.length > LONGEST_ADDRESS) return null;
  try {
    const url = base === undefined ? new URL(trimmed) : new URL(trimmed, base);
    return FOLLOWED.has(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** The page behind an AMP cache or the Wayback Machine. */
function unwrapCache(address: string): string {
  const archived = /^https?:\/\/web\.archive\.org\/web\/\d{4,14}[a-z_]{0,4}\/(https?:\/\/.+)$/i.exec(address);
  if (archived?.[1]) return archived[1];
  const cached =
    /^https?:\/\/(?:www\.google\.[a-z.]{2,6}\/amp|[\w-]+\.cdn\.ampproject\.org\/[cv])\/(s\/)?(.+)$/i.exec(
      address,
    );
  return cached?.[2] ? `${cached[1] ? 'https' : 'http'}://${cached[2]}` : address;
}

function hostKey(hostname: string): string {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  const bare = host
    .replace(/^([a-z]{2,3}\.)m\./, '$1')
    .replace(/^(?:(?:www\d?|m|mobile|amp|print|touch)\.)+/, '');
  return bare.includes('.') ? bare : host;
}

/** One way of showing a page may be wrapped into another. Every round makes the path shorter. */
function pathKey(pathname: string): string {
  const once = barePath(spelledAlike(pathname));
  return once === pathname || once === '' ? once : pathKey(once);
}

function barePath(pathname: string): string {
  const path = pathname
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:index|default)\.(?:[sx]?html?|php|aspx?|jsp|cfm)$/i, '/')
    .replace(/\/(?:amp|print|printable|feed)\/?$/i, '/')
    .replace(/\.amp(?=\.html?$|$)/i, '')
    .replace(/^\/amp(?=\/)/i, '');
  return path.replace(/\/+$/, '');
}

function fragmentKey(hash: string): string {
  const path = hash.replace(/\/+$/, '');
  return /^#!?\/./.test(path) ? path : '';
}

/** Parameters that say how a reader came or wants to see a page, never which page it is. */
const TRACKING = new Set(
  `__s __twitter_impression _ga _gl _hsenc _hsmi _openstat amp amp_js_v campaign cmp cmpid cn-reloaded dclid
  doing_wp_cron fbclid gbraid gclid gclsrc hsctatracking icid igsh igshid isfreemail like_comment m mc_cid mc_eid mkt_tok
  ml_subscriber mobile mod msclkid nb ncid noamp oly_anon_id oly_enc_id output outputtype post_id preview print printable
  publication_id r ref ref_src ref_url referrer replytocom s_cid share shared showwelcomeonshare smid smtyp source spm
  sr_share src srsltid ssp triedredirect trk trkcampaign trkinfo ttclid twclid usqp view wbraid wickedid xtor yclid`.split(
    /\s+/,
  ),
);
const TRACKING_FAMILY =
  /^(?:utm|vero|fb_action|fb_source|fb_ref|mtm_|pk_(?:campaign|kwd|source|medium|content|cid)$|hsa_|hss_|ck_subscriber|elq|wt[._]mc|s_kwcid|at_(?:campaign|medium|custom|format|link|ptr|bbc|send)|_branch_)/;

/** Of these, only the values shown are no more than a way of showing the page. */
const ONLY_WITH: Readonly<Record<string, RegExp>> = {
  amp: /^(?:1|true)?$/i,
  m: /^[01]$/,
  view: /^(?:print|mobile|amp|classic|sidebar|flipcard|magazine|mosaic|snapshot|timeslide)$/i,
  output: /^(?:1|amp|print)$/i,
  outputtype: /^amp$/i,
  source: /^(?!\d+$)/,
  src: /^(?!\d+$)/,
  r: /^[a-z0-9]{1,8}$/i,
  post_id: /^\d+$/,
};

function queryKey(search: string): string {
  const kept = [...new URLSearchParams(search)]
    .filter(([name, value]) => !isTracking(name, value))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort();
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function isTracking(name: string, value: string): boolean {
  // Feeds and mail programs escape addresses once too often: `&amp;utm_medium`.
  const folded = name.toLowerCase().replace(/^amp;/, '');
  if (!TRACKING.has(folded) && !TRACKING_FAMILY.test(folded)) return false;
  const only = ONLY_WITH[folded];
  return only === undefined || only.test(value);
}

/** Of the spellings with and without percent signs always the same one. */
function spelledAlike(path: string): string {
  try {
    return encodeURI(decodeURI(path));
  } catch {
    return path;
  }
}
