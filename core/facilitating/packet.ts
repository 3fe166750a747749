/** A packet: what whoever leads gives to the members of a group, who answer it in their own Afterword. */
import {
  type ArticleId,
  isSuggestion,
  type Question,
  type QuestionId,
  type Timestamp,
} from '../article/article.ts';
import { createQuestionId } from '../article/question-id.ts';
import type { Journal } from '../journal/journal.ts';
import type { Plan, QuestionKey } from './plan.ts';
import { askedQuestions, type PlanMaterial } from './plan-material.ts';

/** Made of the library and the plan by `packetId`, so that every packet of one plan is the same one. */
export type PacketId = string;

export type Packet = {
  readonly id: PacketId;
  readonly title: string;
  /** Who asks; may be empty. */
  readonly host: string;
  /** What the members are asked to do, in plain words. */
  readonly instructions: string;
  readonly madeAt: Timestamp;
  readonly questions: readonly PacketQuestion[];
};

export type PacketQuestion = {
  readonly key: QuestionKey;
  /** The article that it is asked on. */
  readonly articleId: ArticleId;
  readonly text: string;
  readonly followUps: readonly string[];
};

/** A packet in a member's library. */
export type ReceivedPacket = {
  readonly packet: Packet;
  /** Where its questions stand here. */
  readonly asked: readonly AskedHere[];
  /** Names the member to the host and to nobody else: made for this packet alone. */
  readonly memberId: string;
  readonly receivedAt: Timestamp;
  /** What the member called themselves the last time; `null`: nothing, they stayed unnamed. */
  readonly name: string | null;
  readonly returnedAt: Timestamp | null;
};

export type AskedHere = {
  readonly key: QuestionKey;
  readonly articleId: ArticleId;
  readonly questionId: QuestionId;
};

/** The packet of a plan: the questions that are asked, each on its article. Notes for whoever leads stay at home. */
export function createPacket(
  plan: Plan,
  material: PlanMaterial,
  about: Pick<Packet, 'id' | 'host' | 'instructions' | 'madeAt'>,
): Packet {
  const first = material.articles[0]?.id;
  const questions = askedQuestions(plan, material).flatMap(({ key, text, followUps }) => {
    const home = material.articles.find(({ questions: own }) => own.some((question) => question.key === key));
    const articleId = home?.id ?? first;
    return articleId === undefined ? [] : [{ key, articleId, text, followUps }];
  });
  return { ...about, title: material.title, questions };
}

/**
 * The journal of a member with the packet's questions on its article: those that the article asks already are found by
 * their words, the others are added as a set is. Nothing that stands in the journal is changed.
 */
export function layPacket(
  journal: Journal,
  detected: readonly Question[],
  questions: readonly PacketQuestion[],
  now: Timestamp,
): { readonly journal: Journal; readonly asked: readonly AskedHere[] } {
  const { questions: changes, articleId } = journal;
  const present = [...detected, ...changes.added];
  const ids = new Map(present.map((question) => [wordsOf(question), question.id]));
  const taken = new Set(present.map(({ id }) => id));
  const added: Question[] = [];
  const asked = questions.map(({ key, text, followUps }): AskedHere => {
    const known = ids.get(wordsOf({ text, followUps }));
    if (known !== undefined) return { key, articleId, questionId: known };
    const id = createQuestionId(text, taken);
    taken.add(id);
    ids.set(wordsOf({ text, followUps }), id);
    added.push({ id, origin: 'set', text, followUps, context: '', confidence: 1, selector: null });
    return { key, articleId, questionId: id };
  });
  // A suggestion that the host asks is a question from now on.
  const accepted = asked
    .map(({ questionId }) => questionId)
    .filter((id) => isOnlySuggested(id, detected, journal));
  if (added.length === 0 && accepted.length === 0) return { journal, asked };
  return {
    journal: {
      ...journal,
      questions: {
        ...changes,
        added: [...changes.added, ...added],
        accepted: [...changes.accepted, ...accepted],
        updatedAt: now,
      },
    },
    asked,
  };
}

const wordsOf = ({ text, followUps }: Pick<Question, 'text' | 'followUps'>): string =>
  [text, ...followUps].join(' ').replace(/\s+/gu, ' ').trim();

function isOnlySuggested(id: QuestionId, detected: readonly Question[], { questions }: Journal): boolean {
  const question = detected.find((one) => one.id === id);
  return question !== undefined && isSuggestion(question) && !questions.accepted.includes(id);
}

/**
 * What a library holds of a packet, together with one that came now: the later of the two counts, and whoever answered
 * stays the same member.
 */
export function mergeReceived(one: ReceivedPacket, other: ReceivedPacket): ReceivedPacket {
  const [earlier, later] = keyOf(one) <= keyOf(other) ? ([one, other] as const) : ([other, one] as const);
  const first = one.receivedAt <= other.receivedAt ? one : other;
  const asked = new Map([...earlier.asked, ...later.asked].map((here) => [here.key, here]));
  const last = (one.returnedAt ?? '') >= (other.returnedAt ?? '') ? one : other;
  return {
    packet: later.packet,
    asked: [...asked.values()],
    memberId: first.memberId,
    receivedAt: first.receivedAt,
    name: last.name,
    returnedAt: last.returnedAt,
  };
}

const keyOf = ({ packet, receivedAt }: ReceivedPacket): string => `${packet.madeAt} ${receivedAt}`;
