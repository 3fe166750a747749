/** Tells whether words announce a question: before it in the same sentence, or around its group. */
import type { Reason } from './evidence.ts';
import type { Asked } from './groups.ts';
import type { Page } from './page.ts';
import { foldWords, hasPhrase } from './phrases.ts';
import type { Surroundings } from './surroundings.ts';
import { announcesQuestions } from './whom.ts';

/** Something around the group announces it. */
export const announced = ({ reasons }: Surroundings): boolean =>
  reasons.includes('question heading') ||
  reasons.includes('lead-in') ||
  reasons.includes('after an instruction') ||
  reasons.includes('addressed before') ||
  reasons.includes('comes back');

/** «So ask yourself: what …?», or an entry of an article whose title announces questions to oneself. */
export function leadIn({ cues }: Page, around: Surroundings, asked: Asked): Reason | null {
  if (NO_LEAD.some((reason) => around.reasons.includes(reason))) return null;
  if (isEntryForReader(around, asked) || isLabelled(cues, asked) || isTurnedTo(cues, asked)) return 'lead-in';
  const first = around.group.asked.find((one) => one.passage === asked.passage)?.clause ?? asked.clause;
  const lead = /^[^:：?？]{4,120}[:：]/u.exec(first.text)?.[0];
  if (lead !== undefined && hasPhrase(cues.invitation, foldWords(lead))) return 'lead-in';
  const leads =
    (first !== asked.clause || /[:：]/u.test(first.text)) && announcesQuestions(cues, first.folded);
  return leads ? 'lead-in' : null;
}

/** With these around, a sentence that seems to announce questions adds nothing, or announces those of others. */
const NO_LEAD: readonly Reason[] = ['lead-in', 'for others', 'somebody’s words'];

/** «Exercise 2: Think of … What …?» */
function isLabelled(cues: Page['cues'], { passage }: Asked): boolean {
  const label = /^[^:：.?？!]{1,30}[:：]/u.exec(passage.block.text)?.[0];
  if (label === undefined) return false;
  const folded = foldWords(label);
  return hasPhrase(cues.questionHeading, folded) || announcesQuestions(cues, folded);
}

/** «What about you? What have you been hiding behind?» */
export function isTurnedTo(cues: Page['cues'], { passage, at }: Asked): boolean {
  const before = passage.clauses[at - 1];
  return before?.question === true && before.words <= SHORT_TURN && hasPhrase(cues.personal, before.folded);
}

const SHORT_TURN = 4;

/** An entry of an article whose title announces questions to oneself. */
export const isEntryForReader = (around: Surroundings, asked: Asked): boolean =>
  around.toSelf && (around.listed || isEntryHead(asked));

/** The question that opens a numbered passage, before a few words about it. */
const isEntryHead = ({ passage, at }: Asked): boolean =>
  at === 0 &&
  ((passage.block.kind === 'list-item' && passage.block.ordered) ||
    /^\(?\d{1,2}[.)]/u.test(passage.block.text));
