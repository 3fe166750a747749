import { X } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import type { ImportResult } from '../../core/importing/import-queue.ts';
import { useApp } from '../models/app.ts';
import { canRetry, describeImport } from '../models/imports.ts';
import { articleRoute } from '../models/routes.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { countOf, formatNumber } from './words.ts';

/** How far an import is, and afterwards what became of each source, in a corner that leaves the app usable. */
export function ImportTray() {
  const { imports, settings } = useApp();
  const isRunning = imports.isRunning.value;
  const settled = imports.settled.value;
  const hasImported = settled.some(({ outcome }) => outcome.tag === 'imported');
  useEffect(() => {
    if (hasImported) settings.seeHint('import');
  }, [hasImported, settings]);
  if (!isRunning && settled.length === 0) return null;
  return (
    <section class="import-tray" aria-label="Import">
      {isRunning ? <Running /> : <Finished settled={settled} />}
      {settled.length > 0 && (
        <ul class="import-results">
          {inOrderOfNeed(settled).map((result) => (
            <ResultLine key={result.importId} result={result} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Running() {
  const { imports } = useApp();
  const { done, total, current } = imports.progress.value;
  return (
    <div class="import-head">
      <div class="import-words">
        <h2>
          Importing {formatNumber(Math.min(done + 1, total))} of {formatNumber(total)}
        </h2>
        <p class="quiet one-line">{current ?? 'Getting ready…'}</p>
        <progress class="progress" max={total} value={done} aria-label="Import" />
      </div>
      <Button onClick={imports.cancel}>Cancel</Button>
    </div>
  );
}

function Finished({ settled }: { readonly settled: readonly ImportResult[] }) {
  const { imports } = useApp();
  const failedCount = settled.filter(canRetry).length;
  return (
    <div class="import-head">
      <h2>
        <span role="status">{sumUp(settled)}</span>
      </h2>
      {failedCount > 1 && <Button onClick={imports.retryFailed}>Try all again</Button>}
      <IconButton icon={X} label="Close the list" onClick={imports.dismiss} />
    </div>
  );
}

function ResultLine({ result }: { readonly result: ImportResult }) {
  return (
    <li class={`import-result import-${result.outcome.tag}`}>
      <p>{describeImport(result)}</p>
      <ResultActs result={result} />
    </li>
  );
}

function ResultActs({ result }: { readonly result: ImportResult }) {
  const { imports, routes } = useApp();
  const { importId, outcome } = result;
  if (outcome.tag === 'imported')
    return <Button onClick={() => routes.go(articleRoute(outcome.articleId))}>Open</Button>;
  if (outcome.tag === 'failed') return <Button onClick={() => imports.retry(importId)}>Try again</Button>;
  if (outcome.tag === 'waiting' || outcome.tag === 'merged') return null;
  return (
    <div class="import-acts">
      <Button
        onClick={() => {
          imports.settle(importId, 'leave');
          routes.go(articleRoute(outcome.existing.id));
        }}
      >
        Open it
      </Button>
      <Button
        title="Takes the new text; what you wrote stays"
        onClick={() => imports.settle(importId, 'replace')}
      >
        Replace
      </Button>
      <Button onClick={() => imports.settle(importId, 'keep-both')}>Keep both</Button>
    </div>
  );
}

/** What waits for the reader comes first. */
function inOrderOfNeed(results: readonly ImportResult[]): readonly ImportResult[] {
  const rank = { duplicate: 0, failed: 1, imported: 2, merged: 2, waiting: 3 } as const;
  return [...results].sort((one, other) => rank[one.outcome.tag] - rank[other.outcome.tag]);
}

function sumUp(results: readonly ImportResult[]): string {
  const count = (tag: ImportResult['outcome']['tag']): number =>
    results.filter(({ outcome }) => outcome.tag === tag).length;
  const parts = [
    count('imported') > 0 ? `${countOf(count('imported'), 'article')} imported` : '',
    count('merged') > 0 ? `${countOf(count('merged'), 'export')} taken in` : '',
    count('duplicate') > 0 ? `${formatNumber(count('duplicate'))} already there` : '',
    count('failed') > 0 ? `${formatNumber(count('failed'))} not imported` : '',
  ];
  return parts.filter(Boolean).join(', ');
}
