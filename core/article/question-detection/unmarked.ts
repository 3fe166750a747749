/** Finds what asks without a question mark: entries of a list of questions, lines with room for an answer. */

import type { Cues } from './cues/cues.ts';
import type { Clause, Passage } from './passage.ts';
import { hasPhrase } from './phrases.ts';

/**
 * The passages, with sentences marked as questions that begin like one and end without any mark: before a line to
 * write on, or in a list of which the heading or the sentence above says that it holds questions.
 */
export function markUnmarked(passages: readonly Passage[], cues: Cues): readonly Passage[] {
  let announced = false;
  let list = 0;
  return passages.map((passage, at) => {
    const { block } = passage;
    if (passage.heading) announced = announces(cues, passage.folded);
    if (block.list > 0 && block.list !== list) {
      list = block.list;
      announced ||= announces(cues, passages[at - 1]?.folded ?? '');
    }
    const isEntry = announced && !passage.heading && (block.list > 0 || passage.clauses.length === 1);
    return isEntry || passage.hasBlank ? { ...passage, ...marked(passage, cues) } : passage;
  });
}

/** Room for an answer: «____». */
export const hasBlank = (text: string): boolean => text.slice(-40).trimEnd().endsWith('____');

const announces = (cues: Cues, folded: string): boolean =>
  (hasPhrase(cues.questionHeading, folded) ||
    hasPhrase(cues.leadIn, folded) ||
    hasPhrase(cues.toSelf, folded)) &&
  !hasPhrase(cues.interview, folded);

function marked(passage: Passage, cues: Cues): Pick<Passage, 'clauses' | 'asksOnly'> {
  const clauses = passage.clauses.map((clause) =>
    isUnmarked(clause, cues) ? { ...clause, question: true, invites: false } : clause,
  );
  return { clauses, asksOnly: passage.asksOnly || clauses.every((clause) => clause.question) };
}

const isUnmarked = (clause: Clause, cues: Cues): boolean =>
  !clause.question &&
  clause.words >= 3 &&
  clause.words <= 40 &&
  !/[.!:。！：…;]["”»)]?$/u.test(clause.text) &&
  hasPhrase(cues.interrogative, clause.folded);
