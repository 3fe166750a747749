import type { Cues } from './cues/cues.ts';
import { isLabelOfField } from './ending-signs.ts';
import type { Reason } from './evidence.ts';
import type { Asked, Group } from './groups.ts';
import { type Page, proseWords } from './page.ts';
import type { Clause } from './passage.ts';
import { foldWords, hasPhrase, type PhraseList } from './phrases.ts';

/** A group with what holds for all its questions: read once, however many they are. */
export type Surroundings = {
  readonly group: Group;
  /** Each question has a passage or a list entry of its own. */
  readonly listed: boolean;
  /** The title announces questions to oneself. */
  readonly toSelf: boolean;
  /** One of the questions speaks to the reader by name of «you». */
  readonly addressed: boolean;
  /** Passages, by index, in which one of the questions belongs to an offer; never those of a list. */
  readonly offers: ReadonlySet<number>;
  readonly reasons: readonly Reason[];
};

/** Passages of the page, by index. */
export type OnPage = {
  /** Those that offer something with one of their questions. */
  readonly offers: ReadonlySet<number>;
  /** Those whose questions come back in the same shape. */
  readonly recurring: ReadonlySet<number>;
};

/** Whom a question speaks to. */
export type Address = Extract<
  Reason,
  'about the reader' | 'speaks to the reader' | 'speaks as the reader' | 'not about the reader'
>;

/** Reads what stands around a group: headings, lead-in, invitation, place. */
export function readSurroundings(page: Page, group: Group, { offers, recurring }: OnPage): Surroundings {
  const listed = isListed(page, group);
  const addresses = group.asked.map((asked) => addressOf(page, asked, listed));
  const isRemark = group.asked.every(
    (asked, at) => !asked.passage.asksOnly && addresses[at] === 'not about the reader',
  );
  const place = placeOf(page, group);
  const announcements = announcing(page, group, listed);
  const isBack = group.asked.every(({ passage }) => recurring.has(passage.index));
  const reasons: readonly (Reason | null)[] = [
    ...announcements,
    place ?? (listed || isBack || announcements.some((reason) => reason !== null) ? null : middleOf(page)),
    isBack ? 'comes back' : null,
    isRemark && !announcements.includes('after an instruction') ? 'remark' : null,
    listed && group.passageBefore?.leads ? 'list under a colon' : null,
    (page.asksMost && isInList(group)) || (page.asksMost && place !== 'opening' && asksAlone(group))
      ? 'page of questions'
      : null,
    page.promotes ? 'promoting page' : null,
  ];
  return {
    group,
    listed,
    toSelf: announcesQuestions(page.cues, page.title),
    addressed: addresses.some((one) => one === 'about the reader' || one === 'speaks to the reader'),
    offers: listed ? new Set() : offers,
    reasons: reasons.filter((reason) => reason !== null),
  };
}

/** Sells, labels a field, or is followed at once by an offer: «Want more? Download …». */
export function isPromoted({ cues }: Page, { passage, at, clause }: Asked): boolean {
  const next = passage.clauses[at + 1];
  if (hasPhrase(cues.promotion, clause.folded) || isLabelOfField(cues, clause)) return true;
  if (!next || next.question) return false;
  if (next.invites) return hasPhrase(cues.booking, next.folded);
  return hasPhrase(cues.promotion, next.folded);
}

/** «Ask your team: what …?» */
export function isForOthersItself({ cues }: Page, { clause }: Asked): boolean {
  const lead = /^[^:：]{1,80}[:：]/u.exec(clause.text)?.[0];
  return (
    lead !== undefined &&
    hasPhrase(cues.askOthers, foldWords(lead)) &&
    !hasPhrase(cues.toSelf, foldWords(lead))
  );
}

/**
 * Passages, by index, that offer something with one of their questions. «Tired of meetings? Wondering why? Want to know
 * more?» is one offer, however many questions it asks, and so is «Like what you hear? Rate us. Have you an idea? Write.»
 */
export const offersOn = (page: Page): ReadonlySet<number> =>
  new Set(
    page.passages
      .filter((passage) =>
        passage.clauses.some((clause, at) => clause.question && isPromoted(page, { passage, at, clause })),
      )
      .map(({ index }) => index),
  );

