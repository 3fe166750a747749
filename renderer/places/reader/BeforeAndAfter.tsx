import type { OpenedArticle } from '../../../core/contract/library-contract.ts';
import { awaitsSecondAnswer, firstAnswerOf } from '../../../core/journal/first-answers.ts';
import { Button } from '../../components/Button.tsx';
import { answersTo, type Reading } from '../../models/reader-reading.ts';
import { formatMoment } from '../../models/words.ts';
import { useReaderView } from './reader-view.ts';
import '../../styles/before-after.css';

/** What was said before reading and what is said now, side by side after the last line. */
export function BeforeAndAfter(props: { readonly opened: OpenedArticle; readonly reading: Reading }) {
  const { opened, reading } = props;
  const view = useReaderView();
  const pairs = reading.questions.flatMap((question) =>
    answersTo(opened.journal, question.id).flatMap((answer) => {
      const first = firstAnswerOf(answer);
      return first === undefined || first.text.trim() === '' ? [] : [{ question, answer, first }];
    }),
  );
  if (pairs.length === 0) return null;
  return (
    <section class="before-after" aria-label="Before and after reading">
      {pairs.map(({ question, answer, first }) => (
        <div key={answer.id}>
          <h2 class="before-after-question" dir="auto">
            {question.text}
          </h2>
          <div class="before-after-pair">
            <figure>
              <figcaption>
                Before reading, <time dateTime={first.savedAt}>{formatMoment(first.savedAt)}</time>
              </figcaption>
              <p dir="auto">{first.text}</p>
            </figure>
            {awaitsSecondAnswer(answer) ? (
              <div class="before-after-open">
                <p>What do you say now?</p>
                <Button onClick={() => view.showCard(question.id, 'field')}>Answer again</Button>
              </div>
            ) : (
              <figure>
                <figcaption>
                  After reading, <time dateTime={answer.updatedAt}>{formatMoment(answer.updatedAt)}</time>
                </figcaption>
                <p dir="auto">{answer.text}</p>
              </figure>
            )}
          </div>
        </div>
      ))}
    </section>
  );
}
