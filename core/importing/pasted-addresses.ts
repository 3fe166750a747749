/** Web addresses in a text that somebody pasted: one or many, one on a line or several. */
import { isWebAddress } from './address.ts';

/** What was found, in order and each once, and lines that hold no address. */
export type PastedAddresses = { readonly addresses: readonly string[]; readonly others: readonly string[] };

/** More than this at once is no list that a person pasted. */
export const MOST_ADDRESSES = 10_000;

/**
 * Reads a list of addresses as people write it: with or without `https://`, with bullets or numbers before them, in
 * angle brackets, several on a line. Other words on a line with an address are passed over.
 */
export function readAddresses(text: string): PastedAddresses {
  const addresses = new Set<string>();
  const others: string[] = [];
  for (const line of text.split(/[\r\n]+/).map((written) => written.trim())) {
    if (line === '') continue;
    const found = line.split(/\s+/).flatMap((word) => addressOf(word) ?? []);
    if (found.length === 0) others.push(line);
    for (const address of found) if (addresses.size < MOST_ADDRESSES) addresses.add(address);
  }
  return { addresses: [...addresses], others };
}

/**
 * The addresses of a text that consists of nothing else, each complete with `https://` or `http://`; otherwise
 * `null`, since a text that merely names a page is a text.
 */
export function onlyAddresses(text: string): readonly string[] | null {
  const words = text.trim().split(/\s+/, MOST_ADDRESSES + 1);
  if (words.length > MOST_ADDRESSES || !words.every((word) => /^<?https?:\/\//i.test(word))) return null;
  const { addresses, others } = readAddresses(text);
  return others.length === 0 ? addresses : null;
}

/** Punctuation around an address that belongs to the sentence; a bracket that it opened itself stays. */
function addressOf(word: string): string | null {
  const bare = word.replace(/^[<("'“‘«[]+/, '').replace(/[>"'”’»,;!]+$/, '');
  const trimmed = /\([^()]*\)$/.test(bare) ? bare : bare.replace(/[)\].:]+$/, '');
  if (/^https?:\/\//i.test(trimmed)) return isWebAddress(trimmed) ? trimmed : null;
  if (
    !/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?$/i.test(trimmed)
  )
    return null;
  if (FILE_NAME.test(trimmed)) return null;
  return isWebAddress(`https://${trimmed}`) ? `https://${trimmed}` : null;
}

/** Looks like a host, and is the name of a file more often. */
const FILE_NAME = /^[^/]+\.(?:md|txt|html?|pdf|docx?|epub|csv|json|xml|zip|png|jpe?g|gif|js|ts)$/i;
