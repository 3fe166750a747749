import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../../core/article/article.ts';
import type { AfterwordBridge, OpenedArticle } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { Drafts } from './drafts.ts';

/** What the reader's model needs besides the API. */
export type ReaderDeps = {
  readonly drafts: Drafts;
  /** Already read at the start, so that the first paint needs no second call. */
  readonly firstArticle: OpenedArticle | null;
};

/** The article that is open, its journal, and what can be done with both. */
export type Reader = {
  readonly opened: ReadonlySignal<OpenedArticle | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  open(id: ArticleId): Promise<void>;
  stop(): void;
};

/** The model of the reader place. */
export function createReader(api: AfterwordBridge, deps: ReaderDeps): Reader {
  const opened = signal<OpenedArticle | null>(deps.firstArticle);
  const failure = signal<Failure | null>(null);
  const open = async (id: ArticleId): Promise<void> => {
    const result = await api.openArticle(id);
    if (result.ok) opened.value = result.value;
    else failure.value = result.failure;
  };
  return { opened, failure, open, stop: () => undefined };
}
