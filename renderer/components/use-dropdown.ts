import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Something below its button that can be open. */
export type Dropdown = {
  readonly isOpen: boolean;
  /** For what is opened; the button names it. */
  readonly id: string;
  /** Around the button and what is below it. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly button: RefObject<HTMLButtonElement | null>;
  toggle(): void;
  /** Closes and gives the focus back to the button. */
  close(): void;
};

/** What stands at the upper edge of every place, and some air, in pixels. */
const HEAD = 60;
const AIR = 12;

/** Below its button, or above where that has more room; no higher than the room. */
function placeInSight(sheet: HTMLElement | null, button: HTMLElement | null): void {
  if (sheet === null || button === null) return;
  const { top, bottom } = button.getBoundingClientRect();
  const above = top - HEAD;
  const below = window.innerHeight - bottom - AIR;
  const isAbove = sheet.offsetHeight > below && above > below;
  sheet.classList.toggle('opens-above', isAbove);
  sheet.style.setProperty('--room', `${Math.floor(isAbove ? above : below)}px`);
}

/** Opens with the focus on the first element that matches `first`; a click or a focus elsewhere closes it. */
export function useDropdown(first: string): Dropdown {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    if (!isOpen) return;
    placeInSight(document.getElementById(id), button.current);
    frame.current?.querySelector<HTMLElement>(first)?.focus();
    const closeOutside = (event: Event): void => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [isOpen, first, id]);
  return {
    isOpen,
    id,
    frame,
    button,
    toggle: () => setOpen(!isOpen),
    close() {
      setOpen(false);
      button.current?.focus();
    },
  };
}
