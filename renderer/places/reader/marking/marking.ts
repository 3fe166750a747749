import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Stretch } from '../../../../core/article/text-quote/select-quote.ts';
import { type EdgeStep, sentenceAt, stepEdge } from '../../../../core/article/text-steps.ts';
import type { HighlightPlace } from '../../../../core/journal/highlights.ts';
import { type MarkableTexts, placeOf } from '../../../../core/journal/placed-highlights.ts';
import { type DrawnText, readDrawnText } from './drawn-text.ts';

/** Selected words of the article, or of one comment. */
export type SelectedWords = Stretch & { readonly commentId: string | null };

/** What is selected in the open article, by mouse or by keys. The document's own selection is the truth. */
export type Marking = {
  readonly selected: ReadonlySignal<SelectedWords | null>;
  /** The selection was made by keys: what they do is shown. */
  readonly byKeys: Signal<boolean>;
  /** A highlight whose words the next selection replaces. */
  readonly redirected: Signal<string | null>;
  /** Changes whenever something may be drawn elsewhere than before. */
  readonly drawing: ReadonlySignal<number>;
  /** What is read of the page is read anew. */
  forgetDrawing(): void;
  /** Takes over what the document says is selected. */
  readSelection(): void;
  select(words: SelectedWords): void;
  /** Selects the first sentence of a block, counted as `blocksOf` does. */
  begin(block: number): void;
  /** Selects the first sentence of a comment. */
  beginInComment(commentId: string): void;
  step(step: EdgeStep): void;
  clear(): void;
  /** The selected words as a highlight keeps them. */
  place(): HighlightPlace | null;
  drawn(commentId: string | null): DrawnText | null;
  /** Where a point of the window stands in a text. */
  wordsAt(x: number, y: number): { readonly commentId: string | null; readonly offset: number } | null;
};

export type MarkingDeps = {
  readonly scroller: () => HTMLElement | null;
  readonly texts: () => MarkableTexts | null;
  /** BCP 47. */
  readonly language: () => string | null;
};

const ROOTS = '.article-text, .comment-text[data-comment]';

export function createMarking({ scroller, texts, language }: MarkingDeps): Marking {
  const selected = signal<SelectedWords | null>(null);
  const byKeys = signal(false);
  const redirected = signal<string | null>(null);
  const drawing = signal(0);
  let known = new Map<Element, DrawnText>();

  const rootOf = (commentId: string | null): Element | null =>
    scroller()?.querySelector(
      commentId === null ? '.article-text' : `.comment-text[data-comment="${CSS.escape(commentId)}"]`,
    ) ?? null;
  const readRoot = (root: Element): DrawnText => {
    const drawn = known.get(root) ?? readDrawnText(root);
    known.set(root, drawn);
    return drawn;
  };
  const drawn = (commentId: string | null): DrawnText | null => {
    const root = rootOf(commentId);
    return root && readRoot(root);
  };
  const textOf = (commentId: string | null): string =>
    (commentId === null ? texts()?.text : texts()?.comments.get(commentId)) ?? '';
  const wordsIn = (range: Range): SelectedWords | null => {
    const root = rootAround(scroller(), range);
    if (!root) return null;
    const commentId = root.dataset['comment'] ?? null;
    const read = readRoot(root);
    const stretch = {
      start: read.offsetOf(range.startContainer, range.startOffset),
      end: read.offsetOf(range.endContainer, range.endOffset),
    };
    const trimmed = trim(textOf(commentId), stretch);
    return trimmed && { ...trimmed, commentId };
  };
  const select = (words: SelectedWords): void => {
    const range = drawn(words.commentId)?.rangeOf(words);
    if (!range) return;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    selected.value = words;
  };
  const selectSentence = (commentId: string | null, offset: number): void => {
    const sentence = sentenceAt(textOf(commentId), offset, language());
    if (sentence) select({ ...sentence, commentId });
  };

  return {
    selected,
    byKeys,
    redirected,
    drawing,
    forgetDrawing() {
      known = new Map();
      drawing.value += 1;
    },
    readSelection() {
      const selection = getSelection();
      const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      const words = range && wordsIn(range);
      if (!isSame(words, selected.peek())) selected.value = words;
    },
    select,
    begin(block) {
      const place = texts()?.blocks[block];
      if (place) selectSentence(null, place.start);
    },
    beginInComment: (commentId) => selectSentence(commentId, 0),
    step(step) {
      const words = selected.peek();
      if (!words) return;
      const stepped = stepEdge(textOf(words.commentId), words, step, language());
      select({ ...stepped, commentId: words.commentId });
    },
    clear() {
      getSelection()?.removeAllRanges();
      selected.value = null;
      redirected.value = null;
    },
    place() {
      const words = selected.peek();
      const known = texts();
      return words && known && placeOf(known, words.commentId, words);
    },
    drawn,
    wordsAt(x, y) {
      const caret = document.caretRangeFromPoint?.(x, y);
      const root = caret && rootAround(scroller(), caret);
      if (!caret || !root) return null;
      const offset = readRoot(root).offsetOf(caret.startContainer, caret.startOffset);
      return { commentId: root.dataset['comment'] ?? null, offset };
    },
  };
}

/** The text that a range belongs to: the one it begins in, or the first it reaches. */
function rootAround(scroller: HTMLElement | null, range: Range): HTMLElement | null {
  const { startContainer } = range;
  const start = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const around = start?.closest<HTMLElement>(ROOTS);
  if (around) return scroller?.contains(around) ? around : null;
  const roots = [...(scroller?.querySelectorAll<HTMLElement>(ROOTS) ?? [])];
  return roots.find((root) => range.intersectsNode(root)) ?? null;
}

/** Without white space at its edges; `null` when nothing else is there. */
function trim(text: string, { start, end }: Stretch): Stretch | null {
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (trimmed === '') return null;
  const from = start + words.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}

const isSame = (one: SelectedWords | null, other: SelectedWords | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
