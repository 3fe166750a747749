/**
 * Finds where removed parts stood: the lines of the source in their order tell which passage of the article each came
 * after. Time is proportional to the source.
 */
import type { RemovedPart } from '../article/article.ts';
import { smallLettersOf } from '../article/letters.ts';
import type { Block } from '../article/text.ts';

/** The same parts, each with its place where it is known. `order`: the source's lines, from the first to the last. */
export function placeRemoved(
  parts: readonly RemovedPart[],
  order: readonly string[],
  blocks: readonly Block[],
): readonly RemovedPart[] {
  if (parts.length === 0 || order.length === 0) return parts;
  const keys = order.map(keyOf);
  const offsets = offsetsAfter(keys, blocks);
  const linesOf = indexesOf(keys);
  return parts.map((part) => {
    // Of lines that say the same each stands for one part.
    const line = firstKeys(part.text).flatMap((key) => linesOf.get(key)?.shift() ?? [])[0];
    const after = line === undefined ? undefined : offsets[line];
    return after === undefined ? part : { ...part, after };
  });
}

/** For each line where the passage ends that it stands in or after; 0 above the first. */
function offsetsAfter(keys: readonly string[], blocks: readonly Block[]): readonly number[] {
  const blocksBy = indexesOf(blocks.map(({ text }) => keyOf(text)));
  let next = 0;
  let end = 0;
  return keys.map((key) => {
    const found = blocksBy.get(key);
    while (found?.[0] !== undefined && found[0] < next) found.shift();
    const at = found?.shift();
    const block = at === undefined ? undefined : blocks[at];
    if (at !== undefined && block !== undefined) {
      next = at + 1;
      end = block.start + block.text.length;
    }
    return end;
  });
}

function indexesOf(keys: readonly string[]): Map<string, number[]> {
  const indexes = new Map<string, number[]>();
  for (const [at, key] of keys.entries()) {
    if (key === '') continue;
    const known = indexes.get(key);
    if (known === undefined) indexes.set(key, [at]);
    else known.push(at);
  }
  return indexes;
}

/** The beginning of a line, by which it is known again however its end was wrapped or its spaces were folded. */
function keyOf(line: string): string {
  const short = lettersIn(line.slice(0, 80));
  return (short.length > KEY + SPARE ? short : lettersIn(line.slice(0, 200))).slice(0, KEY);
}

const KEY = 40;
/** The last letters before a cut may be others without what comes after it. */
const SPARE = 8;

const lettersIn = (text: string): string => smallLettersOf(text.normalize('NFKC'));

/** The first line with words, and the next in case the first is wrapped otherwise in the source. */
const firstKeys = (text: string): readonly string[] =>
  text
    .split('\n', 8)
    .map(keyOf)
    .filter((key) => key !== '')
    .slice(0, 2);
