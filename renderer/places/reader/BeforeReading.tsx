import { ArrowDown, Shuffle } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { OpenedArticle } from '../../../core/contract/library-contract.ts';
import { asksFirstAnswer, awaitsSecondAnswer } from '../../../core/journal/first-answers.ts';
import { Button } from '../../components/Button.tsx';
import { useApp } from '../../models/app.ts';
import { answersTo, type Reading } from '../../models/reader-reading.ts';
import { useReaderView } from './reader-view.ts';
import { WritingField } from './writing/WritingField.tsx';
import '../../styles/before-after.css';

/** One minute before the text: a first answer to one of its questions, for who wishes so. */
export function BeforeReading(props: { readonly opened: OpenedArticle; readonly reading: Reading }) {
  const { opened, reading } = props;
  const { drafts, settings } = useApp();
  const view = useReaderView();
  const [at, setAt] = useState(0);
  const [isBegun, setBegun] = useState(false);
  const { article, journal } = opened;
  const isAsked =
    asksFirstAnswer(journal, settings.current.value.firstAnswers) &&
    journal.readingState.value !== 'read' &&
    !view.isFirstAnswerDone.value;
  const open = reading.questions.filter(({ id }) => answersTo(journal, id).every(awaitsSecondAnswer));
  const question = open[at % Math.max(1, open.length)];
  if (!isAsked || question === undefined) return null;

  const target = { kind: 'question', questionId: question.id, questionText: question.text } as const;
  const answer = answersTo(journal, question.id)[0] ?? { id: drafts.answerId(article.id, target), text: '' };
  const readOn = (): void => {
    view.isFirstAnswerDone.value = true;
    view.focusText();
  };
  return (
    <section class="before-reading" aria-labelledby="before-title" onFocusCapture={() => setBegun(true)}>
      <header class="before-head">
        <h2 id="before-title">Before you read</h2>
        <QuietMinute isBegun={isBegun} />
      </header>
      <p class="question-words" dir="auto">
        {question.text}
      </p>
      <WritingField
        key={answer.id}
        articleId={article.id}
        reflectionId={answer.id}
        target={target}
        savedText={answer.text}
        label={`Your first answer to: ${question.text}`}
        placeholder="What comes to mind? A minute is enough."
        onLeave={view.focusText}
        occasion={{ tag: 'before-reading' }}
      />
      <div class="acts">
        <Button look="primary" icon={ArrowDown} onClick={readOn}>
          Read on
        </Button>
        {open.length > 1 && (
          <Button look="quiet" icon={Shuffle} onClick={() => setAt(at + 1)}>
            Another question
          </Button>
        )}
      </div>
    </section>
  );
}

const MINUTE_MS = 60_000;

/** Says that a minute has passed, and cuts nothing off. */
function QuietMinute({ isBegun }: { readonly isBegun: boolean }) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!isBegun) return;
    const timer = setTimeout(() => setOver(true), MINUTE_MS);
    return () => clearTimeout(timer);
  }, [isBegun]);
  return (
    <p class="quiet quiet-minute">
      <span class={isBegun ? 'minute minute-runs' : 'minute'} aria-hidden="true" />
      {isOver ? 'Take the time you need.' : 'About a minute'}
    </p>
  );
}
