import { Pause, Play, SkipBack, SkipForward, X } from 'lucide-preact';
import { SPEECH_RATES } from '../../../core/settings.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { useApp } from '../../models/app.ts';
import type { ReadingAloud } from '../../models/read-aloud.ts';
import { useReadAloud } from './use-read-aloud.ts';

/** Reads the article aloud: goes on and falls silent, sentence by sentence, in a voice and at a speed of one's own. */
export function ReadAloudBar() {
  const { commands, readAloud } = useApp();
  useReadAloud();
  const state = readAloud.state.value;
  if (state.tag === 'closed') return null;
  const isSpeaking = state.tag === 'speaking';
  const words = wordsOf(state);
  return (
    <section class="read-bar floating" aria-label="Reading aloud">
      {words !== null && (
        <p class="read-words" role="status">
          {words}
        </p>
      )}
      {state.tag !== 'voiceless' && (
        <>
          <IconButton
            icon={SkipBack}
            label="Previous sentence"
            hint={commands.hintOf('read-back', 'Previous sentence')}
            onClick={() => readAloud.step(-1)}
          />
          <IconButton
            icon={isSpeaking ? Pause : Play}
            label={isSpeaking ? 'Pause' : 'Go on'}
            hint={commands.hintOf('read-aloud', isSpeaking ? 'Pause' : 'Go on')}
            disabled={state.tag === 'waiting'}
            onClick={readAloud.toggle}
          />
          <IconButton
            icon={SkipForward}
            label="Next sentence"
            hint={commands.hintOf('read-on', 'Next sentence')}
            onClick={() => readAloud.step(1)}
          />
          <RateChoice />
          <VoiceChoice />
        </>
      )}
      <IconButton icon={X} label="Stop reading aloud" hint="Stop (Esc)" onClick={readAloud.stop} />
    </section>
  );
}

function wordsOf(state: ReadingAloud): string | null {
  switch (state.tag) {
    case 'closed':
    case 'speaking':
    case 'paused':
      return null;
    case 'waiting':
      return 'Looking for a voice…';
    case 'failed':
      return 'The voice stopped. Go on, or choose another one.';
    case 'voiceless':
      return state.language === null
        ? 'This computer has no voice to read aloud. One can be added in the system’s settings, under accessibility or speech.'
        : `This computer has no voice for ${nameOf(state.language)}. One can be added in the system’s settings, under accessibility or speech.`;
  }
}

function RateChoice() {
  const { readAloud } = useApp();
  return (
    <select
      class="input read-rate"
      aria-label="Speed"
      title="Speed"
      value={String(readAloud.rate.value)}
      onChange={(event) => readAloud.setRate(Number(event.currentTarget.value))}
    >
      {SPEECH_RATES.map((rate) => (
        <option key={rate} value={String(rate)}>{`${rate.toLocaleString()}×`}</option>
      ))}
    </select>
  );
}

/** A computer may have hundreds of voices for a language; so many are enough to choose from. */
const MOST_VOICES = 60;

function VoiceChoice() {
  const { readAloud } = useApp();
  const voices = readAloud.voices.value;
  if (voices.length < 2) return null;
  return (
    <select
      class="input read-voice"
      aria-label="Voice"
      title="Voice"
      value={readAloud.voiceId.value ?? ''}
      onChange={(event) => readAloud.chooseVoice(event.currentTarget.value)}
    >
      {voices.slice(0, MOST_VOICES).map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function nameOf(language: string): string {
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
