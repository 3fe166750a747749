import { joinPhrases, type PhraseList } from '../phrases.ts';
import type { Cues } from './cues.ts';
import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import { PORTUGUESE } from './pt.ts';
import { CHINESE } from './zh.ts';

const CUES: ReadonlyMap<string, Cues> = new Map([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['pt', PORTUGUESE],
  ['zh', CHINESE],
]);

/** Languages that have cues of their own, as BCP 47 primary tags. */
export const CUED_LANGUAGES: readonly string[] = [...CUES.keys()];

/**
 * The cues of a language such as `pt-BR`. All languages together when it is unknown or has none of its own:
 * structure then counts for more than words.
 */
export function cuesFor(language: string | null): Cues {
  const primary = language?.toLowerCase().split(/[-_]/u)[0] ?? '';
  return CUES.get(primary) ?? ALL_CUES;
}

const ALL_CUES = Object.fromEntries(
  Object.keys(ENGLISH).map((kind) => [kind, joined(kind as keyof Cues)]),
) as Cues;

function joined(kind: keyof Cues): PhraseList {
  return joinPhrases([...CUES.values()].map((cues) => cues[kind]));
}
