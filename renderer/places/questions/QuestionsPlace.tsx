import { MessageCircleQuestionMark, SearchX } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { EVERY_QUESTION, type QuestionGroup } from '../../../core/library/question-list.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PlaceHeader } from '../../components/PlaceHeader.tsx';
import { useKeptScroll } from '../../components/use-kept-scroll.ts';
import { VirtualList } from '../../components/VirtualList.tsx';
import { useApp } from '../../models/app.ts';
import { articleRoute } from '../../models/routes.ts';
import { countOf } from '../../models/words.ts';
import { QuestionRow } from './QuestionRow.tsx';
import { asksForEverything, QuestionTools } from './QuestionTools.tsx';
import '../../styles/reflections.css';
import '../../styles/questions.css';

/** In pixels. By article its title stands above the question; otherwise below, beside what the group is called. */
const ROW_HEIGHTS: Readonly<Record<QuestionGroup, number>> = { article: 92, theme: 112, kind: 112 };

/** Every question of the library, answered or not. Each opens at its place in its article. */
export function QuestionsPlace() {
  const { questions, routes } = useApp();
  const { rows } = questions;
  const { total } = rows;
  const scroll = useKeptScroll('questions');
  const comesBack = useRef(routes.canGoForward.peek());
  const open = (articleId: string, questionId: string): void =>
    routes.go(articleRoute(articleId, { questionId }));
  useEffect(() => {
    if (total.peek() === null) rows.restart();
  }, [rows, total]);

  return (
    <div class="reflections questions">
      <PlaceHeader title="Questions" note={<CountOfQuestions />} />
      <QuestionTools />
      {total.value === 0 ? (
        <NoQuestions />
      ) : (
        <VirtualList
          key={JSON.stringify(questions.query.value)}
          label="Questions"
          rows={rows}
          rowHeight={ROW_HEIGHTS[questions.query.value.groupBy]}
          current={questions.current.value}
          isChosen={() => false}
          onMove={questions.moveTo}
          onOpen={(row, index) => {
            questions.moveTo(index);
            open(row.articleId, row.questionId);
          }}
          onToggle={(row) => open(row.articleId, row.questionId)}
          onExtend={questions.moveTo}
          scroll={scroll}
          focusFirst={comesBack.current}
        >
          {(row) => <QuestionRow row={row} groupBy={questions.query.value.groupBy} />}
        </VirtualList>
      )}
    </div>
  );
}

function CountOfQuestions() {
  const { questions } = useApp();
  const total = questions.rows.total.value;
  const pending = questions.pending.value;
  if (total === null) return <>Collecting the questions…</>;
  if (pending === 0) return <>{countOf(total, 'question')}</>;
  return (
    <>
      {countOf(total, 'question')} so far, {countOf(pending, 'article')} still to look at
    </>
  );
}

function NoQuestions() {
  const { questions } = useApp();
  const query = questions.query.value;
  if (questions.pending.value > 0)
    return (
      <EmptyState icon={MessageCircleQuestionMark} sentence="Collecting the questions of your library…" />
    );
  if (asksForEverything(query))
    return (
      <EmptyState
        icon={MessageCircleQuestionMark}
        sentence="Questions appear here when an article asks you something."
      />
    );
  return (
    <EmptyState icon={SearchX} sentence="No question fits what you asked for.">
      <Button onClick={() => questions.ask({ ...EVERY_QUESTION, groupBy: query.groupBy })}>
        Show every question
      </Button>
    </EmptyState>
  );
}
