import { type Question, type QuestionId, SUGGESTION_THRESHOLD, type TextQuoteSelector } from '../article.ts';
import { createQuestionId } from '../question-id.ts';
import type { Block } from '../text.ts';
import { asksItsReader } from './asking-page.ts';
import { cuesFor } from './cues/cues-for.ts';
import { confidenceOf, type Reason, type Weighed } from './evidence.ts';
import { type Asked, type Group, groupsOf } from './groups.ts';
import { announcedFrom, interviewPassages } from './interview.ts';
import { offersOn } from './offers.ts';
import { type Page, readPage } from './page.ts';
import { runInHeading } from './passage.ts';
import { hasPhrase } from './phrases.ts';
import { recurringQuestions } from './recurring.ts';
import { readSurroundings } from './surroundings.ts';
import { findTold } from './telling.ts';
import { evidenceFor } from './wording.ts';

/** What detection needs of an article. `blocks` is its body: comments, forms and credits are already apart. */
export type QuestionSource = {
  readonly title: string;
  /** BCP 47; `null` when unknown: cues of all languages are used then. */
  readonly language: string | null;
  readonly blocks: readonly Block[];
};

/**
 * The questions that the author puts to the reader, in reading order. Those with a confidence below
 * `SUGGESTION_THRESHOLD` are only suggestions; what is hardly ever meant for the reader is left out.
 */
export function detectQuestions(source: QuestionSource): readonly Question[] {
  const page = readPage(source.title, source.blocks, cuesFor(source.language));
  const taken = new Set<QuestionId>();
  const positions = new Map(source.blocks.map((block, at) => [block.start, at]));
  return weighQuestions(page)
    .filter((weighed) => weighed.confidence >= LEAST)
    .map((weighed) =>
      createQuestion(
        weighed,
        neighboursOf(source.blocks, positions.get(weighed.asked.passage.block.start)),
        taken,
      ),
    );
}

/** Weighs every question of a page that is not quoted, answered in an interview, or a follow-up. */
export function weighQuestions(whole: Page): readonly Weighed[] {
  const interview = interviewPassages(whole);
  const talk = { announcedFrom: announcedFrom(whole), lastAnswered: Math.max(-1, ...interview) };
  const page = { ...whole, talk, asksMost: whole.asksMost && interview.size === 0 };
  const groups = withOtherLists(weighAsked(page, interview));
  const isAsking = asksItsReader(
    page,
    groups.map((group) => group.filter(isSure)),
  );
  const weighed = groups.flat().map((one) => (isAsking ? one : inPassing(one)));
  const lists = weighed
    .filter(({ asked, confidence }) => asked.passage.block.list > 0 && confidence >= SUGGESTION_THRESHOLD)
    .map(({ asked }) => asked.passage.block.list);
  const told = findTold(page, new Set(lists)).filter(({ asked }) => !interview.has(asked.passage.index));
  return [...weighed, ...told.map((one) => ({ ...one, followUps: [], evidence: [] }))].sort(inReadingOrder);
}

const inReadingOrder = (one: Weighed, other: Weighed): number =>
  one.asked.passage.index - other.asked.passage.index || one.asked.at - other.asked.at;

function weighAsked(page: Page, interview: ReadonlySet<number>): readonly (readonly Weighed[])[] {
  const groups = groupsOf(page);
  const onPage = { offers: offersOn(page), recurring: recurringQuestions(page, groups) };
  return groups.map((group) => {
    const around = readSurroundings(page, group, onPage);
    const weighed = withFollowUps(page, group)
      .filter(({ asked }) => isAuthors(page, asked, onPage.recurring) && !interview.has(asked.passage.index))
      .map(({ asked, followUps }) => {
        const found = evidenceFor(page, around, asked);
        return { asked, followUps, evidence: found, confidence: confidenceOf(found) };
      });
    const sure = weighed.filter(isSure).length;
    return weighed.map((one) => withOthers(one, weighed.length, sure, around.listed));
  });
}

/** On a page that asks in one list, those that stand under headings of their own ask as well. */
function withOtherLists(groups: readonly (readonly Weighed[])[]): readonly (readonly Weighed[])[] {
  const isSheet = groups.some(
    (group) => group.length > 1 && group.every((one) => isOfList(one) && one.confidence >= CLEAR),
  );
  if (!isSheet) return groups;
  return groups.map((group) =>
    group.every(isOfList) && !group.some(standsAlone)
      ? group.map((one) =>
          one.confidence >= LEAST && !isSure(one) ? { ...one, confidence: WITH_OTHERS } : one,
        )
      : group,
  );
}

