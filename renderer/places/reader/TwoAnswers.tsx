import type { Question } from '../../../core/article/article.ts';
import { awaitsSecondAnswer, firstAnswerOf } from '../../../core/journal/first-answers.ts';
import type { Journal, Reflection } from '../../../core/journal/journal.ts';
import { useReaderView } from './reader-view.ts';
import { WritingField } from './writing/WritingField.tsx';

/** An answer that was first given before reading: until the end is reached it is still the first, then the second. */
export function TwoAnswers(props: {
  readonly articleId: string;
  readonly question: Question;
  readonly answer: Reflection;
  readonly journal: Journal;
}) {
  const { articleId, question, answer, journal } = props;
  const view = useReaderView();
  const isRead = journal.readingState.value === 'read';
  const isFirst = awaitsSecondAnswer(answer);
  const first = firstAnswerOf(answer)?.text ?? '';
  const target = { kind: 'question', questionId: question.id, questionText: question.text } as const;
  const field = { articleId, reflectionId: answer.id, target, onLeave: view.focusText };
  if (!isRead && isFirst)
    return (
      <WritingField
        key="first"
        {...field}
        savedText={answer.text}
        label={`Your first answer to: ${question.text}`}
        placeholder="What do you say before reading?"
        occasion={{ tag: 'before-reading' }}
      />
    );
  return (
    <>
      <WritingField
        key="second"
        {...field}
        savedText={isFirst ? '' : answer.text}
        label={`Your answer to: ${question.text}`}
        placeholder="What do you say now?"
        occasion={{ tag: 'after-reading' }}
      />
      <div class="first-answer">
        <p class="first-answer-title">Before reading</p>
        <p class="first-answer-text" dir="auto">
          {first}
        </p>
      </div>
    </>
  );
}
