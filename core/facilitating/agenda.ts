/** Minutes for a session: spread over its parts so that they sum up to its length. */
import type { QuestionKind } from '../article/question-kind.ts';
import type { QuestionKey } from './plan.ts';

/** What is asked, as far as time depends on it. */
export type TimedQuestion = { readonly key: QuestionKey; readonly kind: QuestionKind };

/** One part of a session with its minutes. */
export type AgendaPart =
  | { readonly tag: 'opening' | 'article' | 'parking' | 'closing'; readonly minutes: number }
  | QuestionPart;

/** A question is written on alone, talked over in pairs, then by all; parts of no length are left out of it. */
export type QuestionPart = {
  readonly tag: 'question';
  readonly key: QuestionKey;
  readonly minutes: number;
  readonly writing: number;
  readonly pairs: number;
  readonly together: number;
};

export type Agenda = {
  readonly minutes: number;
  readonly parts: readonly AgendaPart[];
  /** Questions for which there is no time, in their order. */
  readonly dropped: readonly QuestionKey[];
};

/** The shortest session, in minutes. */
export const SHORTEST_SESSION = 15;

/** Below this a question is better not asked at all. */
export const SHORTEST: Readonly<Record<QuestionKind, number>> = {
  objective: 3,
  reflective: 5,
  interpretive: 5,
  decisional: 5,
  other: 4,
};

/** Beyond this talk goes round in circles: what is left goes to what was put aside. */
const LONGEST: Readonly<Record<QuestionKind, number>> = {
  objective: 8,
  reflective: 15,
  interpretive: 20,
  decisional: 20,
  other: 15,
};

const WEIGHT: Readonly<Record<QuestionKind, number>> = {
  objective: 2,
  reflective: 3,
  interpretive: 4,
  decisional: 4,
  other: 3,
};

/** Of kinds that are asked equally often, the one that a group misses least is dropped first. */
const DROPPED_FIRST: readonly QuestionKind[] = [
  'objective',
  'other',
  'reflective',
  'interpretive',
  'decisional',
];

/**
 * Spreads `minutes`, at least `SHORTEST_SESSION`, over opening, article, questions, what was put aside and closing
 * round. Questions are dropped rather than squeezed: the last of the kind that is asked most often.
 */
export function planAgenda(minutes: number, questions: readonly TimedQuestion[]): Agenda {
  const opening = share(minutes, 0.09, 2, 10);
  const article = share(minutes, 0.08, 2, 8);
  const closing = share(minutes, 0.14, 4, 15);
  const parking = minutes < 60 ? 0 : share(minutes, 0.06, 3, 8);
  const left = minutes - opening - article - closing - parking;
  const kept = keepFitting(questions, left);
  const lengths = spread(kept, left);
  const unused = left - [...lengths.values()].reduce((sum, length) => sum + length, 0);
  return {
    minutes,
    parts: [
      { tag: 'opening', minutes: opening },
      { tag: 'article', minutes: article },
      ...kept.map((question) => questionPart(question, lengths.get(question.key) ?? 0)),
      ...(parking + unused > 0 ? [{ tag: 'parking' as const, minutes: parking + unused }] : []),
      { tag: 'closing', minutes: closing },
    ],
    dropped: questions.filter((question) => !kept.includes(question)).map(({ key }) => key),
  };
}

const share = (minutes: number, part: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(minutes * part)));

function keepFitting(questions: readonly TimedQuestion[], minutes: number): readonly TimedQuestion[] {
  const kept = [...questions];
  const needed = (): number => kept.reduce((sum, { kind }) => sum + SHORTEST[kind], 0);
  while (needed() > minutes) kept.splice(lastOf(kept, dispensableKind(kept)), 1);
  return kept;
}

function dispensableKind(questions: readonly TimedQuestion[]): QuestionKind {
  const count = (kind: QuestionKind): number => questions.filter((question) => question.kind === kind).length;
  return [...DROPPED_FIRST].reduce((most, kind) => (count(kind) > count(most) ? kind : most));
}

const lastOf = (questions: readonly TimedQuestion[], kind: QuestionKind): number =>
  questions.map((question) => question.kind).lastIndexOf(kind);

/** Minute by minute to the question that has the fewest for its weight, until all have what they can use. */
function spread(questions: readonly TimedQuestion[], minutes: number): ReadonlyMap<QuestionKey, number> {
  const lengths = new Map(questions.map(({ key, kind }) => [key, SHORTEST[kind]]));
  const lengthOf = ({ key }: TimedQuestion): number => lengths.get(key) ?? 0;
  const needOf = (question: TimedQuestion): number => lengthOf(question) / WEIGHT[question.kind];
  for (let left = minutes - [...lengths.values()].reduce((sum, one) => sum + one, 0); left > 0; left -= 1) {
    const open = questions.filter((question) => lengthOf(question) < LONGEST[question.kind]);
    const [first, ...others] = open;
    if (first === undefined) break;
    const neediest = others.reduce((most, one) => (needOf(one) < needOf(most) ? one : most), first);
    lengths.set(neediest.key, lengthOf(neediest) + 1);
  }
  return lengths;
}

/** Facts are gathered by all at once; everything else is talked over in pairs first, if there is time for it. */
function questionPart({ key, kind }: TimedQuestion, minutes: number): QuestionPart {
  const writing = share(minutes, 0.2, 1, kind === 'objective' ? 2 : 3);
  const pairs = kind === 'objective' || minutes < 5 ? 0 : share(minutes, 0.3, 2, 6);
  return { tag: 'question', key, minutes, writing, pairs, together: minutes - writing - pairs };
}
