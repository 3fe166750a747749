import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limitWork } from './work-limit.ts';

describe('the limit of a worker’s work', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** After how many seconds a limit of ten is over, when each second so much of a processor was to be had. */
  const overAfter = async (share: number): Promise<number> => {
    const began = Date.now();
    let over = Number.POSITIVE_INFINITY;
    limitWork(
      10,
      () => {
        over = (Date.now() - began) / 1000;
      },
      () => (Date.now() - began) * share,
    );
    await vi.advanceTimersByTimeAsync(120_000);
    return over;
  };

  it('is over in time where the process has a processor, or several', async () => {
    expect(await overAfter(1)).toBe(10);
    expect(await overAfter(4)).toBe(10);
  });

  it('comes later where the computer is busy with others, in measure', async () => {
    const over = await overAfter(0.5);
    expect(over).toBeGreaterThanOrEqual(20);
    expect(over).toBeLessThan(21);
  });

  it('is over some time, though the process does nothing', async () => {
    expect(await overAfter(0)).toBe(60);
  });

  it('is not heard of once it is taken back', async () => {
    const onOver = vi.fn();
    const takeBack = limitWork(10, onOver, () => 0);
    await vi.advanceTimersByTimeAsync(15_000);
    takeBack();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(onOver).not.toHaveBeenCalled();
  });
});
