/** What stands in either list, each once, those of the first before those of the second. */
export const union = <T>(ones: readonly T[], others: readonly T[]): readonly T[] => [
  ...new Set([...ones, ...others]),
];
