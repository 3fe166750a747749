/** As `scroll-padding` in reader.css, in pixels: where a passage comes to stand that is scrolled to. */
const UPPER_EDGE = 24;

/** The first passage that is not above the upper edge of what scrolls. */
export function firstInSight(scroller: HTMLElement): HTMLElement | null {
  const top = scroller.getBoundingClientRect().top + UPPER_EDGE;
  const passages = [...scroller.querySelectorAll<HTMLElement>('[data-block]')];
  return passages[firstBelow(passages, top)] ?? null;
}

/** Passages stand one below the other, so halving finds the first in sight; cells of a row may share one height. */
function firstBelow(passages: readonly HTMLElement[], top: number): number {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle;
    else low = middle + 1;
  }
  return low;
}
