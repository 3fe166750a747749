/** Asks the feeds some time after the start and then whenever one is due, never at the cost of the start itself. */
import type { PollOccasion } from '../../../core/feeds/polling.ts';
import type { Feeds } from './feeds.ts';

export type FeedSchedule = { stop(): Promise<void> };

export type SchedulePace = {
  /** Until the first look, in milliseconds. */
  readonly first: number;
  /** Between two looks at which feeds are due. */
  readonly every: number;
};

const PACE: SchedulePace = { first: 5_000, every: 5 * 60_000 };

export function startFeedSchedule(feeds: Pick<Feeds, 'pollDue'>, pace: SchedulePace = PACE): FeedSchedule {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<unknown> = Promise.resolve();
  const look = (occasion: PollOccasion): void => {
    looking = feeds
      .pollDue(occasion, stopping.signal)
      // The record tells what failed; a fault in between must not end the schedule.
      .catch(() => undefined)
      .then(() => wait(pace.every, 'later'));
  };
  const wait = (milliseconds: number, occasion: PollOccasion): void => {
    if (stopping.signal.aborted) return;
    timer = setTimeout(() => look(occasion), milliseconds);
    timer.unref();
  };
  wait(pace.first, 'start');
  return {
    async stop() {
      stopping.abort();
      if (timer !== null) clearTimeout(timer);
      await looking;
    },
  };
}
