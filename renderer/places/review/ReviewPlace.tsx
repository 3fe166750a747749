import { CalendarCheck, Play } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import type { DueRow } from '../../../core/contract/review-contract.ts';
import { DUE_KINDS, type DueKind } from '../../../core/journal/due.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useCommands } from '../../components/use-commands.ts';
import { useApp } from '../../models/app.ts';
import { minutesFor, sessionOf } from '../../models/review.ts';
import { countOf, formatDay } from '../../models/words.ts';
import { ReviewHeader } from './ReviewHeader.tsx';
import { ReviewSession } from './ReviewSession.tsx';
import '../../styles/panel.css';
import '../../styles/review.css';

/** What waits today, dealt with one after the other. */
export function ReviewPlace() {
  const { review } = useApp();
  const session = review.session.value;
  useEffect(() => void review.refresh(), [review]);
  return (
    <div class="review">
      <ReviewHeader view="today" note={noteOf(review.due.value?.total)} />
      <div class="review-scroll">{session === null ? <Overview /> : <ReviewSession session={session} />}</div>
    </div>
  );
}

const noteOf = (total: number | undefined): string =>
  total === undefined ? '' : total === 0 ? 'Nothing is due' : `${countOf(total, 'thing')} due`;

function Overview() {
  const { commands, review } = useApp();
  const due = review.due.value;
  const begin = (): void => void review.begin();
  useCommands({ open: { run: begin, applies: () => (review.due.value?.total ?? 0) > 0 } });
  if (due === null) return null;
  if (due.total === 0) return <NothingWaits />;
  const rows = sessionOf(due.rows);
  const rest = due.total - rows.length;
  return (
    <section class="review-card review-overview" aria-labelledby="review-title">
      <h2 id="review-title">
        {countOf(rows.length, 'thing')}, about {countOf(minutesFor(rows), 'minute')}
      </h2>
      <ul class="plain-list">
        {DUE_KINDS.map((kind) => (
          <KindLine key={kind} kind={kind} rows={rows} />
        ))}
      </ul>
      {rest > 0 && <p class="quiet">{countOf(rest, 'more', 'more')} can wait until another day.</p>}
      <Button look="primary" icon={Play} title={commands.hintOf('open', 'Begin')} onClick={begin}>
        Begin
      </Button>
    </section>
  );
}

function KindLine({ kind, rows }: { readonly kind: DueKind; readonly rows: readonly DueRow[] }) {
  const those = rows.filter((row) => row.kind === kind);
  const [oldest] = those;
  if (oldest === undefined) return null;
  return (
    <li>
      {countOf(those.length, ...KIND_WORDS[kind])}
      <span class="quiet">
        {' '}
        since {formatDay(oldest.dueOn)}:{' '}
        {[...new Set(those.map(({ articleTitle }) => articleTitle))].join(', ')}
      </span>
    </li>
  );
}

const KIND_WORDS: Readonly<Record<DueKind, readonly [string, string]>> = {
  question: ['question returns', 'questions return'],
  commitment: ['commitment to look back on', 'commitments to look back on'],
  unfinished: ['answer was begun and left', 'answers were begun and left'],
};

function NothingWaits() {
  const { settings, routes } = useApp();
  const weeks = settings.current.value.reviewWeeks;
  return (
    <EmptyState icon={CalendarCheck} sentence="Nothing is waiting for you today.">
      <p class="quiet review-rhythm">
        {weeks.length === 0
          ? 'Questions do not return: you chose so in the settings.'
          : `A question that you answered returns after ${formatWeeks(weeks)}.`}
      </p>
      <Button look="quiet" onClick={() => routes.go({ place: 'settings' })}>
        Change the rhythm
      </Button>
    </EmptyState>
  );
}

/** `1, 4 and 13 weeks` in the reader's language's manner of listing. */
export function formatWeeks(weeks: readonly number[]): string {
  const listed = new Intl.ListFormat('en', { type: 'conjunction' }).format(weeks.map(String));
  return `${listed} ${weeks.at(-1) === 1 ? 'week' : 'weeks'}`;
}
