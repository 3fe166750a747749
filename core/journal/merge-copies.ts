/**
 * The notes on two stored copies of one text become the notes on one of them. Nothing that was written is lost:
 * answers to the same question become one with the other as a version, highlights find their words again, and what
 * cannot stand twice, such as two corrected titles, becomes a note.
 */
import type { Article, Question, Timestamp } from '../article/article.ts';
import { type JoinedCopies, joinCopies } from '../article/join-copies.ts';
import { createQuestionId } from '../article/question-id.ts';
import { isSame } from '../is-same.ts';
import { union } from '../union.ts';
import { withAddresses } from './citations.ts';
import type { Highlight, Journal, QuestionChanges, Reflection, Stamped } from './journal.ts';
import { mergeJournals } from './merge.ts';
import { createPlacer, markableTexts, type PlacedHighlight } from './placed-highlights.ts';
import { shownQuestions } from './questions.ts';

export type StoredCopy = { readonly article: Article; readonly journal: Journal };

/** What the kept copy becomes. The same article and journal when the other has nothing to add. */
export function mergeCopies(
  kept: StoredCopy,
  other: StoredCopy,
  now: Timestamp,
  createId: () => string,
): StoredCopy {
  const questions = shownQuestions(other.article.questions, other.journal.questions);
  const joined = joinCopies(kept.article, other.article, {
    questionIds: new Set([...questions.map(({ id }) => id), ...questionsWrittenOn(other.journal)]),
    restoredParts: other.journal.restoredParts.value,
  });
  const aimed = aimAt(kept.journal, other.journal, joined, createId);
  const merged = mergeJournals(kept.journal, aimed);
  const journal = {
    ...merged,
    articleTitle: kept.journal.articleTitle,
    reflections: [...merged.reflections, ...lostCorrections([kept.journal, aimed], merged, now, createId)],
    questions: mergeQuestions(kept.journal, aimed, merged),
    tags: both(kept.journal.tags, aimed.tags, union),
    starred: both(kept.journal.starred, aimed.starred, (one, another) => one || another),
    restoredParts: both(kept.journal.restoredParts, aimed.restoredParts, union),
    mergedInto: kept.journal.mergedInto,
  };
  return { article: joined.article, journal };
}

const questionsWrittenOn = ({ reflections, reviews, questions }: Journal): readonly string[] => [
  ...reflections.flatMap(({ target }) => (target.kind === 'question' ? [target.questionId] : [])),
  ...reviews.map(({ id }) => id),
  ...Object.keys(questions.edited),
];

/** The other copy's journal as if it had been written on the kept article. */
function aimAt(kept: Journal, other: Journal, joined: JoinedCopies, createId: () => string): Journal {
  const highlights = aimHighlights(kept.highlights, other.highlights, joined, createId);
  const nameOf = (id: string): string => highlights.ids.get(id) ?? id;
  const aimed = other.reflections.map((reflection) => aimReflection(reflection, nameOf));
  return {
    ...other,
    articleId: kept.articleId,
    highlights: highlights.aimed,
    reflections: underKeptIds(kept.reflections, aimed, createId),
    commitments: other.commitments.map((commitment) => ({
      ...commitment,
      highlightId: commitment.highlightId === null ? null : nameOf(commitment.highlightId),
    })),
  };
}

/** Highlights in the words of the kept article; `ids` names those that are marked there already. */
function aimHighlights(
  kept: readonly Highlight[],
  other: readonly Highlight[],
  { article, commentIds }: JoinedCopies,
  createId: () => string,
): { readonly aimed: readonly Highlight[]; readonly ids: ReadonlyMap<string, string> } {
  const place = createPlacer(markableTexts(article));
  const isLive = ({ deletedAt }: Highlight): boolean => deletedAt === null;
  const known = new Map(
    place(kept.filter(isLive)).placed.map((placed) => [stretchOf(placed), placed.highlight.id]),
  );
  const moved = other.map((highlight) => ({
    ...highlight,
    commentId: highlight.commentId === null ? null : (commentIds.get(highlight.commentId) ?? null),
  }));
  const ids = new Map<string, string>();
  for (const placed of place(moved.filter(isLive)).placed) {
    const same = known.get(stretchOf(placed));
    if (same !== undefined && ![...ids.values()].includes(same)) ids.set(placed.highlight.id, same);
  }
  // The id of another passage is none for this one.
  const keptIds = new Set(kept.map(({ id }) => id));
  for (const { id } of moved) if (keptIds.has(id) && !ids.has(id)) ids.set(id, createId());
  return {
    aimed: moved.map((highlight) => ({ ...highlight, id: ids.get(highlight.id) ?? highlight.id })),
    ids,
  };
}

