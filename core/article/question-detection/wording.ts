import { countWords } from '../text.ts';
import { continuation, isAside } from './continuation.ts';
import { namesContact } from './ending-signs.ts';
import { type Evidence, evidence, type Reason } from './evidence.ts';
import type { Asked } from './groups.ts';
import { announced, leadIn } from './leading.ts';
import { isPromoted } from './offers.ts';
import { isForOthersItself } from './others.ts';
import type { Page } from './page.ts';
import { foldWords, hasPhrase } from './phrases.ts';
import type { Surroundings } from './surroundings.ts';
import { addressOf, announcesQuestions, isOpen } from './whom.ts';

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

/** How the question stands in its passage. */
function shapeOf({ group, listed }: Surroundings, { passage }: Asked): Reason | null {
  if (listed && (passage.block.list > 0 || group.asked.length > 2)) return 'list of questions';
  if (passage.asksOnly && !isAside(listed, passage)) return 'own passage';
  return group.rest.length === 0 ? 'ends its passage' : null;
}

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
    (!inList &&
      (!announced(around) || isOnlyInstructed(around)) &&
      !asked.passage.hasBlank &&
      hasPhrase(cues.rhetorical, clause.folded)) ||
    hasTag(page, asked);
  return [
    rhetorical ? 'rhetorical' : null,
    !about &&
    !inList &&
    !around.earnest &&
    !around.reasons.includes('last words') &&
    hasPhrase(cues.transition, clause.folded)
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
    asksToThink(page, asked) ? 'asks to think' : null,
    isYesOrNo(page, around, asked) ? 'yes or no' : null,
    callsForContributions(page, around, asked) ? 'calls for contributions' : null,
    group.asked.length >= 3 && !listed && !around.earnest && !about && !announced(around)
      ? 'series of three'
      : null,
    clause.bracketed ? 'bracketed' : null,
    isForOthersItself(page, asked) ? 'for others' : null,
    TOLD_LATER.test(asked.passage.block.text) ? 'told later' : null,
  ];
}

/** «Would you turn this over for a bit? What …?» only announces what it asks. */
const asksToThink = ({ cues }: Page, { clause, passage, at }: Asked): boolean =>
  passage.clauses[at + 1]?.question === true &&
  !/[:：]/u.test(clause.text) &&
  !isOpen(cues, clause) &&
  announcesQuestions(cues, clause.folded);

/** «Are you in?» A short question that a nod answers, with no other beside it, is an offer, a request or a turn of speech. */
const isYesOrNo = (page: Page, around: Surroundings, asked: Asked): boolean =>
  asked.clause.words <= NOD_WORDS && wantsNod(page, around, asked);

const NOD_WORDS = 8;

const wantsNod = (page: Page, { group, listed }: Surroundings, { clause }: Asked): boolean =>
  !listed &&
  group.asked.length === 1 &&
  hasPhrase(page.cues.reader, clause.folded) &&
  !isOpen(page.cues, clause);

/** «Have you a story for the column? Write to us.» A longer question may do so too, above an address. */
function callsForContributions(page: Page, around: Surroundings, asked: Asked): boolean {
  const next = asked.passage.clauses[asked.at + 1];
  if (!next?.invites || !wantsNod(page, around, asked)) return false;
  return asked.clause.words <= NOD_WORDS || namesContact(next.text);
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

/** «Imagine …» also stands before turns of speech. */
const isOnlyInstructed = ({ reasons }: Surroundings): boolean =>
  reasons.includes('after an instruction') &&
  !['question heading', 'lead-in', 'addressed before', 'comes back'].some((reason) =>
    reasons.includes(reason as Reason),
  );

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
