import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { SettingsModel } from './settings.ts';

/** What of the window stands beside the place. */
export type Layout = {
  /** Only the text and what is written on it: the sidebar steps aside. The Reader turns it on and off. */
  readonly focusMode: Signal<boolean>;
  /** Only the article: sidebar and panel step aside until one of them is wanted. */
  readonly textAlone: Signal<boolean>;
  /** Too narrow for a sidebar: it opens over the place instead. */
  readonly isNarrow: ReadonlySignal<boolean>;
  /** The sidebar shows words, not only icons. */
  readonly sidebarWide: ReadonlySignal<boolean>;
  toggleSidebar(): void;
  /** Closes the sidebar where it lies over the place. */
  closeDrawer(): void;
};

const NARROW = '(max-width: 899px)';

export function createLayout(settings: SettingsModel): Layout {
  const media = window.matchMedia(NARROW);
  const isNarrow = signal(media.matches);
  const drawerOpen = signal(false);
  media.addEventListener('change', (event) => {
    isNarrow.value = event.matches;
    drawerOpen.value = false;
  });
  const textAlone = signal(false);
  return {
    focusMode: signal(false),
    textAlone,
    isNarrow,
    sidebarWide: computed(() => (isNarrow.value ? drawerOpen.value : settings.current.value.sidebarShown)),
    toggleSidebar() {
      if (textAlone.peek()) textAlone.value = false;
      else if (isNarrow.peek()) drawerOpen.value = !drawerOpen.peek();
      else settings.change({ sidebarShown: !settings.current.peek().sidebarShown });
    },
    closeDrawer() {
      drawerOpen.value = false;
    },
  };
}
