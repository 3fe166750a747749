import { useEffect, useState } from 'preact/hooks';

export type StepTimer = {
  /** Seconds, rounded up. */
  readonly left: number;
  readonly isRunning: boolean;
  readonly isOver: boolean;
  toggle(): void;
  /** Adds minutes, or takes them away. */
  add(minutes: number): void;
};

type TimerState = { readonly step: number; readonly leftMs: number; readonly isRunning: boolean };

const TICK_MS = 250;

/** Counts down from a step's minutes once it is started; another step begins anew. */
export function useStepTimer(minutes: number, step: number): StepTimer {
  const fresh: TimerState = { step, leftMs: minutes * 60_000, isRunning: false };
  const [kept, setKept] = useState(fresh);
  const { leftMs, isRunning } = kept.step === step ? kept : fresh;
  const change = (make: (present: TimerState) => TimerState): void =>
    setKept((present) => make(present.step === step ? present : fresh));
  useEffect(() => {
    if (!isRunning) return;
    let before = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const passed = now - before;
      before = now;
      setKept((present) => ({ ...present, leftMs: Math.max(0, present.leftMs - passed) }));
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
  return {
    left: Math.ceil(leftMs / 1000),
    isRunning,
    isOver: isRunning && leftMs === 0,
    toggle: () => change((present) => ({ ...present, isRunning: !present.isRunning })),
    add: (more) => change((present) => ({ ...present, leftMs: Math.max(0, present.leftMs + more * 60_000) })),
  };
}

/** `4:05` */
export const formatClock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
