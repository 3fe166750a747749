import { labelOf, recurringLabels } from './ending-signs.ts';
import { headingsAbove, type Page } from './page.ts';
import { type Clause, type Passage, runInHeading } from './passage.ts';
import { foldWords, hasPhrase } from './phrases.ts';

/**
 * Passages whose questions the text answers in turn: interviews, FAQ, quizzes with solutions.
 * They are known by their shape, question and answer taking turns, and by what title and headings say.
 */
export function interviewPassages(page: Page): ReadonlySet<number> {
  const spoken = saidToEachOther(page);
  return spoken.length > 0 ? new Set(spoken) : answeredInTurn(page);
}

/** In a play or a transcript, where names stand before what is said, all but the last speaker's words. */
function saidToEachOther({ passages, end, cues }: Page): readonly number[] {
  const own = passages.slice(0, end);
  const names = [...recurringLabels(own)].filter(
    (label) => !hasPhrase(cues.questionHeading, foldWords(label)),
  );
  const speakers = new Set(names);
  const isSpoken = (passage: Passage | undefined): boolean =>
    passage !== undefined && speakers.has(labelOf(passage) ?? '');
  const spoken = own.filter(isSpoken);
  if (spoken.length < FEWEST_SPOKEN || spoken.length * 2 < own.length) return [];
  const heard = spoken.filter(({ index }) => isSpoken(own[index + 1]));
  const last = heard[heard.length - 1]?.index ?? -1;
  return spoken.filter(({ index }) => index <= last).map(({ index }) => index);
}

const FEWEST_SPOKEN = 6;

function answeredInTurn(page: Page): ReadonlySet<number> {
  const asking = page.passages
    .slice(0, page.end)
    .filter((passage) => isAsking(passage) && !asksTheReader(page, passage));
  const pairs = asking.filter((passage) => isAnswered(page, passage));
  const announced = announcedFrom(page) < Number.POSITIVE_INFINITY;
  const numbered = pairs.filter((passage) => isNumbered(passage)).length;
  const needed = announced || numbered >= 2 || takesTurns(pairs) ? 2 : 3;
  const first = pairs[0];
  const last = pairs[pairs.length - 1];
  if (pairs.length < needed || !first || !last) return new Set();
  if (!announced && numbered < NUMBERED && !isDense(asking, first, last)) return new Set();
  const lists = new Set(pairs.map((passage) => passage.block.list).filter((list) => list > 0));
  return new Set(
    asking
      .filter((passage) => isBetween(passage, first, last) || lists.has(passage.block.list))
      .map((passage) => passage.index)
      .concat(goingOn(page, last)),
  );
}

/** Those who talk ask every few passages; an author who now and then answers himself does not. */
function isDense(asking: readonly Passage[], first: Passage, last: Passage): boolean {
  const between = asking.filter((passage) => isBetween(passage, first, last)).length;
  return between * SPARSE >= last.index - first.index + 1;
}

/** So many questions that are headings or have a number make an interview, however long the answers. */
const NUMBERED = 3;
/** One passage in so many, at least, asks. */
const SPARSE = 4;

/** Question and answer follow each other without anything between two pairs. */
const takesTurns = (pairs: readonly Passage[]): boolean =>
  pairs.some((passage, at) => {
    const next = pairs[at + 1];
    return next?.index === passage.index + 2 && passage.asksOnly && next.clauses.at(-1)?.question === true;
  });

/** A question right below the last answer belongs to the same talk, also where the answer is a question itself. */
function goingOn(page: Page, last: Passage): readonly number[] {
  const next = page.passages[last.index + 2];
  const answer = page.passages[last.index + 3];
  if (!last.asksOnly || !next?.asksOnly || next.index >= page.end || !answer || answer.index >= page.end)
    return [];
  return answer.words <= LONGEST_ANSWER && !asksTheReader(page, next) ? [next.index, answer.index] : [];
}

const LONGEST_ANSWER = 30;

const isBetween = (passage: Passage, first: Passage, last: Passage): boolean =>
  passage.index >= first.index && passage.index <= last.index;

/** Starts with a question, or is a short remark that ends in one, with or without an answer in the same passage. */
function isAsking(passage: Passage): boolean {
  const own = passage.clauses.filter((clause) => !clause.quoted && !clause.label);
  const first = own[0];
  const last = own[own.length - 1];
  if (!first || !last) return false;
  if (first.question) return true;
  return last.question && (isNumbered(passage) || passage.words <= 30) && own.length <= 3;
}

