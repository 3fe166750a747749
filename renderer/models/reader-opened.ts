import { type ReadonlySignal, signal } from '@preact/signals';
import type { Article, ArticleId } from '../../core/article/article.ts';
import type { OpenedArticle } from '../../core/contract/library-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { Journal } from '../../core/journal/journal.ts';

/** The open article as the host has it, read again whenever it changed there. */
export type OpenArticle = {
  readonly opened: ReadonlySignal<OpenedArticle | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** Opens another article; one that is open stays as it is. */
  open(id: ArticleId): Promise<void>;
  /** Takes what an act has just answered. */
  setJournal(journal: Journal): void;
  stop(): void;
};

/** How long changes from elsewhere are collected before the article is read again, in milliseconds. */
const REREAD_AFTER = 120;

/** `onOpen` hears of each article once, when it is there. */
export function createOpenArticle(
  api: Pick<AfterwordBridge, 'openArticle' | 'on'>,
  first: OpenedArticle | null,
  onOpen: (opened: OpenedArticle) => void,
): OpenArticle {
  const opened = signal<OpenedArticle | null>(first);
  const failure = signal<Failure | null>(null);
  let wanted: ArticleId | null = first?.article.id ?? null;
  let changes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (next: OpenedArticle): void => {
    const isNew = opened.peek()?.article.id !== next.article.id;
    failure.value = null;
    opened.value = withKnownArticle(next, opened.peek());
    if (isNew) onOpen(next);
  };
  /** Reads until nothing changed meanwhile, so that an answer which was overtaken is never shown. */
  const read = async (id: ArticleId): Promise<void> => {
    for (let seen = -1; seen !== changes && wanted === id; ) {
      seen = changes;
      const result = await api.openArticle(id);
      if (wanted !== id) return;
      if (!result.ok) failure.value = result.failure;
      else if (seen === changes) show(result.value);
    }
  };
  const rereadSoon = (id: ArticleId): void => {
    if (id !== wanted) return;
    clearTimeout(timer);
    timer = setTimeout(() => void read(id), REREAD_AFTER);
  };
  const stops = [
    api.on('journalChanged', ({ articleId }) => rereadSoon(articleId)),
    api.on('libraryChanged', ({ ids }) => ids.forEach(rereadSoon)),
  ];
  if (first) onOpen(first);

  return {
    opened,
    failure,
    async open(id) {
      if (wanted === id && opened.peek()?.article.id === id) return;
      wanted = id;
      failure.value = null;
      if (opened.peek()?.article.id !== id) opened.value = null;
      await read(id);
    },
    setJournal(journal) {
      const current = opened.peek();
      if (current?.article.id !== journal.articleId) return;
      changes += 1;
      opened.value = { ...current, journal };
    },
    stop() {
      clearTimeout(timer);
      for (const end of stops) end();
    },
  };
}

/** The same object for the same article, so that its text is not drawn again because a word was written on it. */
function withKnownArticle(next: OpenedArticle, known: OpenedArticle | null): OpenedArticle {
  if (!known || identityOf(known.article) !== identityOf(next.article)) return next;
  return { ...next, article: known.article };
}

/** Articles never change; one that was replaced by a new import differs in what it was read from. */
const identityOf = ({
  id,
  addedAt,
  title,
  byline,
  fingerprint,
  source,
  questions,
  comments,
}: Article): string =>
  JSON.stringify([id, addedAt, title, byline, fingerprint, source, questions.length, comments.length]);
