/**
 * Two copies of a journal become one: from another computer, a synced folder, an export that is read again. Records
 * are merged one by one, the newest change wins, and words that lose are kept. The result does not depend on which
 * copy comes first, but for the order of records; merging again changes nothing.
 */
import { byCodeUnits } from '../by-code-units.ts';
import { isSame } from '../is-same.ts';
import {
  type Commitment,
  createJournal,
  type Journal,
  type Reflection,
  type ReflectionVersion,
  type Review,
  type ReviewRound,
} from './journal.ts';
import { mergeQuestionChanges } from './merge-questions.ts';
import { compareAge, mergeById, newerRecord, newerValue, newerWords } from './merge-records.ts';

/** Both copies in one. They must be of the same article. */
export function mergeJournals(one: Journal, other: Journal): Journal {
  if (one.articleId !== other.articleId) throw new Error('Journals of two articles cannot be merged.');
  if (isUntouched(one)) return other;
  if (isUntouched(other)) return one;
  return {
    articleId: one.articleId,
    articleTitle: [one.articleTitle, other.articleTitle].sort(byCodeUnits)[1] ?? one.articleTitle,
    reflections: mergeById(one.reflections, other.reflections, mergeReflections),
    highlights: mergeById(one.highlights, other.highlights, newerRecord),
    commitments: mergeCommitments(one.commitments, other.commitments),
    reviews: mergeById(one.reviews, other.reviews, mergeReviews),
    questions: mergeQuestionChanges(one.questions, other.questions),
    tags: newerValue(one.tags, other.tags),
    starred: newerValue(one.starred, other.starred),
    readingState: newerValue(one.readingState, other.readingState),
    archived: newerValue(one.archived, other.archived),
    progress: newerValue(one.progress, other.progress),
    title: newerValue(one.title, other.title),
    byline: newerValue(one.byline, other.byline),
    firstAnswers: newerValue(one.firstAnswers, other.firstAnswers),
    restoredParts: newerValue(one.restoredParts, other.restoredParts),
    mergedInto: newerValue(one.mergedInto, other.mergedInto),
    begun: mergeById(one.begun, other.begun, newerWords),
  };
}

/** Whether nothing was ever written or marked. */
export const isUntouched = (journal: Journal): boolean =>
  isSame(journal, createJournal(journal.articleId, journal.articleTitle));

function mergeReflections(one: Reflection, other: Reflection): Reflection {
  if (isSame(one, other)) return one;
  const [older, winner] = compareAge(ageOf(one), ageOf(other)) >= 0 ? [other, one] : [one, other];
  return {
    ...winner,
    createdAt: older.createdAt < winner.createdAt ? older.createdAt : winner.createdAt,
    versions: mergeVersions(winner, older),
  };
}

const ageOf = ({ updatedAt, text, target, deletedAt }: Reflection) =>
  [updatedAt, [text, target, deletedAt]] as const;

/** Every text once that is not the current one, oldest first; the text that lost among them. */
function mergeVersions(winner: Reflection, older: Reflection): readonly ReflectionVersion[] {
  const lost: ReflectionVersion = { text: older.text, savedAt: older.updatedAt, reason: 'conflict' };
  const known = [...winner.versions, ...older.versions];
  const isKept =
    lost.text === winner.text ||
    lost.text.trim() === '' ||
    known.some(({ text, savedAt }) => text === lost.text && savedAt === lost.savedAt);
  const all = isKept ? known : [...known, lost];
  const once = new Map(all.map((version) => [JSON.stringify(version), version]));
  return [...once.values()].sort(
    (a, b) => byCodeUnits(a.savedAt, b.savedAt) || byCodeUnits(JSON.stringify(a), JSON.stringify(b)),
  );
}

/** The newer wording stands; the other stays in the journal as one that was deleted. */
function mergeCommitments(ones: readonly Commitment[], others: readonly Commitment[]): readonly Commitment[] {
  const lost: Commitment[] = [];
  const merged = mergeById(ones, others, (one, other) => {
    const [older, winner] = newerRecord(one, other) === one ? [other, one] : [one, other];
    if (!isSame(wordsOf(older), wordsOf(winner)))
      lost.push({
        ...older,
        id: `${older.id}~${older.updatedAt}`,
        deletedAt: older.deletedAt ?? older.updatedAt,
      });
    return winner;
  });
  return mergeById(merged, lost, newerRecord);
}

/** What a person wrote in a commitment. */
const wordsOf = ({ cue, action, rehearsal, lookBack }: Commitment): unknown => [
  cue,
  action,
  rehearsal,
  lookBack === null ? null : [lookBack.intended, lookBack.happened, lookBack.why, lookBack.next],
];

/** The newer copy says when the question returns; every round of both stays. */
function mergeReviews(one: Review, other: Review): Review {
  if (isSame(one, other)) return one;
  const winner = newerRecord(one, other);
  const older = winner === one ? other : one;
  return {
    ...winner,
    createdAt: older.createdAt < winner.createdAt ? older.createdAt : winner.createdAt,
    rounds: [...mergeRounds(older.rounds, winner.rounds)].sort(
      (a, b) => byCodeUnits(a.askedOn, b.askedOn) || byCodeUnits(a.id, b.id),
    ),
  };
}

/** Of one round with different words the newer stands; the other becomes a round of its own. */
function mergeRounds(ones: readonly ReviewRound[], others: readonly ReviewRound[]): readonly ReviewRound[] {
  const lost: ReviewRound[] = [];
  const merged = mergeById(ones, others, (one, other) => {
    const winner = newerRecord(one, other);
    const older = winner === one ? other : one;
    if (older.moved !== winner.moved && older.moved.trim() !== '')
      lost.push({ ...older, id: `${older.id}~${older.updatedAt}` });
    return winner;
  });
  return mergeById(merged, lost, newerRecord);
}
