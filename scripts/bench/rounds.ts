/** How often something is measured: as often as there is time for, so that a slow machine is done as soon as a fast one. */
import { performance } from 'node:perf_hooks';

export type Rounds = {
  /** As many as a median needs, whatever they take. */
  readonly least: number;
  readonly most: number;
  /** Milliseconds: beyond the least, no round is begun that would probably end later. */
  readonly budget: number;
};

/** Acts with the number of each round, in turn; resolves to how many there were. */
export async function inRounds(
  { least, most, budget }: Rounds,
  act: (round: number) => unknown,
  now: () => number = () => performance.now(),
): Promise<number> {
  const began = now();
  for (let round = 0; round < most; round += 1) {
    const gone = now() - began;
    if (round >= least && gone + gone / round > budget) return round;
    await act(round);
  }
  return most;
}
