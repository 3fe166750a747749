import { francAll } from 'franc-min';

/**
 * The language of a text as a BCP 47 primary tag such as `en`; `null` when it cannot be told.
 * Frequent small words decide among the languages that questions are found in; statistics over letters
 * (which need more text) decide for the rest and where the small words are too few.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, LANGUAGE_SAMPLE);
  const script = languageOfScript(sample);
  if (script !== null) return script;
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const [best, second] = rankBySmallWords(words);
  const share = best && words.length > 0 ? best.count / words.length : 0;
  const clear = best !== undefined && best.count >= 2 && best.count >= (second?.count ?? 0) * 1.3;
  if (clear && share >= ENOUGH) return best.language;
  const byLetters = sample.length >= 60 ? languageOfLetters(sample) : null;
  return clear && share >= SOME ? best.language : (byLetters ?? (clear ? best.language : null));
}

/** Enough to be sure, little enough to be quick. */
export const LANGUAGE_SAMPLE = 6000;

/** Share of small words that settles it, and that outweighs the letters. */
const ENOUGH = 0.2;
const SOME = 0.12;

const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the and of to in is that it for you your we our with as are on not be this they have from what who how when do does did will would can could should their them was were has had an by or if but so there which than about',
  ),
  de: words(
    'der die das und ist nicht ein eine einen einem einer zu den dem des mit auf für von sie ich wir ihr es im in auch wie was wer sich als bei oder aber wenn dass man nur noch hat haben sind war werden wird kann ihre ihren unsere mehr so',
  ),
  fr: words(
    'le la les des et est un une du de en que qui dans pour pas vous votre vos nous notre nos il elle ils au aux ce cette ces sur avec plus par on se sont mais ou si ne son sa ses être avoir fait comme tout quand comment quel quelle qu c d l n s j',
  ),
  es: words(
    'el la los las de del y en que un una es por para con no se su sus lo al como más pero tu tus te usted nos nuestro nuestra cuando qué cómo cuál quién está son fue ha han hay ser le les si o ya muy también este esta eso',
  ),
  pt: words(
    'o a os as de do da dos das e em que um uma é por para com não se seu sua seus suas ao no na nos nas como mais mas você vocês nós nosso nossa quando qual quem está são foi há ser lhe ou já muito também este esta isso ele ela pelo pela à',
  ),
  // Not looked for questions in, but close enough to the others to be taken for them.
  it: words(
    'il lo la i gli le un una di del della dei delle da dal in nel nella con per su non che chi è sono si come più ma se anche ha hanno questo questa quando cosa ogni nessuno alla al',
  ),
  nl: words(
    'de het een en van in is dat die niet op te zijn voor met als aan er maar om hij zij wij je jij u ik ook wat wie hoe waar dit deze naar nog bij uit door over heeft worden',
  ),
  ca: words(
    'el la els les un una de del dels i que en és són amb per no es al als com més però aquest aquesta què qui quan ha han hi ho molt també seva seu',
  ),
};

function words(line: string): ReadonlySet<string> {
  return new Set(line.split(' '));
}

type Rank = { readonly language: string; readonly count: number };

function rankBySmallWords(words: readonly string[]): readonly Rank[] {
  const counts = LANGUAGES.map(() => 0);
  for (const word of words) for (const at of SMALL_WORD.get(word) ?? []) counts[at] = (counts[at] ?? 0) + 1;
  return LANGUAGES.map((language, at) => ({ language, count: counts[at] ?? 0 })).sort(
    (a, b) => b.count - a.count,
  );
}

const LANGUAGES = Object.keys(SMALL_WORDS);

/** For each small word the places of its languages in `LANGUAGES`. */
const SMALL_WORD: ReadonlyMap<string, readonly number[]> = new Map(
  [...new Set(Object.values(SMALL_WORDS).flatMap((small) => [...small]))].map((word) => [
    word,
    LANGUAGES.flatMap((language, at) => (SMALL_WORDS[language]?.has(word) ? at : [])),
  ]),
);

/** Scripts that name their language by themselves. */
function languageOfScript(text: string): string | null {
  if (!OTHER_SCRIPTS.test(text)) return null;
  const letters = countOf(text, /\p{L}/gu);
  if (letters === 0) return null;
  const kana = countOf(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (kana / letters > 0.1) return 'ja';
  if (countOf(text, /\p{Script=Hangul}/gu) / letters > 0.3) return 'ko';
  if (countOf(text, /\p{Script=Han}/gu) / letters > 0.2) return 'zh';
  if (countOf(text, /\p{Script=Greek}/gu) / letters > 0.5) return 'el';
  if (countOf(text, /\p{Script=Hebrew}/gu) / letters > 0.5) return 'he';
  if (countOf(text, /\p{Script=Thai}/gu) / letters > 0.5) return 'th';
  return null;
}

/** Where the letters of these scripts stand, and some signs among them. */
const OTHER_SCRIPTS = /[\u0370-\u1fff\u2e80-\uffff]/;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** ISO 639-3 as franc gives it → the two-letter tag; a language that is not here is not told. */
const TAGS: Readonly<Record<string, string>> = {
  eng: 'en',
  deu: 'de',
  fra: 'fr',
  spa: 'es',
  por: 'pt',
  cmn: 'zh',
  ita: 'it',
  nld: 'nl',
  pol: 'pl',
  ces: 'cs',
  swe: 'sv',
  hun: 'hu',
  ron: 'ro',
  tur: 'tr',
  rus: 'ru',
  ukr: 'uk',
  bul: 'bg',
  srp: 'sr',
  ind: 'id',
  vie: 'vi',
  jpn: 'ja',
  kor: 'ko',
  arb: 'ar',
  pes: 'fa',
  hin: 'hi',
  ell: 'el',
  heb: 'he',
  tha: 'th',
};

function languageOfLetters(text: string): string | null {
  const first = francAll(text, { minLength: 40 })[0];
  return first === undefined ? null : (TAGS[first[0]] ?? null);
}
