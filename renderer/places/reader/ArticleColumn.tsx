import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { OpenedArticle } from '../../../core/contract/library-contract.ts';
import { markQuestions, type Passages, type Reading } from '../../models/reader-reading.ts';
import { isPlaced } from '../../models/restored-parts.ts';
import { ArticleCredits, ClosingCall } from './ArticleEnd.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { ArticleText } from './ArticleText.tsx';
import { BeforeAndAfter } from './BeforeAndAfter.tsx';
import { BeforeReading } from './BeforeReading.tsx';
import { Comments } from './Comments.tsx';
import { FindBar } from './FindBar.tsx';
import { directionOf } from './languages.ts';
import { MarkingBar } from './marking/MarkingBar.tsx';
import { useMarking } from './marking/use-marking.ts';
import { useMarkingCommands } from './marking/use-marking-commands.ts';
import { usePaintedHighlights } from './marking/use-painted-highlights.ts';
import { usePassageClicks } from './marking/use-passage-clicks.ts';
import { ReadAloudBar } from './ReadAloudBar.tsx';
import { ReaderBar } from './ReaderBar.tsx';
import { RemovedParts, RestoredParts } from './RemovedParts.tsx';
import { useReaderView } from './reader-view.ts';
import { useReadingPlace } from './use-reading-place.ts';

/** The article with everything that belongs to it, in the one column that scrolls. */
export function ArticleColumn(props: {
  readonly opened: OpenedArticle;
  readonly reading: Reading;
  readonly passages: Passages;
}) {
  const { opened, reading, passages } = props;
  const { article } = opened;
  const restored = opened.journal.restoredParts.value;
  const back = article.removed.filter(({ text }) => restored.includes(text));
  const view = useReaderView();
  const scroller = useRef<HTMLDivElement>(null);
  view.setScroller(scroller.current);
  const marks = useMemo(
    () => markQuestions(reading.questions, passages.text),
    [reading.questions, passages.text],
  );
  const passageHandlers = usePassageClicks();
  useReadingPlace(passages, scroller);
  useMarking(scroller);
  useMarkingCommands();
  usePaintedHighlights();
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement?.id === 'place')
      scroller.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div class="reader-column">
      <ReaderBar opened={opened} blocks={passages.blocks} />
      <ProgressLine />
      {view.isFinding.value && <FindBar />}
      <ReadAloudBar />
      <div
        class="reader-scroll"
        ref={(element) => {
          scroller.current = element;
          view.setScroller(element);
        }}
        tabIndex={-1}
        {...passageHandlers}
      >
        <MarkingBar />
        <article
          class="article"
          aria-labelledby="article-title"
          {...(article.language ? { lang: article.language } : {})}
          dir={directionOf(article.language)}
        >
          <ArticleHead article={article} reading={reading} />
          <BeforeReading opened={opened} reading={reading} />
          <ArticleText
            content={article.content}
            marks={marks}
            blocks={passages.blocks}
            restored={back.filter(isPlaced)}
          />
          <RestoredParts parts={back.filter((part) => !isPlaced(part))} />
        </article>
        <div class="article-end">
          <BeforeAndAfter opened={opened} reading={reading} />
          <ClosingCall reading={reading} />
          <ArticleCredits credits={article.credits} />
          <Comments comments={article.comments} hasAnswer={reading.answered.size > 0} />
          <RemovedParts parts={article.removed} restored={restored} />
        </div>
      </div>
    </div>
  );
}

/** How far one came, as a thin line; the same in words is in the list of articles. */
function ProgressLine() {
  const { fraction } = useReaderView();
  return (
    <div class="progress-line" aria-hidden="true">
      <div class="progress-done" style={{ transform: `scaleX(${fraction.value})` }} />
    </div>
  );
}
