import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import { createReadAloud } from './read-aloud.ts';
import type { Speaker, Voice } from './speaker.ts';

const TEXT = 'First one. Second one!\nA new paragraph? Yes.';
const ANNA: Voice = { id: 'anna', name: 'Anna', language: 'de-DE' };
const DANIEL: Voice = { id: 'daniel', name: 'Daniel', language: 'en_GB' };
const KAREN: Voice = { id: 'karen', name: 'Karen', language: 'en-AU' };

function openDesk(found: readonly Voice[]) {
  let voices = found;
  let hear = (): void => undefined;
  let over = (_how: 'spoken' | 'failed'): void => undefined;
  const said: string[] = [];
  const speaker: Speaker = {
    voices: () => voices,
    onVoices: (listener) => {
      hear = listener;
    },
    speak: (words, voiceId, rate, then) => {
      said.push(`${voiceId}×${rate}: ${words}`);
      over = then;
    },
    silence: () => void said.push('–'),
  };
  const current = signal<Settings>(DEFAULT_SETTINGS);
  const readAloud = createReadAloud(speaker, {
    current,
    change: (change) => {
      current.value = { ...current.peek(), ...change };
    },
  });
  return {
    readAloud,
    said,
    end: (how: 'spoken' | 'failed' = 'spoken') => over(how),
    find: (more: readonly Voice[]) => {
      voices = more;
      hear();
    },
  };
}

describe('reading aloud', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('says one sentence after the other in a voice of the language, and ends', () => {
    const { readAloud, said, end } = openDesk([ANNA, DANIEL]);
    readAloud.start(TEXT, 'en', 12);
    expect(readAloud.sentence.value).toEqual({ start: 11, end: 22 });
    end();
    end();
    end();
    expect(said).toEqual(['daniel×1: Second one!', 'daniel×1: A new paragraph?', 'daniel×1: Yes.', '–']);
    expect(readAloud.state.value.tag).toBe('closed');
    expect(readAloud.sentence.value).toBeNull();
  });

  it('falls silent, goes on with the same sentence, and steps', () => {
    const { readAloud, said } = openDesk([DANIEL]);
    readAloud.start(TEXT, 'en', 0);
    readAloud.toggle();
    readAloud.step(1);
    expect(readAloud.state.value.tag).toBe('paused');
    readAloud.toggle();
    readAloud.step(-1);
    readAloud.step(-1);
    expect(said.filter((line) => line !== '–')).toEqual([
      'daniel×1: First one.',
      'daniel×1: Second one!',
      'daniel×1: First one.',
      'daniel×1: First one.',
    ]);
  });

  it('keeps the speed, and a voice for each language', () => {
    const { readAloud, said } = openDesk([DANIEL, KAREN, ANNA]);
    readAloud.start(TEXT, 'en-US', 0);
    readAloud.chooseVoice('karen');
    readAloud.setRate(1.5);
    readAloud.stop();
    readAloud.start('Hallo.', 'de', 0);
    readAloud.start('Hello.', 'en', 0);
    expect(said.filter((line) => line !== '–').slice(1)).toEqual([
      'karen×1: First one.',
      'karen×1.5: First one.',
      'anna×1.5: Hallo.',
      'karen×1.5: Hello.',
    ]);
  });

  it('waits for voices that come late, and says which are missing', () => {
    const { readAloud, said, find } = openDesk([]);
    readAloud.start(TEXT, 'en', 0);
    expect(readAloud.state.value.tag).toBe('waiting');
    find([ANNA]);
    vi.advanceTimersByTime(5_000);
    expect(readAloud.state.value).toEqual({ tag: 'voiceless', language: 'en' });
    readAloud.toggle();
    find([ANNA, DANIEL]);
    expect(said).toEqual(['daniel×1: First one.']);
    expect(readAloud.state.value.tag).toBe('speaking');
  });

  it('says that there is no voice at all', () => {
    const { readAloud } = openDesk([]);
    readAloud.start(TEXT, 'en', 0);
    vi.advanceTimersByTime(5_000);
    expect(readAloud.state.value).toEqual({ tag: 'voiceless', language: null });
  });

  it('tells when a voice fails, and goes on with the same sentence', () => {
    const { readAloud, said, end } = openDesk([DANIEL]);
    readAloud.start(TEXT, 'en', 0);
    end('failed');
    expect(readAloud.state.value.tag).toBe('failed');
    readAloud.toggle();
    expect(said).toEqual(['daniel×1: First one.', 'daniel×1: First one.']);
  });
});
