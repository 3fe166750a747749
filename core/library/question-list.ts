import type { ArticleId, Question, QuestionId, Timestamp } from '../article/article.ts';
import { QUESTION_KINDS, type QuestionKind } from '../article/question-kind.ts';
import { foldText, type Page } from './query.ts';
import type { QuestionSheet, SheetQuestion } from './question-sheet.ts';
import type { ListedSummary } from './summary.ts';

/** One row of the Questions place. */
export type QuestionEntry = {
  readonly articleId: ArticleId;
  readonly articleTitle: string;
  readonly language: string | null;
  readonly questionId: QuestionId;
  readonly text: string;
  readonly kind: QuestionKind;
  readonly origin: Question['origin'];
  readonly answeredAt: Timestamp | null;
  /** What the row stands under: a title, a tag or a kind; empty for a question without a tag. */
  readonly group: string;
  /** The first of its group. */
  readonly opensGroup: boolean;
};

export const QUESTION_STATUSES = ['all', 'open', 'answered', 'skipped'] as const;
/** `skipped`: left without an answer in an article that was read. */
export type QuestionStatus = (typeof QUESTION_STATUSES)[number];

export const QUESTION_GROUPS = ['article', 'theme', 'kind'] as const;
export type QuestionGroup = (typeof QUESTION_GROUPS)[number];

/** What the list shows. Every word of `text` must stand in the question or its article's title. */
export type QuestionQuery = {
  readonly text: string;
  readonly status: QuestionStatus;
  readonly kind: QuestionKind | null;
  readonly tag: string | null;
  /** The newest article first; by theme under each of an article's tags; by kind from facts to decisions. */
  readonly groupBy: QuestionGroup;
};

export const EVERY_QUESTION: QuestionQuery = {
  text: '',
  status: 'all',
  kind: null,
  tag: null,
  groupBy: 'article',
};

/** A part of the list; `pending`: articles whose questions are still being collected. */
export type QuestionPage = Page<QuestionEntry> & { readonly pending: number };

/** An article as the list sees it. */
export type QuestionSource = { readonly summary: ListedSummary; readonly sheet: QuestionSheet };

/** A question that was found, still without its place among groups. */
export type FoundQuestion = {
  readonly source: QuestionSource;
  readonly question: SheetQuestion;
  readonly group: string;
};

/** The questions of one article that the query asks for, once under each group they belong to. */
export function createQuestionFinder(
  query: QuestionQuery,
): (source: QuestionSource) => readonly FoundQuestion[] {
  const words = foldText(query.text).split(' ').filter(Boolean);
  return (source) => {
    const { summary, sheet } = source;
    if (query.tag !== null && !summary.tags.includes(query.tag)) return [];
    return sheet.questions
      .filter(
        (question) =>
          (query.kind === null || question.kind === query.kind) &&
          hasStatus(question, sheet, query.status) &&
          hasWords(`${question.text} ${summary.title}`, words),
      )
      .flatMap((question) => groupsOf(source, question, query).map((group) => ({ source, question, group })));
  };
}

/** Brings what was found, in the order of articles, into the order of groups. */
export function orderQuestions(
  found: readonly FoundQuestion[],
  { groupBy }: QuestionQuery,
): readonly FoundQuestion[] {
  if (groupBy === 'article') return found;
  const groups = new Map<string, FoundQuestion[]>();
  for (const question of found) {
    const group = groups.get(question.group);
    if (group === undefined) groups.set(question.group, [question]);
    else group.push(question);
  }
  const names = [...groups.keys()].sort(groupBy === 'kind' ? byKind : byName);
  return names.flatMap((name) => groups.get(name) ?? []);
}

/** The row at `index` of an ordered list. */
export function entryAt(ordered: readonly FoundQuestion[], index: number): QuestionEntry | undefined {
  const found = ordered[index];
  if (found === undefined) return undefined;
  const before = ordered[index - 1];
  const { source, question, group } = found;
  const isSameGroup =
    before !== undefined && before.group === group && (group !== '' || before.source === source);
  const { summary } = source;
  return {
    articleId: summary.id,
    articleTitle: summary.title,
    language: summary.language,
    questionId: question.id,
    text: question.text,
    kind: question.kind,
    origin: question.origin,
    answeredAt: question.answeredAt,
    group,
    opensGroup: !isSameGroup,
  };
}

function groupsOf(
  { summary }: QuestionSource,
  { kind }: SheetQuestion,
  { groupBy, tag }: QuestionQuery,
): readonly string[] {
  switch (groupBy) {
    case 'article':
      return [summary.title];
    case 'kind':
      return [kind];
    case 'theme':
      if (tag !== null) return [tag];
      return summary.tags.length === 0 ? [''] : summary.tags;
  }
}

export function hasStatus(
  { answeredAt }: SheetQuestion,
  { readAt }: QuestionSheet,
  status: QuestionStatus,
): boolean {
  switch (status) {
    case 'all':
      return true;
    case 'answered':
      return answeredAt !== null;
    case 'open':
      return answeredAt === null;
    case 'skipped':
      return answeredAt === null && readAt !== null;
  }
}

function hasWords(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const folded = foldText(text);
  return words.every((word) => folded.includes(word));
}

const byKind = (one: string, other: string): number => rankOf(one) - rankOf(other);

const rankOf = (kind: string): number => (QUESTION_KINDS as readonly string[]).indexOf(kind);

/** What has no tag comes last. */
const byName = (one: string, other: string): number =>
  one === '' ? 1 : other === '' ? -1 : one.localeCompare(other);
