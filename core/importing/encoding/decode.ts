/** Bytes → text in one encoding, the same on every runtime. */

/** What windows-1252 has at 80 to 9F. */
const SPECIALS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** With � for bytes that do not fit. Throws when there is no such encoding. */
export const decode = (bytes: Uint8Array, encoding: string): string =>
  withSpecials(new TextDecoder(encoding).decode(bytes), encoding);

/** `null` when the encoding is unknown or a byte does not fit. */
export function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return withSpecials(new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding);
  } catch {
    return null;
  }
}

/** Some versions of Node decode windows-1252 as ISO-8859-1, which has control characters in the place of quotes. */
const withSpecials = (text: string, encoding: string): string =>
  encoding === 'windows-1252'
    ? text.replace(/[\u0080-\u009f]/g, (character) => SPECIALS[character.charCodeAt(0) - 0x80] ?? character)
    : text;
