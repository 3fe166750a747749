import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Shows a `<dialog>` while it is rendered, with the focus on what `firstStop` finds in it, and gives the focus back
 * when it goes.
 */
export function useModal(
  firstStop: (dialog: HTMLDialogElement) => HTMLElement | null,
): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  // Looked for once, when it is shown.
  const find = useRef(firstStop);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    if (element === null) return;
    element.showModal();
    find.current(element)?.focus();
    return () => {
      element.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return dialog;
}
