import { useApp } from '../../models/app.ts';
import type { Reading } from '../../models/reader-reading.ts';
import { HiddenQuestions, LostAnswers, LostRewordings, OwnQuestion, Suggestions } from './MoreQuestions.tsx';
import { PacketStrip } from './PacketStrip.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { QuestionSets } from './QuestionSets.tsx';

/** The questions with their answers; quietly below them, what else could be asked. */
export function QuestionsTab({ reading }: { readonly reading: Reading }) {
  const opened = useApp().reader.opened.value;
  if (!opened) return null;
  const { article, journal } = opened;
  const { questions } = reading;
  return (
    <>
      <PacketStrip articleId={article.id} />
      {questions.length === 0 && <NoQuestions hasSuggestions={reading.suggestions.length > 0} />}
      <ol class="cards">
        {questions.map((question, at) => (
          <QuestionCard
            key={question.id}
            question={question}
            number={at + 1}
            count={questions.length}
            articleId={article.id}
            journal={journal}
          />
        ))}
      </ol>
      <LostAnswers answers={reading.lostAnswers} articleId={article.id} />
      <LostRewordings fields={reading.lostRewordings} added={journal.questions.added} />
      <Suggestions questions={reading.suggestions} />
      <OwnQuestion added={journal.questions.added} />
      <QuestionSets isProminent={questions.length === 0} laid={journal.questions.added} />
      <HiddenQuestions questions={reading.hidden} />
    </>
  );
}

function NoQuestions({ hasSuggestions }: { readonly hasSuggestions: boolean }) {
  return (
    <p class="no-questions">
      {hasSuggestions
        ? 'This article asks nothing outright. Some of its sentences may be worth an answer all the same.'
        : 'This article asks nothing. Ask yourself something, or lay a set of questions on it.'}
    </p>
  );
}
