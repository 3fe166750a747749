import { scaleQuantize } from 'd3-scale';

const SHADES = [1, 2, 3, 4] as const;
export type Shade = (typeof SHADES)[number];

/** Few days of much writing are as dark as can be, and leave the others their differences. */
const DARK_FROM = 0.95;

/** How dark the mark of a count is, from 1, among `counts`. */
export function createShade(counts: readonly number[]): (count: number) => Shade {
  const ordered = counts.filter((count) => count > 0).sort((one, other) => one - other);
  const dark = ordered[Math.floor(DARK_FROM * (ordered.length - 1))] ?? 0;
  return scaleQuantize([1, Math.max(SHADES.length, dark)], SHADES);
}
