import type { Block } from '../text.ts';
import type { Sentence } from './sentences.ts';

/** A sentence with the words by which cues are found. */
export type Clause = Sentence & {
  readonly folded: string;
  readonly words: number;
  /** Asks to answer, and is not itself a question: «Share your view». */
  readonly invites: boolean;
  /** A few words with a colon before the sentence that they name: «Pause and reflect:». */
  readonly label: boolean;
};

/** A block of the article, read for questions. */
export type Passage = {
  readonly block: Block;
  /** Among the passages of the page; blocks without words, such as rules, are not among them. */
  readonly index: number;
  readonly clauses: readonly Clause[];
  readonly folded: string;
  readonly words: number;
  /** A heading, or a line of its own that serves as one. */
  readonly heading: boolean;
  /** Holds nothing but questions; of a list entry it is enough that it ends in one. */
  readonly asksOnly: boolean;
  /** For each clause the next one that tells instead of asking; -1 when none follows. */
  readonly nextTold: readonly number[];
  /** Ends in room for an answer: «____». */
  readonly hasBlank: boolean;
  /** Ends with a colon: what follows belongs to it. */
  readonly leads: boolean;
};

/** «For reflection. Think of your last meeting. …» What a passage begins with in place of a heading. */
export function runInHeading({ clauses: [first, second] }: Passage): Clause | null {
  const isOne = first !== undefined && second !== undefined && !first.question && first.words <= RUN_IN_WORDS;
  return isOne ? first : null;
}

const RUN_IN_WORDS = 4;

/** A rule in the text ends what stands under a heading; one right below the heading does not. */
export const isCutOff = (passage: Passage | undefined, before: Passage | undefined): boolean =>
  passage?.block.ruled === true && before?.heading === false;
