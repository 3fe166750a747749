/** Which of the encodings with one byte for a letter a text is in, by the letters that it would have in each. */

import { decode } from './decode.ts';

/** The likeliest encoding; `null` when the bytes make no usual text in any. */
export function likeliestAlphabet(sample: Uint8Array): string | null {
  const words = foreignWords(sample);
  if (words.length === 0) return null;
  const western = decode(words, 'windows-1252');
  // Quotes and signs alone: they are those that most texts have.
  if (WESTERN.every((letters) => likenessOf(western, letters) === 0)) return 'windows-1252';
  let best = { encoding: '', likeness: LEAST_LIKENESS };
  for (const [encoding, languages] of ENCODINGS) {
    const text = decode(words, encoding);
    for (const language of languages) {
      const likeness = likenessOf(text, language);
      if (likeness > best.likeness + MARGIN) best = { encoding, likeness };
    }
  }
  return best.encoding || null;
}

/** Between -1 and 1. */
const LEAST_LIKENESS = 0.2;
/** Of two that are as likely the earlier in the list is taken. */
const MARGIN = 0.02;

/** What each small letter beyond ASCII speaks for the language, from 1 for the commonest down to 0.2. */
type Language = ReadonlyMap<string, number>;

/** Letters from the commonest on: in the Latin alphabet those with accents, in others all. */
const language = (letters: string): Language =>
  new Map([...letters].map((letter, at, all) => [letter, 1 - (0.8 * at) / all.length]));

const WESTERN = [
  'éèàêçôùâîûœïëæ',
  'äüößé',
  'áíóéñúü',
  'ãçáéíóêõâúàô',
  'èàùòéìîç',
  'åäöøæéü',
  'ëéïèöüê',
  'áíðéóþöúýæ',
  'õäüöšž',
].map(language);

const CENTRAL = ['łąężśćóńź', 'íáéěščřžýůúťňóďäľôĺŕ', 'áéőíóöüúű', 'čšžćđ', 'ăîâșşțţ'].map(language);

const TURKISH = ['ıüşğöçİâîû'].map(language);
const BALTIC = ['šėųžąįčūę', 'āīēūšņķļčģž'].map(language);

const CYRILLIC = [
  'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё',
  'оанивтіерсклудмпязьбгйчхцжюїшщєфґ',
  'анітеорсыцкляўмпвбдзуьйгчёшжхюэф',
  'аоиенсртјувкдмлпзгбчцшжњљхћђфџ',
].map(language);

const GREEK = ['αοιετσνηυρπκμλςίόδγέήάχθύφωώξβζψϊϋΐΰ'].map(language);
const HEBREW = ['יוהלאתמרבשנקדעחפטגכצםןסזךץף'].map(language);
const THAI = ['านรอกเ่วง้มยัลีทสตะิปดำ็ค์บุไขแพูชึผหืจใโซณถศภธฟ'].map(language);
const ARABIC = ['اليمونترهبدعفسحقكةجشصطأىخضذئإغثزءظؤآ', 'ایرنهدتمشوبسکزگفخقعلآپحجصژچطغذضظ'].map(language);

const ENCODINGS: readonly (readonly [encoding: string, languages: readonly Language[]])[] = [
  ['windows-1252', WESTERN],
  ['windows-1250', CENTRAL],
  ['iso-8859-2', CENTRAL],
  ['iso-8859-15', WESTERN],
  ['windows-1254', TURKISH],
  ['windows-1257', BALTIC],
  ['windows-1251', CYRILLIC],
  ['koi8-r', CYRILLIC],
  ['koi8-u', CYRILLIC],
  ['iso-8859-5', CYRILLIC],
  ['ibm866', CYRILLIC],
  ['windows-1253', GREEK],
  ['iso-8859-7', GREEK],
  ['windows-1255', HEBREW],
  ['windows-874', THAI],
  ['windows-1256', ARABIC],
  ['iso-8859-6', ARABIC],
];

/** How much a text looks like one in the language, from -1 to 1; 0 when it has no letters beyond ASCII. */
function likenessOf(text: string, letters: Language): number {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = text.charCodeAt(at) < 0x80 ? null : valueAt(text, at, letters);
    if (value === null) continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

/** What a character beyond ASCII speaks for or against the language; `null`: nothing. */
function valueAt(text: string, at: number, letters: Language): number | null {
  const character = text.charAt(at);
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  const value = letters.get(character) ?? letters.get(character.toLowerCase());
  if (value === undefined) {
    if (MARKS.test(character)) return null;
    return SIGNS.test(character) && !isLetter(before) && !isLetter(after) ? null : -1;
  }
  const isOfItsOwn = letters.size > MOST_ACCENTS;
  if (isOfItsOwn && (isLatin(before) || isLatin(after))) return -1;
  if (ENDINGS.test(character) && letters.has(after)) return -1;
  if (!isCapital(character)) return value;
  if (isSmall(before)) return -0.5;
  return isCapital(before) ? value - IN_CAPITALS : value;
}

/** Words in capitals are rarer than others. */
const IN_CAPITALS = 0.1;

/** A language with more letters beyond ASCII is not in the Latin alphabet. */
const MOST_ACCENTS = 20;

/** Quotes, dashes, spaces, the signs that open Spanish questions, points of Hebrew and Arabic: in many languages. */
const MARKS =
  /[\u00a0\u00ad\u00ab\u00bb\u2013-\u201e\u2022\u2026\u2039\u203a\u20ac\u2116\u2122\u0591-\u05c7\u05f3\u05f4\u060c\u061b\u061f\u064b-\u0652\u200b-\u200f]/;
/** They stand between letters only when the letters are read wrongly. */
const SIGNS = /[\u00a1-\u00b9\u00bc-\u00bf\u00d7\u00f7\u0384\u0385]/;

/** Letters with another form at the end of a word, which these are. */
const ENDINGS = /[ςךםןףץ]/;

const isLatin = (character: string): boolean => /[a-z]/i.test(character);
const isCapital = (character: string): boolean => character !== character.toLowerCase();
const isSmall = (character: string): boolean => character !== character.toUpperCase();
const isLetter = (character: string): boolean => isCapital(character) || isSmall(character);

/** Words with bytes beyond ASCII, each in one row with the letters around it; markup and other words say nothing. */
function foreignWords(sample: Uint8Array): Uint8Array {
  const words: number[] = [];
  let start = 0;
  let isForeign = false;
  for (let at = 0; at <= sample.length && words.length < MOST_BYTES; at += 1) {
    const byte = sample[at] ?? 0x20;
    if (byte >= 0x80) isForeign = true;
    else if (!isLatin(String.fromCharCode(byte))) {
      if (isForeign) words.push(...sample.subarray(start, at), 0x20);
      start = at + 1;
      isForeign = false;
    }
  }
  return Uint8Array.from(words);
}

/** Enough to know a language by. */
const MOST_BYTES = 8192;
