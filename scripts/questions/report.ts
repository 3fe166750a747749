/** Prints how well questions are found: a row for each part of the corpus and each language, mistakes on request. */
import { resolve } from 'node:path';
import { readCorpus, SPLITS } from './corpus.ts';
import { judge, type Outcome, type Score, scoreOf } from './score.ts';

export const CORPUS_FOLDER = resolve(import.meta.dirname, '../../core/article/corpus');

/** What comes out of every text of the corpus, part by part. */
export const readOutcomes = (folder: string): readonly Outcome[] =>
  SPLITS.flatMap((split) => readCorpus(folder, split).map(judge));

/** The report as lines of text. */
export function reportLines(outcomes: readonly Outcome[], { mistakes }: ReportWish): readonly string[] {
  const languages = [...new Set(outcomes.map(({ text }) => text.language))].sort();
  return [
    HEAD,
    ...SPLITS.map((split) => row(split, scoreOf(outcomes.filter(({ text }) => text.split === split)))),
    '',
    ...languages.map((language) =>
      row(language, scoreOf(outcomes.filter(({ text }) => text.language === language))),
    ),
    '',
    row('all', scoreOf(outcomes)),
    ...(mistakes ? ['', ...outcomes.flatMap(mistakesOf)] : []),
  ];
}

export type ReportWish = {
  /** Also every question that was missed (-) or wrongly found (+), and every language wrongly told (!). */
  readonly mistakes: boolean;
};

/** `en-US` is English. */
export const isToldAs = (told: string | null, language: string): boolean => told?.split('-')[0] === language;

const HEAD = '              texts  precision  recall     F1  without questions, left clean';

const row = (name: string, score: Score): string =>
  [
    `  ${name.padEnd(9)}`,
    String(score.texts).padStart(8),
    score.precision.toFixed(3).padStart(11),
    score.recall.toFixed(3).padStart(8),
    score.f1.toFixed(3).padStart(7),
    `${score.cleanNegatives} of ${score.negatives}`.padStart(13),
  ].join('');

const mistakesOf = ({ text, wrong, missed, language }: Outcome): readonly string[] => [
  ...wrong.map((one) => `  + ${text.split}/${text.name}: ${one}`),
  ...missed.map((one) => `  - ${text.split}/${text.name}: ${one}`),
  ...(isToldAs(language, text.language) ? [] : [`  ! ${text.split}/${text.name}: taken for ${language}`]),
];
