/** Numbers and words in bytes, and bytes put together. Beyond the end everything is zero. */

export const at = (bytes: Uint8Array, place: number): number => bytes[place] ?? 0;

/** Two bytes, the more significant first. */
export const short = (bytes: Uint8Array, place: number): number =>
  (at(bytes, place) << 8) | at(bytes, place + 1);

/** Four bytes, the most significant first. */
export const long = (bytes: Uint8Array, place: number): number =>
  ((at(bytes, place) << 24) | (short(bytes, place + 1) << 8) | at(bytes, place + 3)) >>> 0;

/** Two bytes, the less significant first. */
export const shortLittle = (bytes: Uint8Array, place: number): number =>
  at(bytes, place) | (at(bytes, place + 1) << 8);

/** Four bytes, the least significant first. */
export const longLittle = (bytes: Uint8Array, place: number): number =>
  (shortLittle(bytes, place) | (shortLittle(bytes, place + 2) << 16)) >>> 0;

export const word = (bytes: Uint8Array, place: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(place, place + length));

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}
