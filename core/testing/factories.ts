/** Records for tests: whole and plausible, with only what the test is about spelled out. */
import type { Element, ElementContent, Root } from 'hast';
import { type Article, type Comment, NO_CREDITS, type Question } from '../article/article.ts';
import { createQuestionId } from '../article/question-id.ts';
import { articleText, countWords } from '../article/text.ts';
import {
  type Commitment,
  createJournal,
  type Highlight,
  type Journal,
  type Reflection,
} from '../journal/journal.ts';
import type { SavedSearch } from '../library/saved-searches.ts';

export const AN_ID = '0123456789abcdef0123456789abcdef';
export const A_TIME = '2026-03-01T09:00:00.000Z';

export const anElement = (tagName: string, ...children: readonly (ElementContent | string)[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

export const aTree = (...children: readonly Element[]): Root => ({ type: 'root', children: [...children] });

/** One paragraph for each text. */
export const paragraphs = (...texts: readonly string[]): Root =>
  aTree(...texts.map((text) => anElement('p', text)));

export function anArticle(changes: Partial<Article> = {}): Article {
  const content =
    changes.content ?? paragraphs('A leader walks behind the herd.', 'When did you last let others lead?');
  const text = articleText(content);
  return {
    id: AN_ID,
    title: 'Walking behind',
    byline: 'Ines Albrecht',
    siteName: 'The Quiet Desk',
    publishedAt: '2026-02-11',
    addedAt: A_TIME,
    language: 'en',
    source: {
      kind: 'file',
      name: 'walking-behind.txt',
      url: 'https://desk.example/walking',
      format: 'text',
    },
    epigraph: null,
    excerpt: text.slice(0, 120),
    credits: NO_CREDITS,
    content,
    wordCount: countWords(text),
    questions: [],
    comments: [],
    removed: [],
    fingerprint: 'f0',
    ...changes,
  };
}

export function aQuestion(changes: Partial<Question> = {}): Question {
  const text = changes.text ?? 'When did you last let others lead?';
  return {
    id: createQuestionId(text, new Set()),
    origin: 'article',
    text,
    followUps: [],
    context: text,
    confidence: 0.9,
    selector: null,
    ...changes,
  };
}

export const aComment = (changes: Partial<Comment> = {}): Comment => ({
  id: 'c1',
  kind: 'comment',
  author: 'Tomasz',
  url: null,
  publishedAt: '2026-02-12',
  text: 'To me it means that the team gets the applause.',
  replyTo: null,
  ...changes,
});

export const aReflection = (changes: Partial<Reflection> = {}): Reflection => ({
  id: 'r1',
  target: { kind: 'article' },
  text: 'I should step back on Monday.',
  createdAt: A_TIME,
  updatedAt: A_TIME,
  deletedAt: null,
  versions: [],
  ...changes,
});

export const aHighlight = (changes: Partial<Highlight> = {}): Highlight => ({
  id: 'h1',
  selector: { exact: 'walks behind', prefix: 'A leader ', suffix: ' the herd.', start: 9 },
  commentId: null,
  section: [],
  color: 'yellow',
  createdAt: A_TIME,
  updatedAt: A_TIME,
  deletedAt: null,
  ...changes,
});

export const aCommitment = (changes: Partial<Commitment> = {}): Commitment => ({
  id: 'c1',
  cueKind: 'meeting',
  cue: 'we meet on Monday',
  action: 'speak last',
  rehearsal: '',
  lookBackOn: null,
  questionId: null,
  highlightId: null,
  continues: null,
  lookBack: null,
  createdAt: A_TIME,
  updatedAt: A_TIME,
  deletedAt: null,
  ...changes,
});

export const aSavedSearch = (changes: Partial<SavedSearch> = {}): SavedSearch => ({
  id: 's1',
  name: 'Trust',
  text: 'trust',
  createdAt: A_TIME,
  updatedAt: A_TIME,
  deletedAt: null,
  ...changes,
});

export const aJournal = (changes: Partial<Journal> = {}): Journal => ({
  ...createJournal(AN_ID, 'Walking behind'),
  ...changes,
});
