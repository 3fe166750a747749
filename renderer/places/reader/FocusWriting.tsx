import { ArrowLeft, ArrowRight, Minimize2 } from 'lucide-preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { FollowUps } from '../../components/FollowUps.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { useApp } from '../../models/app.ts';
import { answersTo, type Reading } from '../../models/reader-reading.ts';
import { useReaderView } from './reader-view.ts';
import { WritingField } from './writing/WritingField.tsx';

/** One question and its answer, and nothing around them. */
export function FocusWriting({
  reading,
  onClose,
}: {
  readonly reading: Reading;
  readonly onClose: () => void;
}) {
  const { reader, drafts } = useApp();
  const view = useReaderView();
  const frame = useRef<HTMLElement>(null);
  const opened = reader.opened.value;
  const at = Math.max(
    0,
    reading.questions.findIndex(({ id }) => id === view.focusedQuestion.value),
  );
  const question = reading.questions[at];
  const questionId = question?.id;
  useLayoutEffect(() => {
    if (questionId) frame.current?.querySelector('textarea')?.focus();
  }, [questionId]);
  if (!opened || !question) return null;

  const target = { kind: 'question', questionId: question.id, questionText: question.text } as const;
  const articleId = opened.article.id;
  const answer = answersTo(opened.journal, question.id)[0] ?? {
    id: drafts.answerId(articleId, target),
    text: '',
  };
  const step = (by: -1 | 1): void => {
    view.focusedQuestion.value = reading.questions[at + by]?.id ?? question.id;
  };
  return (
    <section class="focus-writing" ref={frame} aria-label="Writing with nothing around">
      <header class="focus-bar">
        <p class="quiet focus-of">{reading.title}</p>
        <IconButton icon={ArrowLeft} label="Previous question" disabled={at === 0} onClick={() => step(-1)} />
        <span class="quiet">
          {at + 1} of {reading.questions.length}
        </span>
        <IconButton
          icon={ArrowRight}
          label="Next question"
          disabled={at === reading.questions.length - 1}
          onClick={() => step(1)}
        />
        <IconButton
          icon={Minimize2}
          label="Back to the article"
          hint="Back to the article (Esc)"
          onClick={onClose}
        />
      </header>
      <div class="focus-page">
        <h2 class="question-words" dir="auto">
          {question.text}
        </h2>
        <FollowUps of={question.followUps} />
        <WritingField
          key={answer.id}
          size="page"
          articleId={articleId}
          reflectionId={answer.id}
          target={target}
          savedText={answer.text}
          label={`Your answer to: ${question.text}`}
          placeholder="What do you say?"
          onLeave={onClose}
        />
      </div>
    </section>
  );
}
