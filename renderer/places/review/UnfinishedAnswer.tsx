import type { DueCard, DueRow } from '../../../core/contract/review-contract.ts';
import { BareWritingField } from '../reader/writing/WritingField.tsx';
import { ReviewQuestion } from './ReviewQuestion.tsx';

/** An answer that was begun and left, ready to be gone on with. */
export function UnfinishedAnswer(props: {
  readonly row: DueRow;
  readonly card: Extract<DueCard, { readonly kind: 'unfinished' }>;
}) {
  const { row, card } = props;
  const { question, answer } = card;
  return (
    <>
      <ReviewQuestion articleTitle={row.articleTitle} question={question} />
      <BareWritingField
        articleId={row.articleId}
        reflectionId={answer.id}
        target={answer.target}
        savedText={answer.text}
        label={`Your answer to: ${question.text}`}
        placeholder="What do you say?"
        onLeave={() => (document.activeElement as HTMLElement | null)?.blur()}
        size="page"
      />
    </>
  );
}
