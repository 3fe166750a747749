/** Reads the corpus of question detection: `core/article/corpus`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text with what detection ought to find in it. */
export type CorpusText = {
  readonly name: string;
  readonly split: Split;
  /** BCP 47 primary tag. */
  readonly language: string;
  readonly text: string;
  readonly questions: readonly string[];
  /** Questions that count neither for nor against. */
  readonly acceptable: readonly string[];
};

/** Which parts were looked at when is told in `docs/questions.md`. */
export type Split = (typeof SPLITS)[number];

export const SPLITS = [
  'samples',
  'tuned',
  'held-out',
  'fresh',
  'last',
  'varied',
  'second',
  'third',
  'fourth',
  'reserve',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'long',
  'long-two',
  'edges',
  'blind-one',
  'edges-two',
  'edges-three',
  'edges-four',
  'edges-five',
  'blind-three',
  'blind-two',
  'blind-four',
  'blind-five',
  'blind-six',
  'blind-seven',
  'blind-eight',
  'blind-nine',
  'blind-ten',
  'kept-back',
] as const;

/** The part that nothing is made for, so that it goes on telling how texts never seen fare. */
export const KEPT_BACK: Split = 'kept-back';

/** The texts of one part of the corpus, in order of their names. */
export function readCorpus(folder: string, split: Split): readonly CorpusText[] {
  const files = readdirSync(join(folder, split))
    .filter((name) => /\.(?:txt|md|html)$/u.test(name))
    .sort();
  const read = (name: string): string => readFileSync(join(folder, split, name), 'utf8');
  if (split !== 'samples') return files.map((name) => readMarkedText(name, split, read(name)));
  const expected = readExpectations(read('expected.json'));
  return files.flatMap((name) => {
    const entry = expected.get(name);
    if (!entry) throw new Error(`${name} has no entry in expected.json`);
    const { language, questions, acceptable } = entry;
    return [{ name, split, language, questions, acceptable, text: read(name) }];
  });
}

type Expectation = Pick<CorpusText, 'language' | 'questions' | 'acceptable'> & { readonly file: string };

const readExpectations = (json: string): ReadonlyMap<string, Expectation> =>
  new Map((JSON.parse(json) as readonly Expectation[]).map((entry) => [entry.file, entry]));

/**
 * In a marked text `{{…}}` stands around a question that must be found, `{~…~}` around one that counts neither way,
 * and `>>` before a follow-up. The language is the first part of the file's name.
 */
function readMarkedText(name: string, split: Split, marked: string): CorpusText {
  return {
    name,
    split,
    language: name.slice(0, 2),
    text: marked.replace(/\{\{|\}\}|\{~|~\}|>>/gu, ''),
    questions: between(marked, '{{', '}}').map(withoutTags),
    acceptable: [...between(marked, '{~', '~}').map(withoutTags), ...followUpsOf(marked)],
  };
}

/** «Who tells people to wait for the <em>corridor</em>?» */
const withoutTags = (marked: string): string => marked.replace(/<\/?[a-z]{1,10}>/gu, '');

/** What stands behind `>>` may come out as a question of its own. */
const followUpsOf = (marked: string): readonly string[] =>
  [...marked.matchAll(/>>([^?？\n]{1,200}[?？])/gu)].map((match) => match[1] ?? '');

const between = (marked: string, open: string, close: string): readonly string[] =>
  marked
    .split(open)
    .slice(1)
    .map((part) => part.slice(0, part.indexOf(close)));
