/** What bytes beyond ASCII look like from afar. */

/** In bytes; what a guess is made from. */
const SAMPLE = 65_536;

/** The part with the first bytes beyond ASCII, which are all that tells encodings apart. */
export function foreignPart(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - 512);
  return bytes.subarray(start, start + SAMPLE);
}

/** Fewer bytes beyond ASCII say nothing about where they stand. */
const ENOUGH = 24;
const RUN = 3;

/** From here on most letters are beyond ASCII. */
const MANY_FOREIGN = 0.25;

/**
 * Whether a text is in another alphabet than the Latin one: there bytes beyond ASCII stand in rows, where in the Latin
 * one they are accents between other letters. Markup around them changes nothing about that. `null`: too few to tell.
 */
export function isOtherAlphabet(sample: Uint8Array): boolean | null {
  let foreign = 0;
  let inRuns = 0;
  let run = 0;
  for (const byte of sample) {
    run = byte < 0x80 ? 0 : run + 1;
    if (run > 0) foreign += 1;
    if (run >= RUN) inRuns += run === RUN ? RUN : 1;
  }
  return foreign < ENOUGH ? null : inRuns > foreign / 2;
}

/** Whether most letters are beyond ASCII. */
export function isMostlyForeign(sample: Uint8Array): boolean {
  const foreign = sample.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0);
  const latin = sample.reduce((sum, byte) => sum + (isLatinLetter(byte) ? 1 : 0), 0);
  return foreign > (foreign + latin) * MANY_FOREIGN;
}

const isLatinLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

/** Whether there are bytes that ISO 8859 has for controlling terminals, and Windows for quotes and further letters. */
export const hasWindowsBytes = (sample: Uint8Array): boolean =>
  sample.some((byte) => byte >= 0x80 && byte < 0xa0);
