import { ChevronDown, ChevronUp, ClipboardList, Pause, Play, X } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleId } from '../../core/article/article.ts';
import { describeFailure } from '../../core/failure.ts';
import type { GroupNews, ImportResult, ImportSums } from '../../core/importing/import-queue.ts';
import { useApp } from '../models/app.ts';
import { describeImport } from '../models/imports.ts';
import { articleRoute, facilitateRoute } from '../models/routes.ts';
import { countOf, formatNumber } from '../models/words.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';

/** How far an import is, and afterwards what became of each source, in a corner that leaves the app usable. */
export function ImportTray() {
  const { imports, settings } = useApp();
  const isRunning = imports.isRunning.value;
  const settled = imports.settled.value;
  const [isListShown, showList] = useFolding(isRunning);
  const hasImported = settled.some(({ outcome }) => outcome.tag === 'imported' || outcome.tag === 'many');
  useEffect(() => {
    if (hasImported) settings.seeHint('import');
  }, [hasImported, settings]);
  if (!isRunning && settled.length === 0) return null;
  return (
    <section class="import-tray floating" aria-label="Import">
      <div class="import-head">
        <Words />
        {isRunning && <RunningActs />}
        {settled.length > 0 && (
          <IconButton
            icon={isListShown ? ChevronDown : ChevronUp}
            label={isListShown ? 'Fold the list' : 'Show the list'}
            aria-expanded={isListShown}
            aria-controls={isListShown ? 'import-results' : undefined}
            onClick={() => showList(!isListShown)}
          />
        )}
        {!isRunning && <IconButton icon={X} label="Close the list" onClick={imports.dismiss} />}
      </div>
      {!isRunning && <FailureActs />}
      {settled.length > 0 && isListShown && (
        <ul class="import-results" id="import-results">
          {inOrderOfNeed(settled).map((result) => (
            <ResultLine key={result.importId} result={result} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Shown, until somebody opens an article to read and write in: then only the head stays in its corner. */
function useFolding(isRunning: boolean) {
  const { routes } = useApp();
  const route = routes.current.value;
  const articleId = route.place === 'article' ? route.articleId : null;
  const before = useRef(articleId);
  const [isListShown, showList] = useState(true);
  useEffect(() => {
    if (articleId !== null && articleId !== before.current) showList(false);
    before.current = articleId;
  }, [articleId]);
  useEffect(() => {
    if (isRunning) showList(true);
  }, [isRunning]);
  return [isListShown, showList] as const;
}

/** How far it is, and at the end what came of it: in a live region that is there before, so that it is read out. */
function Words() {
  const { imports } = useApp();
  const { done, total, current, share, isPaused, sums } = imports.progress.value;
  const isRunning = imports.isRunning.value;
  return (
    <div class="import-words">
      <div role="status">{!isRunning && <h2>{sumUp(sums)}</h2>}</div>
      {isRunning && (
        <>
          <h2>
            {isPaused ? 'Paused at' : 'Importing'} {formatNumber(Math.min(done + 1, total))} of{' '}
            {formatNumber(total)}
          </h2>
          <p class="quiet one-line">
            {current ?? (isPaused ? 'Nothing is lost meanwhile.' : 'Getting ready…')}
          </p>
          <progress class="progress" max={total} value={done + share} aria-label="Import" />
        </>
      )}
    </div>
  );
}

function RunningActs() {
  const { imports } = useApp();
  const { total, isPaused } = imports.progress.value;
  return (
    <>
      {total > 1 && (
        <IconButton
          icon={isPaused ? Play : Pause}
          label={isPaused ? 'Go on' : 'Pause'}
          onClick={() => imports.pause(!isPaused)}
        />
      )}
      <Button onClick={imports.cancel}>Cancel</Button>
    </>
  );
}

/** What can be done about everything that failed. */
function FailureActs() {
  const { imports } = useApp();
  if (imports.progress.value.sums.failures < 2) return null;
  return (
    <div class="import-failures">
      <IconButton icon={ClipboardList} label="Copy the list of what failed" onClick={imports.copyFailures} />
      <Button onClick={imports.retryFailed}>Try all again</Button>
    </div>
  );
}

function ResultLine({ result }: { readonly result: ImportResult }) {
  const { outcome } = result;
  return (
    <li class={`import-result import-${outcome.tag}`}>
      <p>{describeImport(result)}</p>
      {outcome.tag === 'imported' &&
        outcome.notes.map((note) => (
          <div key={note} class="import-reasons">
            {note}
          </div>
        ))}
      {outcome.tag === 'many' && outcome.notes.length > 0 && (
        <Reasons summary="What to look at" reasons={outcome.notes} />
      )}
      {outcome.tag === 'many' && outcome.failures.length > 0 && (
        <Reasons
          summary={whyNot(outcome.failed)}
          reasons={outcome.failures.map(describeFailure)}
          count={outcome.failed}
        />
      )}
      {outcome.tag === 'merged' && outcome.problemCount > 0 && (
        <Reasons
          summary={whyNot(outcome.problemCount)}
          reasons={outcome.problems}
          count={outcome.problemCount}
        />
      )}
      <ResultActs result={result} />
    </li>
  );
}

const whyNot = (count: number): string => `Why ${formatNumber(count)} could not be imported`;

type ReasonsProps = {
  readonly summary: string;
  readonly reasons: readonly string[];
  /** How many there are, when these are only the first of them. */
  readonly count?: number;
};

function Reasons({ summary, reasons, count = reasons.length }: ReasonsProps) {
  return (
    <details class="import-reasons">
      <summary>{summary}</summary>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        {count > reasons.length && <li>… and {formatNumber(count - reasons.length)} more.</li>}
      </ul>
    </details>
  );
}

function ResultActs({ result: { importId, outcome } }: { readonly result: ImportResult }) {
  const { imports, routes } = useApp();
  switch (outcome.tag) {
    case 'imported':
      return <Open id={outcome.articleId} label="Open" />;
    case 'failed':
      return <Button onClick={() => imports.retry(importId)}>Try again</Button>;
    case 'many':
      return (
        <div class="import-acts">
          {outcome.firstId !== null && <Open id={outcome.firstId} label="Open the first" />}
          {outcome.failed > 0 && <Button onClick={() => imports.retry(importId)}>Try again</Button>}
          {outcome.leftOut > 0 && (
            <Button onClick={() => imports.takeLeftOut(importId)}>Import those left out</Button>
          )}
          {outcome.duplicates > 0 && <DuplicateActs importId={importId} />}
        </div>
      );
    case 'duplicate':
      return (
        <div class="import-acts">
          <Open id={outcome.existing.id} label="Open it" onOpen={() => imports.settle(importId, 'leave')} />
          <DuplicateActs importId={importId} />
        </div>
      );
    case 'followed':
      return <Button onClick={() => routes.go({ place: 'feeds', feedId: null })}>Open feeds</Button>;
    case 'merged':
      return outcome.news === null ? null : <NewsAct news={outcome.news} />;
    case 'waiting':
      return null;
  }
}

function NewsAct({ news }: { readonly news: GroupNews }) {
  const { routes } = useApp();
  switch (news.tag) {
    case 'packet':
      return news.articleId === null ? null : <Open id={news.articleId} label="Open" />;
    case 'answers':
      return (
        <Button onClick={() => routes.go(facilitateRoute(news.subject, 'answers'))}>See the answers</Button>
      );
  }
}

type OpenProps = { readonly id: ArticleId; readonly label: string; readonly onOpen?: () => void };

function Open({ id, label, onOpen }: OpenProps) {
  const { routes } = useApp();
  const open = (): void => {
    onOpen?.();
    routes.go(articleRoute(id));
  };
  return <Button onClick={open}>{label}</Button>;
}

function DuplicateActs({ importId }: { readonly importId: string }) {
  const { imports } = useApp();
  return (
    <>
      <Button
        title="Takes the new text; what you wrote stays"
        onClick={() => imports.settle(importId, 'replace')}
      >
        Replace
      </Button>
      <Button onClick={() => imports.settle(importId, 'keep-both')}>Keep both</Button>
    </>
  );
}

/** What waits for the reader comes first. */
function inOrderOfNeed(results: readonly ImportResult[]): readonly ImportResult[] {
  const rank = { duplicate: 0, failed: 1, many: 2, imported: 2, merged: 2, followed: 2, waiting: 3 } as const;
  return [...results].sort((one, other) => rank[one.outcome.tag] - rank[other.outcome.tag]);
}

function sumUp({ articles, exports, duplicates, failed }: ImportSums): string {
  const parts = [
    articles > 0 ? `${countOf(articles, 'article')} imported` : '',
    exports > 0 ? `${countOf(exports, 'file')} taken in` : '',
    duplicates > 0 ? `${formatNumber(duplicates)} already there` : '',
    failed > 0 ? `${formatNumber(failed)} not imported` : '',
  ];
  return parts.filter(Boolean).join(', ');
}
