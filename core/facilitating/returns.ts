/** Answers that members of a group return: what travels, and how the host reads many of them as one. */
import type { ArticleId, Timestamp } from '../article/article.ts';
import { byCodeUnits } from '../by-code-units.ts';
import { withoutLinks } from '../journal/citations.ts';
import type { Journal, Reflection, ReflectionId } from '../journal/journal.ts';
import { liveReflections } from '../journal/reflections.ts';
import type { PacketId, ReceivedPacket } from './packet.ts';
import type { QuestionKey } from './plan.ts';

/** The file that a member returns. Nothing else of their library is in it. */
export type ReturnedFile = {
  readonly packetId: PacketId;
  readonly memberId: string;
  /** `null`: the member stays unnamed. */
  readonly name: string | null;
  readonly returnedAt: Timestamp;
  readonly answers: readonly SentText[];
  /** Only those that the member chose. */
  readonly notes: readonly SentText[];
};

/** Words on their way. */
export type SentText = {
  /** Of a question in the plan, or of the note itself. */
  readonly key: string;
  /** The words that are answered or noted on; empty: the whole article. */
  readonly about: string;
  /** Markdown. */
  readonly text: string;
  readonly writtenAt: Timestamp;
};

/** What a member could return. */
export type Returnable = {
  readonly answers: readonly SentText[];
  /** Questions without an answer. */
  readonly unanswered: readonly string[];
  readonly notes: readonly SentText[];
};

/** What stands in a member's journals on the articles of a packet. */
export function returnableOf({ packet, asked }: ReceivedPacket, journals: readonly Journal[]): Returnable {
  const byArticle = new Map(journals.map((journal) => [journal.articleId, journal]));
  const answers: SentText[] = [];
  const unanswered: string[] = [];
  for (const { key, text } of packet.questions) {
    const here = asked.find((one) => one.key === key);
    const journal = here && byArticle.get(here.articleId);
    const words = journal ? answersIn(journal, here.questionId) : [];
    if (words.length === 0) unanswered.push(text);
    else answers.push({ key, about: text, ...together(words) });
  }
  return { answers, unanswered, notes: journals.flatMap(notesIn) };
}

/** The file with all answers, and of the notes only those chosen. */
export function createReturnedFile(
  { packet, memberId }: ReceivedPacket,
  { answers, notes }: Returnable,
  choice: { readonly name: string | null; readonly noteIds: readonly ReflectionId[] },
  now: Timestamp,
): ReturnedFile {
  const chosen = new Set(choice.noteIds);
  const name = choice.name?.trim() ?? '';
  return {
    packetId: packet.id,
    memberId,
    name: name === '' ? null : name,
    returnedAt: now,
    answers,
    notes: notes.filter(({ key }) => chosen.has(key)),
  };
}

function answersIn(journal: Journal, questionId: string): readonly Reflection[] {
  return liveReflections(journal).filter(
    ({ target, text }) =>
      target.kind === 'question' && target.questionId === questionId && text.trim() !== '',
  );
}

const together = (words: readonly Reflection[]): Pick<SentText, 'text' | 'writtenAt'> => ({
  text: words.map(({ text }) => withoutLinks(text)).join('\n\n'),
  writtenAt: words.reduce((last, { updatedAt }) => (updatedAt > last ? updatedAt : last), ''),
});

function notesIn(journal: Journal): readonly SentText[] {
  const quotes = new Map(journal.highlights.map(({ id, selector }) => [id, selector.exact]));
  return liveReflections(journal).flatMap(({ id, target, text, updatedAt }) => {
    if (target.kind === 'question' || text.trim() === '') return [];
    const about = target.kind === 'highlight' ? (quotes.get(target.highlightId) ?? '') : '';
    return [{ key: id, about, text: withoutLinks(text), writtenAt: updatedAt }];
  });
}

/** Everything that was returned for one plan. */
export type Returns = {
  /** The id of the article or collection that the plan is for. */
  readonly planId: ArticleId;
  readonly members: readonly ReturnedMember[];
};

export type ReturnedMember = {
  readonly id: string;
  readonly name: string | null;
  readonly returnedAt: Timestamp;
  readonly answers: readonly ReturnedText[];
  readonly notes: readonly ReturnedText[];
};

