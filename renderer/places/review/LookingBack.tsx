import type { DueCard, DueRow } from '../../../core/contract/review-contract.ts';
import { commitmentSentence } from '../../../core/journal/commitments.ts';
import { LookBackFields } from '../../components/LookBackFields.tsx';
import { formatDay } from '../../models/words.ts';

/** A commitment on its day: what was meant, what it grew from, and what came of it. */
export function LookingBack(props: {
  readonly row: DueRow;
  readonly card: Extract<DueCard, { readonly kind: 'commitment' }>;
}) {
  const { row, card } = props;
  const { commitment, grewFrom } = card;
  return (
    <>
      <p class="quiet one-line">{row.articleTitle}</p>
      <h3 class="question-words review-question" dir="auto">
        {commitmentSentence(commitment)}.
      </h3>
      <p class="quiet">You wrote this on {formatDay(commitment.createdAt)}.</p>
      {grewFrom !== null && (
        <blockquote class="grew-from" dir="auto">
          {grewFrom}
        </blockquote>
      )}
      <LookBackFields articleId={row.articleId} commitment={commitment} />
    </>
  );
}