const isNumbered = (passage: Passage): boolean =>
  passage.block.kind === 'heading' ||
  (passage.block.kind === 'list-item' && passage.block.ordered) ||
  /^(?:\(?\d{1,3}\s?[.)：:、]|Q\s?\d*\s?[.:：)]|问[：:]|Frage\b|\p{Lu}[\p{L} .]{1,24}[:：])/u.test(
    passage.block.text,
  );

function isAnswered(page: Page, passage: Passage): boolean {
  const last = passage.clauses[passage.clauses.length - 1];
  if (last && !last.question)
    return (
      !tellsToAnswer(page, last) &&
      (passage.clauses[0]?.question === true || passage.clauses[0]?.label === true)
    );
  const next = page.passages[passage.index + 1];
  if (!next || next.index >= page.end || next.heading || isNextEntry(passage, next)) return false;
  if (endsListOfQuestions(page, passage, next) || isNamed(next)) return false;
  const first = next.clauses.find((clause) => !clause.label);
  return first !== undefined && !first.question && !tellsToAnswer(page, first) && !next.leads;
}

/** «Loudest. Whose voice did the group follow?» is the next question under a name of its own, and no answer. */
const isNamed = ({ clauses: [name, ...asked] }: Passage): boolean =>
  name !== undefined &&
  !name.question &&
  name.words <= NAME_WORDS &&
  asked.length > 0 &&
  asked.every((clause) => clause.question);

const NAME_WORDS = 2;

/** «Give two examples.» is no answer. */
const tellsToAnswer = ({ cues }: Page, clause: Clause): boolean =>
  clause.invites || hasPhrase(cues.tells, clause.folded);

/** What stands below a list of questions answers none of them. */
function endsListOfQuestions(page: Page, { block, index }: Passage, next: Passage): boolean {
  const before = page.passages[index - 1];
  const isLast = block.list > 0 && next.block.list !== block.list;
  return isLast && before?.block.list === block.list && before.asksOnly;
}

/** The next entry of the same list does not answer the one before. */
const isNextEntry = (passage: Passage, next: Passage): boolean =>
  passage.block.list > 0 &&
  next.block.list === passage.block.list &&
  next.block.level === passage.block.level &&
  next.block.entry !== passage.block.entry;

/** From which passage on the page says of itself that it is an interview, an episode, a list of frequent questions. */
export function announcedFrom({ passages, end, cues, title }: Page): number {
  if (hasPhrase(cues.interview, title)) return 0;
  const at = passages
    .slice(0, end)
    .findIndex(({ index, heading, folded }) => (heading || index < TOP) && hasPhrase(cues.interview, folded));
  if (at === -1) return Number.POSITIVE_INFINITY;
  return at < TOP ? 0 : at;
}

/** Passages at the top of a page, which speak for the whole of it. */
const TOP = 4;

/** Questions to ask oneself, each followed by a few words about it, are no interview. */
function asksTheReader(page: Page, passage: Passage): boolean {
  const { cues } = page;
  const isForAnother = (folded: string): boolean =>
    hasPhrase(cues.interview, folded) && !hasPhrase(cues.reader, folded);
  const announces = (folded: string): boolean =>
    (hasPhrase(cues.leadIn, folded) || hasPhrase(cues.toSelf, folded)) && !isForAnother(folded);
  const label = runInHeading(passage)?.folded ?? foldWords(labelOf(passage) ?? '');
  if (hasPhrase(cues.questionHeading, label) || hasPhrase(cues.toSelf, label)) return true;
  if (passage.clauses.some((clause) => clause.invites || (clause.question && announces(clause.folded))))
    return true;
  const before = leadOf(page, passage);
  const heading = headingsAbove(page, passage.index)[0];
  return (
    announces(page.title) ||
    (before !== undefined && announces(before.folded)) ||
    (heading !== undefined &&
      heading.folded !== page.title &&
      (hasPhrase(cues.questionHeading, heading.folded) || announces(heading.folded)))
  );
}

/** What stands before a passage, or before the list that it belongs to. */
function leadOf(page: Page, passage: Passage): Passage | undefined {
  let at = passage.index - 1;
  while (passage.block.list > 0 && page.passages[at]?.block.list === passage.block.list) at -= 1;
  return page.passages[at];
}
