import type { Article, ArticleId, Timestamp } from '../article/article.ts';
import type { Journal, ReadingState } from '../journal/journal.ts';
import { shownQuestions } from '../journal/questions.ts';

/** What a list needs of an article, derived from it and its journal; no content. */
export type ArticleSummary = {
  readonly id: ArticleId;
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedAt: Timestamp | null;
  readonly addedAt: Timestamp;
  readonly language: string | null;
  readonly excerpt: string;
  readonly wordCount: number;
  /** Questions shown to the reader, without suggestions and hidden ones. */
  readonly questionCount: number;
  readonly answeredCount: number;
  readonly commentCount: number;
  readonly noteCount: number;
  readonly readingState: ReadingState;
  readonly archived: boolean;
  readonly starred: boolean;
  readonly tags: readonly string[];
  /** Share read, 0 to 1. */
  readonly progress: number;
  /** The last time anything was written in the journal. */
  readonly touchedAt: Timestamp | null;
  readonly sourceUrl: string | null;
  readonly fingerprint: string;
};

/** What is long in a summary, and the same as long as the article is. */
export type SummaryTexts = Pick<ArticleSummary, 'excerpt' | 'sourceUrl' | 'fingerprint'>;

/** The rest: what lists are ordered, filtered and counted by. */
export type ListedSummary = Omit<ArticleSummary, keyof SummaryTexts>;

/** The summary of an article as the reader sees it now. */
export function summarize(article: Article, journal: Journal): ArticleSummary {
  const questions = shownQuestions(article.questions, journal.questions);
  const live = journal.reflections.filter(
    (reflection) => !reflection.deletedAt && reflection.text.trim() !== '',
  );
  const answered = new Set(
    live.flatMap(({ target }) => (target.kind === 'question' ? [target.questionId] : [])),
  );
  return {
    id: article.id,
    title: journal.title.value ?? article.title,
    byline: journal.byline.value ?? article.byline,
    siteName: article.siteName,
    publishedAt: article.publishedAt,
    addedAt: article.addedAt,
    language: article.language,
    excerpt: article.excerpt,
    wordCount: article.wordCount,
    questionCount: questions.length,
    answeredCount: questions.filter((question) => answered.has(question.id)).length,
    commentCount: article.comments.length,
    noteCount: live.filter(({ target }) => target.kind !== 'question').length,
    readingState: journal.readingState.value,
    archived: journal.archived.value,
    starred: journal.starred.value,
    tags: journal.tags.value,
    progress: journal.progress.value.fraction,
    touchedAt: lastTouched(journal),
    sourceUrl: article.source.url,
    fingerprint: article.fingerprint,
  };
}

function lastTouched(journal: Journal): Timestamp | null {
  const times = [
    ...journal.reflections.map((reflection) => reflection.updatedAt),
    journal.questions.updatedAt,
    ...[journal.tags, journal.starred, journal.readingState, journal.archived, journal.progress].map(
      (field) => field.updatedAt,
    ),
  ].filter((time) => time !== null);
  return times.reduce<Timestamp | null>((last, time) => (last === null || time > last ? time : last), null);
}