/** Whom a question speaks to, by its own words. */
export function addressOf({ cues, isLetter }: Page, { clause }: Asked, listed: boolean): Address {
  if (hasPhrase(cues.personal, clause.folded)) return 'about the reader';
  if (hasPhrase(cues.reader, clause.folded)) return 'speaks to the reader';
  if (isLetter && hasPhrase(cues.together, clause.folded)) return 'speaks to the reader';
  if (listed && hasPhrase(cues.self, clause.folded)) return 'speaks as the reader';
  return 'not about the reader';
}

/** Whether a folded text announces questions, to oneself or at all. */
export const announcesQuestions = (cues: Cues, folded: string): boolean =>
  hasPhrase(cues.leadIn, folded) || hasPhrase(cues.toSelf, folded);

/** Questions set apart; in a list that mostly tells they are asides. */
const isListed = (page: Page, group: Group): boolean =>
  group.asked[0]?.passage !== group.asked[group.asked.length - 1]?.passage &&
  group.asked.every((asked) => asked.passage.asksOnly) &&
  asksEnough(page, group);

function asksEnough({ listSizes }: Page, { asked }: Group): boolean {
  const size = listSizes.get(asked[0]?.passage.block.list ?? 0) ?? 0;
  return new Set(asked.map(({ passage }) => passage.index)).size * LEAST_SHARE >= size;
}

/** One entry in so many, at least, asks in a list of questions. */
const LEAST_SHARE = 3;

/** What heading, lead-in and invitation say. */
function announcing(page: Page, group: Group, listed: boolean): readonly (Reason | null)[] {
  const { cues } = page;
  const heading = group.headings[0]?.folded ?? '';
  const said = (list: PhraseList): boolean => group.before.some((clause) => hasPhrase(list, clause.folded));
  const toSelf = said(cues.toSelf) || hasPhrase(cues.toSelf, heading);
  if (isForOthers(page, group, listed, toSelf)) return ['for others'];
  const label = group.before[0]?.label ? group.before[0].folded : '';
  const isOthers = reportsSpeech(page, group);
  const led =
    !isOthers &&
    (toSelf ||
      said(cues.leadIn) ||
      hasPhrase(cues.leadIn, heading) ||
      hasPhrase(cues.questionHeading, label));
  return [
    isToldLater(page, group, listed) && !underQuestionHeading(page, group) ? 'told later' : null,
    underQuestionHeading(page, group) ? 'question heading' : null,
    (listed || isOnlyOwn(page, group)) && isGuide(page) ? 'guide title' : null,
    led ? 'lead-in' : null,
    invitationAfter(page, group),
    !led && said(cues.invitation) ? 'invitation before' : null,
    !led && isInstructed(page, group, listed) ? 'after an instruction' : null,
    !led && isAddressedBefore(page, group) ? 'addressed before' : null,
    isOthers ? 'somebody’s words' : null,
  ];
}

const isToldLater = (page: Page, group: Group, listed: boolean): boolean =>
  isAgenda(page, group, listed) ||
  (listed &&
    ((page.interviewed && !isBelowTalk(page, group)) ||
      (page.isEpisode && group.passageBefore?.leads === true)));

/** Below the last answer of an interview, under a heading of their own, questions are no longer those of the talk. */
const isBelowTalk = ({ talkEnd }: Page, { asked, headings }: Group): boolean =>
  (headings[0]?.index ?? -1) > talkEnd && (asked[0]?.passage.index ?? 0) > talkEnd;

/** The sentence just before, or for a list the title or heading, tells to ask other people. */
function isForOthers(page: Page, group: Group, listed: boolean, toSelf: boolean): boolean {
  const { cues, title } = page;
  const leads =
    listed || (group.passageBefore === null ? leadsOn(group.before[0]) : group.passageBefore.leads);
  const near = group.before[0]?.folded ?? '';
  if (leads && asksOthers(cues, near) && !hasPhrase(cues.toSelf, near)) return true;
  if (group.asked[0] && isForOthersItself(page, group.asked[0])) return true;
  if (listed && group.passageBefore?.leads && isForPartner(page, group)) return true;
  if (listed && asksThoseStudied(page, group)) return true;
  if (toSelf || hasPhrase(cues.discussed, group.headings[0]?.folded ?? '')) return false;
  if (page.forTalks && isInList(group)) return true;
  if (!listed) return false;
  return asksOthers(cues, title) || asksOthers(cues, group.headings[0]?.folded ?? '');
}

/** «Every day the participants answered five questions:» */
const asksThoseStudied = ({ cues, ofStudy }: Page, { passageBefore }: Group): boolean =>
  passageBefore?.leads === true &&
  (ofStudy || hasPhrase(cues.studied, passageBefore.folded)) &&
  !hasPhrase(cues.reader, passageBefore.folded);

