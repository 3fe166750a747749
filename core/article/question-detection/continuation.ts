/** Tells what the text makes of a question: whether it answers, goes on, or leaves it to the reader. */
import type { Reason } from './evidence.ts';
import type { Asked } from './groups.ts';
import { announced, isEntryForReader, leadIn } from './leading.ts';
import type { Page } from './page.ts';
import type { Clause, Passage } from './passage.ts';
import { hasPhrase } from './phrases.ts';
import type { Surroundings } from './surroundings.ts';
import { addressOf, asksForMore } from './whom.ts';

/** Whether the text answers, or simply goes on. */
export function continuation(page: Page, around: Surroundings, asked: Asked): Reason | null {
  const { cues } = page;
  if (asked.passage.hasBlank) return null;
  if (isAside(around.listed, asked.passage) && !announced(around)) return 'text goes on';
  const next = asked.passage.clauses[asked.passage.nextTold[asked.at] ?? -1];
  if (!next) return continuationBelow(page, around, asked);
  if (
    next.invites ||
    (next.bracketed && (around.listed || announced(around))) ||
    (hasPhrase(cues.tells, next.folded) &&
      (announced(around) || addressOf(page, asked, false) !== 'not about the reader')) ||
    ((hasPhrase(cues.instructs, next.folded) || hasPhrase(cues.urges, next.folded)) &&
      isTold(page, around, asked))
  )
    return null;
  if (isEntryForReader(around, asked)) return null;
  const isLed =
    around.reasons.includes('lead-in') ||
    around.reasons.includes('after an instruction') ||
    leadIn(page, around, asked) !== null;
  if (!hasPhrase(cues.answer, next.folded) && isLed) return null;
  if (hasPhrase(cues.answer, next.folded)) return 'text answers';
  return isNearlyDone(page, around, asked, next) ? 'a few words more' : 'text goes on';
}

/** Who asks the reader for more than a nod so close to the end does not answer in what few words are left. */
const isNearlyDone = (page: Page, around: Surroundings, asked: Asked, next: Clause): boolean =>
  around.earnest
    ? isAtEnd(around) || around.reasons.includes('near the end')
    : isAtEnd(around) &&
      asksForMore(page, asked) &&
      asked.clause.words >= AT_LENGTH &&
      (hasPhrase(page.cues.reader, next.folded) || hasPhrase(page.cues.self, next.folded));

const AT_LENGTH = 9;

/** What comes next tells the reader what to do about it: «Pick one of them, this week.» Offers do so after any question. */
function isTold(page: Page, around: Surroundings, asked: Asked): boolean {
  if (announced(around) && around.addressed) return true;
  const address = addressOf(page, asked, false);
  if (address === 'about the reader') return true;
  return address === 'speaks to the reader' && asked.clause.words > 2 && isAtEnd(around);
}

const isAtEnd = ({ reasons }: Surroundings): boolean =>
  reasons.includes('closing place') || reasons.includes('last words');

/** What the passage after makes of a question that ends its own. */
function continuationBelow(page: Page, around: Surroundings, asked: Asked): Reason | null {
  const after = around.group.passageAfter;
  const { next } = around.group;
  if (next && next.block.list > 0 && asked.passage.block.list === 0 && !around.listed && !next.asksOnly)
    return 'list answers';
  const clause = after?.clauses.find((one) => !one.label) ?? after?.clauses[0];
  if (!after || !clause) return null;
  if (ANSWER_LABEL.test(after.block.text)) return 'text answers';
  if (around.listed || clause.question || after.heading || clause.invites || isEntryForReader(around, asked))
    return null;
  if (after.leads || (page.isLetter && !endsAsSentence(after))) return null;
  const isAlone = around.group.asked.length === 1 && !announced(around);
  if (clause.words <= 4 && isAlone && !/[,，]$/u.test(clause.text)) return 'text answers';
  if (clause.words <= SHORT_ANSWER && hasPhrase(page.cues.answer, clause.folded)) return 'text answers';
  if (!headsPassage(page, around, asked, after)) return null;
  return asked.clause.words <= 4 ? 'stands as a heading' : 'heads a passage';
}

/** «With kind regards, your Bernd» answers nothing. */
const endsAsSentence = ({ block: { text } }: Passage): boolean => /[.!?…。！？:：]["”»)\]]{0,2}$/u.test(text);

const ANSWER_LABEL = /^(?:A|Answer|Antwort|R|Réponse|Respuesta|Resposta|答)\s?[:：]/u;

/** Words up to which the first sentence of the next passage may be an answer. */
const SHORT_ANSWER = 14;

/** A short question by itself before a passage of prose serves as its heading, unless it speaks to the reader. */
const headsPassage = (page: Page, { group }: Surroundings, asked: Asked, after: Passage): boolean =>
  group.asked.length === 1 &&
  after.words >= 6 &&
  asked.passage.asksOnly &&
  asked.clause.words <= 9 &&
  addressOf(page, asked, false) === 'not about the reader';

/** «They are warm inside. Who would have thought?» as one entry of a list that tells. */
export const isAside = (listed: boolean, { block, clauses }: Passage): boolean =>
  !listed && block.list > 0 && clauses.some((clause) => !clause.question && !clause.label);
