import type { ArticleId, TextQuoteSelector } from '../../core/article/article.ts';
import type { OpenedArticle } from '../../core/contract/library-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { ReadingState } from '../../core/journal/journal.ts';

type ProgressApi = Pick<AfterwordBridge, 'saveProgress' | 'setReadingState'>;

/** How far one came in the open article, and what that makes of its reading state. */
export type ReadingProgress = {
  /** Another article is open; what was seen of the one before is saved. */
  begin(opened: OpenedArticle): void;
  /** The reader moved: share passed (0 to 1) and the first passage in sight. */
  see(fraction: number, place: TextQuoteSelector | null): void;
  /** Something was written: the article is being read. */
  touch(): void;
  /** The reader chose a state: nothing here changes it again while the article stays open. */
  choose(state: ReadingState): void;
  /** Saves the place at once. */
  flush(): void;
};

/** In milliseconds, and as a share of the article. */
export const PROGRESS_RULES = {
  saveAfter: 700,
  readingAfter: 6000,
  readingFrom: 0.05,
  readFrom: 0.98,
  /** Nobody reads faster than this: reaching the end sooner is skimming through. */
  fastestWordsPerMinute: 1000,
  longestWait: 30_000,
} as const;

type Open = {
  readonly id: ArticleId;
  readonly openedAt: number;
  readonly readAfter: number;
  state: ReadingState;
  chosen: boolean;
  fraction: number;
  place: TextQuoteSelector | null;
  saved: boolean;
};

/** Saves the place a moment after it changed; `now` counts milliseconds. */
export function createReadingProgress(api: ProgressApi, now: () => number): ReadingProgress {
  let open: Open | null = null;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  let readingTimer: ReturnType<typeof setTimeout> | undefined;
  let readTimer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    clearTimeout(saveTimer);
    if (!open || open.saved) return;
    open.saved = true;
    void api.saveProgress(open.id, open.fraction, open.place).catch(() => undefined);
  };
  const enter = (state: ReadingState): void => {
    if (!open || open.chosen || rank(state) <= rank(open.state)) return;
    open.state = state;
    void api.setReadingState([open.id], state).catch(() => undefined);
  };
  const considerRead = (): void => {
    if (open && open.fraction >= PROGRESS_RULES.readFrom && now() - open.openedAt >= open.readAfter)
      enter('read');
  };

  return {
    begin(opened) {
      flush();
      clearTimeout(readingTimer);
      clearTimeout(readTimer);
      open = openedNow(opened, now());
      readingTimer = setTimeout(() => enter('reading'), PROGRESS_RULES.readingAfter);
      readTimer = setTimeout(considerRead, open.readAfter + 1);
    },
    see(fraction, place) {
      if (!open || (open.fraction === fraction && open.place?.start === place?.start)) return;
      const isFirstLook = open.place === null;
      if (!isFirstLook && fraction >= PROGRESS_RULES.readingFrom) enter('reading');
      Object.assign(open, { fraction, place, saved: false });
      considerRead();
      clearTimeout(saveTimer);
      saveTimer = setTimeout(flush, PROGRESS_RULES.saveAfter);
    },
    touch: () => enter('reading'),
    choose(state) {
      if (open) Object.assign(open, { state, chosen: true });
    },
    flush,
  };
}

function openedNow({ article, journal }: OpenedArticle, openedAt: number): Open {
  const { fraction, place } = journal.progress.value;
  const atFastest = (article.wordCount / PROGRESS_RULES.fastestWordsPerMinute) * 60_000;
  return {
    id: article.id,
    openedAt,
    readAfter: Math.min(atFastest, PROGRESS_RULES.longestWait),
    state: journal.readingState.value,
    chosen: false,
    fraction,
    place,
    saved: true,
  };
}

const rank = (state: ReadingState): number => ['unread', 'reading', 'read'].indexOf(state);
