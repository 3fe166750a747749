import { Check, EyeOff, Plus, RotateCcw } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Question } from '../../../core/article/article.ts';
import { BEGUN_FIELDS } from '../../../core/journal/begun-words.ts';
import type { Reflection } from '../../../core/journal/journal.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { useApp } from '../../models/app.ts';
import { LineForm } from './LineForm.tsx';
import { OtherBegun } from './OtherBegun.tsx';
import { useReaderView } from './reader-view.ts';
import { useBegun } from './use-begun.ts';
import { WritingField } from './writing/WritingField.tsx';

/** Sentences that may ask the reader something: each becomes a question or goes away. */
export function Suggestions({ questions }: { readonly questions: readonly Question[] }) {
  const { acts } = useApp().reader;
  if (questions.length === 0) return null;
  return (
    <section class="quiet-list" aria-labelledby="suggestions-title">
      <h3 id="suggestions-title">Perhaps also a question</h3>
      <ul>
        {questions.map((question) => (
          <QuietQuestion key={question.id} of={question}>
            <IconButton
              icon={Check}
              label={`Take as a question: ${question.text}`}
              hint="Take as a question"
              onClick={() => void acts.acceptSuggestion(question.id)}
            />
            <IconButton
              icon={EyeOff}
              label={`Hide: ${question.text}`}
              hint="Hide"
              onClick={() => void acts.hideQuestion(question.id)}
            />
          </QuietQuestion>
        ))}
      </ul>
    </section>
  );
}

/** What was hidden, with the way back. */
export function HiddenQuestions({ questions }: { readonly questions: readonly Question[] }) {
  const { acts } = useApp().reader;
  if (questions.length === 0) return null;
  return (
    <details class="quiet-list hidden-questions">
      <summary>Hidden ({questions.length})</summary>
      <ul>
        {questions.map((question) => (
          <QuietQuestion key={question.id} of={question}>
            <IconButton
              icon={RotateCcw}
              label={`Show again: ${question.text}`}
              hint="Show again"
              onClick={() => void acts.restoreQuestion(question.id)}
            />
          </QuietQuestion>
        ))}
      </ul>
    </details>
  );
}

/** A question in a line, and what can be done with it. */
function QuietQuestion(props: { readonly of: Question; readonly children: ComponentChildren }) {
  return (
    <li>
      <span class="quiet-words" dir="auto">
        {props.of.text}
      </span>
      {props.children}
    </li>
  );
}

/** A question of one's own. */
export function OwnQuestion({ added }: { readonly added: readonly Question[] }) {
  const { acts } = useApp().reader;
  const begun = useBegun(
    BEGUN_FIELDS.question,
    added.map(({ text }) => text),
  );
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      {begun.isOpen ? (
        <LineForm
          key={begun.turn}
          label="Your question"
          value=""
          action="Add"
          begun={begun}
          onSubmit={acts.addQuestion}
          onDone={() => void requestAnimationFrame(() => button.current?.focus())}
        />
      ) : (
        <Button class="own-question" look="quiet" icon={Plus} buttonRef={button} onClick={begun.open}>
          Ask a question of your own
        </Button>
      )}
      <OtherBegun begun={begun} name="your question" />
    </>
  );
}

/** Answers whose question went away with another import: the words stay, and so does their question. */
export function LostAnswers(props: { readonly answers: readonly Reflection[]; readonly articleId: string }) {
  const view = useReaderView();
  if (props.answers.length === 0) return null;
  return (
    <section class="lost-answers" aria-labelledby="lost-title">
      <h3 id="lost-title">The question is no longer in the article</h3>
      <ol class="cards">
        {props.answers.map(({ id, target, text }) => (
          <li class="card" key={id}>
            <h4 class="question-words" dir="auto">
              {target.kind === 'question' ? target.questionText : ''}
            </h4>
            <WritingField
              articleId={props.articleId}
              reflectionId={id}
              target={target}
              savedText={text}
              label="Your answer to a question that is gone"
              placeholder=""
              onLeave={view.focusText}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Other words of a question that went away before they were taken over: they can still be asked. */
export function LostRewordings({
  fields,
  added,
}: {
  readonly fields: readonly string[];
  readonly added: readonly Question[];
}) {
  if (fields.length === 0) return null;
  return (
    <section class="lost-answers" aria-labelledby="lost-words-title">
      <h3 id="lost-words-title">Other words of a question that is no longer in the article</h3>
      {fields.map((field) => (
        <LostRewording key={field} field={field} added={added} />
      ))}
    </section>
  );
}

function LostRewording({ field, added }: { readonly field: string; readonly added: readonly Question[] }) {
  const { acts } = useApp().reader;
  const begun = useBegun(
    field,
    added.map(({ text }) => text),
  );
  return (
    <>
      {begun.text !== '' && (
        <LineForm
          key={begun.turn}
          label="Other words of a question that is gone"
          value=""
          action="Ask it as your own"
          begun={begun}
          onSubmit={acts.addQuestion}
          onDone={() => undefined}
        />
      )}
      <OtherBegun begun={begun} name="words of a question that is gone" />
    </>
  );
}