const isOfList = ({ evidence }: Weighed): boolean =>
  evidence.some(({ reason }) => reason === 'list of questions');

const standsAlone = ({ evidence }: Weighed): boolean => evidence.some(({ reason }) => ALONE.has(reason));

/** On a page that does not ask its reader a question is at most suggested. */
const inPassing = (one: Weighed): Weighed => (isSure(one) ? { ...one, confidence: IN_PASSING } : one);

const IN_PASSING = 0.45;

/**
 * Questions that stand together are asked together: where most are sure, those that nothing speaks against go along;
 * where hardly one of a row in running text is, it is as doubtful as the others.
 */
function withOthers(one: Weighed, all: number, sure: number, listed: boolean): Weighed {
  if (isSure(one))
    return !listed && sure * 3 <= all && one.confidence < CLEAR
      ? { ...one, confidence: WITHOUT_OTHERS }
      : one;
  if (standsAlone(one)) return one;
  return sure * 2 >= all && sure > 0 && all > 1 ? { ...one, confidence: WITH_OTHERS } : one;
}

const isSure = ({ confidence }: Weighed): boolean => confidence >= SUGGESTION_THRESHOLD;

const WITHOUT_OTHERS = 0.45;
/** What is as sure as this needs no company. */
const CLEAR = 0.8;
const WITH_OTHERS = 0.55;

/** What holds for one question and not for its neighbours. */
const ALONE: ReadonlySet<Reason> = new Set<Reason>([
  'rhetorical',
  'promotion',
  'for others',
  'told later',
  'text answers',
  'text goes on',
  'bare aside',
  'bracketed',
  'asks to think',
  'follows a statement',
]);

/**
 * What stands as a quotation is somebody else's, unless the author sets all his questions so, or it begins «For
 * reflection.»; nobody speaks in lists.
 */
const isAuthors = ({ cues }: Page, { clause, passage }: Asked, recurring: ReadonlySet<number>): boolean =>
  !clause.quoted &&
  (!passage.block.quoted ||
    passage.block.list > 0 ||
    recurring.has(passage.index) ||
    hasPhrase(cues.questionHeading, runInHeading(passage)?.folded ?? ''));

/** Below this a question is not even suggested. */
const LEAST = 0.2;

/** Up to this many characters before and after go into a selector. */
const CONTEXT = 32;

type Followed = { readonly asked: Asked; readonly followUps: readonly string[] };

/** Ties «Why or why not?» to the question before it. One with nothing before it stands for itself. */
function withFollowUps(page: Page, group: Group): readonly Followed[] {
  const followed: { asked: Asked; followUps: string[] }[] = [];
  for (const asked of group.asked) {
    const previous = followed[followed.length - 1];
    if (previous?.asked.passage === asked.passage && isFollowUp(page, asked))
      previous.followUps.push(asked.clause.text);
    else followed.push({ asked, followUps: [] });
  }
  return followed;
}

const FOLLOW_UP_WORDS = 9;

const isFollowUp = (page: Page, { clause }: Asked): boolean =>
  clause.words <= FOLLOW_UP_WORDS && hasPhrase(page.cues.followUp, clause.folded);

type Neighbours = { readonly before: Block | undefined; readonly after: Block | undefined };

const neighboursOf = (blocks: readonly Block[], at = -1): Neighbours => ({
  before: blocks[at - 1],
  after: blocks[at + 1],
});

function createQuestion(weighed: Weighed, neighbours: Neighbours, taken: Set<QuestionId>): Question {
  const { passage, clause } = weighed.asked;
  const id = createQuestionId(clause.text, taken);
  taken.add(id);
  return {
    id,
    origin: 'article',
    text: clause.text,
    followUps: weighed.followUps,
    context: passage.block.text,
    confidence: Math.round(weighed.confidence * 100) / 100,
    selector: selectorAt(passage.block, neighbours, clause.start, clause.text),
  };
}

function selectorAt(
  block: Block,
  { before, after }: Neighbours,
  offset: number,
  exact: string,
): TextQuoteSelector {
  const end = offset + exact.length;
  const lead = before && offset < CONTEXT ? `${before.text.slice(-CONTEXT)}\n` : '';
  const tail = after ? `\n${after.text.slice(0, CONTEXT)}` : '';
  return {
    exact,
    prefix: `${lead}${block.text.slice(Math.max(0, offset - CONTEXT), offset)}`.slice(-CONTEXT),
    suffix: `${block.text.slice(end, end + CONTEXT)}${end + CONTEXT < block.text.length ? '' : tail}`.slice(
      0,
      CONTEXT,
    ),
    start: block.start + offset,
  };
}