const stretchOf = ({ commentId, start, end }: PlacedHighlight): string =>
  JSON.stringify([commentId, start, end]);

function aimReflection(reflection: Reflection, nameOf: (highlightId: string) => string): Reflection {
  const { target } = reflection;
  const led = (text: string): string => withAddresses(text, (id) => `afterword:highlight/${nameOf(id)}`);
  return {
    ...reflection,
    target: target.kind === 'highlight' ? { ...target, highlightId: nameOf(target.highlightId) } : target,
    text: led(reflection.text),
    versions: reflection.versions.map((version) => ({ ...version, text: led(version.text) })),
  };
}

/** Of two answers to one question, and of two notes in the same words, the second goes under the id of the first. */
function underKeptIds(
  kept: readonly Reflection[],
  others: readonly Reflection[],
  createId: () => string,
): readonly Reflection[] {
  const same = new Map([...kept].reverse().map((reflection) => [sameness(reflection), reflection.id]));
  const keptIds = new Set(kept.map(({ id }) => id));
  return others.map((reflection) => {
    const id = same.get(sameness(reflection));
    // Each of the first takes in one of the second.
    if (id !== undefined) same.delete(sameness(reflection));
    return { ...reflection, id: id ?? (keptIds.has(reflection.id) ? createId() : reflection.id) };
  });
}

/** What is deleted is only the same as itself. */
function sameness({ id, target, text, deletedAt }: Reflection): string {
  if (deletedAt !== null) return JSON.stringify([id, target, text, deletedAt]);
  return JSON.stringify(target.kind === 'question' ? target.questionId : [target, text]);
}

/** What both copies say about questions. Where both reworded one, the words that lose are a question of the reader's. */
function mergeQuestions(kept: Journal, other: Journal, { questions, reflections }: Journal): QuestionChanges {
  const added = [...questions.added];
  const taken = new Set(added.map(({ id }) => id));
  for (const { text, followUps } of [kept, other].flatMap((copy) => lostQuestions(copy, questions))) {
    const id = createQuestionId(text, taken);
    taken.add(id);
    added.push({ id, origin: 'reader', text, followUps, context: '', confidence: 1, selector: null });
  }
  const answered = new Set(
    reflections.flatMap(({ target, deletedAt }) =>
      target.kind === 'question' && deletedAt === null ? [target.questionId] : [],
    ),
  );
  const hidden = union(kept.questions.hidden, other.questions.hidden).filter((id) => !answered.has(id));
  return { ...questions, added, hidden };
}

/** Wordings of one copy that the merged changes no longer have. */
function lostQuestions(
  { questions: { edited, added } }: Journal,
  merged: QuestionChanges,
): readonly Pick<Question, 'text' | 'followUps'>[] {
  const reworded = Object.entries(edited).flatMap(([id, text]) =>
    merged.edited[id] === text ? [] : [{ text, followUps: [] }],
  );
  const own = added.filter(
    ({ id, text, followUps }) =>
      !merged.added.some((one) => one.id === id && isSame([one.text, one.followUps], [text, followUps])),
  );
  return [...reworded, ...own].filter(({ text, followUps }) => [text, ...followUps].join('').trim() !== '');
}

/** A title or byline that the reader corrected in both copies stands once; the other is a note. */
function lostCorrections(
  copies: readonly Journal[],
  merged: Journal,
  now: Timestamp,
  createId: () => string,
): readonly Reflection[] {
  const lines = (['title', 'byline'] as const).flatMap((name) =>
    copies.flatMap(({ [name]: { value } }) =>
      value === null || value.trim() === '' || value === merged[name].value
        ? []
        : [`${LINES[name]} ${value}`],
    ),
  );
  if (lines.length === 0) return [];
  const text = lines.join('\n\n');
  const times = { createdAt: now, updatedAt: now, deletedAt: null };
  return [{ id: createId(), target: { kind: 'article' }, text, ...times, versions: [] }];
}

const LINES = { title: 'Title of the other copy:', byline: 'Byline of the other copy:' } as const;

function both<T>(one: Stamped<T>, other: Stamped<T>, join: (one: T, other: T) => T): Stamped<T> {
  const times = [one.updatedAt, other.updatedAt].filter((time) => time !== null).sort();
  return { value: join(one.value, other.value), updatedAt: times.at(-1) ?? null };
}
