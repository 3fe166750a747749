/** Two stored copies of one text as one article: the text of the first, with what only the second has besides. */
import type { Article, Comment, Question } from './article.ts';
import { articleText } from './text.ts';
import { findQuote } from './text-quote/find-quote.ts';
import { selectForGood } from './text-quote/select-quote.ts';

export type JoinedCopies = {
  readonly article: Article;
  /** How the second copy's comments are called in the joined article. */
  readonly commentIds: ReadonlyMap<string, string>;
};

/** What the reader has to do with in the second copy and must not miss in the joined one. */
export type Wanted = {
  /** Suggestions that became questions. */
  readonly questionIds: ReadonlySet<string>;
  /** Texts of removed parts that were put back. */
  readonly restoredParts: readonly string[];
};

/** The same article as `kept` when the other has nothing to add. */
export function joinCopies(kept: Article, other: Article, wanted: Wanted): JoinedCopies {
  const { comments, commentIds } = joinComments(kept.comments, other.comments);
  const questions = newQuestions(kept, other, wanted);
  const parts = other.removed.filter(
    ({ text }) => wanted.restoredParts.includes(text) && !kept.removed.some((part) => part.text === text),
  );
  const facts = {
    byline: kept.byline ?? other.byline,
    siteName: kept.siteName ?? other.siteName,
    publishedAt: kept.publishedAt ?? other.publishedAt,
    epigraph: kept.epigraph ?? other.epigraph,
    source: kept.source.url === null ? { ...kept.source, url: other.source.url } : kept.source,
  };
  const isSame =
    comments.length === kept.comments.length &&
    questions.length + parts.length === 0 &&
    JSON.stringify({ ...kept, ...facts }) === JSON.stringify(kept);
  if (isSame) return { article: kept, commentIds };
  const article = {
    ...kept,
    ...facts,
    comments,
    questions: [...kept.questions, ...questions],
    removed: [...kept.removed, ...parts],
  };
  return { article, commentIds };
}

/** The first one's comments, then those that only the other has, under ids of their own. */
function joinComments(
  ones: readonly Comment[],
  others: readonly Comment[],
): { readonly comments: readonly Comment[]; readonly commentIds: ReadonlyMap<string, string> } {
  const known = new Map(ones.map((comment) => [voiceOf(comment), comment.id]));
  const taken = new Set(ones.map(({ id }) => id));
  const commentIds = new Map<string, string>();
  for (const comment of others) {
    const id = known.get(voiceOf(comment)) ?? freeId(taken);
    taken.add(id);
    known.set(voiceOf(comment), id);
    commentIds.set(comment.id, id);
  }
  const there = new Set(ones.map(({ id }) => id));
  const added: Comment[] = [];
  for (const comment of others) {
    const id = commentIds.get(comment.id) ?? comment.id;
    if (there.has(id)) continue;
    there.add(id);
    added.push({ ...comment, id, replyTo: commentIds.get(comment.replyTo ?? '') ?? null });
  }
  return { comments: [...ones, ...added], commentIds };
}

/** Who says what: the same in both copies, whatever the site writes around it. */
const voiceOf = ({ kind, author, text }: Comment): string =>
  JSON.stringify([kind, fold(author ?? ''), fold(text)]);

const fold = (words: string): string => words.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

function freeId(taken: ReadonlySet<string>): string {
  for (let number = taken.size + 1; ; number += 1) if (!taken.has(`c${number}`)) return `c${number}`;
}

/** Questions that only the other copy asks, where their words stand in the kept text, or with no place. */
function newQuestions(kept: Article, other: Article, { questionIds }: Wanted): readonly Question[] {
  const known = new Set(kept.questions.map(({ id }) => id));
  const added = other.questions.filter(({ id }) => !known.has(id) && questionIds.has(id));
  if (added.length === 0) return [];
  const text = articleText(kept.content);
  return added.map((question) => {
    const place = question.selector === null ? null : findQuote(text, question.selector);
    return { ...question, selector: place === null ? null : selectForGood(text, place) };
  });
}
