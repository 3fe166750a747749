/** What the articles of a plan bring to it: their words, headings and questions. */
import type { Article, ArticleId, Epigraph, Timestamp } from '../article/article.ts';
import { type QuestionKind, questionKind } from '../article/question-kind.ts';
import { type Block, blocksOf } from '../article/text.ts';
import type { Journal } from '../journal/journal.ts';
import { shownQuestions } from '../journal/questions.ts';
import { type OwnQuestion, ownQuestionKey, type Plan, type QuestionKey, questionKey } from './plan.ts';

export type PlanMaterial = {
  readonly title: string;
  /** In the order of the collection; one for an article. */
  readonly articles: readonly PlanArticle[];
};

export type PlanArticle = {
  readonly id: ArticleId;
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly url: string | null;
  readonly publishedAt: Timestamp | null;
  readonly language: string | null;
  readonly wordCount: number;
  readonly epigraph: Epigraph | null;
  readonly excerpt: string;
  /** Its headings in reading order; `level` counts from 1 for the highest that it has. */
  readonly headings: readonly PlanHeading[];
  readonly questions: readonly PlanQuestion[];
};

export type PlanHeading = { readonly level: number; readonly text: string };

/** A question that a group can be asked. */
export type PlanQuestion = {
  readonly key: QuestionKey;
  readonly text: string;
  readonly followUps: readonly string[];
  readonly kind: QuestionKind;
  readonly language: string | null;
  /** Title of its article; `null` for one of the plan's own. */
  readonly articleTitle: string | null;
};

/** More headings than this tell nobody what an article says. */
const MOST_HEADINGS = 24;

/** What an article, with the reader's corrections and questions, brings to a plan. */
export function materialOf(article: Article, journal: Journal): PlanArticle {
  const { language } = article;
  const title = journal.title.value ?? article.title;
  return {
    id: article.id,
    title,
    byline: journal.byline.value ?? article.byline,
    siteName: article.siteName,
    url: article.source.url,
    publishedAt: article.publishedAt,
    language,
    wordCount: article.wordCount,
    epigraph: article.epigraph,
    excerpt: article.excerpt,
    headings: headingsOf(article, title),
    questions: shownQuestions(article.questions, journal.questions).map(({ id, text, followUps }) => ({
      key: questionKey(article.id, id),
      text,
      followUps,
      kind: questionKind(text, language),
      language,
      articleTitle: title,
    })),
  };
}

function headingsOf({ content, questions }: Article, title: string): readonly PlanHeading[] {
  const blocks = blocksOf(content);
  const starts = questions.flatMap(({ selector }) => selector?.start ?? []);
  const headings = blocks.filter(
    (block, at) =>
      block.kind === 'heading' &&
      !block.quoted &&
      block.text !== title &&
      !standsOverQuestions(blocks, at, starts),
  );
  const top = Math.min(...headings.map(({ level }) => level));
  return headings.slice(0, MOST_HEADINGS).map(({ level, text }) => ({ level: level - top + 1, text }));
}

/** Whether a heading, such as «Questions for discussion», has nothing below it but questions. */
function standsOverQuestions(blocks: readonly Block[], at: number, starts: readonly number[]): boolean {
  const rest = blocks.slice(at + 1);
  const end = rest.findIndex(({ kind }) => kind === 'heading');
  const below = end < 0 ? rest : rest.slice(0, end);
  const asks = ({ start, text }: Block): boolean =>
    starts.some((position) => position >= start && position < start + text.length);
  return below.length > 0 && below.every(asks);
}

/**
 * Facts, feelings, meaning, decision: a group that has agreed on what it saw can say what it felt, and only then what
 * that means and what follows. A question whose words do not say what it asks for is mostly one about meaning.
 */
const GROUP_ORDER: readonly QuestionKind[] = [
  'objective',
  'reflective',
  'interpretive',
  'other',
  'decisional',
];

/** Every question that could be asked, in the order of the plan; those left out stand where they would be asked. */
export function allQuestions(plan: Plan, { articles }: PlanMaterial): readonly PlanQuestion[] {
  const own = plan.questions.filter(({ deletedAt }) => deletedAt === null).map(ownQuestion);
  const all = [...articles.flatMap(({ questions }) => questions), ...own];
  const natural = [...all].sort(
    (one, other) => GROUP_ORDER.indexOf(one.kind) - GROUP_ORDER.indexOf(other.kind),
  );
  const { value: order } = plan.order;
  const rank = new Map(order.map((key, at) => [key, at]));
  const rankOf = ({ key }: PlanQuestion): number => rank.get(key) ?? order.length;
  return natural.sort((one, other) => rankOf(one) - rankOf(other));
}

/** The questions that are to be asked. */
export function askedQuestions(plan: Plan, material: PlanMaterial): readonly PlanQuestion[] {
  const leftOut = new Set(plan.leftOut.value);
  return allQuestions(plan, material).filter(({ key, text }) => !leftOut.has(key) && text.trim() !== '');
}

/** The order after a question was moved by hand: before another, or with `null` to the end. */
export function moveQuestion(
  questions: readonly PlanQuestion[],
  moved: QuestionKey,
  before: QuestionKey | null,
): readonly QuestionKey[] {
  const others = questions.map(({ key }) => key).filter((key) => key !== moved);
  const found = before === null ? -1 : others.indexOf(before);
  const at = found < 0 ? others.length : found;
  return [...others.slice(0, at), moved, ...others.slice(at)];
}

const ownQuestion = ({ id, text, kind }: OwnQuestion): PlanQuestion => ({
  key: ownQuestionKey(id),
  text,
  followUps: [],
  kind: kind ?? questionKind(text, null),
  language: null,
  articleTitle: null,
});
