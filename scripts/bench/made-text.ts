/** Made-up English-like prose for libraries of any size: the same seed gives the same words. */

/** A number from 0 up to 1; the same sequence for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Prose = {
  word(): string;
  /** Ends with a full stop. */
  sentence(): string;
  question(): string;
  paragraph(): string;
  title(): string;
  name(): string;
};

const SMALL =
  'the of and to a in that is it for was on with as be by at this have from or had not are but what all were when we there can an your which their if will each about how up out them then she he many some so these would other into has more her two like him see time could no make than been its who now people my made over did down only way find use may water long little very after words just where most know'.split(
    ' ',
  );
const STARTS =
  'b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w'.split(
    ' ',
  );
const MIDDLES = 'a ai e ea ee i o oa oo ou u'.split(' ');
const ENDS = 'b ck d ff g l ll m n nd ng nt p r rd rk rn rt s ss st t th w x'.split(' ');
const TAILS = ['', '', '', 'er', 'ing', 'ed', 'tion', 'ment', 'ly', 'ness', 'al', 'ure'];
const ASKING = ['How', 'When', 'Where', 'Why', 'What', 'Whom'];
const VOCABULARY = 20_000;

/** Prose with Zipf's distribution of words: the n-th most frequent comes about 1/n as often as the first. */
export function createProse(random: () => number): Prose {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  known ??= createVocabulary(createRandom(1));
  const vocabulary = known;
  const word = (): string => {
    // Inverse of the cumulative harmonic series, which is close to a logarithm.
    const rank = Math.floor(Math.exp(random() * Math.log(VOCABULARY)));
    return vocabulary[Math.min(rank, VOCABULARY) - 1] ?? 'the';
  };
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const length = (least: number, spread: number): number => least + Math.floor(random() * spread);
  const sentence = (): string => {
    const comma = random() < 0.4 ? `${words(length(3, 6))}, ` : '';
    return `${capital(comma + words(length(5, 12)))}.`;
  };
  return {
    word,
    sentence,
    question: () => `${pick(ASKING)} do you ${words(length(4, 6))}?`,
    paragraph: () => Array.from({ length: length(3, 4) }, sentence).join(' '),
    title: () => capital(words(length(3, 5))),
    name: () =>
      `${capital(pick(STARTS) + pick(MIDDLES) + pick(ENDS))} ${capital(pick(STARTS) + pick(MIDDLES) + pick(ENDS))}`,
  };
}

/** The same for every text, made once. */
let known: readonly string[] | null = null;

function createVocabulary(random: () => number): readonly string[] {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const made = new Set(SMALL);
  while (made.size < VOCABULARY) {
    const syllables = 1 + Math.floor(random() * 2);
    let word = '';
    for (let count = 0; count < syllables; count += 1) word += pick(STARTS) + pick(MIDDLES) + pick(ENDS);
    made.add(word + pick(TAILS));
  }
  return [...made];
}
