/** Reads what heading, lead-in, instruction and invitation say about a group. */
import { labelOf } from './ending-signs.ts';
import type { Reason } from './evidence.ts';
import type { Group } from './groups.ts';
import { asksOthers, isForOthers, isToldLater, reportsSpeech } from './others.ts';
import type { Page } from './page.ts';
import { type Clause, type Passage, runInHeading } from './passage.ts';
import { foldWords, hasPhrase, type PhraseList } from './phrases.ts';
import { NEAR, wordsAfter } from './place.ts';
import { addressOf, partsBehindCommas } from './whom.ts';

/** What heading, lead-in and invitation say. */
export function announcing(page: Page, group: Group, listed: boolean): readonly (Reason | null)[] {
  const { cues } = page;
  const heading = group.headings[0]?.folded ?? '';
  const said = (list: PhraseList): boolean => group.before.some((clause) => hasPhrase(list, clause.folded));
  const toSelf = said(cues.toSelf) || hasPhrase(cues.toSelf, heading);
  if (isForOthers(page, group, listed, toSelf)) return ['for others'];
  const label = group.before[0]?.label ? group.before[0].folded : '';
  const runIn = group.asked[0] ? (runInHeading(group.asked[0].passage)?.folded ?? '') : '';
  const isOthers = reportsSpeech(page, group);
  const led =
    !isOthers &&
    (toSelf ||
      said(cues.leadIn) ||
      hasPhrase(cues.leadIn, heading) ||
      hasPhrase(cues.questionHeading, label) ||
      hasPhrase(cues.questionHeading, runIn));
  const instructed = isInstructed(page, group, listed);
  return [
    isToldLater(page, group, listed) &&
    !instructed &&
    !underQuestionHeading(page, group) &&
    !hasPhrase(cues.questionHeading, labelBefore(group))
      ? 'told later'
      : null,
    underQuestionHeading(page, group) ? 'question heading' : null,
    (listed || isOnlyOwn(page, group)) && isGuide(page) ? 'guide title' : null,
    led ? 'lead-in' : null,
    invitationAfter(page, group),
    !led && said(cues.invitation) ? 'invitation before' : null,
    !led && instructed ? 'after an instruction' : null,
    !led && isAddressedBefore(page, group, listed) ? 'addressed before' : null,
    isOthers ? 'somebody’s words' : null,
  ];
}

/** «For your next meeting: put twenty minutes on the agenda and ask …» */
const labelBefore = ({ passageBefore }: Group): string =>
  foldWords((passageBefore && labelOf(passageBefore)) ?? '');

const underQuestionHeading = (page: Page, group: Group): boolean =>
  group.headings.slice(0, 2).some((heading) => headsQuestions(page, heading));

/** Names questions to the reader, and neither a FAQ («Any questions?») nor what a study leaves open. */
const headsQuestions = ({ cues, title, ofStudy }: Page, { index, folded, clauses }: Passage): boolean =>
  index > 0 &&
  folded !== title &&
  hasPhrase(cues.questionHeading, folded) &&
  !hasPhrase(cues.interview, folded) &&
  !clauses.some((clause) => clause.question) &&
  !(ofStudy && hasPhrase(cues.studied, folded)) &&
  !hasPhrase(cues.agenda, folded) &&
  !asksOthers(cues, folded);

const isGuide = ({ cues, title }: Page): boolean =>
  hasPhrase(cues.questionHeading, title) && !hasPhrase(cues.interview, title) && !asksOthers(cues, title);

/** «Take a sheet of paper …», then questions about what the reader finds. */
const isInstructed = (page: Page, group: Group, listed: boolean): boolean =>
  group.asked.some((asked) => addressOf(page, asked, listed) !== 'not about the reader')
    ? group.before.slice(0, 2).some((clause) => instructs(page, clause))
    : isToldUnnamed(page, group);

/** «Take …», or «Before you read on, take …». */
const instructs = ({ cues }: Page, clause: Clause): boolean =>
  !clause.quoted &&
  (hasPhrase(cues.instructs, clause.folded) ||
    partsBehindCommas(clause.text).some((part) => hasPhrase(cues.instructs, foldWords(part))));

/** «Provi a rivedere la settimana. Quando ha fischiato …?» Who is told without being named is asked so too. */
const isToldUnnamed = (page: Page, { asked, before, rest }: Group): boolean =>
  before[0] !== undefined &&
  rest.length === 0 &&
  asked[0]?.at !== 0 &&
  !hasPhrase(page.cues.reader, before[0].folded) &&
  instructs(page, before[0]);

/** «Take ten minutes with your team:» */
const isAddressedBefore = ({ cues }: Page, { asked, passageBefore }: Group, listed: boolean): boolean =>
  passageBefore !== null &&
  (passageBefore.leads || (listed && !passageBefore.heading && passageBefore.words <= SHORT_ADDRESS)) &&
  asked.every(({ passage }) => passage.asksOnly) &&
  (hasPhrase(cues.reader, passageBefore.folded) || hasPhrase(cues.instructs, passageBefore.folded));

/** Words up to which a passage without a colon may be there for the list below it: «Go by threes.» */
const SHORT_ADDRESS = 20;

/** The first passage of an article under a title such as «A question for you». */
const isOnlyOwn = (page: Page, group: Group): boolean =>
  group.asked.every(
    (asked) => asked.passage.asksOnly && addressOf(page, asked, false) !== 'not about the reader',
  );

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
