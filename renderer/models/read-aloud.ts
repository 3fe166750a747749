import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Stretch } from '../../core/article/text-quote/select-quote.ts';
import { sentencesOf } from '../../core/article/text-steps.ts';
import type { SettingsModel } from './settings.ts';
import type { Speaker, Voice } from './speaker.ts';

/** Reading an article aloud, sentence by sentence. */
export type ReadAloud = {
  readonly state: ReadonlySignal<ReadingAloud>;
  /** The sentence that is spoken, or will be when it goes on. */
  readonly sentence: ReadonlySignal<Stretch | null>;
  /** Voices of the article's language. */
  readonly voices: ReadonlySignal<readonly Voice[]>;
  readonly voiceId: ReadonlySignal<string | null>;
  readonly rate: ReadonlySignal<number>;
  /** Begins with the sentence at an offset of the text. */
  start(text: string, language: string | null, from: number): void;
  /** Falls silent, or goes on with the same sentence from its beginning. */
  toggle(): void;
  step(by: -1 | 1): void;
  setRate(rate: number): void;
  chooseVoice(id: string): void;
  stop(): void;
};

export type ReadingAloud =
  | { readonly tag: 'closed' }
  /** The computer is looking for its voices. */
  | { readonly tag: 'waiting' }
  | { readonly tag: 'speaking' }
  | { readonly tag: 'paused' }
  /** It cannot be read aloud; why. `language` is the article's, where other languages have voices. */
  | { readonly tag: 'voiceless'; readonly language: string | null }
  | { readonly tag: 'failed' };

/** Some computers take so long to find their voices, in milliseconds. */
const VOICES_WITHIN = 4_000;

type Spoken = { readonly text: string; readonly language: string; readonly sentences: readonly Stretch[] };

export function createReadAloud(
  speaker: Speaker,
  settings: Pick<SettingsModel, 'current' | 'change'>,
): ReadAloud {
  const state = signal<ReadingAloud>({ tag: 'closed' });
  const spoken = signal<Spoken | null>(null);
  const at = signal(0);
  const known = signal<readonly Voice[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const voices = computed(() => voicesFor(known.value, spoken.value?.language ?? ''));
  const voiceId = computed(() => {
    const wanted = settings.current.value.speech.voices[spoken.value?.language ?? ''];
    return (voices.value.find(({ id }) => id === wanted) ?? voices.value[0])?.id ?? null;
  });
  const sentence = computed(() => spoken.value?.sentences[at.value] ?? null);

  const say = (): void => {
    const { text } = spoken.peek() ?? {};
    const here = sentence.peek();
    const voice = voiceId.peek();
    if (text === undefined || here === null || voice === null) {
      stop();
      return;
    }
    state.value = { tag: 'speaking' };
    const { rate } = settings.current.peek().speech;
    speaker.speak(text.slice(here.start, here.end), voice, rate, (how) => {
      if (how === 'failed') state.value = { tag: 'failed' };
      else if (at.peek() + 1 < (spoken.peek()?.sentences.length ?? 0)) {
        at.value += 1;
        say();
      } else stop();
    });
  };
  const stop = (): void => {
    clearTimeout(timer);
    speaker.silence();
    spoken.value = null;
    state.value = { tag: 'closed' };
  };
  const giveUp = (): void => {
    const hasOthers = known.peek().length > 0;
    state.value = { tag: 'voiceless', language: hasOthers ? (spoken.peek()?.language ?? null) : null };
  };
  const lookForVoices = (): void => {
    known.value = speaker.voices();
    if (state.peek().tag !== 'waiting') return;
    if (voiceId.peek() !== null) {
      clearTimeout(timer);
      say();
    }
  };
  const sayAgain = (): void => {
    if (state.peek().tag === 'speaking') say();
  };
  const wait = (): void => {
    state.value = { tag: 'waiting' };
    clearTimeout(timer);
    timer = setTimeout(giveUp, VOICES_WITHIN);
    lookForVoices();
  };
  let isListening = false;

  return {
    state,
    sentence,
    voices,
    voiceId,
    rate: computed(() => settings.current.value.speech.rate),
    start(text, language, from) {
      const sentences = sentencesOf(text, language);
      spoken.value = { text, language: primaryOf(language), sentences };
      at.value = Math.max(
        0,
        sentences.findIndex(({ end }) => end > from),
      );
      if (!isListening) speaker.onVoices(lookForVoices);
      isListening = true;
      wait();
    },
    toggle() {
      switch (state.peek().tag) {
        case 'speaking':
          // The pause of the platforms differs, and on some it never ends.
          speaker.silence();
          state.value = { tag: 'paused' };
          break;
        case 'paused':
        case 'failed':
          say();
          break;
        case 'voiceless':
          wait();
          break;
        case 'waiting':
        case 'closed':
          break;
      }
    },
    step(by) {
      const last = (spoken.peek()?.sentences.length ?? 0) - 1;
      at.value = Math.min(last, Math.max(0, at.peek() + by));
      sayAgain();
    },
    setRate(rate) {
      settings.change({ speech: { ...settings.current.peek().speech, rate } });
      sayAgain();
    },
    chooseVoice(id) {
      const { speech } = settings.current.peek();
      const language = spoken.peek()?.language;
      if (language === undefined) return;
      settings.change({ speech: { ...speech, voices: { ...speech.voices, [language]: id } } });
      sayAgain();
    },
    stop,
  };
}

/** `de` of `de-AT` or `de_AT`; the window's own language where an article has none. */
const primaryOf = (language: string | null): string =>
  (language ?? navigator.language).toLowerCase().split(/[-_]/)[0] ?? '';

const voicesFor = (voices: readonly Voice[], language: string): readonly Voice[] =>
  voices.filter((voice) => primaryOf(voice.language) === language);
