/** How much two texts say the same, for noticing a copy of an article that was edited a little. */

/** Runs of so many words are compared: rare enough that two texts do not share one by chance. */
const RUN = 4;
/** Shorter texts share too little to be sure. In words. */
const FEWEST_WORDS = 60;
/** Longer ones are compared by their beginning. In UTF-16 units. */
const LONGEST_TEXT = 200_000;

/** From here on two texts are copies of one: an added remark or a corrected paragraph, no more. */
export const COPY_LIKENESS = 0.8;

/** The share of runs of words that both texts have among those that either has, 0 to 1; 0 for short texts. */
export function likeness(one: string, other: string): number {
  const first = runsOf(one);
  const second = runsOf(other);
  if (first === null || second === null) return 0;
  let shared = 0;
  for (const run of first) if (second.has(run)) shared += 1;
  return shared / (first.size + second.size - shared);
}

/** `null` when there are too few words. A character of scripts without spaces counts as a word. */
function runsOf(text: string): ReadonlySet<string> | null {
  const words = text
    .slice(0, LONGEST_TEXT)
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu);
  if (words === null || words.length < FEWEST_WORDS) return null;
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at += 1) runs.add(words.slice(at, at + RUN).join(' '));
  return runs;
}
