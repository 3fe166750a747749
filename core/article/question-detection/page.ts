import { type Block, countWords } from '../text.ts';
import { endOfArticle } from './article-end.ts';
import type { Cues } from './cues/cues.ts';
import { withMarkedLists } from './marked-lists.ts';
import { type Clause, isCutOff, type Passage } from './passage.ts';
import { countPhrases, foldWords, hasPhrase } from './phrases.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { listsOfTasks } from './tasks.ts';
import { hasBlank, markUnmarked } from './unmarked.ts';

/** The article as question detection sees it. */
export type Page = {
  readonly passages: readonly Passage[];
  readonly cues: Cues;
  /** Folded title. */
  readonly title: string;
  /** Index after the last passage of the article itself: credits, offers and rests of forms come after. */
  readonly end: number;
  /** Words of prose from a passage to the end; questions and invitations are not counted. */
  readonly proseFrom: readonly number[];
  /** More than half of its words are questions: a guide or a sheet of exercises. */
  readonly asksMost: boolean;
  /** Passages in each list; nothing for what stands in none. */
  readonly listSizes: ReadonlyMap<number, number>;
  /** Lists, by number, that tell the reader what to think about. */
  readonly tasks: ReadonlySet<number>;
  /** How many passages do nothing but ask. */
  readonly askingPassages: number;
  /** It tells how to talk with somebody else: its lists of questions are for that talk. */
  readonly forTalks: boolean;
  /** It reports what those answered whom somebody studied. */
  readonly ofStudy: boolean;
  /** Whether somebody talks on it: lists of questions may then say what about. */
  readonly talk: Talk;
  /** It begins with words of greeting: «we» are author and reader then. */
  readonly isLetter: boolean;
  /** The page as a whole sells, announces or recruits. */
  readonly promotes: boolean;
  /** It speaks to the reader throughout: a «you» in a question says little there. */
  readonly isOfYou: boolean;
};

/** Where on its page an interview, an episode or a FAQ stands, as indexes of passages. */
export type Talk = {
  /** Where the page says of itself that it is one: its top, or a heading; `Infinity` where it does not. */
  readonly announcedFrom: number;
  /** The last passage in which question and answer take turns; -1 where they do not. */
  readonly lastAnswered: number;
};

const NO_TALK: Talk = { announcedFrom: Number.POSITIVE_INFINITY, lastAnswered: -1 };

/** Reads the blocks of an article. */
export function readPage(title: string, blocks: readonly Block[], cues: Cues): Page {
  const read = withMarkedLists(blocks)
    .filter((block) => /[\p{L}\p{N}]/u.test(block.text))
    .map((block, index) => readPassage(block, index, cues));
  const passages = markUnmarked(read, cues);
  const { end, offersBelow } = endOfArticle(passages, cues);
  const whole = passages.map(({ folded }) => folded).join('');
  const proseFrom = proseFromEach(passages.slice(0, end));
  return {
    passages,
    cues,
    title: foldWords(title),
    end,
    proseFrom,
    asksMost:
      asksMost(passages.slice(0, end)) &&
      !passages.some((passage) => passage.clauses.some((clause) => hasPhrase(cues.promotion, clause.folded))),
    listSizes: sizesOfLists(passages),
    tasks: listsOfTasks(passages, cues),
    askingPassages: passages.slice(0, end).filter((passage) => passage.asksOnly && !passage.heading).length,
    forTalks: isForTalks(title, passages, whole, cues),
    ofStudy: isOfStudy(passages, whole, cues),
    talk: NO_TALK,
    isLetter: passages.slice(0, 3).some(isGreeting),
    promotes:
      isPromotion(title, passages.slice(0, end), cues) ||
      hasSalesHeadings(passages, cues) ||
      (offersBelow && toldWords(passages.slice(0, end)) < LEAST_ARTICLE),
    isOfYou: isOfYou(passages.slice(0, end), cues),
  };
}

/** Headings that stand above a passage, nearest first: its own section, then the sections around that. */
export function headingsAbove(page: Page, index: number): readonly Passage[] {
  const above: Passage[] = [];
  let level = 7;
  for (let at = index - 1; at >= 0 && level > 1 && above.length < 3; at -= 1) {
    const passage = page.passages[at];
    if (isCutOff(page.passages[at + 1], passage)) break;
    if (!passage?.heading) continue;
    const own = passage.block.kind === 'heading' ? passage.block.level : 6;
    if (own >= level) continue;
    above.push(passage);
    level = own;
  }
  return above;
}

