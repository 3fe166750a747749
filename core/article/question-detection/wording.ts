import { countWords } from '../text.ts';
import { type Evidence, evidence, type Reason } from './evidence.ts';
import type { Asked } from './groups.ts';
import type { Page } from './page.ts';
import type { Passage } from './passage.ts';
import { foldWords, hasPhrase } from './phrases.ts';
import {
  addressOf,
  announcesQuestions,
  isForOthersItself,
  isPromoted,
  type Surroundings,
} from './surroundings.ts';

/** What speaks for and against one question: its surroundings, its shape, what follows, and its words. */
export function evidenceFor(page: Page, around: Surroundings, asked: Asked): readonly Evidence[] {
  const offered = around.offers.has(asked.passage.index) || isPromoted(page, asked);
  const reasons: readonly (Reason | null)[] = [
    'start',
    // What invites after an offer belongs to the offer.
    ...around.reasons.filter((reason) => !offered || reason !== 'invitation after'),
    offered ? 'promotion' : null,
    leadIn(page, around, asked),
    shapeOf(around, asked),
    continuation(page, around, asked),
    addressIn(page, around, asked),
    ...phrasing(page, around, asked),
  ];
  return reasons.filter((reason) => reason !== null).map(evidence);
}

/** «So ask yourself: what …?», or an entry of an article whose title announces questions to oneself. */
function leadIn({ cues }: Page, around: Surroundings, asked: Asked): Reason | null {
  if (NO_LEAD.some((reason) => around.reasons.includes(reason))) return null;
  if (isEntryForReader(around, asked) || isLabelled(cues, asked)) return 'lead-in';
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

const isEntryForReader = (around: Surroundings, asked: Asked): boolean =>
  around.toSelf && (around.listed || isEntryHead(asked));

/** The question that opens a numbered passage, before a few words about it. */
const isEntryHead = ({ passage, at }: Asked): boolean =>
  at === 0 &&
  ((passage.block.kind === 'list-item' && passage.block.ordered) ||
    /^\(?\d{1,2}[.)]/u.test(passage.block.text));

/** How the question stands in its passage. */
function shapeOf({ group, listed }: Surroundings, { passage }: Asked): Reason | null {
  if (listed && (passage.block.list > 0 || group.asked.length > 2)) return 'list of questions';
  if (passage.asksOnly && !isAside(listed, passage)) return 'own passage';
  return group.rest.length === 0 ? 'ends its passage' : null;
}

/** «They are warm inside. Who would have thought?» as one entry of a list that tells. */
const isAside = (listed: boolean, { block, clauses }: Passage): boolean =>
  !listed && block.list > 0 && clauses.some((clause) => !clause.question && !clause.label);

/** Whether the text answers, or simply goes on. */
function continuation(page: Page, around: Surroundings, asked: Asked): Reason | null {
  const { cues } = page;
  if (asked.passage.hasBlank) return null;
  if (isAside(around.listed, asked.passage) && !announced(around)) return 'text goes on';
  const next = asked.passage.clauses[asked.passage.nextTold[asked.at] ?? -1];
  if (!next) return continuationBelow(page, around, asked);
  if (
    next.invites ||
    (hasPhrase(cues.tells, next.folded) &&
      (announced(around) || addressOf(page, asked, false) !== 'not about the reader')) ||
    ((hasPhrase(cues.instructs, next.folded) || hasPhrase(cues.urges, next.folded)) &&
      isTold(page, around, asked))
  )
    return null;
  if (isEntryForReader(around, asked)) return null;
  const isLed = around.reasons.includes('lead-in') || leadIn(page, around, asked) !== null;
  if (!hasPhrase(cues.answer, next.folded) && isLed) return null;
  return hasPhrase(cues.answer, next.folded) ? 'text answers' : 'text goes on';
}

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
  if (after.leads) return null;
  const isAlone = around.group.asked.length === 1 && !announced(around);
  if (clause.words <= 4 && isAlone && !/[,，]$/u.test(clause.text)) return 'text answers';
  if (clause.words <= SHORT_ANSWER && hasPhrase(page.cues.answer, clause.folded)) return 'text answers';
  if (!headsPassage(page, around, asked, after)) return null;
  return asked.clause.words <= 4 ? 'stands as a heading' : 'heads a passage';
}

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

