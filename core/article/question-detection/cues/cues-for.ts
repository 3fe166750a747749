import { joinPhrases, type PhraseList, phrasesByKind } from '../phrases.ts';
import type { Cues } from './cues.ts';
import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import { ITALIAN } from './it.ts';
import { DUTCH } from './nl.ts';
import { PORTUGUESE } from './pt.ts';
import { CHINESE } from './zh.ts';

type PhraseKind = Exclude<keyof Cues, 'polite'>;

const PHRASE_KINDS = Object.keys(ENGLISH).filter((kind): kind is PhraseKind => kind !== 'polite');

const createCues = (polite: Cues['polite'], phrasesOf: (kind: PhraseKind) => PhraseList): Cues => ({
  ...phrasesByKind(PHRASE_KINDS, phrasesOf),
  polite,
});

const fromWritten = (written: Cues): Cues => createCues(written.polite, (kind) => written[kind]);

const CUES: ReadonlyMap<string, Cues> = new Map([
  ['en', fromWritten(ENGLISH)],
  ['de', fromWritten(GERMAN)],
  ['fr', fromWritten(FRENCH)],
  ['es', fromWritten(SPANISH)],
  ['pt', fromWritten(PORTUGUESE)],
  ['it', fromWritten(ITALIAN)],
  ['nl', fromWritten(DUTCH)],
  ['zh', fromWritten(CHINESE)],
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

const ALL_CUES = createCues(new Set(), (kind) => joinPhrases([...CUES.values()].map((cues) => cues[kind])));
