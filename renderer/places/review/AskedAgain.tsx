import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DueCard, DueRow } from '../../../core/contract/review-contract.ts';
import { GrowingField } from '../../components/GrowingField.tsx';
import { SaveStatus } from '../../components/SaveStatus.tsx';
import { TimeLine } from '../../components/TimeLine.tsx';
import { useApp } from '../../models/app.ts';
import type { Session } from '../../models/review.ts';
import { countOf } from '../../models/words.ts';
import { BareWritingField } from '../reader/writing/WritingField.tsx';
import { ReviewQuestion } from './ReviewQuestion.tsx';

type QuestionCard = Extract<DueCard, { readonly kind: 'question' }>;

/** A question that returns: first a new answer without sight of the old one, then all of them side by side. */
export function AskedAgain(props: {
  readonly session: Session;
  readonly row: DueRow;
  readonly card: QuestionCard;
}) {
  const { session, row, card } = props;
  const { question, answer } = card;
  return (
    <>
      <ReviewQuestion articleTitle={row.articleTitle} question={question} />
      {session.isCompared ? (
        <Compared {...props} />
      ) : (
        <>
          <NewAnswer session={session} row={row} card={card} />
          <p class="covered-answer">
            {countOf(answer.versions.length + 1, 'earlier answer')} of yours{' '}
            {answer.versions.length === 0 ? 'stays' : 'stay'} hidden until you have written a new one.
          </p>
        </>
      )}
    </>
  );
}

function NewAnswer({
  session,
  row,
  card,
}: {
  readonly session: Session;
  readonly row: DueRow;
  readonly card: QuestionCard;
}) {
  const { drafts } = useApp();
  const { question, answer } = card;
  const words = useRef('');
  const unsaved = drafts.of(answer.id).text.value;
  // What was just written stays in the field when it is saved; the answer of before never comes in sight.
  if (unsaved !== null) words.current = unsaved;
  return (
    <BareWritingField
      articleId={row.articleId}
      reflectionId={answer.id}
      target={{ kind: 'question', questionId: question.id, questionText: question.text }}
      savedText={words.current}
      label={`Your new answer to: ${question.text}`}
      placeholder="What do you say today?"
      onLeave={() => (document.activeElement as HTMLElement | null)?.blur()}
      occasion={{ tag: 'asked-again', roundId: session.roundId }}
      size="page"
    />
  );
}

function Compared({
  session,
  row,
  card,
}: {
  readonly session: Session;
  readonly row: DueRow;
  readonly card: QuestionCard;
}) {
  const { review } = useApp();
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = review.records.moved(row.articleId, card.question.id, session.roundId);
  const words = useRef('');
  const unsaved = draft.text.value;
  if (unsaved !== null) words.current = unsaved;
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <>
      <TimeLine reflection={card.answer} rounds={card.review?.rounds ?? []} />
      <GrowingField
        label="What moved?"
        placeholder="What is different now, and what brought it about?"
        value={words.current}
        fieldRef={field}
        onInput={(text) => draft.write({ text })}
        onFocus={() => draft.hold(words.current)}
        onBlur={() => draft.release()}
      />
      <SaveStatus status={draft.status.value} />
    </>
  );
}
