import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Article, ArticleId } from '../../core/article/article.ts';
import type { AfterwordBridge, OpenedArticle } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { Journal, Reflection } from '../../core/journal/journal.ts';
import type { Drafts } from './drafts.ts';
import { createReaderActs, type ReaderActs } from './reader-acts.ts';
import { createNoteActs, type NoteActs } from './reader-notes.ts';
import { createReadingProgress, type ReadingProgress } from './reader-progress.ts';
import { type Passages, type Reading, readJournal, readPassages } from './reader-reading.ts';
import type { Toasts } from './toasts.ts';

/** What the reader's model needs besides the API. */
export type ReaderDeps = {
  readonly drafts: Drafts;
  readonly toasts: Pick<Toasts, 'show' | 'showFailure'>;
  readonly createId: () => string;
  /** Milliseconds; only differences count. */
  readonly now: () => number;
  /** Already read at the start, so that the first paint needs no second call. */
  readonly firstArticle: OpenedArticle | null;
};

/** The article that is open, its journal, and what can be done with both. */
export type Reader = {
  readonly opened: ReadonlySignal<OpenedArticle | null>;
  readonly passages: ReadonlySignal<Passages | null>;
  readonly reading: ReadonlySignal<Reading | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly acts: ReaderActs;
  readonly notes: NoteActs;
  readonly progress: ReadingProgress;
  open(id: ArticleId): Promise<void>;
  stop(): void;
};

/** How long changes from elsewhere are collected before the journal is read again, in milliseconds. */
const REREAD_AFTER = 120;

/** The model of the reader place. */
export function createReader(api: AfterwordBridge, deps: ReaderDeps): Reader {
  const opened = signal<OpenedArticle | null>(null);
  const failure = signal<Failure | null>(null);
  const progress = createReadingProgress(api, deps.now);
  let wanted: ArticleId | null = null;
  let changes = 0;
  let rereadTimer: ReturnType<typeof setTimeout> | undefined;

  const show = (next: OpenedArticle): void => {
    const isNew = opened.peek()?.article.id !== next.article.id;
    batch(() => {
      opened.value = next;
      failure.value = null;
    });
    if (isNew) progress.begin(next);
  };
  const setJournal = (journal: Journal): void => {
    const current = opened.peek();
    if (current?.article.id !== journal.articleId) return;
    changes += 1;
    opened.value = { ...current, journal };
  };
  /** Reads until nothing changed meanwhile, so that an answer which was overtaken is never shown. */
  const read = async (id: ArticleId): Promise<void> => {
    for (let seen = -1; seen !== changes && wanted === id; ) {
      seen = changes;
      const result = await api.openArticle(id);
      if (wanted !== id) return;
      if (!result.ok) failure.value = result.failure;
      else if (seen === changes) show(withKnownArticle(result.value, opened.peek()));
    }
  };
  const rereadSoon = (): void => {
    clearTimeout(rereadTimer);
    rereadTimer = setTimeout(() => wanted && void read(wanted), REREAD_AFTER);
  };
  const keepSaved = (articleId: ArticleId, reflection: Reflection): void => {
    const current = opened.peek();
    if (current?.article.id === articleId) setJournal(withReflection(current.journal, reflection));
    if (reflection.text.trim() !== '') progress.touch();
  };

  const stops = [
    api.on('journalChanged', ({ articleId }) => articleId === wanted && rereadSoon()),
    api.on('libraryChanged', ({ ids }) => wanted !== null && ids.includes(wanted) && rereadSoon()),
    api.on('closing', progress.flush),
    deps.drafts.onSaved(keepSaved),
  ];
  if (deps.firstArticle) {
    wanted = deps.firstArticle.article.id;
    show(deps.firstArticle);
  }

  const article = computed(() => opened.value?.article ?? null);
  return {
    opened,
    failure,
    passages: computed(() => article.value && readPassages(article.value)),
    reading: computed(() => opened.value && readJournal(opened.value.article, opened.value.journal)),
    acts: createReaderActs(api, { opened, setJournal, toasts: deps.toasts }),
    notes: createNoteActs(api, { ...deps, opened, setJournal }),
    progress,
    async open(id) {
      if (wanted === id && opened.peek()?.article.id === id) return;
      progress.flush();
      wanted = id;
      changes = 0;
      failure.value = null;
      if (opened.peek()?.article.id !== id) opened.value = null;
      await read(id);
    },
    stop() {
      clearTimeout(rereadTimer);
      progress.flush();
      for (const stop of stops) stop();
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

function withReflection(journal: Journal, reflection: Reflection): Journal {
  const others = journal.reflections.filter(({ id }) => id !== reflection.id);
  return { ...journal, reflections: [...others, reflection] };
}
