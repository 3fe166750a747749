/** Bytes → text. What a source says about its own letters is believed only as far as its bytes agree. */
import { analyse } from 'chardet';
import { likeliestAlphabet } from './encoding/alphabets.ts';
import { asciiHead, canonicalEncoding, declaredEncodings, isSingleByte } from './encoding/declared.ts';
import { decode, decodeStrictly } from './encoding/decode.ts';
import {
  foreignPart,
  hasWindowsBytes,
  isMostlyForeign,
  isOtherAlphabet,
} from './encoding/foreign-letters.ts';
import { utf16WithoutMark } from './encoding/utf-16.ts';

/** A text, the encoding it was read with and, when that was a guess, a sentence about it. */
export type DecodedText = {
  readonly text: string;
  readonly encoding: string;
  readonly warning: string | null;
};

/**
 * Reads bytes as text. Tried in this order: byte order mark, the media type's charset, the declaration in the page
 * (`meta`, XML), UTF-8, either with a few damaged characters, what the bytes look like, and at last windows-1252 with a
 * warning. A declaration that the bytes contradict is passed over. Never fails.
 */
export function decodeBytes(bytes: Uint8Array, mediaType: string | null): DecodedText {
  const certain = byMark(bytes) ?? byUnits(bytes) ?? byEscapes(bytes);
  if (certain) return certain;
  const utf8 = decodeStrictly(bytes, 'utf-8');
  const declared = declaredEncodings(bytes, mediaType);
  for (const label of declared) {
    if (utf8 !== null && (label === 'utf-8' || isSingleByte(label) || isSurelyUtf8(utf8)))
      return found(utf8, 'utf-8');
    const agreed = label === 'utf-8' ? null : asDeclared(bytes, label);
    if (agreed !== null) return agreed;
  }
  if (utf8 !== null) return found(utf8, 'utf-8');
  return mostly(bytes, [...declared, 'utf-8']) ?? guessed(bytes);
}

/** Bytes of another encoding do not make so many letters of three bytes by chance. */
const NOT_BY_CHANCE = 8;

const isSurelyUtf8 = (text: string): boolean =>
  (text.slice(0, 65_536).match(/[\u0800-\ufffd]/g)?.length ?? 0) >= NOT_BY_CHANCE;

const found = (text: string, encoding: string): DecodedText => ({ text, encoding, warning: null });

/** What stands in the place of control characters, which no text has, on Windows. */
const WINDOWS: Readonly<Record<string, string>> = {
  'iso-8859-2': 'windows-1250',
  'iso-8859-5': 'windows-1251',
  'iso-8859-6': 'windows-1256',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
  'iso-8859-8-i': 'windows-1255',
  'iso-8859-13': 'windows-1257',
  'iso-8859-15': 'windows-1252',
};

/**
 * `null` when the bytes contradict. Servers name the Latin alphabet by default, in which every byte means something,
 * so of it they contradict by where they stand.
 */
function asDeclared(bytes: Uint8Array, label: string): DecodedText | null {
  if (/^(?:windows-1252|iso-8859-15)$/.test(label) && isOtherAlphabet(foreignPart(bytes))) return null;
  const windows = WINDOWS[label];
  const encoding = windows !== undefined && hasWindowsBytes(bytes) ? windows : label;
  const text = decodeStrictly(bytes, encoding);
  return text === null ? null : found(text, encoding);
}

function byMark(bytes: Uint8Array): DecodedText | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return lenient(bytes, 'utf-8');
  if (a === 0xff && b === 0xfe) return lenient(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return lenient(bytes, 'utf-16be');
  return null;
}

const lenient = (bytes: Uint8Array, label: string): DecodedText => found(decode(bytes, label), label);

function byUnits(bytes: Uint8Array): DecodedText | null {
  const encoding = utf16WithoutMark(bytes);
  return encoding === null ? null : lenient(bytes, encoding);
}

const HEAD = 4096;

/** ISO-2022-JP holds only ASCII bytes and is recognised by its escapes. */
function byEscapes(bytes: Uint8Array): DecodedText | null {
  const head = asciiHead(bytes, HEAD);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what it is known by
  if (!/\u001b(?:\$[@B]|\([JI])/.test(head)) return null;
  const text = decodeStrictly(bytes, 'iso-2022-jp');
  return text === null ? null : found(text, 'iso-2022-jp');
}

/** With the first encoding, of those that take several bytes for a letter, of which only a few are broken: by cutting or joining. */
function mostly(bytes: Uint8Array, encodings: readonly string[]): DecodedText | null {
  for (const encoding of encodings.filter((one) => !isSingleByte(one))) {
    const text = decode(bytes, encoding);
    const broken = text.match(/\ufffd/g)?.length ?? 0;
    const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
    if (broken > whole / 20) continue;
    const warning = `Some characters were damaged in the source (${broken}); they are shown as �.`;
    return { text, encoding, warning };
  }
  return null;
}

const LEAST_CONFIDENCE = 30;
/** From here on the characters are those of a real text. */
const SURE = 60;

/** Encodings with several bytes for a character, by what their bytes look like. */
function severalBytes(
  sample: Uint8Array,
): readonly { readonly encoding: string; readonly isSure: boolean }[] {
  if (!(isOtherAlphabet(sample) ?? isMostlyForeign(sample))) return [];
  return analyse(sample).flatMap(({ name, confidence }) => {
    const encoding = /^(?:ascii|utf-)/i.test(name) ? null : canonicalEncoding(name);
    if (encoding === null || isSingleByte(encoding) || confidence < LEAST_CONFIDENCE) return [];
    return [{ encoding, isSure: confidence >= SURE }];
  });
}

function guessed(bytes: Uint8Array): DecodedText {
  const sample = foreignPart(bytes);
  const several = severalBytes(sample);
  const alphabet = several[0]?.isSure ? null : likeliestAlphabet(sample);
  const likely = [...(alphabet === null ? [] : [alphabet]), ...several.map(({ encoding }) => encoding)];
  for (const encoding of likely) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return { text, encoding, warning: guessWarning(encoding) };
  }
  const text = decode(bytes, 'windows-1252');
  return mostly(bytes, likely) ?? { text, encoding: 'windows-1252', warning: guessWarning('windows-1252') };
}

const guessWarning = (encoding: string): string =>
  `It is not certain how the letters of this source are encoded; they were read as ${encoding}. Check accents and other special letters.`;
