import { useEffect } from 'preact/hooks';
import { useReaderView } from '../reader-view.ts';

/** Follows what is selected and drawn in the article for as long as it is open. */
export function useMarking(scroller: { readonly current: HTMLElement | null }): void {
  const { marking } = useReaderView();
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const watch = createSelectionWatch(marking.readSelection);
    const drawn = new MutationObserver(() => marking.forgetDrawing());
    drawn.observe(element, { childList: true, subtree: true, characterData: true });
    marking.forgetDrawing();
    const stop = new AbortController();
    const hear = { signal: stop.signal };
    element.addEventListener(
      'pointerdown',
      () => {
        marking.byKeys.value = false;
        watch.hold();
      },
      hear,
    );
    document.addEventListener('pointerup', watch.release, hear);
    document.addEventListener('pointercancel', watch.release, hear);
    document.addEventListener('selectionchange', watch.look, hear);
    return () => {
      stop.abort();
      drawn.disconnect();
      watch.stop();
    };
  }, [marking, scroller]);
}

/** Looks once a frame at most, and not while the pointer still draws the selection. */
function createSelectionWatch(act: () => void) {
  let isHeld = false;
  let frame = 0;
  const look = (): void => {
    if (isHeld || frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      act();
    });
  };
  return {
    look,
    hold: () => {
      isHeld = true;
    },
    release: () => {
      if (!isHeld) return;
      isHeld = false;
      look();
    },
    stop: () => cancelAnimationFrame(frame),
  };
}
