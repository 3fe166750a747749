/** Bytes → text. What a source says about its own letters is believed only as far as its bytes agree. */
import { analyse } from 'chardet';

/** A text, the encoding it was read with and, when that was a guess, a sentence about it. */
export type DecodedText = {
  readonly text: string;
  readonly encoding: string;
  readonly warning: string | null;
};

/**
 * Reads bytes as text. Tried in this order: byte order mark, the media type's charset, the declaration in the page
 * (`meta`, XML), UTF-8, what the bytes look like, and at last windows-1252 with a warning. A declaration that the
 * bytes contradict is passed over. Never fails.
 */
export function decodeBytes(bytes: Uint8Array, mediaType: string | null): DecodedText {
  const certain = byMark(bytes) ?? byZeros(bytes) ?? byEscapes(bytes);
  if (certain) return certain;
  const utf8 = tryDecode(bytes, 'utf-8');
  for (const declared of [charsetOf(mediaType), declaredIn(bytes)]) {
    if (declared === null) continue;
    if (isSingleByte(declared) && utf8 !== null) return found(utf8, 'utf-8');
    const text = declared === 'utf-8' ? utf8 : tryDecode(bytes, declared);
    if (text !== null) return found(text, declared);
  }
  if (utf8 !== null) return found(utf8, 'utf-8');
  return mostlyUtf8(bytes) ?? guessed(bytes);
}

const found = (text: string, encoding: string): DecodedText => ({ text, encoding, warning: null });

/** `null` when the label is unknown or a byte does not fit. */
function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return label === 'windows-1252' ? withSpecials(text) : text;
  } catch {
    return null;
  }
}

/** What windows-1252 has at 80 to 9F. */
const SPECIALS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node decode windows-1252 as ISO-8859-1, which has control characters in the place of quotes. */
const withSpecials = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (character) => SPECIALS[character.charCodeAt(0) - 0x80] ?? character);

function byMark(bytes: Uint8Array): DecodedText | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return lenient(bytes, 'utf-8');
  if (a === 0xff && b === 0xfe) return lenient(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return lenient(bytes, 'utf-16be');
  return null;
}

const lenient = (bytes: Uint8Array, label: string): DecodedText =>
  found(new TextDecoder(label).decode(bytes), label);

const HEAD = 4096;

/** UTF-16 without a mark: in a text with Latin letters or markup every other byte is zero. */
function byZeros(bytes: Uint8Array): DecodedText | null {
  const head = bytes.subarray(0, HEAD - (bytes.length % 2));
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const pairs = head.length / 2;
  if (pairs < 4 || bytes.length % 2 !== 0) return null;
  if (odd > pairs * 0.4 && even < pairs * 0.02) return lenient(bytes, 'utf-16le');
  if (even > pairs * 0.4 && odd < pairs * 0.02) return lenient(bytes, 'utf-16be');
  return null;
}

/** ISO-2022-JP holds only ASCII bytes and is recognised by its escapes. */
function byEscapes(bytes: Uint8Array): DecodedText | null {
  const head = latin1(bytes.subarray(0, HEAD));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what it is known by
  if (!/\u001b(?:\$[@B]|\([JI])/.test(head)) return null;
  const text = tryDecode(bytes, 'iso-2022-jp');
  return text === null ? null : found(text, 'iso-2022-jp');
}

/** The canonical name of the charset that a media type names, when a decoder for it exists. */
function charsetOf(mediaType: string | null): string | null {
  return canonical(/charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(mediaType ?? '')?.[1]);
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, HEAD));
  const xml = /^\s*<\?xml[^>]{1,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(head)?.[1];
  const meta = /<meta\b[^>]{1,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1];
  const declared = canonical(meta) ?? canonical(xml);
  // A page that could be searched for its declaration is not in UTF-16, whatever it says.
  return declared?.startsWith('utf-16') ? 'utf-8' : declared;
}

function canonical(label: string | undefined): string | null {
  if (label === undefined || /^x-user-defined$/i.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

const isSingleByte = (encoding: string): boolean =>
  /^(?:windows-\d+|iso-8859-|koi8|ibm866|mac|x-mac)/.test(encoding);

/** A text in UTF-8 with a few broken characters, as cut or badly joined files have. */
function mostlyUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  if (broken > whole / 20) return null;
  const warning = `Some characters were damaged in the source (${broken}); they are shown as �.`;
  return { text, encoding: 'utf-8', warning };
}

const LEAST_CONFIDENCE = 30;
const SAMPLE = 65_536;

/** Where most letters are ASCII the text is in the Latin alphabet, whatever statistics over a few others say. */
const FEW_FOREIGN = 0.25;
const LATIN = /^(?:iso-8859-(?:[1-49]|1[0-6])|windows-125[0247])$/i;

function guessed(bytes: Uint8Array): DecodedText {
  const sample = foreignPart(bytes);
  const isLatin = foreignShare(sample) < FEW_FOREIGN;
  for (const { name, confidence } of analyse(sample)) {
    if (confidence < LEAST_CONFIDENCE || /^(?:ascii|utf-)/i.test(name) || (isLatin && !LATIN.test(name)))
      continue;
    const encoding = canonical(name);
    const text = encoding === null ? null : tryDecode(bytes, encoding);
    if (text !== null && encoding !== null) return { text, encoding, warning: guessWarning(encoding) };
  }
  const text = withSpecials(new TextDecoder('windows-1252').decode(bytes));
  return { text, encoding: 'windows-1252', warning: guessWarning('windows-1252') };
}

const guessWarning = (encoding: string): string =>
  `The source does not say how its letters are encoded; they were read as ${encoding}. Check accents and other special letters.`;

/** The part with the first bytes beyond ASCII, which are all that tells encodings apart. */
function foreignPart(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - 512);
  return bytes.subarray(start, start + SAMPLE);
}

/** The share of bytes beyond ASCII among all that can be letters. */
function foreignShare(bytes: Uint8Array): number {
  let foreign = 0;
  let letters = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) foreign += 1;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters += 1;
  }
  return foreign / Math.max(1, foreign + letters);
}

/** One character a byte: enough to search a head for ASCII words. */
const latin1 = (bytes: Uint8Array): string => Reflect.apply(String.fromCharCode, null, bytes);
