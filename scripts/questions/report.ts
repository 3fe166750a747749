/** Prints the scores of question detection per part of the corpus and per language, with every mistake. */
import { resolve } from 'node:path';
import { readCorpus, SPLITS } from './corpus.ts';
import { judge, type Outcome, type Score, scoreOf } from './score.ts';

/** The report as lines of text. `folder` holds the parts of the corpus. */
export function reportLines(folder: string): readonly string[] {
  return SPLITS.flatMap((split) => {
    const outcomes = readCorpus(folder, split).map(judge);
    const languages = [...new Set(outcomes.map((outcome) => outcome.text.language))].sort();
    return [
      `${split}`,
      HEAD,
      ...languages.map((language) =>
        row(language, scoreOf(outcomes.filter((outcome) => outcome.text.language === language))),
      ),
      row('all', scoreOf(outcomes)),
      ...outcomes.flatMap(mistakes),
      '',
    ];
  });
}

export const CORPUS_FOLDER = resolve(import.meta.dirname, '../../core/article/corpus');

const HEAD = '        texts  precision  recall     F1  clean negatives';

const row = (name: string, score: Score): string =>
  [
    `  ${name.padEnd(4)}`,
    String(score.texts).padStart(7),
    score.precision.toFixed(3).padStart(11),
    score.recall.toFixed(3).padStart(8),
    score.f1.toFixed(3).padStart(7),
    `${score.cleanNegatives} of ${score.negatives}`.padStart(17),
  ].join('');

const mistakes = (outcome: Outcome): readonly string[] => [
  ...outcome.wrong.map((text) => `  + ${outcome.text.name}: ${text}`),
  ...outcome.missed.map((text) => `  - ${outcome.text.name}: ${text}`),
  ...(outcome.language === outcome.text.language
    ? []
    : [`  ! ${outcome.text.name}: taken for ${outcome.language}`]),
];
