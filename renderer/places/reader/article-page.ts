import type { QuestionId } from '../../../core/article/article.ts';
import { firstInSight } from './passages-in-sight.ts';

/** The drawn article: where its passages and marks are on the screen. */
export type ArticlePage = {
  /** The element that scrolls, and the article in it. */
  setScroller(element: HTMLElement | null): void;
  scroller(): HTMLElement | null;
  blockElement(block: number): HTMLElement | null;
  /** The first passage below the upper edge. */
  blockInSight(): HTMLElement | null;
  /** Brings the first of some words into the middle unless they are in sight. */
  scrollToPlace(place: { readonly startContainer: Text; readonly startOffset: number }): void;
  focusText(): void;
  scrollToBlock(block: number): void;
  /** Brings a question's words into the middle and lets them stand out for a moment. */
  showMark(id: QuestionId): void;
  /** The passage before or after a block; from what is in sight when there is none. */
  passageBeside(block: number | null, by: -1 | 1): HTMLElement | null;
};

/** Height that the bar for finding lies over at the upper edge, and the one for reading aloud at the lower, in pixels. */
const COVERED = 72;
/** How long something stands out after it was shown, in milliseconds. */
const FLASH = 1200;

/** Nothing is drawn until `setScroller` says what scrolls. */
export function createArticlePage(): ArticlePage {
  let scroller: HTMLElement | null = null;
  const all = (selector: string): readonly HTMLElement[] => [
    ...(scroller?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  const blockElement = (block: number): HTMLElement | null => all(`[data-block="${block}"]`)[0] ?? null;

  return {
    setScroller(element) {
      scroller = element;
    },
    scroller: () => scroller,
    blockElement,
    blockInSight: () => scroller && firstInSight(scroller),
    scrollToPlace({ startContainer, startOffset }) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      const bounds = scroller?.getBoundingClientRect();
      const { top, bottom } = range.getBoundingClientRect();
      if (bounds && (top < bounds.top + COVERED || bottom > bounds.bottom - COVERED))
        scroller?.scrollBy({ top: top - bounds.top - bounds.height / 2 });
    },
    focusText: () => scroller?.focus({ preventScroll: true }),
    scrollToBlock: (block) => blockElement(block)?.scrollIntoView({ block: 'start' }),
    showMark(id) {
      const pieces = all(`mark[data-question="${CSS.escape(id)}"]`);
      pieces[0]?.scrollIntoView({ block: 'center' });
      pieces.forEach(flash);
    },
    passageBeside(block, by) {
      const passages = all('[data-block]');
      const at = passages.findIndex((element) => element.dataset['block'] === String(block));
      const inSight = scroller && firstInSight(scroller);
      const from = at >= 0 ? at : (inSight ? passages.indexOf(inSight) : 0) - (by > 0 ? 1 : 0);
      return passages[Math.min(passages.length - 1, Math.max(0, from + by))] ?? null;
    },
  };
}

/** Lets something stand out for a moment. */
export function flash(element: Element): void {
  element.classList.add('flash');
  setTimeout(() => element.classList.remove('flash'), FLASH);
}
