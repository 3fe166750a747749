/** Typing that is cut off by a kill. */
import type { RunningApp } from './app.ts';

/**
 * Readers are promised that at most their last second is lost, in milliseconds; a machine that is busy with other tests
 * may take twice as long.
 */
const LOST_AT_MOST = 2_000;
const LETTERS = 60;
const PAUSE = 45;

export type CutOff = {
  readonly typed: string;
  /** How many of its letters were typed so long before the kill that they have to be there again. */
  readonly safe: number;
};

/** Types into the field that has the focus without a pause in which it would be saved, and kills the app. */
export async function typeUntilKilled(app: RunningApp): Promise<CutOff> {
  let typed = '';
  const times: number[] = [];
  for (let at = 0; at < LETTERS; at += 1) {
    const letter = String.fromCharCode(97 + (at % 26));
    await app.window.keyboard.type(letter);
    typed += letter;
    times.push(Date.now());
    await app.window.waitForTimeout(PAUSE);
  }
  const killed = Date.now();
  await app.kill();
  return { typed, safe: times.filter((time) => killed - time > LOST_AT_MOST).length };
}
