import '../../styles/article.css';
import '../../styles/article-end.css';
import '../../styles/reader.css';
import '../../styles/panel.css';
import '../../styles/marking.css';
import '../../styles/history.css';
import { FileQuestion } from 'lucide-preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { ArticleId, QuestionId } from '../../../core/article/article.ts';
import { describeFailure } from '../../../core/failure.ts';
import type { ReflectionId } from '../../../core/journal/journal.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { renderNow } from '../../components/render-now.ts';
import { useApp } from '../../models/app.ts';
import { LIBRARY_ROUTE, type RoutePassage } from '../../models/routes.ts';
import { ArticleColumn } from './ArticleColumn.tsx';
import { FocusWriting } from './FocusWriting.tsx';
import { Panel } from './Panel.tsx';
import { usePrintedNotes } from './PrintedNotes.tsx';
import { createReaderView, ReaderViewContext } from './reader-view.ts';
import { useReaderCommands } from './use-reader-commands.ts';
import { useShownPassage } from './use-shown-passage.ts';

/** Props of the reader place: which article, and what to show first. */
export type ReaderPlaceProps = {
  readonly articleId: ArticleId;
  /** A question whose card should get the focus, or something else to be shown. */
  readonly show?: {
    readonly questionId?: QuestionId;
    readonly reflectionId?: ReflectionId;
    readonly highlightId?: string;
    readonly commitmentId?: string;
    readonly passage?: RoutePassage;
    readonly commentId?: string;
  };
};

/** One article, its questions and comments, and what the reader wrote on it. */
export function ReaderPlace({ articleId, show }: ReaderPlaceProps) {
  const { reader } = useApp();
  useEffect(() => void reader.open(articleId), [reader, articleId]);
  return <OpenReader key={articleId} articleId={articleId} {...(show ? { show } : {})} />;
}

/** The reader of one article: everything in sight begins anew with the next one. */
function OpenReader({ articleId, show }: ReaderPlaceProps) {
  const { layout, reader, routes, settings } = useApp();
  const view = useMemo(() => createReaderView(settings, reader, layout), [settings, reader, layout]);
  const opened = reader.opened.value?.article.id === articleId ? reader.opened.value : null;
  const reading = opened && reader.reading.value;
  const passages = opened && reader.passages.value;
  const isWriting = layout.focusMode.value && reading !== null && reading.questions.length > 0;
  useReaderCommands(view);
  usePrintedNotes();
  useShowFirst(view, opened !== null, show);
  useShownPassage(view, opened !== null, show?.passage ?? null, show?.commentId ?? null);
  useEffect(
    () => () => {
      layout.focusMode.value = false;
      layout.textAlone.value = false;
      reader.progress.flush();
    },
    [layout, reader],
  );

  const leaveFocus = (): void => {
    const id = view.focusedQuestion.peek();
    // What stands around is inert until it is drawn without the field.
    renderNow(() => {
      layout.focusMode.value = false;
    });
    if (id) view.showCard(id, 'field');
  };
  if (reader.failure.value)
    return (
      <EmptyState icon={FileQuestion} sentence={describeFailure(reader.failure.value)}>
        <Button look="primary" onClick={() => routes.go(LIBRARY_ROUTE)}>
          Back to the library
        </Button>
      </EmptyState>
    );
  return (
    <ReaderViewContext.Provider value={view}>
      <div class="reader-frame">
        <div class={view.isSheet.value ? 'reader reader-stacked' : 'reader'} inert={isWriting}>
          {opened && reading && passages ? (
            <>
              <ArticleColumn opened={opened} reading={reading} passages={passages} />
              <Panel reading={reading} />
            </>
          ) : (
            <div class="reader-waiting" aria-busy="true" />
          )}
        </div>
        {isWriting && <FocusWriting reading={reading} onClose={leaveFocus} />}
        <p class="visually-hidden" role="status" aria-live="polite">
          {view.announcement.value}
        </p>
      </div>
    </ReaderViewContext.Provider>
  );
}

/** Goes to what the route names, once the article is there. */
function useShowFirst(
  view: ReturnType<typeof createReaderView>,
  isOpen: boolean,
  show: ReaderPlaceProps['show'],
): void {
  const { reader } = useApp();
  const { questionId, reflectionId, highlightId, commitmentId } = show ?? {};
  useEffect(() => {
    if (!isOpen) return;
    const target = reader.opened.peek()?.journal.reflections.find(({ id }) => id === reflectionId)?.target;
    const question = questionId ?? (target?.kind === 'question' ? target.questionId : undefined);
    if (question) {
      view.showInText(question);
      view.showCard(question, 'field');
    } else if (target && reflectionId) view.showReflection(reflectionId, target);
    else if (commitmentId) view.showCommitment(commitmentId);
    else if (highlightId) {
      view.showHighlight(highlightId);
      requestAnimationFrame(() => view.showPassage(highlightId));
    }
  }, [isOpen, questionId, reflectionId, highlightId, commitmentId, reader, view]);
}