/** The newest words of a member, and other ones that they returned, newest first. */
export type ReturnedText = SentText & {
  readonly earlier: readonly { readonly text: string; readonly writtenAt: Timestamp }[];
};

export const noReturns = (planId: ArticleId): Returns => ({ planId, members: [] });

/** Takes a returned file in. Doing it again changes nothing, and the order of files makes no difference. */
export function takeReturned(returns: Returns, file: ReturnedFile): Returns {
  const arrived = ({ key, about, text, writtenAt }: SentText): ReturnedText => ({
    key,
    about,
    text,
    writtenAt,
    earlier: [],
  });
  const member: ReturnedMember = {
    id: file.memberId,
    name: file.name,
    returnedAt: file.returnedAt,
    answers: byKey(file.answers.map(arrived)),
    notes: byKey(file.notes.map(arrived)),
  };
  return mergeReturns(returns, { planId: returns.planId, members: [member] });
}

/** Two copies of what was returned, as one. */
export function mergeReturns(one: Returns, other: Returns): Returns {
  const members = new Map<string, ReturnedMember>();
  for (const member of [...one.members, ...other.members]) {
    const present = members.get(member.id);
    members.set(member.id, present === undefined ? member : mergeMembers(present, member));
  }
  return {
    planId: one.planId,
    members: [...members.values()].sort((first, second) => byCodeUnits(first.id, second.id)),
  };
}

function mergeMembers(one: ReturnedMember, other: ReturnedMember): ReturnedMember {
  const keyOf = ({ returnedAt, name }: ReturnedMember): string => `${returnedAt} ${JSON.stringify(name)}`;
  const last = keyOf(one) >= keyOf(other) ? one : other;
  return {
    id: one.id,
    name: last.name,
    returnedAt: last.returnedAt,
    answers: byKey([...one.answers, ...other.answers]),
    notes: byKey([...one.notes, ...other.notes]),
  };
}

/** One entry for each key; of its texts the newest stands and the others are kept with it. */
function byKey(texts: readonly ReturnedText[]): readonly ReturnedText[] {
  const grouped = new Map<string, ReturnedText[]>();
  for (const text of texts) grouped.set(text.key, [...(grouped.get(text.key) ?? []), text]);
  return [...grouped.values()].map(mergeTexts).sort((one, other) => byCodeUnits(one.key, other.key));
}

function mergeTexts(texts: readonly ReturnedText[]): ReturnedText {
  const times = new Map<string, Timestamp>();
  for (const { text, writtenAt } of texts.flatMap((one) => [one, ...one.earlier]))
    if (writtenAt > (times.get(text) ?? '')) times.set(text, writtenAt);
  const [newest, ...earlier] = [...times]
    .map(([text, writtenAt]) => ({ text, writtenAt }))
    .sort((one, other) => byCodeUnits(orderOf(other), orderOf(one)));
  const about = texts.map((one) => one.about).reduce((most, one) => (one > most ? one : most), '');
  return { key: texts[0]?.key ?? '', about, ...(newest ?? { text: '', writtenAt: '' }), earlier };
}

const orderOf = ({ text, writtenAt }: { readonly text: string; readonly writtenAt: string }): string =>
  `${writtenAt} ${text}`;

/** Who is expected and has not returned anything under that name. */
export function missingMembers(expected: readonly string[], { members }: Returns): readonly string[] {
  const returned = new Set(members.flatMap(({ name }) => (name === null ? [] : [foldName(name)])));
  return expected.filter((name) => !returned.has(foldName(name)));
}

const foldName = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** The answers to one question, side by side, in the order of names; unnamed ones last. */
export function answersTo(
  { members }: Returns,
  key: QuestionKey,
): readonly { readonly member: ReturnedMember; readonly answer: ReturnedText }[] {
  return members
    .flatMap((member) => {
      const answer = member.answers.find((one) => one.key === key);
      return answer === undefined ? [] : [{ member, answer }];
    })
    .sort((one, other) => byCodeUnits(nameOrder(one.member), nameOrder(other.member)));
}

const nameOrder = ({ name, id }: ReturnedMember): string =>
  name === null ? `1 ${id}` : `0 ${foldName(name)} ${id}`;