/** «Ask them this: …», «Ask them. …»; but not «I would ask them for a page and leave it alone. …». */
const leadsOn = (clause: Clause | undefined): boolean =>
  clause !== undefined && (/[:：]["”»]?$/u.test(clause.text) || clause.words <= SHORT_LEAD);

const SHORT_LEAD = 7;

/** «These questions help the newcomer to begin:», unless the reader is to think about that person or to ask himself. */
const isForPartner = (page: Page, { asked, before }: Group): boolean => {
  const { cues } = page;
  const lead = before[0]?.folded ?? '';
  return (
    hasPhrase(cues.partner, lead) &&
    ![cues.toSelf, cues.discussed, cues.tells, cues.instructs].some((list) => hasPhrase(list, lead)) &&
    !asked.some((one) => addressOf(page, one, true) === 'speaks as the reader')
  );
};

const asksAlone = ({ asked }: Group): boolean => asked.every(({ passage }) => passage.asksOnly);

const isInList = ({ asked }: Group): boolean => (asked[0]?.passage.block.list ?? 0) > 0;

/** «Discussion questions for your team» are for the reader as well. */
const asksOthers = (cues: Cues, folded: string): boolean =>
  hasPhrase(cues.askOthers, folded) && !hasPhrase(cues.discussed, folded) && !hasPhrase(cues.toSelf, folded);

/** «Take a sheet of paper …», then questions about what the reader finds. */
const isInstructed = (page: Page, group: Group, listed: boolean): boolean =>
  group.before.slice(0, 2).some((clause) => instructs(page, clause)) &&
  (group.asked.some((asked) => addressOf(page, asked, listed) !== 'not about the reader') ||
    isToldUnnamed(page, group));

const instructs = ({ cues }: Page, clause: Clause): boolean =>
  !clause.quoted && hasPhrase(cues.instructs, clause.folded);

/** «Provi a rivedere la settimana. Quando ha fischiato …?» Who is told without being named is asked so too. */
const isToldUnnamed = (page: Page, { asked, before, rest }: Group): boolean =>
  before[0] !== undefined &&
  instructs(page, before[0]) &&
  !hasPhrase(page.cues.reader, before[0].folded) &&
  asked[0]?.at !== 0 &&
  rest.length === 0;

/** «Take ten minutes with your team:» */
const isAddressedBefore = ({ cues }: Page, { asked, passageBefore }: Group): boolean =>
  passageBefore?.leads === true &&
  asked.every(({ passage }) => passage.asksOnly) &&
  (hasPhrase(cues.reader, passageBefore.folded) || hasPhrase(cues.instructs, passageBefore.folded));

/** The first passage of an article under a title such as «A question for you». */
const isOnlyOwn = (page: Page, group: Group): boolean =>
  group.asked.every(
    (asked) => asked.passage.asksOnly && addressOf(page, asked, false) !== 'not about the reader',
  );

/** What an episode, a talk, a study or the article itself will answer: a list of it, or a row behind a colon. */
function isAgenda({ cues }: Page, group: Group, listed: boolean): boolean {
  const heading = group.headings[0]?.folded ?? '';
  if (listed) return hasPhrase(cues.agenda, group.before[0]?.folded ?? '') || hasPhrase(cues.agenda, heading);
  if (group.asked.length < 2) return false;
  const lead = /^[^:：?？]{1,120}[:：]/u.exec(group.asked[0]?.clause.text ?? '')?.[0] ?? '';
  return (
    hasPhrase(cues.agenda, foldWords(lead)) ||
    hasPhrase(cues.agenda, heading) ||
    (group.before[0]?.label === true && hasPhrase(cues.agenda, group.before[0].folded))
  );
}

const underQuestionHeading = ({ cues, title }: Page, group: Group): boolean =>
  group.headings
    .slice(0, 2)
    .some(
      ({ index, folded }) =>
        index > 0 &&
        folded !== title &&
        hasPhrase(cues.questionHeading, folded) &&
        !hasPhrase(cues.agenda, folded) &&
        !asksOthers(cues, folded),
    );

const isGuide = ({ cues, title }: Page): boolean =>
  hasPhrase(cues.questionHeading, title) && !hasPhrase(cues.interview, title) && !asksOthers(cues, title);

/** An invitation in the next two sentences; or further on, when the article ends in it soon after. */
function invitationAfter(page: Page, group: Group): Reason | null {
  const next = group.rest.length > 0 ? group.rest : (group.passageAfter?.clauses ?? []);
  if (next.slice(0, 2).some((clause) => clause.invites)) return 'invitation after';
  const last = group.asked[group.asked.length - 1];
  if (last?.passage.asksOnly && wordsAfter(page, group) > NEAR && isAnswerAwaited(page, group))
    return 'asked for answers';
  if (!last?.passage.asksOnly || wordsAfter(page, group) > NEAR) return null;
  const coming = page.passages.slice(last.passage.index + 1, last.passage.index + 7);
  const invited = coming.some((passage) => passage.clauses.some((clause) => clause.invites));
  return invited ? 'invitation at the end' : null;
}

/** The article ends in asking for answers, and asks nothing else of the reader in a passage of its own. */
const isAnswerAwaited = (page: Page, group: Group): boolean =>
  isOnlyOwn(page, group) &&
  new Set(group.asked.map((asked) => asked.passage)).size === page.askingPassages &&
  page.passages
    .slice(-4)
    .some((passage) =>
      passage.clauses.some((clause) => clause.invites && hasPhrase(page.cues.answersAwaited, clause.folded)),
    );

/** «A reader asked:» before the question, or a sentence that ends in a colon and tells who spoke. */
function reportsSpeech(page: Page, group: Group): boolean {
  const { cues } = page;
  if (standsInLetter(page, group) || isReported(page, group)) return true;
  const last = group.before[0];
  if (!last || !/[:：,，]["“«]?$/u.test(last.text)) return false;
  return hasPhrase(cues.speech, last.folded) && !announcesQuestions(cues, last.folded);
}

/** «We asked all of them the same: what …?» */
function isReported({ cues, ofStudy }: Page, { asked, before }: Group): boolean {
  const label = before[0]?.label && asked[0]?.at !== 0 ? before[0].text : undefined;
  const lead = label ?? /^[^:：?？]{4,160}[:：]/u.exec(asked[0]?.clause.text ?? '')?.[0];
  if (lead === undefined) return false;
  const folded = foldWords(lead);
  const isSaid = ofStudy || hasPhrase(cues.speech, folded);
  return isSaid && !hasPhrase(cues.reader, folded) && !hasPhrase(cues.toSelf, folded);
}

/** «This came by post:», and below it somebody's words without quotation marks. */
function standsInLetter({ passages, cues }: Page, { asked }: Group): boolean {
  const passage = asked[0]?.passage;
  const before = passages[(passage?.index ?? 0) - 1];
  if (!passage || !before?.leads || passage.block.list > 0 || passage.asksOnly) return false;
  return hasPhrase(cues.speech, before.folded) && !announcesQuestions(cues, before.folded);
}

/** Words of prose up to which a question still stands near the end; in its closing place; at the start. */
const NEAR = 60;
const CLOSE = 25;
const FIRST = 12;

/** Where the group stands on the page. */
function placeOf(page: Page, group: Group): Reason | null {
  const first = group.asked[0];
  if (!first) return null;
  const after = wordsAfter(page, group);
  const before =
    (page.proseFrom[0] ?? 0) -
    (page.proseFrom[first.passage.index] ?? 0) +
    proseWords(first.passage.clauses.slice(0, first.at));
  if (after === 0) return 'last words';
  if (opensPage(page, group, after)) return 'opening';
  if (after <= CLOSE) return 'closing place';
  if (after <= NEAR && before > after) return 'near the end';
  if (group.before.some((clause) => clause.invites)) return null;
  return before <= FIRST ? 'opening' : null;
}

/** Only what is long enough has a middle. */
const middleOf = ({ proseFrom }: Page): Reason | null =>
  (proseFrom[0] ?? 0) > 2 * NEAR ? 'in the middle' : null;

/** Among the first sentences of a page that has more to say; a list of questions may well come first. */
function opensPage(page: Page, { asked }: Group, after: number): boolean {
  const first = asked[0]?.passage;
  if (first?.index !== 0 || page.end < 2) return false;
  const isRow = asked.length < 3 || asked[asked.length - 1]?.passage === first;
  return !first.asksOnly || (after > FIRST && first.block.list === 0 && isRow);
}

/** Prose that follows a group, in words. */
function wordsAfter(page: Page, group: Group): number {
  const last = group.asked[group.asked.length - 1];
  if (!last) return 0;
  return proseWords(group.rest) + (page.proseFrom[last.passage.index + 1] ?? 0);
}
