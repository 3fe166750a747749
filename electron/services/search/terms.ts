/** Words as the index holds them: stems that tell their language, so that those of one never meet those of another. */
import {
  createStem,
  STEMMED_LANGUAGES,
  type Stem,
  type StemmedLanguage,
} from '../../../core/searching/stemming.ts';

const STEMS = new Map<StemmedLanguage, Stem>(
  STEMMED_LANGUAGES.map((language) => [language, createStem(language)]),
);

/** From Unicode's private area: no text has it. Words of other languages go without. */
const MARKS = new Map<StemmedLanguage, string>(
  STEMMED_LANGUAGES.map((language, at) => [
    language,
    language === 'other' ? '' : String.fromCharCode(0xe000 + at),
  ]),
);

export const stemOf = (language: StemmedLanguage): Stem => STEMS.get(language) ?? ((word) => word);

/** The term of a folded word. It begins with the stem, so that beginnings of words find it in every language. */
export const termOf = (word: string, language: StemmedLanguage): string =>
  stemOf(language)(word) + (MARKS.get(language) ?? '');

/** The full-text tables of passages, by what these are. */
export type PassageTable = 'question_words' | 'written_words' | 'returned_words';
