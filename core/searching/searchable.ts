import type { Article, Timestamp } from '../article/article.ts';
import { articleText } from '../article/text.ts';
import type { Day, Journal, ReadingState, Reflection } from '../journal/journal.ts';
import { shownQuestions } from '../journal/questions.ts';
import { liveReflections } from '../journal/reflections.ts';
import type { HitPlace, PassageKind } from './search.ts';

/** What search knows of an article and its journal, or of a journal whose article is gone. */
export type Searchable = {
  readonly facts: SearchableFacts;
  /** Texts by field; empty where there is nothing. */
  readonly fields: Readonly<Record<SearchableField, string>>;
  readonly passages: readonly SearchablePassage[];
};

/** In the order of the index's columns. `written` is all that the reader wrote, `questions` those shown to them. */
export const SEARCHABLE_FIELDS = [
  'title',
  'byline',
  'site',
  'tags',
  'questions',
  'written',
  'text',
  'comments',
] as const;
export type SearchableField = (typeof SEARCHABLE_FIELDS)[number];

/** What filters ask about. */
export type SearchableFacts = {
  readonly articleId: string;
  readonly orphaned: boolean;
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly tags: readonly string[];
  /** Of publishing, or else of adding. */
  readonly date: Timestamp;
  readonly addedAt: Timestamp;
  readonly language: string | null;
  readonly readingState: ReadingState;
  readonly starred: boolean;
  readonly archived: boolean;
  readonly questions: number;
  readonly answered: number;
  readonly highlights: number;
  readonly comments: number;
  readonly commitments: number;
  /** The first day on which something comes back: a question or a commitment. */
  readonly dueOn: Day | null;
};

/** A question, or something the reader wrote, that is found by itself. */
export type SearchablePassage = {
  readonly kind: PassageKind;
  readonly text: string;
  readonly about: string;
  readonly writtenAt: Timestamp | null;
  readonly answered: boolean;
  readonly dueOn: Day | null;
  readonly place: HitPlace;
};

/** Either may be missing, not both: an article in which nothing was written, a journal whose article is gone. */
export function createSearchable(article: Article | null, journal: Journal): Searchable {
  const passages = [...questionPassages(article, journal), ...writtenPassages(journal)];
  const textsOf = (isWanted: (passage: SearchablePassage) => boolean): string =>
    passages
      .filter(isWanted)
      .map(({ text }) => text)
      .join('\n');
  return {
    facts: factsOf(article, journal, passages),
    fields: {
      title: titleOf(article, journal),
      byline: journal.byline.value ?? article?.byline ?? '',
      site: article?.siteName ?? '',
      tags: journal.tags.value.join('\n'),
      questions: textsOf(({ kind }) => kind === 'question'),
      written: textsOf(({ kind }) => kind !== 'question'),
      text: article === null ? '' : textOf(article, journal),
      comments: (article?.comments ?? []).map(({ text }) => text).join('\n'),
    },
    passages,
  };
}

const titleOf = (article: Article | null, journal: Journal): string =>
  journal.title.value ?? article?.title ?? journal.articleTitle;

function textOf({ content, epigraph, credits }: Article, journal: Journal): string {
  const { authorRole, authorBio, notes } = credits;
  const around = [epigraph?.text, epigraph?.attribution, authorRole, authorBio, ...notes];
  return [articleText(content), ...around, ...journal.restoredParts.value].filter(Boolean).join('\n');
}

function questionPassages(article: Article | null, journal: Journal): readonly SearchablePassage[] {
  const answered = answeredQuestions(journal);
  const due = new Map(journal.reviews.map(({ id, dueOn }) => [id, dueOn]));
  return shownQuestions(article?.questions ?? [], journal.questions).map((question) => ({
    kind: 'question',
    text: [question.text, ...question.followUps].join(' '),
    about: '',
    writtenAt: null,
    answered: answered.has(question.id),
    dueOn: due.get(question.id) ?? null,
    place: { tag: 'question', questionId: question.id },
  }));
}

const answeredQuestions = (journal: Journal): ReadonlySet<string> =>
  new Set(
    liveReflections(journal).flatMap(({ target }) => (target.kind === 'question' ? [target.questionId] : [])),
  );

function writtenPassages(journal: Journal): readonly SearchablePassage[] {
  return [...reflectionPassages(journal), ...highlightPassages(journal), ...commitmentPassages(journal)];
}

function reflectionPassages(journal: Journal): readonly SearchablePassage[] {
  const highlights = new Map(journal.highlights.map(({ id, selector }) => [id, selector.exact]));
  const moved = new Map(journal.reviews.map(({ id, rounds }) => [id, rounds.map((round) => round.moved)]));
  return liveReflections(journal).map((reflection) => ({
    kind: reflection.target.kind === 'question' ? 'answer' : 'note',
    ...wordsOfReflection(reflection, highlights, moved),
    writtenAt: reflection.updatedAt,
    answered: false,
    dueOn: null,
    place: { tag: 'reflection', reflectionId: reflection.id },
  }));
}

function wordsOfReflection(
  { target, text }: Reflection,
  highlights: ReadonlyMap<string, string>,
  moved: ReadonlyMap<string, readonly string[]>,
): Pick<SearchablePassage, 'text' | 'about'> {
  switch (target.kind) {
    case 'question': {
      const texts = [text, ...(moved.get(target.questionId) ?? [])].filter(Boolean);
      return { text: texts.join('\n'), about: target.questionText };
    }
    case 'highlight':
      return { text, about: highlights.get(target.highlightId) ?? '' };
    case 'article':
      return { text, about: '' };
  }
}

function highlightPassages(journal: Journal): readonly SearchablePassage[] {
  return journal.highlights
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, selector, updatedAt }) => ({
      kind: 'highlight',
      text: selector.exact,
      about: '',
      writtenAt: updatedAt,
      answered: false,
      dueOn: null,
      place: { tag: 'highlight', highlightId: id },
    }));
}

function commitmentPassages(journal: Journal): readonly SearchablePassage[] {
  return journal.commitments
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, cue, action, rehearsal, lookBack, lookBackOn, updatedAt }) => ({
      kind: 'commitment',
      text: [
        [cue, action].filter(Boolean).join(' – '),
        rehearsal,
        ...(lookBack === null ? [] : [lookBack.intended, lookBack.happened, lookBack.why, lookBack.next]),
      ]
        .filter(Boolean)
        .join('\n'),
      about: '',
      writtenAt: updatedAt,
      answered: false,
      dueOn: lookBack === null ? lookBackOn : null,
      place: { tag: 'commitment', commitmentId: id },
    }));
}

function factsOf(
  article: Article | null,
  journal: Journal,
  passages: readonly SearchablePassage[],
): SearchableFacts {
  const count = (kind: PassageKind): number => passages.filter((passage) => passage.kind === kind).length;
  const days = passages.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]));
  const addedAt = article?.addedAt ?? '';
  return {
    articleId: journal.articleId,
    orphaned: article === null,
    title: titleOf(article, journal),
    byline: journal.byline.value ?? article?.byline ?? null,
    siteName: article?.siteName ?? null,
    tags: journal.tags.value,
    date: article?.publishedAt ?? addedAt,
    addedAt,
    language: article?.language ?? null,
    readingState: journal.readingState.value,
    starred: journal.starred.value,
    archived: journal.archived.value,
    questions: count('question'),
    answered: passages.filter(({ answered }) => answered).length,
    highlights: count('highlight'),
    comments: article?.comments.length ?? 0,
    commitments: count('commitment'),
    dueOn: days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null),
  };
}
