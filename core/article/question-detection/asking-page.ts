/** Decides whether a page asks its reader at all, from all the questions that are found on it. */
import type { Reason, Weighed } from './evidence.ts';
import { isTurnedTo } from './leading.ts';
import type { Page } from './page.ts';
import { hasPhrase } from './phrases.ts';
import { isOpen } from './whom.ts';

/**
 * Who wants an answer from the reader asks firmly somewhere: in a list that is announced or ends the page, in a
 * passage of its own, in so many words. Where nothing but questions in passing is found, each of them is rather a turn
 * of speech, somebody's words or a call. `groups` are the sure questions of a page, those that stand together in one.
 */
export const asksItsReader = (page: Page, groups: readonly (readonly Weighed[])[]): boolean =>
  (page.proseFrom[0] ?? 0) < LEAST_PROSE ||
  groups.some((group) => isRow(group) || group.some((one) => isFirm(page, one))) ||
  groups.filter((group) => group.some(isToReader)).length >= SEVERAL;

/** Words of prose below which nothing is asked in passing. */
const LEAST_PROSE = 120;
/** So many places at which a page speaks to the reader are not in passing either. */
const SEVERAL = 2;
/** Nor are so many questions that stand together. */
const ROW = 3;

const isRow = (group: readonly Weighed[]): boolean => group.length >= ROW && group.some(isToReader);

function isFirm(page: Page, one: Weighed): boolean {
  const isAnnounced = has(one, ANNOUNCED);
  const isInvited = has(one, INVITED);
  const isAtEnd = has(one, AT_END);
  if (has(one, LISTED)) return isAnnounced || isInvited || isAtEnd;
  if (has(one, IN_EARNEST)) return true;
  if (!isAnnounced && (!isToReader(one) || isForNod(page, one))) return false;
  if (has(one, SET_APART)) return true;
  if (!isAtEnd) return has(one, ANNOUNCED_ANYWHERE) || announcesItself(page, one);
  return isAnnounced || isInvited || has(one, OF_READER) || asksAtLength(page, one);
}

const has = ({ evidence }: Weighed, reasons: Reasons): boolean =>
  evidence.some(({ reason }) => reasons.has(reason));

const isToReader = (one: Weighed): boolean => !has(one, TO_NOBODY);

/** «Got a problem with your shift?» */
const isForNod = ({ cues }: Page, { asked: { clause } }: Weighed): boolean =>
  clause.words <= NOD_WORDS && !isOpen(cues, clause);

const NOD_WORDS = 8;

/** «What do you reckon?» may be said to anybody. */
const asksAtLength = ({ cues }: Page, { asked: { clause } }: Weighed): boolean =>
  clause.words >= AT_LENGTH && isOpen(cues, clause);

const AT_LENGTH = 9;

/** «So ask yourself: …», «What about you? …» */
const announcesItself = ({ cues }: Page, { asked }: Weighed): boolean =>
  isTurnedTo(cues, asked) ||
  [asked.at - 1, asked.at].some((at) => hasPhrase(cues.toSelf, asked.passage.clauses[at]?.folded ?? ''));

type Reasons = ReadonlySet<Reason>;

const LISTED: Reasons = new Set(['list of questions']);
const IN_EARNEST: Reasons = new Set(['one after another']);
const SET_APART: Reasons = new Set(['own passage']);
const AT_END: Reasons = new Set(['last words', 'closing place', 'near the end']);
const OF_READER: Reasons = new Set(['about the reader']);
const TO_NOBODY: Reasons = new Set(['not about the reader', 'yes or no']);
const INVITED: Reasons = new Set(['invitation after', 'invitation at the end', 'invitation before']);
/** What announces a question wherever on the page it stands. */
const ANYWHERE: readonly Reason[] = [
  'question heading',
  'after an instruction',
  'addressed before',
  'comes back',
  'asked for answers',
  'answer line',
  'among tasks',
  'page of questions',
];
const ANNOUNCED_ANYWHERE: Reasons = new Set([...ANYWHERE, 'invitation after']);
const ANNOUNCED: Reasons = new Set([...ANYWHERE, 'guide title', 'lead-in']);
