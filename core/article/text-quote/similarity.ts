import search from 'approx-string-match';

/** Letters that two texts share from their beginnings on. */
export function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

/** Letters that two texts share at their ends. */
export function sharedEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length += 1;
  return length;
}

/** How alike two texts are, 0 to 1: 1 less the share of letters that differ. Time: product of both lengths / 32. */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (shorter === '') return 0;
  const errors = search(shorter, longer, longer.length)[0]?.errors ?? longer.length;
  return 1 - errors / longer.length;
}
