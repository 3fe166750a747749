import { isLetterOrDigit, lettersOf } from '../article/letters.ts';

/**
 * Sixteen hexadecimal digits that are equal for the same text however it arrived: letters and digits alone count, so
 * markup, line breaks, quotation marks, accents, upper case and compatibility forms make no difference. For noticing
 * duplicates, not for security. Empty for a text without a word.
 */
export function fingerprintOf(text: string): string {
  const folded = fold(text);
  if (!/[\p{L}\p{N}]/u.test(folded)) return '';
  return HALF.test(folded) ? hash64(lettersOf(folded), () => true) : hash64(folded, isLetterOrDigit);
}

/** Sixteen hexadecimal digits that are equal for exactly the same text. For keys, not for security. */
export const hashOf = (text: string): string => hash64(text, () => true);

const fold = (text: string): string => text.normalize('NFKD').toLowerCase().normalize('NFKD');

/** Of characters that are looked up in two halves, which only a pattern tells. */
const HALF = /[\ud800-\udfff]/;

/** Two 32-bit multiplicative mixes over those UTF-16 units that count, each stirred into the other at the end. */
function hash64(text: string, counts: (unit: number) => boolean): string {
  let low = 0x9e3779b9;
  let high = 0x7f4a7c15;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (!counts(unit)) continue;
    low = Math.imul(low ^ unit, 0x85ebca6b);
    low ^= low >>> 15;
    high = Math.imul(high ^ unit, 0xc2b2ae35);
    high ^= high >>> 13;
  }
  const lowEnd = Math.imul(low ^ (low >>> 16), 0x7feb352d) ^ Math.imul(high ^ (high >>> 15), 0x846ca68b);
  const highEnd = Math.imul(high ^ (high >>> 16), 0x846ca68b) ^ Math.imul(low ^ (low >>> 15), 0x7feb352d);
  return hex(highEnd) + hex(lowEnd);
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');
