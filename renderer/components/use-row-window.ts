import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { firstPaint, isPainted } from '../first-paint.ts';

type RowWindowOptions = {
  readonly total: number;
  readonly rowHeight: number;
  readonly start: number;
  readonly keep: (offset: number) => void;
};

/** Which rows of a scrolled frame are in sight. */
export type RowWindow = {
  readonly first: number;
  /** One past the last. */
  readonly last: number;
  /** Whole rows that fit. */
  readonly perPage: number;
  /** Scrolls just so far that the row is in sight. */
  readonly reveal: (index: number) => void;
};

/** Rows drawn beyond either edge, so that a quick scroll shows no gap; none until the first ones are painted. */
const MARGIN_ROWS = 6;

/** Pixels of the window above a list, for a first guess that is seldom drawn again. */
const LIKELY_HEADER = 110;

const rowsIn = (height: number, rowHeight: number): number => Math.max(1, Math.floor(height / rowHeight));

/** Follows how a frame is scrolled and how high it is; draws anew only when other rows come in sight. */
export function useRowWindow(frame: RefObject<HTMLElement | null>, options: RowWindowOptions): RowWindow {
  const { total, rowHeight } = options;
  const newest = useRef(options);
  newest.current = options;
  const [topRow, setTopRow] = useState(Math.floor(options.start / rowHeight));
  const [perPage, setPerPage] = useState(rowsIn(window.innerHeight - LIKELY_HEADER, rowHeight));
  const [margin, setMargin] = useState(isPainted() ? MARGIN_ROWS : 0);

  useEffect(() => void firstPaint.then(() => setMargin(MARGIN_ROWS)), []);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    // Setting it, even to what it is, makes the browser lay out the page at once.
    if (newest.current.start > 0) element.scrollTop = newest.current.start;
    const follow = (): void => {
      setTopRow(Math.floor(element.scrollTop / rowHeight));
      newest.current.keep(element.scrollTop);
    };
    const measure = (): void => setPerPage(rowsIn(element.clientHeight || window.innerHeight, rowHeight));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', follow, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', follow);
    };
  }, [frame, rowHeight]);

  const top = Math.min(topRow, Math.max(0, total - perPage));
  return {
    first: Math.max(0, top - margin),
    last: Math.min(total, top + perPage + 1 + margin),
    perPage,
    reveal(index) {
      const element = frame.current;
      if (!element) return;
      const offset = index * rowHeight;
      if (offset < element.scrollTop) element.scrollTop = offset;
      else if (offset + rowHeight > element.scrollTop + element.clientHeight)
        element.scrollTop = offset + rowHeight - element.clientHeight;
    },
  };
}