const HEADING_WORDS = 12;
/** Words of prose below which what stands above an offer belongs to it. */
const LEAST_ARTICLE = 20;

function readPassage(block: Block, index: number, cues: Cues): Passage {
  const read = sentencesOf(block.text).map((sentence) => readClause(sentence, cues));
  const clauses = withoutAskingLabels(read, cues, block.text);
  const folded = foldWords(block.text);
  const words = wordsOf(clauses);
  return {
    block,
    index,
    clauses,
    folded,
    words,
    heading: block.kind === 'heading' || isHeadingLine(block, folded, words, cues),
    asksOnly: asksOnly(block, clauses),
    nextTold: nextToldOf(clauses),
    hasBlank: hasBlank(block.text),
    leads: /[:：]["”»]?$/u.test(block.text),
  };
}

/** «What would be your woodpile: where must you stand to see the fire?» is one question. */
function withoutAskingLabels(clauses: readonly Clause[], cues: Cues, text: string): readonly Clause[] {
  if (!clauses.some((clause) => clause.label)) return clauses;
  const whole: Clause[] = [];
  for (const clause of clauses) {
    const label = whole.at(-1);
    const isOne =
      clause.question &&
      label?.label === true &&
      label.words >= SHORTEST_TOLD &&
      hasPhrase(cues.open, label.folded);
    if (isOne) whole.pop();
    const start = isOne ? label.start : clause.start;
    const asked = text.slice(start, clause.start + clause.text.length);
    whole.push(isOne ? readClause({ ...clause, start, text: asked }, cues) : clause);
  }
  return whole;
}

const asksOnly = (block: Block, clauses: readonly Clause[]): boolean =>
  clauses.every((clause) => clause.question || (clause.label && clauses.length > 1)) ||
  (block.list > 0 && clauses[clauses.length - 1]?.question === true);

function nextToldOf(clauses: readonly Clause[]): readonly number[] {
  const next = new Array<number>(clauses.length).fill(-1);
  for (let at = clauses.length - 2; at >= 0; at -= 1) {
    next[at] = clauses[at + 1]?.question ? (next[at + 1] ?? -1) : at + 1;
  }
  return next;
}

/** «Thoughts?» is an invitation, whatever its mark. */
function readClause(sentence: Sentence, cues: Cues): Clause {
  const folded = foldWords(withoutOthers(sentence.text, cues));
  const question = sentence.question && !hasPhrase(cues.prompt, folded);
  const invites = !question && (hasPhrase(cues.invitation, folded) || hasPhrase(cues.prompt, folded));
  const { text, start, bracketed } = sentence;
  const quoted = sentence.quoted && !endsInQuotation(text, cues);
  const label = !question && endsInColon(text);
  return { text, start, question, quoted, bracketed, folded, invites, label, words: countWords(text) };
}

/** «Who has earned the right to ask you “are you bored?”» The question around the quotation is the author’s. */
function endsInQuotation(text: string, cues: Cues): boolean {
  const around = /^(\p{L}[^"“”«»„:：,，]{1,200})[^\S\n]["“«„]/u.exec(text)?.[1];
  if (around === undefined) return false;
  const first = foldWords(/^\p{L}+/u.exec(around)?.[0] ?? '');
  return hasPhrase(cues.open, first) && hasPhrase(cues.reader, foldWords(around));
}

const endsInColon = (text: string): boolean => text.endsWith(':') || text.endsWith('：');

/** «Welche Folgen haben sie?» does not speak to the reader, though «sie» is folded like «Sie». */
const withoutOthers = (text: string, { polite }: Cues): string =>
  polite.size === 0 ? text : text.replace(/\p{L}+/gu, (word) => (polite.has(word) ? `${word}x` : word));

/** A short line without a full stop that names a section for questions, in a text that has no real headings. */
function isHeadingLine(block: Block, folded: string, words: number, cues: Cues): boolean {
  if (block.kind !== 'paragraph' || words > HEADING_WORDS || /[.!?。！？…]["”»]?$/u.test(block.text))
    return false;
  if (/^\d{1,2}[.)] \p{L}/u.test(block.text) && !/[:：]$/u.test(block.text)) return true;
  return hasPhrase(cues.questionHeading, folded) || hasPhrase(cues.interview, folded);
}

/** «Dear colleagues,» on a line of its own; Spanish greets with a colon, which elsewhere leads to a list. */
const isGreeting = (
  { block, words, index, leads }: Passage,
  at: number,
  passages: readonly Passage[],
): boolean =>
  block.kind === 'paragraph' &&
  words <= GREETING_WORDS &&
  (/^\p{L}.*[,，：]$/u.test(block.text) ||
    (leads && index === 0 && words <= 4 && passages[at + 1]?.block.list === 0));

const GREETING_WORDS = 8;

function sizesOfLists(passages: readonly Passage[]): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  for (const { block } of passages)
    if (block.list > 0) sizes.set(block.list, (sizes.get(block.list) ?? 0) + 1);
  return sizes;
}

function proseFromEach(passages: readonly Passage[]): readonly number[] {
  const totals = new Array<number>(passages.length + 1).fill(0);
  for (let at = passages.length - 1; at >= 0; at -= 1) {
    const passage = passages[at];
    totals[at] = (totals[at + 1] ?? 0) + (passage ? proseWords(passage.clauses) : 0);
  }
  return totals;
}

/** Words of the clauses that neither ask nor invite. */
export const proseWords = (clauses: readonly Clause[]): number =>
  wordsOf(clauses.filter((clause) => !clause.question && !clause.invites));

/** Words of what is told in sentences; a date or a place is no sentence. */
const toldWords = (passages: readonly Passage[]): number =>
  passages
    .filter(({ block }) => /[.!。！…]["”»)]?$/u.test(block.text))
    .reduce((sum, { clauses }) => sum + proseWords(clauses), 0);

/** A good part of what it tells speaks to the reader. */
function isOfYou(passages: readonly Passage[], cues: Cues): boolean {
  const told = passages
    .filter(({ heading }) => !heading)
    .flatMap(({ clauses }) => clauses)
    .filter((clause) => !clause.question && !clause.quoted && clause.words >= SHORTEST_TOLD);
  const speaking = told.filter((clause) => hasPhrase(cues.reader, clause.folded)).length;
  return told.length >= FEWEST_TOLD && speaking * SPOKEN_TO > told.length;
}

/** Words of a sentence, and sentences of a page, below which they say nothing about whom it speaks to. */
const SHORTEST_TOLD = 4;
const FEWEST_TOLD = 6;
/** More than one sentence in so many. */
const SPOKEN_TO = 3;

function asksMost(passages: readonly Passage[]): boolean {
  const clauses = passages.filter((passage) => !passage.heading).flatMap((passage) => passage.clauses);
  const asked = clauses.filter((clause) => clause.question && !clause.quoted);
  return asked.length >= 3 && wordsOf(asked) * 2 > wordsOf(clauses);
}

const wordsOf = (clauses: readonly Clause[]): number =>
  clauses.reduce((sum, clause) => sum + clause.words, 0);

/** Those who were asked are named near its beginning, and again. */
const isOfStudy = (passages: readonly Passage[], whole: string, cues: Cues): boolean =>
  passages.slice(0, 4).some(({ folded }) => hasPhrase(cues.studied, folded)) &&
  countPhrases(cues.studied, whole) >= STUDIED;

const STUDIED = 2;

/** Words about sending in answers, up to which a page is no questionnaire. */
const FEW_SURVEY_WORDS = 1;

/** By its title or its first two passages, or because the answers are to be sent in. */
const isForTalks = (title: string, passages: readonly Passage[], whole: string, cues: Cues): boolean =>
  countPhrases(cues.survey, whole) > FEW_SURVEY_WORDS ||
  [foldWords(title), ...passages.slice(0, 2).map((passage) => passage.folded)].some((folded) =>
    hasPhrase(cues.talkWithOthers, folded),
  );

function isPromotion(title: string, passages: readonly Passage[], cues: Cues): boolean {
  const distinct = countPhrases(
    cues.promotion,
    foldWords(title) + passages.map((passage) => passage.folded).join(''),
  );
  const words = passages.reduce((sum, passage) => sum + passage.words, 0);
  return distinct >= 4 && distinct / Math.max(words, 60) > 0.02;
}

/** Several of its headings, or first sentences that serve as such, are those of a page that sells. */
const hasSalesHeadings = (passages: readonly Passage[], cues: Cues): boolean =>
  passages.filter((passage) => {
    const { folded, words } = passage.heading ? passage : (passage.clauses[0] ?? passage);
    return words <= SALES_WORDS && hasPhrase(cues.salesHeading, folded);
  }).length >= SALES_HEADINGS;

/** Words up to which a first sentence may be such a heading: «What do we offer? …» */
const SALES_WORDS = 8;

const SALES_HEADINGS = 3;
