import type { Question } from '../../../core/article/article.ts';
import { FollowUps } from '../../components/FollowUps.tsx';

/** The question of a card with its follow-ups, below the title of the article that asks it. */
export function ReviewQuestion(props: { readonly articleTitle: string; readonly question: Question }) {
  const { articleTitle, question } = props;
  return (
    <>
      <p class="quiet one-line">{articleTitle}</p>
      <h3 class="question-words review-question" dir="auto">
        {question.text}
      </h3>
      <FollowUps of={question.followUps} />
    </>
  );
}
