import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** How wide an element is, in pixels: a drawing made for that width keeps its letters at their size. */
export function useWidth(frame: RefObject<Element | null>, before: number): number {
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth) || before));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, before]);
  return width;
}
