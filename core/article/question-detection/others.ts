/** Tells questions that are not the author's to the reader: for somebody else, of somebody else, answered later. */
import type { Cues } from './cues/cues.ts';
import type { Asked, Group } from './groups.ts';
import type { Page } from './page.ts';
import type { Clause } from './passage.ts';
import { foldWords, hasPhrase, type PhraseList } from './phrases.ts';
import { wordsAfter } from './place.ts';
import { addressOf, announcesQuestions } from './whom.ts';

/** The sentence just before, or for a list the title or heading, tells to ask other people. */
export function isForOthers(page: Page, group: Group, listed: boolean, toSelf: boolean): boolean {
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
  if (listed && isAskedBySomebody(page, group)) return true;
  if (!listed && !isInList(group)) return false;
  return [title, ...group.headings.slice(0, 2).map(({ folded }) => folded)].some((folded) =>
    asksOthers(cues, folded),
  );
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
 * «What are you proud of? What should I do less?» A list that says «I» and «you» is asked by one of another, unless it
 * mostly says «I» or stands below «Your turn».
 */
function isAskedBySomebody({ cues }: Page, { asked, headings }: Group): boolean {
  const words = asked.map(({ clause }) => withoutQuotes(clause));
  const saying = (list: PhraseList): number => words.filter((folded) => hasPhrase(list, folded)).length;
  return (
    asked.length >= SHORTEST_LIST &&
    saying(cues.self) > 0 &&
    saying(cues.reader) >= saying(cues.self) &&
    saying(cues.toSelf) === 0 &&
    !hasPhrase(cues.invitation, headings[0]?.folded ?? '')
  );
}

const SHORTEST_LIST = 3;

/** «When did you last say “I can't”?» */
const withoutQuotes = ({ text, folded }: Clause): string =>
  /["“”«»„]/u.test(text) ? foldWords(text.replace(/["“«„][^"”»“]{0,80}["”»“]/gu, ' ')) : folded;

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

/** «Discussion questions for your team» are for the reader as well. */
export const asksOthers = (cues: Cues, folded: string): boolean =>
  hasPhrase(cues.askOthers, folded) && !hasPhrase(cues.discussed, folded) && !hasPhrase(cues.toSelf, folded);

export function isToldLater(page: Page, group: Group, listed: boolean): boolean {
  if (isAgenda(page, group, listed)) return true;
  return listed && (isOutline(page, group) || isLeftOpen(page, group) || isTalkedAbout(page, group));
}

/** In an interview or an episode a list says what the talk is about. */
const isTalkedAbout = (page: Page, group: Group): boolean =>
  !isOutsideTalk(page, group) &&
  (page.talk.lastAnswered >= 0 || (group.passageBefore?.leads === true && !isForHearers(page, group)));

/** Last words that ask the hearers, or a list that they are told of, where another heading says what the episode is about. */
const isForHearers = (page: Page, group: Group): boolean =>
  ((wordsAfter(page, group) === 0 && !asksNobody(page, group)) ||
    hasPhrase(page.cues.reader, group.passageBefore?.folded ?? '')) &&
  page.passages.some(
    (passage) =>
      passage.heading && passage !== group.headings[0] && hasPhrase(page.cues.agenda, passage.folded),
  );

const asksNobody = (page: Page, { asked }: Group): boolean =>
  asked.every((one) => addressOf(page, one, true) === 'not about the reader');

/** What a study does not answer is not for the reader either, unless it asks him. */
const isLeftOpen = (page: Page, group: Group): boolean =>
  page.ofStudy &&
  asksNobody(page, group) &&
  hasPhrase(page.cues.studied, group.headings[0]?.folded ?? group.before[0]?.folded ?? '');

/** Before what is announced as a talk, or below its last answer and a heading, questions are not those of the talk. */
function isOutsideTalk({ talk: { announcedFrom, lastAnswered } }: Page, { asked, headings }: Group): boolean {
  const at = asked[0]?.passage.index ?? 0;
  if (at < announcedFrom && (lastAnswered === -1 || announcedFrom < Number.POSITIVE_INFINITY)) return true;
  return lastAnswered >= 0 && (headings[0]?.index ?? -1) > lastAnswered && at > lastAnswered;
}

/** «We set out to answer three questions:», and much text after a list that speaks to nobody, as does its lead. */
const isOutline = (page: Page, group: Group): boolean =>
  group.passageBefore?.leads === true &&
  wordsAfter(page, group) > MUCH_TO_COME &&
  asksNobody(page, group) &&
  !group.before.some(({ folded }) =>
    [page.cues.reader, page.cues.toSelf, page.cues.instructs, page.cues.tells].some((list) =>
      hasPhrase(list, folded),
    ),
  );

/** Words of prose after which what was asked has been answered. */
const MUCH_TO_COME = 120;

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

/** «A reader asked:» before the question, or a sentence that ends in a colon and tells who spoke. */
export function reportsSpeech(page: Page, group: Group): boolean {
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

export const isInList = ({ asked }: Group): boolean => (asked[0]?.passage.block.list ?? 0) > 0;
