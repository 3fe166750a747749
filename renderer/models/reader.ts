import { computed, type ReadonlySignal } from '@preact/signals';
import type { ArticleId } from '../../core/article/article.ts';
import type { OpenedArticle } from '../../core/contract/library-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { Highlight, Journal, Reflection } from '../../core/journal/journal.ts';
import { createPlacer, type PlacedHighlights } from '../../core/journal/placed-highlights.ts';
import type { Drafts } from './drafts.ts';
import { createReaderActs, type ReaderActs } from './reader-acts.ts';
import { type CommitmentActs, createCommitmentActs } from './reader-commitments.ts';
import { createHighlightActs, type HighlightActs } from './reader-highlights.ts';
import { createNoteActs, type NoteActs } from './reader-notes.ts';
import { createOpenArticle } from './reader-opened.ts';
import { createReadingProgress, type ReadingProgress } from './reader-progress.ts';
import { type Passages, type Reading, readJournal, readPassages } from './reader-reading.ts';
import type { RecordDrafts } from './record-drafts.ts';
import type { Toasts } from './toasts.ts';

/** What the reader's model needs besides the API. */
export type ReaderDeps = {
  readonly drafts: Drafts;
  readonly records: RecordDrafts;
  readonly toasts: Pick<Toasts, 'show' | 'showFailure' | 'keepUndo' | 'announce'>;
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
  readonly highlights: HighlightActs;
  /** The article's highlights where their words stand. */
  readonly marked: ReadonlySignal<PlacedHighlights>;
  readonly commitments: CommitmentActs;
  readonly progress: ReadingProgress;
  open(id: ArticleId): Promise<void>;
  stop(): void;
};

/** The model of the reader place. */
export function createReader(api: AfterwordBridge, deps: ReaderDeps): Reader {
  const progress = createReadingProgress(api, deps.now);
  const { opened, failure, open, setJournal, stop } = createOpenArticle(
    api,
    deps.firstArticle,
    progress.begin,
  );
  const keepSaved = (articleId: ArticleId, reflection: Reflection): void => {
    const current = opened.peek();
    if (current?.article.id !== articleId) return;
    setJournal(withReflection(current.journal, reflection));
    if (reflection.text.trim() !== '') progress.touch();
  };
  const keepJournal = (journal: Journal): void => setJournal(journal);
  const stops = [
    stop,
    api.on('closing', progress.flush),
    deps.drafts.onSaved(keepSaved),
    deps.records.onSaved(keepJournal),
  ];
  const article = computed(() => opened.value?.article ?? null);

  const passages = computed(() => article.value && readPassages(article.value));
  const placer = computed(() => passages.value && createPlacer(passages.value));
  const highlights = createSteady(() => opened.value?.journal.highlights.filter(isLive) ?? []);
  const marked = computed(() => placer.value?.(highlights.value) ?? NOTHING_MARKED);

  return {
    opened,
    failure,
    passages,
    reading: computed(() => opened.value && readJournal(opened.value.article, opened.value.journal)),
    acts: createReaderActs(api, { opened, setJournal, toasts: deps.toasts }),
    notes: createNoteActs(api, { ...deps, opened, setJournal }),
    highlights: createHighlightActs(api, { ...deps, opened, marked, setJournal }),
    marked,
    commitments: createCommitmentActs(api, { ...deps, opened, setJournal }),
    progress,
    open(id) {
      if (opened.peek()?.article.id !== id) progress.flush();
      return open(id);
    },
    stop() {
      progress.flush();
      for (const end of stops) end();
    },
  };
}

const NOTHING_MARKED: PlacedHighlights = { placed: [], unplaced: [] };

const isLive = ({ deletedAt }: Highlight): boolean => deletedAt === null;

/** The same array as long as what is in it is the same, so that a word written elsewhere paints nothing anew. */
function createSteady<T>(read: () => readonly T[]): ReadonlySignal<readonly T[]> {
  let known: readonly T[] = [];
  return computed(() => {
    const next = read();
    if (JSON.stringify(next) !== JSON.stringify(known)) known = next;
    return known;
  });
}

/** The journal with what has just been saved, before the host is asked again. */
function withReflection(journal: Journal, reflection: Reflection): Journal {
  const others = journal.reflections.filter(({ id }) => id !== reflection.id);
  return { ...journal, reflections: [...others, reflection] };
}
