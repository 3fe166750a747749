import { AlarmClock, BellOff, ExternalLink, SkipForward } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { DueRow } from '../../../core/contract/review-contract.ts';
import { Button } from '../../components/Button.tsx';
import { useCommands } from '../../components/use-commands.ts';
import { useApp } from '../../models/app.ts';
import type { Session } from '../../models/review.ts';
import { articleRoute } from '../../models/routes.ts';
import { formatDay } from '../../models/words.ts';
import { AskedAgain } from './AskedAgain.tsx';
import { LookingBack } from './LookingBack.tsx';
import { SessionOver } from './SessionOver.tsx';
import { UnfinishedAnswer } from './UnfinishedAnswer.tsx';

const WEEK = 7;

/** One thing after the other; every act has its key. */
export function ReviewSession({ session }: { readonly session: Session }) {
  const { review } = useApp();
  const row = review.row.value;
  if (row === null) return <SessionOver />;
  return <SessionCard key={session.roundId} session={session} row={row} />;
}

function SessionCard({ session, row }: { readonly session: Session; readonly row: DueRow }) {
  const frame = useRef<HTMLElement>(null);
  const { card } = session;
  useSessionCommands(session, frame);
  // Who comes to the next one can go on writing at once.
  const isThere = card !== null;
  useEffect(() => {
    if (isThere) frame.current?.querySelector<HTMLElement>('textarea, input')?.focus();
  }, [isThere]);
  return (
    <section class="review-card" ref={frame} aria-labelledby="review-title">
      <header class="review-head">
        <h2 id="review-title" class="quiet">
          {session.at + 1} of {session.rows.length}
        </h2>
        <p class="quiet" role="status">
          {HEADINGS[row.kind]} since {formatDay(row.dueOn)}
        </p>
      </header>
      {card?.kind === 'question' && <AskedAgain session={session} row={row} card={card} />}
      {card?.kind === 'unfinished' && <UnfinishedAnswer row={row} card={card} />}
      {card?.kind === 'commitment' && <LookingBack row={row} card={card} />}
      <SessionActs session={session} row={row} />
    </section>
  );
}

const HEADINGS: Readonly<Record<DueRow['kind'], string>> = {
  question: 'A question returns, due',
  commitment: 'A commitment to look back on,',
  unfinished: 'Begun and left',
};

function SessionActs({ session, row }: { readonly session: Session; readonly row: DueRow }) {
  const { commands, routes } = useApp();
  const isQuestion = row.kind === 'question';
  const isHidden = isQuestion && !session.isCompared;
  const open = (): void =>
    routes.go(
      isQuestion
        ? articleRoute(row.articleId, { questionId: row.id })
        : articleRoute(row.articleId, row.kind === 'unfinished' ? { reflectionId: row.id } : {}),
    );
  const act = (
    name: Parameters<typeof commands.run>[0],
    icon: typeof AlarmClock,
    label: ComponentChildren,
  ) => (
    <Button look="quiet" icon={icon} title={commands.hintOf(name)} onClick={() => commands.run(name)}>
      {label}
    </Button>
  );
  return (
    <footer class="review-acts">
      <Button
        look="primary"
        title={commands.hintOf('review-done')}
        onClick={() => commands.run('review-done')}
      >
        {isHidden ? 'Show what I wrote before' : row.kind === 'unfinished' ? 'It is finished' : 'Done'}
      </Button>
      {(isHidden || !isQuestion) && act('review-skip', SkipForward, isQuestion ? 'Skip' : 'Not now')}
      {(isHidden || row.kind === 'commitment') && act('review-snooze', AlarmClock, 'In a week')}
      {row.kind !== 'unfinished' && act('review-stop', BellOff, 'Stop asking')}
      <Button look="quiet" icon={ExternalLink} onClick={open}>
        Open the article
      </Button>
    </footer>
  );
}

/** What the keys mean for the thing in hand. */
function useSessionCommands(session: Session, frame: { readonly current: HTMLElement | null }): void {
  const { review } = useApp();
  const kind = session.card?.kind;
  const skip = (): void => {
    if (kind === 'question' && !session.isCompared) void review.settle({ outcome: 'skipped' });
    else void review.next();
  };
  const done = (): void => {
    if (kind === 'question' && !session.isCompared) void review.compare();
    else if (kind === 'unfinished') void review.settle({ outcome: 'stopped' });
    else void review.next();
  };
  useCommands({
    'review-done': done,
    'review-skip': skip,
    'review-snooze': {
      run: () =>
        void (kind === 'commitment'
          ? review.putOff(WEEK)
          : review.settle({ outcome: 'snoozed', days: WEEK })),
      applies: () => kind !== 'unfinished',
    },
    'review-stop': {
      run: () => void (kind === 'commitment' ? review.putOff(null) : review.settle({ outcome: 'stopped' })),
      applies: () => kind !== 'unfinished',
    },
    open: () => frame.current?.querySelector<HTMLElement>('textarea, input')?.focus(),
    'back-to-text': review.end,
  });
}