/** Whom the question speaks to: a «you» in its group counts for its neighbours too. */
function addressIn(page: Page, around: Surroundings, asked: Asked): Reason {
  const own = addressOf(page, asked, around.listed);
  return around.addressed && own !== 'about the reader' ? 'speaks to the reader' : own;
}

/** How the question is worded. */
function phrasing(page: Page, around: Surroundings, asked: Asked): readonly (Reason | null)[] {
  const { cues } = page;
  const { group, listed } = around;
  const { clause } = asked;
  const about = hasPhrase(cues.personal, clause.folded);
  const inList = listed && group.asked.length > 2;
  const words = Math.max(clause.words, clause.folded.trim().split(' ').length);
  const rhetorical =
    (!inList && !announced(around) && !asked.passage.hasBlank && hasPhrase(cues.rhetorical, clause.folded)) ||
    hasTag(page, asked);
  return [
    rhetorical ? 'rhetorical' : null,
    !about && !inList && !around.reasons.includes('last words') && hasPhrase(cues.transition, clause.folded)
      ? 'transition'
      : null,
    isSetAsTitle(clause.text) ? 'set as a title' : null,
    endsStatement(page, asked) ? 'follows a statement' : null,
    isThought(page, asked) ? 'somebody’s words' : null,
    words <= 3 && !inList ? 'bare' : null,
    words <= 2 &&
    !inList &&
    !announced(around) &&
    (addressOf(page, asked, listed) === 'not about the reader' || (words === 1 && !about))
      ? 'bare aside'
      : null,
    asked.passage.hasBlank ? 'answer line' : null,
    group.asked.length >= 3 && !listed && !about && !announced(around) ? 'series of three' : null,
    clause.bracketed ? 'bracketed' : null,
    isForOthersItself(page, asked) ? 'for others' : null,
    TOLD_LATER.test(asked.passage.block.text) ? 'told later' : null,
  ];
}

/** «11:45 Can you cry and decide?» in a list of times, «0 to 3 points: …» in the key of a test. */
const TOLD_LATER = /^(?:\d{1,2}:\d{2}|\d{1,3}\s?(?:to|bis|à|a|[–-])\s?\d{1,3}\s?\p{L}{0,12}\s?[:：])/u;

/** «What Are You Protecting?» names another piece: in English all words of a title but the small ones have capitals. */
function isSetAsTitle(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return words.length >= 4 && words.every((word) => /^\p{Lu}/u.test(word) || SMALL_IN_TITLES.has(word));
}

const SMALL_IN_TITLES = new Set(
  'a an the of in on to for and or but nor at by with from as your is'.split(' '),
);

const announced = ({ reasons }: Surroundings): boolean =>
  reasons.includes('question heading') ||
  reasons.includes('lead-in') ||
  reasons.includes('after an instruction') ||
  reasons.includes('addressed before') ||
  reasons.includes('comes back');

/** «I learned to ask before I write: for whom is this?» tells what was asked, and speaks to nobody. */
function endsStatement(page: Page, asked: Asked): boolean {
  const colon = asked.clause.text.search(/[:：]/u);
  if (colon === -1 || addressOf(page, asked, false) !== 'not about the reader') return false;
  return countWords(asked.clause.text.slice(0, colon)) > STATEMENT_WORDS;
}

const STATEMENT_WORDS = 5;

/** «It means, Am I in trouble?» is what somebody thinks, without quotation marks; «Tell me, What …?» is not. */
function isThought({ cues }: Page, { clause }: Asked): boolean {
  const at = clause.text.search(/,\s\p{Lu}/u);
  if (at === -1 || !hasPhrase(cues.interrogative, foldWords(clause.text.slice(at)))) return false;
  const lead = foldWords(clause.text.slice(0, at));
  return !hasPhrase(cues.invitation, lead) && !announcesQuestions(cues, lead);
}

/** «…, right?» */
function hasTag(page: Page, { clause }: Asked): boolean {
  const comma = Math.max(clause.text.lastIndexOf(','), clause.text.lastIndexOf('，'));
  return comma !== -1 && hasPhrase(page.cues.tag, foldWords(clause.text.slice(comma)));
}
