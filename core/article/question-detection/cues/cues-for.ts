import { joinPhrases, lookForTogether, type PhraseList } from '../phrases.ts';
import type { Cues } from './cues.ts';
import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import { ITALIAN } from './it.ts';
import { DUTCH } from './nl.ts';
import { PORTUGUESE } from './pt.ts';
import { CHINESE } from './zh.ts';

const CUES: ReadonlyMap<string, Cues> = new Map([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['pt', PORTUGUESE],
  ['it', ITALIAN],
  ['nl', DUTCH],
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

type PhraseKind = Exclude<keyof Cues, 'polite'>;

const PHRASE_KINDS = Object.keys(ENGLISH).filter((kind): kind is PhraseKind => kind !== 'polite');

const ALL_CUES: Cues = {
  ...(Object.fromEntries(PHRASE_KINDS.map((kind) => [kind, joined(kind)])) as Record<PhraseKind, PhraseList>),
  polite: new Set(),
};

for (const cues of [...CUES.values(), ALL_CUES]) lookForTogether(PHRASE_KINDS.map((kind) => cues[kind]));

function joined(kind: PhraseKind): PhraseList {
  return joinPhrases([...CUES.values()].map((cues) => cues[kind]));
}
