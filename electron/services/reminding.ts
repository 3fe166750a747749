/** Reminds the reader, at most once a day, that something waits in Review: only while the app runs, and only when asked to. */
import { dayIn, hourIn } from '../../core/journal/days.ts';
import type { ReaderClock } from '../api/reader-clock.ts';
import type { SettingsKeeper } from '../api/settings-keeper.ts';

const LOOK_EVERY_MS = 60_000;

export type RemindingOptions = {
  readonly settings: SettingsKeeper;
  readonly clock: ReaderClock;
  /** How much waits today. */
  readonly countDue: () => Promise<number>;
  /** Shows a notification. */
  readonly show: (count: number) => void;
};

export type Reminding = {
  /** Looks whether it is time, and reminds. */
  tick(): Promise<void>;
  stop(): void;
};

export function startReminding({ settings, clock, countDue, show }: RemindingOptions): Reminding {
  const tick = async (): Promise<void> => {
    const { reminderHour, remindedOn } = settings.current();
    if (reminderHour === null) return;
    const now = clock.now();
    const today = dayIn(clock.timeZone(), now);
    if (remindedOn === today || hourIn(clock.timeZone(), now) < reminderHour) return;
    const count = await countDue();
    // Nothing waits: something that falls due later today is still worth a word.
    if (count === 0) return;
    const kept = await settings.change({ remindedOn: today });
    // A day that cannot be kept would be reminded of every minute.
    if (kept.ok) show(count);
  };
  const timer = setInterval(() => void tick().catch(() => undefined), LOOK_EVERY_MS);
  timer.unref();
  return { tick, stop: () => clearInterval(timer) };
}
