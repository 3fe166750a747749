import { announcing } from './announcing.ts';
import type { Reason } from './evidence.ts';
import type { Group } from './groups.ts';
import { isInList } from './others.ts';
import type { Page } from './page.ts';
import { middleOf, placeOf } from './place.ts';
import { addressOf, announcesQuestions, asksInEarnest, isInEarnest } from './whom.ts';

/** A group with what holds for all its questions: read once, however many they are. */
export type Surroundings = {
  readonly group: Group;
  /** Each question has a passage or a list entry of its own. */
  readonly listed: boolean;
  /** Several of them ask the reader for more than a nod. */
  readonly earnest: boolean;
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

/** Reads what stands around a group: headings, lead-in, invitation, place. */
export function readSurroundings(page: Page, group: Group, { offers, recurring }: OnPage): Surroundings {
  const listed = isListed(page, group);
  const addresses = group.asked.map((asked) => addressOf(page, asked, listed));
  const isRemark = group.asked.every(
    (asked, at) => !asked.passage.asksOnly && addresses[at] === 'not about the reader',
  );
  const place = placeOf(page, group);
  const announcements = announcing(page, group, listed);
  const isAtEnd = place === 'last words' || place === 'closing place';
  const earnest = !listed && (isInEarnest(page, group) || (isAtEnd && asksInEarnest(page, group)));
  const isBack = group.asked.every(({ passage }) => recurring.has(passage.index));
  const reasons: readonly (Reason | null)[] = [
    ...announcements,
    place ?? (listed || isBack || announcements.some((reason) => reason !== null) ? null : middleOf(page)),
    isBack ? 'comes back' : null,
    earnest ? 'one after another' : null,
    page.isOfYou && !listed && !isBack && place === null && announcements.every((reason) => reason === null)
      ? 'page of you'
      : null,
    isRemark && !earnest && !announcements.includes('after an instruction') ? 'remark' : null,
    listed && group.passageBefore?.leads ? 'list under a colon' : null,
    isAmongTasks(page, group) ? 'among tasks' : null,
    (page.asksMost && isInList(group)) || (page.asksMost && place !== 'opening' && asksAlone(group))
      ? 'page of questions'
      : null,
    page.promotes ? 'promoting page' : null,
  ];
  return {
    group,
    listed,
    earnest,
    toSelf: announcesQuestions(page.cues, page.title),
    addressed: addresses.some((one) => one === 'about the reader' || one === 'speaks to the reader'),
    offers: listed ? new Set() : offers,
    reasons: reasons.filter((reason) => reason !== null),
  };
}

/** Questions set apart; in a list that mostly tells they are asides. */
const isListed = (page: Page, group: Group): boolean =>
  isAmongTasks(page, group) || standsInList(page, group);

const isAmongTasks = ({ tasks }: Page, { asked }: Group): boolean =>
  tasks.has(asked[0]?.passage.block.list ?? 0);

const standsInList = (page: Page, group: Group): boolean =>
  group.asked[0]?.passage !== group.asked[group.asked.length - 1]?.passage &&
  asksMostly(group) &&
  asksEnough(page, group);

/** An entry may go on («Argue it both ways.») where the others only ask; without a list all must. */
function asksMostly(group: Group): boolean {
  const passages = [...new Set(group.asked.map(({ passage }) => passage))];
  const only = passages.filter((passage) => passage.asksOnly).length;
  return isInList(group) ? only * 3 >= passages.length * 2 : only === passages.length;
}

function asksEnough({ listSizes }: Page, { asked }: Group): boolean {
  const size = listSizes.get(asked[0]?.passage.block.list ?? 0) ?? 0;
  return new Set(asked.map(({ passage }) => passage.index)).size * LEAST_SHARE >= size;
}

/** One entry in so many, at least, asks in a list of questions. */
const LEAST_SHARE = 3;

const asksAlone = ({ asked }: Group): boolean => asked.every(({ passage }) => passage.asksOnly);
