/** The order of their code units: the same on every computer, whatever its language. */
export const byCodeUnits = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
