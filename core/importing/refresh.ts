/** Pages that are there only to send the reader on. */
import { webAddress } from './address.ts';

/** Larger pages have something to say for themselves. In bytes. */
const LARGEST_SIGNPOST = 20_000;
/** Whoever waits longer lets the reader read. In seconds. */
const LONGEST_WAIT = 5;

/** Where a small page hands its readers on to at once (`<meta http-equiv="refresh">`); `null` when it does not. */
export function refreshTarget(bytes: Uint8Array, mediaType: string | null, url: string): string | null {
  if (bytes.length > LARGEST_SIGNPOST || !/html|^$/i.test(mediaType ?? '')) return null;
  const page = new TextDecoder().decode(bytes).replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  for (const [tag] of page.matchAll(/<meta\b[^>]{1,4000}>/gi)) {
    if (!/\bhttp-equiv\s*=\s*["']?refresh\b/i.test(tag)) continue;
    const content = /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag);
    const target = targetOf(content?.[1] ?? content?.[2] ?? '', url);
    if (target !== null) return target;
  }
  return null;
}

/** `content` is «seconds; url=address», the address bare or in quotation marks. */
function targetOf(content: string, url: string): string | null {
  const read = /^\s*(\d{1,4})[\d.]*\s*[;,]\s*(?:url\s*=\s*)?(.+)$/is.exec(content);
  if (read?.[2] === undefined || Number(read[1]) > LONGEST_WAIT) return null;
  const written = read[2]
    .trim()
    .replace(/^["']|["']$/g, '')
    .replaceAll('&amp;', '&');
  const target = webAddress(written, url);
  return target === null || target.replace(/#.*$/, '') === url.replace(/#.*$/, '') ? null : target;
}
