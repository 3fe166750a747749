import { withoutLinks } from '../../core/journal/citations.ts';
import { dayIn } from '../../core/journal/days.ts';
import type { Reflection, ReviewRound, VersionReason } from '../../core/journal/journal.ts';
import { formatMoment } from '../models/words.ts';
import { RenderedWords } from './RenderedWords.tsx';

/** What a version is, said on a line of time. */
const REASON_WORDS: Readonly<Record<VersionReason, string>> = {
  first: 'First words',
  'before-reading': 'Before reading',
  pause: 'Earlier',
  day: 'Earlier',
  'asked-again': 'Answered before',
  cut: 'Before a cut',
  restore: 'Replaced',
  conflict: 'From another copy',
};

type Station = { readonly words: string; readonly time: string; readonly text: string };

/** Every text an answer has had, oldest first, and what moved in between, as the reader said. */
export function TimeLine(props: {
  readonly reflection: Reflection;
  readonly rounds: readonly ReviewRound[];
}) {
  const { reflection, rounds } = props;
  const stations: readonly Station[] = [
    ...[...reflection.versions]
      .sort((one, other) => (one.savedAt < other.savedAt ? -1 : 1))
      .map(({ reason, savedAt, text }) => ({ words: REASON_WORDS[reason], time: savedAt, text })),
    { words: 'Now', time: reflection.updatedAt, text: reflection.text },
  ];
  return (
    <ol class="time-line" aria-label="Your answers over time">
      {stations.map(({ words, time, text }, at) => (
        <li key={`${time} ${at}`} class={words === 'Now' ? 'station station-now' : 'station'}>
          <p class="station-time">
            <strong>{words}</strong> <time dateTime={time}>{formatMoment(time)}</time>
          </p>
          <div class="station-text" dir="auto">
            <RenderedWords markdown={withoutLinks(text)} />
          </div>
          <Moved rounds={rounds} time={time} />
        </li>
      ))}
    </ol>
  );
}

const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

function Moved({ rounds, time }: { readonly rounds: readonly ReviewRound[]; readonly time: string }) {
  const day = dayIn(zone, time);
  const moved = rounds.filter((round) => round.askedOn === day && round.moved.trim() !== '');
  return (
    <>
      {moved.map((round) => (
        <p key={round.id} class="station-moved" dir="auto">
          What moved: {round.moved}
        </p>
      ))}
    </>
  );
}
