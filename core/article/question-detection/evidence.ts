import type { Cues } from './cues/cues.ts';
import type { Asked, Group } from './groups.ts';
import { invites, type Page, type Passage, proseWords } from './page.ts';
import { foldWords, hasPhrase, type PhraseList } from './phrases.ts';

/** One reason for or against, in units of log odds. */
export type Evidence = { readonly reason: Reason; readonly weight: number };

/**
 * What speaks for and against a question being put to the reader. The weights were set by hand so that one
 * strong sign (a heading for questions, an invitation) is enough, and so is the closing place together with an
 * address, while neither is enough against an answer in the text.
 */
const WEIGHTS = {
  start: -1.6,
  'question heading': 3.6,
  'guide title': 2,
  'page of questions': 2.2,
  'lead-in': 2.8,
  'invitation after': 2.8,
  'invitation at the end': 1.4,
  'invitation before': 2.2,
  'last words': 2.2,
  'closing place': 1.8,
  'near the end': 1,
  'own passage': 1.1,
  'ends its passage': 0.4,
  'list of questions': 1.2,
  'list under a colon': 0.8,
  'about the reader': 1.9,
  'speaks to the reader': 1,
  'speaks as the reader': 0.8,
  'not about the reader': -0.7,
  remark: -0.9,
  'text goes on': -2.6,
  'text answers': -3.4,
  'list answers': -2,
  opening: -2.2,
  rhetorical: -2.4,
  transition: -1.2,
  'heads a passage': -1.2,
  'stands as a heading': -5,
  bare: -1,
  'series of three': -0.8,
  'for others': -5,
  'told later': -5,
  'somebody’s words': -3,
  bracketed: -2,
  promotion: -4,
  'promoting page': -2.5,
} as const;

export type Reason = keyof typeof WEIGHTS;

const evidence = (reason: Reason): Evidence => ({ reason, weight: WEIGHTS[reason] });

/** From log odds to 0…1. */
export const confidenceOf = (found: readonly Evidence[]): number =>
  1 / (1 + Math.exp(-found.reduce((sum, one) => sum + one.weight, 0)));

/** What speaks for and against one question of a group. */
export function evidenceFor(page: Page, group: Group, asked: Asked): readonly Evidence[] {
  const reasons: readonly (Reason | null)[] = [
    'start',
    ...announced(page, group, asked),
    placed(page, group),
    shaped(group, asked),
    ...followed(page, group, asked),
    addressed(page, group, asked),
    isRemark(page, group) ? 'remark' : null,
    group.passageBefore?.leads && isListed(group) ? 'list under a colon' : null,
    ...phrased(page, group, asked),
    page.asksMost ? 'page of questions' : null,
    page.promotes ? 'promoting page' : null,
  ];
  return reasons.filter((reason) => reason !== null).map(evidence);
}

/** What heading, lead-in and invitation say. */
function announced(page: Page, group: Group, asked: Asked): readonly (Reason | null)[] {
  const { cues } = page;
  const before = group.before.map((clause) => clause.folded);
  const heading = group.headings[0]?.folded ?? '';
  const said = (list: PhraseList): boolean => before.some((folded) => hasPhrase(list, folded));
  const led = group.passageBefore === null || group.passageBefore.leads || isListed(group);
  const self = said(cues.toSelf) || hasPhrase(cues.toSelf, heading);
  const others =
    (led && hasPhrase(cues.askOthers, before[0] ?? '')) ||
    (isListed(group) && isForOthers(page, group) && !self);
  const isLed = self || said(cues.leadIn) || hasPhrase(cues.leadIn, heading) || leadsItself(page, asked);
  if (others) return ['for others'];
  return [
    isAgenda(page, group) ? 'told later' : null,
    underQuestionHeading(page, group) ? 'question heading' : null,
    isListed(group) && isGuide(page) ? 'guide title' : null,
    isLed || isEntryForReader(page, group, asked) ? 'lead-in' : null,
    isInvitedAfter(page, group)
      ? 'invitation after'
      : isInvitedAtEnd(page, group, asked)
        ? 'invitation at the end'
        : null,
    !isLed && said(cues.invitation) ? 'invitation before' : null,
    reportsSpeech(page, group) ? 'somebody’s words' : null,
  ];
}

const announcesQuestions = (cues: Cues, folded: string): boolean =>
  hasPhrase(cues.leadIn, folded) || hasPhrase(cues.toSelf, folded);

/** A list of what an episode, a talk or the article itself will answer. */
const isAgenda = (page: Page, group: Group): boolean =>
  isListed(group) && group.before.slice(0, 1).some((clause) => hasPhrase(page.cues.agenda, clause.folded));

