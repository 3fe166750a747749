import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { AfterwordBridge } from '../../core/contract.ts';
import { type ReadingSettings, type Settings, TEXT_SIZES } from '../../core/settings.ts';
import type { Toasts } from './toasts.ts';

type ShownTheme = Exclude<Settings['theme'], 'system'>;

/** What the reader chose, at once in the window and then on the disk. */
export type SettingsModel = {
  readonly current: ReadonlySignal<Settings>;
  /** The theme in sight: `system` resolved by what the system prefers. */
  readonly theme: ReadonlySignal<ShownTheme>;
  change(change: Partial<ReadingSettings>): void;
  /** Steps of the text's size; 0 goes back to the standard one. */
  stepTextSize(steps: number): void;
  hasSeenHint(name: string): boolean;
  /** The hint goes away for good. */
  seeHint(name: string): void;
};

const STANDARD_TEXT_SIZE = 19;

export function createSettings(api: AfterwordBridge, first: Settings, toasts: Toasts): SettingsModel {
  let kept = first;
  const current = signal(first);
  const prefersDark = mediaSignal('(prefers-color-scheme: dark)');
  const prefersContrast = mediaSignal('(prefers-contrast: more)');
  const theme = computed<ShownTheme>(() => {
    if (current.value.theme !== 'system') return current.value.theme;
    if (prefersContrast.value) return 'contrast';
    return prefersDark.value ? 'dark' : 'light';
  });
  let sent: Partial<ReadingSettings> | null = null;
  let waiting: Partial<ReadingSettings> | null = null;

  /** What main keeps, under what main has not heard of yet. */
  const show = (): void => {
    current.value = { ...kept, ...sent, ...waiting };
  };
  // Main announces every change before it answers, those of this window too, so an answer brings nothing new.
  api.on('settingsChanged', (settings) => {
    kept = settings;
    show();
  });

  /** One change is under way at a time; what is chosen meanwhile goes together with the next. */
  const send = async (): Promise<void> => {
    if (sent !== null) return;
    while (waiting !== null) {
      sent = waiting;
      waiting = null;
      const result = await api.changeSettings(sent).finally(() => {
        sent = null;
        show();
      });
      if (!result.ok) toasts.showFailure(result.failure);
    }
  };
  const change = (part: Partial<ReadingSettings>): void => {
    waiting = { ...waiting, ...part };
    show();
    void send();
  };

  return {
    current,
    theme,
    change,
    stepTextSize(steps) {
      const wanted = steps === 0 ? STANDARD_TEXT_SIZE : current.peek().textSize + steps * TEXT_SIZES.step;
      const textSize = Math.min(TEXT_SIZES.largest, Math.max(TEXT_SIZES.smallest, wanted));
      if (textSize !== current.peek().textSize) change({ textSize });
    },
    hasSeenHint: (name) => current.value.hintsSeen.includes(name),
    seeHint(name) {
      const { hintsSeen } = current.peek();
      if (!hintsSeen.includes(name)) change({ hintsSeen: [...hintsSeen, name] });
    },
  };
}

/** Keeps the page's theme and reading properties as the settings say. Returns how to stop. */
export function applySettings(settings: SettingsModel, root: HTMLElement): () => void {
  return effect(() => {
    const { readingFace, textSize, lineHeight, measure } = settings.current.value;
    root.setAttribute('data-theme', settings.theme.value);
    root.style.setProperty('--face-reading', `var(--face-${readingFace})`);
    root.style.setProperty('--article-size', `${textSize}px`);
    root.style.setProperty('--article-leading', String(lineHeight));
    root.style.setProperty('--article-measure', `${measure}ch`);
  });
}

function mediaSignal(query: string): ReadonlySignal<boolean> {
  const media = window.matchMedia(query);
  const matches = signal(media.matches);
  media.addEventListener('change', (event) => {
    matches.value = event.matches;
  });
  return matches;
}
