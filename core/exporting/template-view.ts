/** What a template can name: the notes on one article as plain words and lists. `docs/formats.md` lists them. */
import { withoutLinks } from '../journal/citations.ts';
import { firstAnswerOf } from '../journal/first-answers.ts';
import type { Reflection } from '../journal/journal.ts';
import { commentLine } from './article-content.ts';
import { articleMarkdown } from './article-markdown.ts';
import { commitmentWords } from './commitment-words.ts';
import type { Notes } from './notes.ts';

export type TemplateView = ReturnType<typeof templateView>;

/** Names and lists for one article. Nothing in it is a function, and a missing word is empty. */
export function templateView(notes: Notes, today: string) {
  return {
    id: notes.id,
    title: notes.title,
    byline: notes.byline ?? '',
    site: notes.siteName ?? '',
    url: notes.url ?? '',
    source: notes.sourceName ?? '',
    published: dayOf(notes.publishedAt),
    added: dayOf(notes.addedAt),
    written: dayOf(notes.writtenAt),
    language: notes.language ?? '',
    state: notes.readingState,
    starred: notes.starred,
    archived: notes.archived,
    today,
    hasTags: notes.tags.length > 0,
    tags: notes.tags.map((tag) => ({ tag })),
    hasQuestions: notes.answered.length > 0,
    questions: notes.answered.map(({ text, followUps, answers, moved }) => ({
      question: text,
      followUps: followUps.map((followUp) => ({ followUp })),
      answers: answers.map(wordsOf),
      moved: moved.map((round) => ({ words: round.moved, date: round.askedOn })),
    })),
    hasUnanswered: notes.unanswered.length > 0,
    unanswered: notes.unanswered.map(({ text }) => ({ question: text })),
    hasHighlights: notes.highlights.length > 0,
    highlights: notes.highlights.map(({ highlight, notes: about }) => ({
      quote: highlight.selector.exact,
      color: highlight.color,
      section: highlight.section.join(' › '),
      date: dayOf(highlight.createdAt),
      notes: about.map(wordsOf),
    })),
    hasNotes: notes.notes.length > 0,
    notes: notes.notes.map(wordsOf),
    hasCommitments: notes.commitments.length > 0,
    commitments: notes.commitments.map((commitment) => ({
      commitment: commitmentWords(commitment).sentence,
      cue: commitment.cue,
      action: commitment.action,
      lookBackOn: commitment.lookBackOn ?? '',
      outcome: commitment.lookBack?.outcome ?? '',
      details: commitmentWords(commitment).details.map((words) => ({ words })),
    })),
    article: notes.article === null ? '' : articleMarkdown(notes.article, () => null),
    hasResponses: notes.comments.length > 0,
    responses: notes.comments.map((comment) => ({
      author: commentLine(comment, notes.comments),
      words: comment.text,
    })),
  };
}

const wordsOf = (reflection: Reflection) => ({
  words: withoutLinks(reflection.text),
  date: dayOf(reflection.updatedAt),
  before: firstAnswerOf(reflection)?.text ?? '',
});

const dayOf = (time: string | null): string => time?.slice(0, 10) ?? '';

/** Every name that can stand in a template. */
export const TEMPLATE_NAMES: ReadonlySet<string> = new Set(
  (
    'articles id title byline site url source published added written language state starred archived today ' +
    'hasTags tags tag hasQuestions questions question followUps followUp answers moved hasUnanswered unanswered ' +
    'hasHighlights highlights quote color section notes hasNotes hasCommitments commitments commitment cue action ' +
    'lookBackOn outcome details article hasResponses responses author words date before'
  ).split(' '),
);
