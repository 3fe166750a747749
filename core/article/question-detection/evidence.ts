import type { Asked } from './groups.ts';

/** One reason for or against, in units of log odds. */
export type Evidence = { readonly reason: Reason; readonly weight: number };

/**
 * What speaks for and against a question being put to the reader. The weights were set by hand so that one
 * strong sign (a heading for questions, an invitation) is enough, and so is the closing place together with an
 * address, while neither is enough against an answer in the text.
 */
const WEIGHTS = {
  start: -1.6,
  'question heading': 3.6,
  'guide title': 2,
  'page of questions': 2.2,
  'lead-in': 2.8,
  'invitation after': 2.8,
  'invitation at the end': 1.4,
  'invitation before': 2.2,
  'after an instruction': 1.6,
  'asked for answers': 2.6,
  'answer line': 2.4,
  'comes back': 2.4,
  'addressed before': 1.6,
  'last words': 2.2,
  'closing place': 1.8,
  'near the end': 1,
  'in the middle': -0.9,
  'own passage': 1.1,
  'ends its passage': 0.4,
  'list of questions': 1.2,
  'list under a colon': 0.8,
  'among tasks': 1.6,
  'one after another': 1,
  'yes or no': -2.4,
  'calls for contributions': -6,
  'page of you': -0.7,
  'about the reader': 1.9,
  'speaks to the reader': 1,
  'speaks as the reader': 0.8,
  'not about the reader': -0.7,
  remark: -0.9,
  'text goes on': -2.6,
  'a few words more': -1.1,
  'text answers': -3.4,
  'list answers': -2,
  opening: -2.2,
  rhetorical: -3.2,
  transition: -1.2,
  'asks to think': -6,
  'heads a passage': -1.2,
  'stands as a heading': -5,
  'set as a title': -4,
  'follows a statement': -1.6,
  bare: -1,
  'bare aside': -2.6,
  'series of three': -0.8,
  'for others': -9,
  'told later': -9,
  'somebody’s words': -3,
  bracketed: -2,
  promotion: -6,
  'promoting page': -3.8,
} as const;

export type Reason = keyof typeof WEIGHTS;

/** A question with what speaks for and against it. */
export type Weighed = {
  readonly asked: Asked;
  readonly followUps: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
};

/** A reason with its weight. */
export const evidence = (reason: Reason): Evidence => ({ reason, weight: WEIGHTS[reason] });

/** From log odds to 0…1. */
export const confidenceOf = (found: readonly Evidence[]): number =>
  1 / (1 + Math.exp(-found.reduce((sum, one) => sum + one.weight, 0)));
