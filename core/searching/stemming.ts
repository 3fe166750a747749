import { stemmer as stemDanish } from '@orama/stemmers/danish';
import { stemmer as stemDutch } from '@orama/stemmers/dutch';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFinnish } from '@orama/stemmers/finnish';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { stemmer as stemGerman } from '@orama/stemmers/german';
import { stemmer as stemHungarian } from '@orama/stemmers/hungarian';
import { stemmer as stemItalian } from '@orama/stemmers/italian';
import { stemmer as stemNorwegian } from '@orama/stemmers/norwegian';
import { stemmer as stemPortuguese } from '@orama/stemmers/portuguese';
import { stemmer as stemRomanian } from '@orama/stemmers/romanian';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import { stemmer as stemSwedish } from '@orama/stemmers/swedish';

/** The languages whose words are known in their other forms, and one for all others. */
export const STEMMED_LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'sv',
  'da',
  'no',
  'fi',
  'ru',
  'hu',
  'ro',
  'other',
] as const;
export type StemmedLanguage = (typeof STEMMED_LANGUAGES)[number];

/** What the forms of a folded word have in common. */
export type Stem = (word: string) => string;

const STEMMERS: Readonly<Record<StemmedLanguage, Stem>> = {
  en: (word) => stemEnglish(word).replace(/^([^aeiou]+)y$/, '$1i'),
  de: stemGerman,
  fr: stemFrench,
  es: stemSpanish,
  pt: stemPortuguese,
  it: stemItalian,
  nl: stemDutch,
  sv: stemSwedish,
  da: stemDanish,
  no: stemNorwegian,
  fi: stemFinnish,
  ru: stemRussian,
  hu: stemHungarian,
  ro: stemRomanian,
  other: (word) => word,
};

/** Other names of languages: the two Norwegians are written alike enough. */
const SAME_AS: Readonly<Record<string, StemmedLanguage>> = { nb: 'no', nn: 'no' };

/** Below this many characters a word is its own stem. */
const SHORTEST = 3;
/** Put behind a shorter stem, so that «use» and «used» do not meet «us»; from Unicode’s private area. */
const FILLER = '\ue0ff';
const KEPT = 50_000;

/** By a BCP 47 tag; `other` when the language has no stemmer or is not known. */
export function stemmedLanguageOf(language: string | null): StemmedLanguage {
  const primary = (language ?? '').toLowerCase().split('-')[0] ?? '';
  return STEMMED_LANGUAGES.find((known) => known === primary) ?? SAME_AS[primary] ?? 'other';
}

/** Stems of one language; those of frequent words are remembered. Works on folded words, at both ends alike. */
export function createStem(language: StemmedLanguage): Stem {
  const stem = STEMMERS[language];
  const known = new Map<string, string>();
  return (word) => {
    if (word.length < SHORTEST) return word;
    const kept = known.get(word);
    if (kept !== undefined) return kept;
    const made = (stem(word).toLowerCase() || word).padEnd(SHORTEST, FILLER);
    if (known.size >= KEPT) known.clear();
    known.set(word, made);
    return made;
  };
}
