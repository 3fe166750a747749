import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { QuestionId } from '../../../core/article/article.ts';
import type { ReflectionId } from '../../../core/journal/journal.ts';
import type { SettingsModel } from '../../models/settings.ts';
import { type ArticlePage, createArticlePage, flash } from './article-page.ts';

export type PanelTab = 'questions' | 'notes';

/** What of one open article is in sight and in hand. It knows the page's elements; models do not. */
export type ReaderView = ArticlePage & {
  readonly tab: Signal<PanelTab>;
  /** Too narrow for a panel beside the text: it is a sheet at the lower edge. */
  readonly isSheet: ReadonlySignal<boolean>;
  readonly isPanelShown: ReadonlySignal<boolean>;
  showPanel(shown: boolean): void;
  /** The question that keys mean: its card and its words in the text stand out. */
  readonly activeQuestion: Signal<QuestionId | null>;
  /** Block under the paragraph cursor. */
  readonly cursor: Signal<number | null>;
  readonly isFinding: Signal<boolean>;
  readonly areCommentsUncovered: Signal<boolean>;
  /** The question that is answered alone on the screen. */
  readonly focusedQuestion: Signal<QuestionId | null>;
  /** Share of the article's text that was passed, for the line at the top. */
  readonly fraction: Signal<number>;
  /** Words for those who listen. */
  readonly announcement: Signal<string>;
  announce(sentence: string): void;
  moveCursor(by: -1 | 1): void;
  /** Makes a question the active one and shows its words in the text. */
  showInText(id: QuestionId): void;
  /** Makes a question the active one and shows its card. */
  showCard(id: QuestionId, into?: 'card' | 'field'): void;
  /** Shows a note in the panel, ready to go on writing. */
  showNote(id: ReflectionId): void;
};

const narrow = window.matchMedia('(max-width: 999px)');
const isSheet = signal(narrow.matches);
narrow.addEventListener('change', (event) => {
  isSheet.value = event.matches;
});

/** The view of an article that was just opened. */
export function createReaderView(settings: SettingsModel): ReaderView {
  const isSheetOpen = signal(false);
  const activeQuestion = signal<QuestionId | null>(null);
  const cursor = signal<number | null>(null);
  const announcement = signal('');
  const tab = signal<PanelTab>('questions');
  const page = createArticlePage();
  const showPanel = (shown: boolean): void => {
    if (isSheet.peek()) isSheetOpen.value = shown;
    else if (settings.current.peek().panelShown !== shown) settings.change({ panelShown: shown });
  };

  return {
    ...page,
    tab,
    isSheet,
    isPanelShown: computed(() => (isSheet.value ? isSheetOpen.value : settings.current.value.panelShown)),
    showPanel,
    activeQuestion,
    cursor,
    isFinding: signal(false),
    areCommentsUncovered: signal(false),
    focusedQuestion: signal(null),
    fraction: signal(0),
    announcement,
    announce(sentence) {
      // The same sentence twice is read twice only when it differs.
      announcement.value = announcement.peek() === sentence ? `${sentence}\u00a0` : sentence;
    },
    moveCursor(by) {
      const next = page.passageBeside(cursor.peek(), by);
      if (!next) return;
      cursor.value = Number(next.dataset['block']);
      next.scrollIntoView({ block: 'center' });
    },
    showInText(id) {
      activeQuestion.value = id;
      page.showMark(id);
    },
    showCard(id, into = 'card') {
      activeQuestion.value = id;
      tab.value = 'questions';
      showPanel(true);
      // The panel may be about to appear: its card is there at the next frame.
      requestAnimationFrame(() => focusCard(id, into));
    },
    showNote(id) {
      tab.value = 'notes';
      showPanel(true);
      requestAnimationFrame(() => focusNote(id));
    },
  };
}

export const ReaderViewContext = createContext<ReaderView | null>(null);

/** The view of the open article, for components inside the reader. */
export function useReaderView(): ReaderView {
  const view = useContext(ReaderViewContext);
  if (view === null) throw new Error('useReaderView needs ReaderViewContext around it');
  return view;
}

function focusCard(id: QuestionId, into: 'card' | 'field'): void {
  const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
  if (!card) return;
  card.scrollIntoView({ block: 'nearest' });
  if (into === 'field') card.querySelector('textarea')?.focus({ preventScroll: true });
  else flash(card);
}

function focusNote(id: ReflectionId): void {
  const field = document.querySelector<HTMLElement>(`textarea[data-reflection="${CSS.escape(id)}"]`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}
