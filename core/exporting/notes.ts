import type { Article, ArticleId, Comment, Question, Timestamp } from '../article/article.ts';
import { quotedHighlights } from '../journal/citations.ts';
import { liveHighlights } from '../journal/highlights.ts';
import type { Commitment, Highlight, ReadingState, Reflection, ReviewRound } from '../journal/journal.ts';
import { createPlacer, markableTexts } from '../journal/placed-highlights.ts';
import { hiddenQuestions, shownQuestions } from '../journal/questions.ts';
import { liveReflections } from '../journal/reflections.ts';
import { type ExportExtent, type ExportRecord, hasArticles } from './export.ts';

/** An article on which something was written, and its notes. */
export type WrittenRecord = { readonly record: ExportRecord; readonly notes: Notes };

/** What one article's notes say, in the order in which the reader sees them: the same for every readable format. */
export type Notes = {
  readonly id: ArticleId;
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly url: string | null;
  /** Name of the file or other source it came from. */
  readonly sourceName: string | null;
  readonly publishedAt: Timestamp | null;
  readonly addedAt: Timestamp | null;
  readonly language: string | null;
  readonly tags: readonly string[];
  readonly readingState: ReadingState;
  readonly starred: boolean;
  readonly archived: boolean;
  /** When anything in these notes was last written. */
  readonly writtenAt: Timestamp | null;
  readonly answered: readonly AnsweredQuestion[];
  readonly unanswered: readonly Question[];
  readonly highlights: readonly NotedHighlight[];
  /** Notes on the whole article, and those whose highlight is gone. */
  readonly notes: readonly Reflection[];
  readonly commitments: readonly Commitment[];
  /** The article itself, when it is wanted and there. */
  readonly article: Article | null;
  /** What other readers of the source wrote, when it is wanted. */
  readonly comments: readonly Comment[];
};

/** What lists of articles say of each. */
export type NotesHead = Pick<
  Notes,
  'id' | 'title' | 'byline' | 'siteName' | 'url' | 'sourceName' | 'publishedAt'
>;

/** What a list of contents says. */
export type TitledNotes = Pick<Notes, 'id' | 'title'>;

export type AnsweredQuestion = {
  readonly id: string;
  readonly text: string;
  readonly followUps: readonly string[];
  readonly answers: readonly Reflection[];
  /** What the reader said had moved, each time the question was asked again, oldest first. */
  readonly moved: readonly ReviewRound[];
};

export type NotedHighlight = { readonly highlight: Highlight; readonly notes: readonly Reflection[] };

/** What the reader wrote on one article, without what was deleted or is empty, and as much else as is wanted. */
export function notesOf({ article, journal }: ExportRecord, extent: ExportExtent = 'highlights'): Notes {
  const live = liveReflections(journal);
  const quoted = new Set(live.flatMap(({ text }) => quotedHighlights(text)));
  const highlights = inReadingOrder(liveHighlights(journal), article);
  const noted = highlights.map((highlight) => ({
    highlight,
    notes: live.filter(({ target }) => target.kind === 'highlight' && target.highlightId === highlight.id),
  }));
  const shownHighlights =
    extent === 'written'
      ? noted.filter(({ highlight, notes }) => notes.length > 0 || quoted.has(highlight.id))
      : noted;
  const placed = new Set(noted.flatMap(({ notes }) => notes));
  const shown = shownQuestions(article?.questions ?? [], journal.questions);
  const answered = answeredQuestions(shown, { article, journal }, live);
  const answeredIds = new Set(answered.map(({ id }) => id));
  const commitments = journal.commitments.filter(({ deletedAt }) => deletedAt === null);
  return {
    id: journal.articleId,
    title: journal.title.value ?? article?.title ?? journal.articleTitle,
    byline: journal.byline.value ?? article?.byline ?? null,
    siteName: article?.siteName ?? null,
    url: article?.source.url ?? null,
    sourceName: article?.source.name ?? null,
    publishedAt: article?.publishedAt ?? null,
    addedAt: article?.addedAt ?? null,
    language: article?.language ?? null,
    tags: journal.tags.value,
    readingState: journal.readingState.value,
    starred: journal.starred.value,
    archived: journal.archived.value,
    writtenAt: latest([...live, ...highlights, ...commitments].map(({ updatedAt }) => updatedAt)),
    answered,
    unanswered: shown.filter(({ id }) => !answeredIds.has(id)),
    highlights: shownHighlights,
    notes: live.filter((reflection) => reflection.target.kind !== 'question' && !placed.has(reflection)),
    commitments,
    article: hasArticles(extent) ? article : null,
    comments: extent === 'comments' ? (article?.comments ?? []) : [],
  };
}

/** Those without a place last, in the order they were made. */
function inReadingOrder(highlights: readonly Highlight[], article: Article | null): readonly Highlight[] {
  if (article === null || highlights.length < 2) return highlights;
  const { placed, unplaced } = createPlacer(markableTexts(article))(highlights);
  return [...placed.map(({ highlight }) => highlight), ...unplaced];
}

/** Colour and headings above a highlight, in one line. */
export const highlightLine = ({ color, section, commentId }: Highlight): string =>
  [
    `${color.charAt(0).toUpperCase()}${color.slice(1)}`,
    ...(commentId === null ? [] : ['in a response']),
    ...(section.length === 0 ? [] : [section.join(' › ')]),
  ].join(' · ');

/** Whether there is anything to export but questions that nobody has answered. */
export const hasWords = (notes: Notes): boolean =>
  notes.article !== null ||
  notes.answered.length + notes.highlights.length + notes.notes.length + notes.commitments.length > 0;

/** Whether there is anything for a calendar. */
export const hasDates = ({ commitments }: Notes): boolean =>
  commitments.some(({ lookBackOn }) => lookBackOn !== null);

/** Where the article came from, in one line: site, or the file it was read from. */
export const sourceLine = (notes: NotesHead): string | null =>
  notes.siteName ?? (notes.url === null ? notes.sourceName : null);

/** The reader's order first, then answered questions that are hidden or no longer in the article. */
function answeredQuestions(
  shown: readonly Question[],
  { article, journal }: ExportRecord,
  live: readonly Reflection[],
): readonly AnsweredQuestion[] {
  const answers = new Map<string, Reflection[]>();
  for (const reflection of live) {
    if (reflection.target.kind !== 'question') continue;
    const { questionId } = reflection.target;
    answers.set(questionId, [...(answers.get(questionId) ?? []), reflection]);
  }
  const known = new Map(
    [...shown, ...hiddenQuestions(article?.questions ?? [], journal.questions)].map((question) => [
      question.id,
      question,
    ]),
  );
  const ids = new Set([...known.keys(), ...answers.keys()]);
  return [...ids].flatMap((id) => {
    const given = answers.get(id);
    if (given === undefined) return [];
    const { text, followUps } = known.get(id) ?? { text: wordsKept(given), followUps: [] };
    const rounds = journal.reviews.find((review) => review.id === id)?.rounds ?? [];
    const moved = rounds.filter((round) => round.moved.trim() !== '');
    return [{ id, text, followUps, answers: given, moved }];
  });
}

/** The question's words as the newest answer remembers them. */
function wordsKept(answers: readonly Reflection[]): string {
  const target = answers.at(-1)?.target;
  return target?.kind === 'question' ? target.questionText : '';
}

const latest = (times: readonly Timestamp[]): Timestamp | null =>
  times.reduce<Timestamp | null>((last, time) => (last === null || time > last ? time : last), null);
