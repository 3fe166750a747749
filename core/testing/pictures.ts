/** Small pictures for tests, made by hand from their parts. */
import { joined } from '../pictures/bytes.ts';
import { checksum } from '../pictures/png.ts';

const text = (words: string): Uint8Array => Uint8Array.from(words, (letter) => letter.charCodeAt(0));
const big = (value: number, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (value >>> (8 * (length - 1 - at))) & 0xff);
const little = (value: number, length: number): Uint8Array => big(value, length).reverse();

export function pngChunk(type: string, content: Uint8Array): Uint8Array {
  const named = joined([text(type), content]);
  return joined([big(content.length, 4), named, big(checksum(named), 4)]);
}

/** A PNG that can be drawn: one grey all over, its pixels stored without packing. `extras` stand before the pixels. */
export function aPng(width = 4, height = 3, ...extras: readonly Uint8Array[]): Uint8Array {
  const rows = new Uint8Array((width + 1) * height)
    .fill(0x80)
    .map((value, at) => (at % (width + 1) === 0 ? 0 : value));
  const head = joined([big(width, 4), big(height, 4), Uint8Array.of(8, 0, 0, 0, 0)]);
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngChunk('IHDR', head),
    ...extras,
    pngChunk('IDAT', stored(rows)),
    pngChunk('IEND', new Uint8Array()),
  ]);
}

/** Bytes in the zlib format without being packed (RFC 1950 and 1951), at most 65,535 of them. */
function stored(bytes: Uint8Array): Uint8Array {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  const lengths = joined([little(bytes.length, 2), little(~bytes.length & 0xffff, 2)]);
  return joined([Uint8Array.of(0x78, 0x01, 0x01), lengths, bytes, big(high, 2), big(low, 2)]);
}

export const segment = (marker: number, content: Uint8Array): Uint8Array =>
  joined([Uint8Array.of(0xff, marker), big(content.length + 2, 2), content]);

/** The parts of a JPEG in order; its scan holds a stuffed FF and a restart. Not to be drawn. */
export function aJpeg(width = 8, height = 6, ...extras: readonly Uint8Array[]): Uint8Array {
  return joined([
    Uint8Array.of(0xff, 0xd8),
    segment(0xe0, text('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0')),
    ...extras,
    segment(0xdb, new Uint8Array(65)),
    segment(0xc0, joined([Uint8Array.of(8), big(height, 2), big(width, 2), Uint8Array.of(1, 1, 0x11, 0)])),
    segment(0xc4, new Uint8Array(20)),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    Uint8Array.of(0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56),
    Uint8Array.of(0xff, 0xd9),
  ]);
}

/** Says in Exif how the camera was held, 1 to 8, and where it was. */
export const exif = (orientation: number): Uint8Array =>
  segment(
    0xe1,
    joined([
      text('Exif\0\0II'),
      little(42, 2),
      little(8, 4),
      little(2, 2),
      joined([little(0x010f, 2), little(2, 2), little(4, 4), text('Cam\0')]),
      joined([little(0x0112, 2), little(3, 2), little(1, 4), little(orientation, 4)]),
      little(0, 4),
      text('somewhere near 48.1, 11.5'),
    ]),
  );

/** A GIF that can be drawn: one pixel's colour over `width` by `height`, with these parts before its image. */
export function aGif(width = 4, height = 3, ...extras: readonly Uint8Array[]): Uint8Array {
  return joined([
    text('GIF89a'),
    little(width, 2),
    little(height, 2),
    Uint8Array.of(0x80, 0, 0, 0x1f, 0x5f, 0x5b, 0xff, 0xff, 0xff),
    ...extras,
    joined([Uint8Array.of(0x2c, 0, 0, 0, 0), little(1, 2), little(1, 2), Uint8Array.of(0)]),
    Uint8Array.of(2, 2, 0x44, 0x01, 0),
    Uint8Array.of(0x3b),
  ]);
}

export function webpChunk(name: string, content: Uint8Array): Uint8Array {
  const padding = new Uint8Array(content.length % 2);
  return joined([text(name), little(content.length, 4), content, padding]);
}

/** The parts of a WebP in order. Not to be drawn. */
export function aWebp(...chunks: readonly Uint8Array[]): Uint8Array {
  const content = joined(chunks);
  return joined([text('RIFF'), little(content.length + 4, 4), text('WEBP'), content]);
}

export const extended = (width: number, height: number, flags: number): Uint8Array =>
  webpChunk('VP8X', joined([Uint8Array.of(flags, 0, 0, 0), little(width - 1, 3), little(height - 1, 3)]));
export const lossy = (width: number, height: number): Uint8Array =>
  webpChunk('VP8 ', joined([Uint8Array.of(0, 0, 0, 0x9d, 0x01, 0x2a), little(width, 2), little(height, 2)]));
export const lossless = (width: number, height: number): Uint8Array =>
  webpChunk(
    'VP8L',
    joined([Uint8Array.of(0x2f), little((width - 1) | ((height - 1) << 14), 4), Uint8Array.of(7)]),
  );

/** An AVIF that can be drawn: 12 by 8 pixels from red to blue. */
export const anAvif = (): Uint8Array =>
  decode(
    'AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAPJtZXRhAAAAAAAAAChoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAbGli' +
      'YXZpZgAAAAAOcGl0bQAAAAAAAQAAAB5pbG9jAAAAAEQAAAEAAQAAAAEAAAEWAAAALwAAAChpaW5mAAAAAAABAAAAGmluZmUCAAAA' +
      'AAEAAGF2MDFDb2xvcgAAAABqaXBycAAAAEtpcGNvAAAAFGlzcGUAAAAAAAAADAAAAAgAAAAQcGl4aQAAAAADDAwMAAAADGF2MUOB' +
      'QGAAAAAAE2NvbHJuY2x4AAEADQAGgAAAABdpcG1hAAAAAAAAAAEAAQQBAoMEAAAAN21kYXQSAAoIWAyvsaAhoNEyIRjAEUUURADL' +
      'IB5f1zsAeLfwA9xkZ0IuBShX5feUHHrtgA==',
  );

/** The same on its side, with a note in XMP that says SECRET-PLACE. */
export const aTurnedAvif = (): Uint8Array =>
  decode(
    'AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAVBtZXRhAAAAAAAAAChoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAbGli' +
      'YXZpZgAAAAAOcGl0bQAAAAAAAQAAACxpbG9jAAAAAEQAAAIAAQAAAAEAAAGXAAAALwACAAAAAQAAAXQAAAAjAAAAVGlpbmYAAAAA' +
      'AAIAAAAaaW5mZQIAAAAAAQAAYXYwMUNvbG9yAAAAACxpbmZlAgAAAAACAABtaW1lWE1QAGFwcGxpY2F0aW9uL3JkZit4bWwAAAAA' +
      'GmlyZWYAAAAAAAAADmNkc2MAAgABAAEAAAB0aXBycAAAAFRpcGNvAAAAFGlzcGUAAAAAAAAADAAAAAgAAAAQcGl4aQAAAAADDAwM' +
      'AAAADGF2MUOBQGAAAAAAE2NvbHJuY2x4AAEADQAGgAAAAAlpcm90AQAAABhpcG1hAAAAAAAAAAEAAQUBAoMEhQAAAFptZGF0PHg6' +
      'eG1wbWV0YT5TRUNSRVQtUExBQ0U8L3g6eG1wbWV0YT4SAAoIWAyvsaAhoNEyIRjAEUUURADLIB5f1zsAeLfwA9xkZ0IuBShX5feU' +
      'HHrtgA==',
  );

const decode = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