/** «So ask yourself: what …?» */
const leadsItself = (page: Page, asked: Asked): boolean =>
  /[:：]/u.test(asked.clause.text) && announcesQuestions(page.cues, asked.clause.folded);

/** In a list, or at the head of a numbered passage, of an article whose title announces questions to oneself. */
const isEntryForReader = (page: Page, group: Group, asked: Asked): boolean =>
  (isListed(group) || isEntryHead(asked)) && announcesQuestions(page.cues, page.title);

/** The question that opens a numbered passage, before a few words about it. */
const isEntryHead = ({ passage, at }: Asked): boolean =>
  at === 0 &&
  ((passage.block.kind === 'list-item' && passage.block.ordered) ||
    /^\(?\d{1,2}[.)]/u.test(passage.block.text));

const isListed = (group: Group): boolean =>
  group.asked[0]?.passage !== group.asked[group.asked.length - 1]?.passage &&
  group.asked.every((asked) => isOwnPassage(asked.passage));

const isForOthers = (page: Page, group: Group): boolean =>
  [page.title, ...group.headings.slice(0, 1).map((heading) => heading.folded)].some((folded) =>
    hasPhrase(page.cues.askOthers, folded),
  );

const underQuestionHeading = (page: Page, group: Group): boolean =>
  group.headings.some(
    (heading, above) =>
      heading.index > 0 &&
      above < 2 &&
      heading.folded !== page.title &&
      hasPhrase(page.cues.questionHeading, heading.folded) &&
      !hasPhrase(page.cues.askOthers, heading.folded),
  );

const isGuide = (page: Page): boolean =>
  hasPhrase(page.cues.questionHeading, page.title) && !hasPhrase(page.cues.askOthers, page.title);

function isInvitedAfter(page: Page, group: Group): boolean {
  const next = group.rest.length > 0 ? group.rest : (group.passageAfter?.clauses ?? []);
  return next.slice(0, 2).some((clause) => invites(clause, page.cues));
}

/** The article ends in an invitation, and the question stands by itself shortly before. */
function isInvitedAtEnd(page: Page, group: Group, asked: Asked): boolean {
  const after = page.passages.slice(asked.passage.index + 1);
  if (!isOwnPassage(asked.passage) || wordsAfter(page, group) > NEAR) return false;
  return after.slice(0, 6).some((passage) => passage.clauses.some((clause) => invites(clause, page.cues)));
}

/** Prose that follows a group, in words. */
function wordsAfter(page: Page, group: Group): number {
  const last = group.asked[group.asked.length - 1];
  if (!last) return 0;
  return proseWords(group.rest, page.cues) + (page.proseFrom[last.passage.index + 1] ?? 0);
}

/** Words of prose up to which a question still stands near the end. */
const NEAR = 60;

