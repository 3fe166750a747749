import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { QuestionId } from '../../../core/article/article.ts';
import type { HighlightPlace } from '../../../core/journal/highlights.ts';
import type { ReflectionId, ReflectionTarget } from '../../../core/journal/journal.ts';
import { renderNow } from '../../components/render-now.ts';
import type { Layout } from '../../models/layout.ts';
import type { Reader } from '../../models/reader.ts';
import type { SettingsModel } from '../../models/settings.ts';
import { type ArticlePage, createArticlePage, flash } from './article-page.ts';
import { createMarking, type Marking } from './marking/marking.ts';

export type PanelTab = 'questions' | 'highlights' | 'notes' | 'commitments' | 'history';

/** What of one open article is in sight and in hand. It knows the page's elements; models do not. */
export type ReaderView = ArticlePage & {
  readonly tab: Signal<PanelTab>;
  /** Too narrow for a panel beside the text: it is a sheet at the lower edge. */
  readonly isSheet: ReadonlySignal<boolean>;
  readonly isPanelShown: ReadonlySignal<boolean>;
  showPanel(shown: boolean): void;
  /** The question that keys mean: its card and its words in the text stand out. */
  readonly activeQuestion: Signal<QuestionId | null>;
  /** The highlight that keys mean: its card and its words in the text stand out. */
  readonly activeHighlight: Signal<string | null>;
  /** The highlight on which a note is begun. */
  readonly notedHighlight: Signal<string | null>;
  /** Words that are being dragged. */
  readonly dragged: Signal<HighlightPlace | null>;
  readonly marking: Marking;
  /** Block under the paragraph cursor. */
  readonly cursor: Signal<number | null>;
  readonly isFinding: Signal<boolean>;
  readonly areCommentsUncovered: Signal<boolean>;
  /** The reader reads on without a first answer, or with it written. */
  readonly isFirstAnswerDone: Signal<boolean>;
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
  /** Shows a commitment in the panel, ready to go on writing. */
  showCommitment(id: string): void;
  /** Shows a note in the panel, ready to go on writing. */
  showNote(id: ReflectionId): void;
  /** Makes a highlight the active one and shows its card. */
  showHighlight(id: string, into?: 'card' | 'field'): void;
  /** Makes a highlight the active one and shows its words in the text. */
  showPassage(id: string): void;
  /** Brings the selected words into sight. */
  showSelection(): void;
  /** Shows an answer or a note where it is written. */
  showReflection(id: ReflectionId, target: ReflectionTarget): void;
  /** The reflection whose versions are shown. */
  readonly historyOf: Signal<ReflectionId | null>;
  showHistory(id: ReflectionId): void;
};

const narrow = window.matchMedia('(max-width: 999px)');
const isSheet = signal(narrow.matches);
narrow.addEventListener('change', (event) => {
  isSheet.value = event.matches;
});

/** The view of an article that was just opened. */
export function createReaderView(settings: SettingsModel, reader: Reader, layout: Layout): ReaderView {
  const isSheetOpen = signal(false);
  const activeQuestion = signal<QuestionId | null>(null);
  const cursor = signal<number | null>(null);
  const announcement = signal('');
  const tab = signal<PanelTab>('questions');
  const page = createArticlePage();
  const activeHighlight = signal<string | null>(null);
  const notedHighlight = signal<string | null>(null);
  const historyOf = signal<ReflectionId | null>(null);
  const marking = createMarking({
    scroller: page.scroller,
    texts: () => reader.passages.peek(),
    language: () => reader.opened.peek()?.article.language ?? null,
  });
  const showPanel = (shown: boolean): void => {
    if (shown) layout.textAlone.value = false;
    if (isSheet.peek()) isSheetOpen.value = shown;
    else if (settings.current.peek().panelShown !== shown) settings.change({ panelShown: shown });
  };

  /** Draws a tab of the panel, so that what is looked for in it is there at once. */
  const showTab = (wanted: PanelTab): void =>
    renderNow(() => {
      tab.value = wanted;
      showPanel(true);
    });
  const showCard: ReaderView['showCard'] = (id, into = 'card') => {
    activeQuestion.value = id;
    showTab('questions');
    focusCard(`[data-card="${CSS.escape(id)}"]`, into);
  };
  const showNote = (id: ReflectionId): void => {
    showTab('notes');
    focusNote(id);
  };
  const showHighlight: ReaderView['showHighlight'] = (id, into = 'card') => {
    activeHighlight.value = id;
    notedHighlight.value = into === 'field' ? id : null;
    showTab('highlights');
    focusCard(`[data-highlight="${CSS.escape(id)}"]`, into);
  };

  return {
    ...page,
    tab,
    isSheet,
    isPanelShown: computed(
      () =>
        !layout.textAlone.value && (isSheet.value ? isSheetOpen.value : settings.current.value.panelShown),
    ),
    showPanel,
    activeQuestion,
    cursor,
    isFinding: signal(false),
    areCommentsUncovered: signal(false),
    isFirstAnswerDone: signal(false),
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
    showCard,
    showNote,
    activeHighlight,
    notedHighlight,
    dragged: signal(null),
    marking,
    showHighlight,
    showPassage(id) {
      const place = reader.marked.peek().placed.find(({ highlight }) => highlight.id === id);
      const range = place && marking.drawn(place.commentId)?.rangeOf(place);
      activeHighlight.value = id;
      if (range) page.scrollToPlace(range);
    },
    showCommitment(id) {
      showTab('commitments');
      focusCommitment(id);
    },
    showSelection() {
      const selection = getSelection();
      const { focusNode, focusOffset } = selection ?? { focusNode: null, focusOffset: 0 };
      if (focusNode instanceof Text)
        page.scrollToPlace({ startContainer: focusNode, startOffset: focusOffset });
    },
    showReflection(id, target) {
      if (target.kind === 'question') showCard(target.questionId, 'field');
      else if (target.kind === 'highlight') showHighlight(target.highlightId, 'field');
      else showNote(id);
    },
    historyOf,
    showHistory(id) {
      historyOf.value = id;
      showTab('history');
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

function focusCard(selector: string, into: 'card' | 'field'): void {
  const card = document.querySelector<HTMLElement>(selector);
  if (!card) return;
  card.scrollIntoView({ block: 'nearest' });
  if (into === 'field') card.querySelector('textarea')?.focus({ preventScroll: true });
  else flash(card);
}

function focusCommitment(id: string): void {
  const card = document.querySelector<HTMLElement>(`[data-commitment="${CSS.escape(id)}"]`);
  card?.scrollIntoView({ block: 'nearest' });
  card?.querySelector<HTMLElement>('textarea')?.focus({ preventScroll: true });
}

function focusNote(id: ReflectionId): void {
  const field = document.querySelector<HTMLElement>(`textarea[data-reflection="${CSS.escape(id)}"]`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}
