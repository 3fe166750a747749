import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { TextQuoteSelector } from '../../../core/article/article.ts';
import { findQuote } from '../../../core/article/text-quote/find-quote.ts';
import { selectStretch } from '../../../core/article/text-quote/select-quote.ts';
import type { Progress } from '../../../core/journal/journal.ts';
import { useApp } from '../../models/app.ts';
import type { Reader } from '../../models/reader.ts';
import type { Passages } from '../../models/reader-reading.ts';
import { firstInSight } from './passages-in-sight.ts';
import { useReaderView } from './reader-view.ts';

/** Long enough to be told from other passages, short enough to be kept with every journal. */
const QUOTED_LENGTH = 80;
/** Who came so far begins at the top again. */
const FINISHED = 0.98;

/**
 * Finds the place where one left off, by its words, and keeps it while one reads on. `column` scrolls.
 */
export function useReadingPlace(passages: Passages, column: { readonly current: HTMLElement | null }): void {
  const { reader } = useApp();
  const view = useReaderView();
  const frame = useRef(0);

  useLayoutEffect(() => {
    const scroller = column.current;
    const left = scroller && placeLeft(reader);
    const block = left ? blockAt(passages, offsetLeft(passages, left)) : 0;
    if (!scroller || block <= 0) return;
    const restore = (): void => view.scrollToBlock(block);
    restore();
    return onceFontsStand(scroller, restore);
  }, [view, reader, passages, column]);

  useEffect(() => {
    const scroller = column.current;
    if (!scroller) return;
    const look = (): void => {
      frame.current = 0;
      const text = scroller.querySelector<HTMLElement>('.article-text');
      if (!text) return;
      const fraction = fractionOf(scroller, text);
      view.fraction.value = fraction;
      reader.progress.see(fraction, placeInSight(passages, scroller));
    };
    const lookSoon = (): void => {
      frame.current ||= requestAnimationFrame(look);
    };
    lookSoon();
    scroller.addEventListener('scroll', lookSoon, { passive: true });
    const resizing = new ResizeObserver(lookSoon);
    resizing.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', lookSoon);
      resizing.disconnect();
      cancelAnimationFrame(frame.current);
      frame.current = 0;
    };
  }, [passages, reader, view, column]);
}

/**
 * Acts once more when the faces of the text have arrived and lines broke anew, unless the reader has moved meanwhile.
 * Returns how to call it off.
 */
function onceFontsStand(scroller: HTMLElement, act: () => void): () => void {
  const calling = new AbortController();
  const callOff = (): void => calling.abort();
  for (const name of ['wheel', 'pointerdown', 'keydown'])
    window.addEventListener(name, callOff, { once: true, passive: true, signal: calling.signal });
  void document.fonts?.ready.then(() => {
    if (!calling.signal.aborted && scroller.isConnected) act();
    callOff();
  });
  return callOff;
}

/** Where one left off; nowhere when one had not begun or had come to the end. */
function placeLeft(reader: Reader): Progress | null {
  const progress = reader.opened.peek()?.journal.progress.value;
  return progress && progress.fraction > 0 && progress.fraction < FINISHED ? progress : null;
}

/** By its words; in a text in which they are gone, as far in as before. */
function offsetLeft({ text }: Passages, { fraction, place }: Progress): number {
  const found = place && findQuote(text, place);
  return found ? found.start : Math.floor(fraction * text.length);
}

/** 0 at the top, 1 as soon as the text's end is in sight. */
function fractionOf(scroller: HTMLElement, text: HTMLElement): number {
  const end = text.getBoundingClientRect().bottom - scroller.getBoundingClientRect().top + scroller.scrollTop;
  const way = end - scroller.clientHeight;
  if (way <= 0) return 1;
  return Math.round(Math.min(1, Math.max(0, scroller.scrollTop / way)) * 1000) / 1000;
}

/** The first passage in sight, quoted from its beginning. */
function placeInSight({ blocks, text }: Passages, scroller: HTMLElement): TextQuoteSelector | null {
  const first = firstInSight(scroller);
  const block = first && blocks[Number(first.dataset['block'])];
  if (!block) return null;
  return selectStretch(text, {
    start: block.start,
    end: block.start + Math.min(block.text.length, QUOTED_LENGTH),
  });
}

function blockAt({ blocks }: Passages, offset: number): number {
  return blocks.findIndex(({ start, text }) => offset >= start && offset <= start + text.length);
}
