/** How well questions are found, from the bytes of a file on: import, then detection, as in the app. */
import type { Question } from '../../core/article/article.ts';
import { SUGGESTION_THRESHOLD } from '../../core/article/article.ts';
import { importSource } from '../../core/importing/pipeline.ts';
import type { CorpusText } from './corpus.ts';

/** What came out of one text. */
export type Outcome = {
  readonly text: CorpusText;
  readonly found: readonly Question[];
  readonly right: readonly string[];
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  /** The language as it was told from the words. */
  readonly language: string | null;
};

export type Score = {
  readonly texts: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Texts without a question, and how many of them came out without one. */
  readonly negatives: number;
  readonly cleanNegatives: number;
};

/** Imports a text as a file and compares what is found with what is expected. Suggestions do not count. */
export function judge(text: CorpusText): Outcome {
  const result = importSource({
    kind: 'file',
    name: text.name,
    bytes: new TextEncoder().encode(text.text),
    mediaType: null,
    url: null,
  });
  if (!result.ok) throw new Error(`${text.name} cannot be imported: ${JSON.stringify(result)}`);
  const found = result.value.article.questions.filter((one) => one.confidence >= SUGGESTION_THRESHOLD);
  const shown = found.flatMap((question) => [question.text, ...question.followUps]);
  const right = text.questions.filter((expected) => shown.some((one) => same(one, expected)));
  return {
    text,
    found,
    right,
    missed: text.questions.filter((expected) => !right.includes(expected)),
    wrong: found
      .map((question) => question.text)
      .filter((one) => ![...text.questions, ...text.acceptable].some((expected) => same(one, expected))),
    language: result.value.article.language,
  };
}

/** Precision, recall and clean negatives over all outcomes together. */
export function scoreOf(outcomes: readonly Outcome[]): Score {
  const right = total(outcomes, (outcome) => outcome.right.length);
  const wrong = total(outcomes, (outcome) => outcome.wrong.length);
  const missed = total(outcomes, (outcome) => outcome.missed.length);
  const negatives = outcomes.filter((outcome) => outcome.text.questions.length === 0);
  return {
    texts: outcomes.length,
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + wrong + missed),
    negatives: negatives.length,
    cleanNegatives: negatives.filter((outcome) => outcome.wrong.length === 0).length,
  };
}

const total = (outcomes: readonly Outcome[], count: (outcome: Outcome) => number): number =>
  outcomes.reduce((sum, outcome) => sum + count(outcome), 0);

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** What leads in within the same sentence, «Ask yourself: what …?», may come out with its question. */
const same = (found: string, expected: string): boolean => ` ${fold(found)}`.endsWith(` ${fold(expected)}`);

const fold = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
