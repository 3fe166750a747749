import type { Article, Question, QuestionId } from '../../core/article/article.ts';
import { findQuote } from '../../core/article/text-quote/find-quote.ts';
import { lostRewordings } from '../../core/journal/begun-words.ts';
import { liveHighlights } from '../../core/journal/highlights.ts';
import type { Journal, Reflection } from '../../core/journal/journal.ts';
import { type MarkableTexts, markableTexts } from '../../core/journal/placed-highlights.ts';
import { hiddenQuestions, shownQuestions, suggestedQuestions } from '../../core/journal/questions.ts';
import type { Mark } from './reader-marks.ts';

/** The fixed side of what is open: the article's passages, its one text, and the comments' texts. */
export type Passages = MarkableTexts;

/** The side that changes while one reads and writes. */
export type Reading = {
  readonly title: string;
  readonly byline: string | null;
  readonly questions: readonly Question[];
  readonly suggestions: readonly Question[];
  readonly hidden: readonly Question[];
  /** Answers whose question is no longer in the article, oldest first. */
  readonly lostAnswers: readonly Reflection[];
  /** Fields with other words of a question that is no longer in the article. */
  readonly lostRewordings: readonly string[];
  /** Notes on the article, and those whose highlight is gone, oldest first. */
  readonly notes: readonly Reflection[];
  readonly answered: ReadonlySet<QuestionId>;
};

export const readPassages = (article: Article): Passages => markableTexts(article);

/** An article as its reader arranged it. */
export function readJournal(article: Article, journal: Journal): Reading {
  const live = [...journal.reflections]
    .filter((reflection) => reflection.deletedAt === null)
    .sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
  const known = new Set([...article.questions, ...journal.questions.added].map((question) => question.id));
  const marked = new Set(liveHighlights(journal).map(({ id }) => id));
  const answers = live.filter(({ text }) => text.trim() !== '');
  return {
    title: journal.title.value ?? article.title,
    byline: journal.byline.value ?? article.byline,
    questions: shownQuestions(article.questions, journal.questions),
    suggestions: suggestedQuestions(article.questions, journal.questions),
    hidden: hiddenQuestions(article.questions, journal.questions),
    lostAnswers: answers.filter(({ target }) => target.kind === 'question' && !known.has(target.questionId)),
    lostRewordings: lostRewordings(journal, known),
    notes: live.filter(
      ({ target }) =>
        target.kind === 'article' || (target.kind === 'highlight' && !marked.has(target.highlightId)),
    ),
    answered: new Set(
      answers.flatMap(({ target }) => (target.kind === 'question' ? [target.questionId] : [])),
    ),
  };
}

/** The answers to one question, oldest first: usually one, more after journals were merged. */
export function answersTo(journal: Journal, id: QuestionId): readonly Reflection[] {
  return journal.reflections
    .filter(({ target, deletedAt }) => !deletedAt && target.kind === 'question' && target.questionId === id)
    .sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
}

/** Where the shown questions stand in the text, each with its number in the panel. */
export function markQuestions(questions: readonly Question[], text: string): readonly Mark[] {
  return questions.flatMap(({ id, selector }, at) => {
    const stretch = selector && findQuote(text, selector);
    return stretch ? [{ id, label: String(at + 1), start: stretch.start, end: stretch.end }] : [];
  });
}
