import type { Commitment, Outcome } from '../journal/journal.ts';

/** A commitment as every readable format says it: the sentence, and what came of it, a line each. */
export type CommitmentWords = { readonly sentence: string; readonly details: readonly string[] };

export function commitmentWords({
  cue,
  action,
  lookBackOn,
  rehearsal,
  lookBack,
}: Commitment): CommitmentWords {
  const day = lookBackOn === null ? '' : ` (look back on ${lookBackOn})`;
  return {
    sentence: `When ${cue}, I will ${action}${day}`,
    details: [
      ['Rehearsed', rehearsal],
      ...(lookBack === null
        ? []
        : [
            ['Looking back', OUTCOME_WORDS[lookBack.outcome]],
            ['Intended', lookBack.intended],
            ['Happened', lookBack.happened],
            ['Why', lookBack.why],
            ['Next', lookBack.next],
          ]),
    ].flatMap(([label, words = '']) => (words.trim() === '' ? [] : [`${label}: ${words.trim()}`])),
  };
}

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  kept: 'kept',
  partly: 'partly kept',
  not: 'not kept',
};
