/** The computer's voices, as far as they speak without the network. */

export type Voice = { readonly id: string; readonly name: string; readonly language: string };

export type Speaker = {
  /** May be empty at first: some computers take seconds to find their voices. */
  voices(): readonly Voice[];
  onVoices(listener: () => void): void;
  /** Falls silent first. `over` is called once, unless something else was spoken or silence was asked for before. */
  speak(words: string, voiceId: string, rate: number, over: (how: 'spoken' | 'failed') => void): void;
  silence(): void;
};

/** The window's own voices; none where the platform has no speech. */
export function findSpeaker(): Speaker {
  const { speechSynthesis } = globalThis;
  return speechSynthesis === undefined ? MUTE : createSpeaker(speechSynthesis);
}

const MUTE: Speaker = {
  voices: () => [],
  onVoices: () => undefined,
  speak: (_words, _voiceId, _rate, over) => over('failed'),
  silence: () => undefined,
};

function createSpeaker(speech: SpeechSynthesis): Speaker {
  // Kept, because the browser lets go of an utterance that nobody holds, and of its events with it.
  let present: SpeechSynthesisUtterance | null = null;
  // A voice of a service on the network would send the article there.
  const local = (): readonly SpeechSynthesisVoice[] =>
    speech.getVoices().filter(({ localService }) => localService);
  return {
    voices: () => local().map(({ voiceURI, name, lang }) => ({ id: voiceURI, name, language: lang })),
    onVoices: (listener) => speech.addEventListener('voiceschanged', listener),
    speak(words, voiceId, rate, over) {
      const utterance = new SpeechSynthesisUtterance(words);
      const voice = local().find(({ voiceURI }) => voiceURI === voiceId);
      if (voice !== undefined) {
        utterance.voice = voice;
        utterance.lang = voice.lang;
      }
      utterance.rate = rate;
      const end = (how: 'spoken' | 'failed') => (): void => {
        if (present !== utterance) return;
        present = null;
        over(how);
      };
      utterance.addEventListener('end', end('spoken'));
      utterance.addEventListener('error', end('failed'));
      present = utterance;
      speech.cancel();
      speech.speak(utterance);
    },
    silence() {
      present = null;
      speech.cancel();
    },
  };
}