/** «A reader asked:» before the question, or a sentence that ends in a colon and tells who spoke. */
function reportsSpeech(page: Page, group: Group): boolean {
  const last = group.before[0];
  if (!last || !/[:：,，]["“«]?$/u.test(last.text)) return false;
  return hasPhrase(page.cues.speech, last.folded) && !announcesQuestions(page.cues, last.folded);
}

/** Where the group stands on the page. */
function placed(page: Page, group: Group): Reason | null {
  const first = group.asked[0];
  if (!first) return null;
  const after = wordsAfter(page, group);
  const before = (page.proseFrom[0] ?? 0) - (page.proseFrom[first.passage.index] ?? 0);
  if (after === 0) return 'last words';
  if (opensPage(page, first)) return 'opening';
  if (after <= 25) return 'closing place';
  if (after <= NEAR && before > after) return 'near the end';
  if (group.before.some((clause) => invites(clause, page.cues))) return null;
  return before <= 12 ? 'opening' : null;
}

/** Among the first sentences of a page that has more to say. */
const opensPage = (page: Page, first: Asked): boolean =>
  first.passage.index === 0 && page.end >= 2 && !isOwnPassage(first.passage);

/** How the question stands in its passage. */
function shaped(group: Group, asked: Asked): Reason | null {
  if (isListed(group) && (asked.passage.block.list > 0 || group.asked.length > 2)) return 'list of questions';
  if (isOwnPassage(asked.passage)) return 'own passage';
  return group.rest.length === 0 ? 'ends its passage' : null;
}

const isOwnPassage = (passage: Passage): boolean =>
  passage.clauses.every((clause) => clause.question) ||
  (passage.block.list > 0 && passage.clauses[passage.clauses.length - 1]?.question === true);

/** Ends a passage of prose and speaks to nobody: more often a turn of speech than a question to the reader. */
const isRemark = (page: Page, group: Group): boolean =>
  group.asked.every(
    (asked) => !isOwnPassage(asked.passage) && addressOf(page, group, asked) === 'not about the reader',
  );

/** Whether the text answers, or simply goes on. */
function followed(page: Page, group: Group, asked: Asked): readonly (Reason | null)[] {
  const { cues } = page;
  const own = asked.passage.clauses.slice(asked.at + 1).find((clause) => !clause.question);
  const rest = own ? [own] : group.rest;
  const next = rest[0] ?? null;
  if (next) {
    if (invites(next, cues)) return [];
    const answers = hasPhrase(cues.answer, next.folded);
    if (answers) return ['text answers'];
    return [isEntryForReader(page, group, asked) ? null : 'text goes on'];
  }
  const after = group.passageAfter;
  const clause = after?.clauses[0];
  if (after && ANSWER_LABEL.test(after.block.text)) return ['text answers'];
  if (isListed(group)) return [];
  if (!after || !clause || clause.question || after.heading || invites(clause, cues)) return [];
  if (after.block.list > 0 && asked.passage.block.list === 0) return ['list answers'];
  const isShort = clause.words <= 14 && hasPhrase(cues.answer, clause.folded);
  if (isShort || clause.words <= 4) return ['text answers'];
  if (!headsPassage(page, group, after)) return [];
  return [asked.clause.words <= 4 ? 'stands as a heading' : 'heads a passage'];
}

const ANSWER_LABEL = /^(?:A|Answer|Antwort|R|Réponse|Respuesta|Resposta|答)\s?[:：]/u;

/** A short question by itself before a passage of prose serves as its heading, unless it speaks to the reader. */
const headsPassage = (page: Page, group: Group, after: Passage): boolean =>
  group.asked.length === 1 &&
  after.words >= 12 &&
  group.asked.every(
    (asked) =>
      isOwnPassage(asked.passage) &&
      asked.clause.words <= 9 &&
      addressOf(page, group, asked) === 'not about the reader',
  );

/** Whom the question speaks to: the strongest sign in the group counts for its weaker neighbours too. */
function addressed(page: Page, group: Group, asked: Asked): Reason | null {
  const own = addressOf(page, group, asked);
  if (own === 'about the reader' || group.asked.length === 1) return own;
  const others = group.asked.map((other) => addressOf(page, group, other));
  if (others.includes('about the reader') || others.includes('speaks to the reader'))
    return 'speaks to the reader';
  return own;
}

function addressOf(page: Page, group: Group, asked: Asked): Reason {
  const { cues } = page;
  const { folded } = asked.clause;
  if (hasPhrase(cues.personal, folded)) return 'about the reader';
  if (hasPhrase(cues.reader, folded)) return 'speaks to the reader';
  if (isListed(group) && hasPhrase(cues.self, folded)) return 'speaks as the reader';
  return 'not about the reader';
}

/** Sells, labels a field, or is followed at once by an offer: «Want more? Download …». */
function isPromoted({ cues }: Page, { passage, at, clause }: Asked): boolean {
  const next = passage.clauses[at + 1];
  if (hasPhrase(cues.promotion, clause.folded) || hasPhrase(cues.form, clause.folded)) return true;
  return (
    next !== undefined && !next.question && !invites(next, cues) && hasPhrase(cues.promotion, next.folded)
  );
}

/** «…, right?» */
function hasTag(page: Page, { clause }: Asked): boolean {
  const comma = Math.max(clause.text.lastIndexOf(','), clause.text.lastIndexOf('，'));
  return comma !== -1 && hasPhrase(page.cues.tag, foldWords(clause.text.slice(comma)));
}

/** How the question is worded. */
function phrased(page: Page, group: Group, asked: Asked): readonly (Reason | null)[] {
  const { cues } = page;
  const { clause } = asked;
  const about = hasPhrase(cues.personal, clause.folded);
  const listed = isListed(group) && group.asked.length > 2;
  return [
    (hasPhrase(cues.rhetorical, clause.folded) && !listed) || hasTag(page, asked) ? 'rhetorical' : null,
    !about && !listed && hasPhrase(cues.transition, clause.folded) ? 'transition' : null,
    clause.words <= 3 && !listed ? 'bare' : null,
    group.asked.length >= 3 && !isListed(group) && !about ? 'series of three' : null,
    clause.bracketed ? 'bracketed' : null,
    isPromoted(page, asked) ? 'promotion' : null,
    hasPhrase(cues.askOthers, clause.folded) ? 'for others' : null,
  ];
}
