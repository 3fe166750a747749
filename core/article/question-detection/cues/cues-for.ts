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

/** Words so common that they have an index of their own, which only questions are looked up in. */
type Apart = Pick<Cues, 'polite' | 'open'>;

type PhraseKind = Exclude<keyof Cues, keyof Apart>;

const PHRASE_KINDS = Object.keys(ENGLISH).filter(
  (kind): kind is PhraseKind => kind !== 'polite' && kind !== 'open',
);

const createCues = ({ polite, open }: Apart, phrasesOf: (kind: PhraseKind) => PhraseList): Cues => ({
  ...phrasesByKind(PHRASE_KINDS, phrasesOf),
  polite,
  open,
});

const fromWritten = (written: Cues): Cues => createCues(written, (kind) => written[kind]);

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

const joined = (kind: Exclude<keyof Cues, 'polite'>): PhraseList =>
  joinPhrases([...CUES.values()].map((cues) => cues[kind]));

const ALL_CUES = createCues({ polite: new Set(), open: joined('open') }, joined);
