/** Random records for property tests: every field of every shape that a library can hold. */
import fc, { type Arbitrary } from 'fast-check';
import type { ElementContent, Root } from 'hast';
import type { Article, Comment, Question, TextQuoteSelector } from '../article/article.ts';
import { fingerprintOf } from '../importing/fingerprint.ts';
import { sanitize } from '../importing/sanitize.ts';
import {
  type Commitment,
  CUE_KINDS,
  HIGHLIGHT_COLORS,
  type Highlight,
  type Journal,
  OUTCOMES,
  READING_STATES,
  type Reflection,
  type Review,
  type Stamped,
  VERSION_REASONS,
} from '../journal/journal.ts';

export const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('', '`a`\n\n```\nopen', '<!-- x', '---\nid: 1', '1 < 2 & "3"', 'Größe 领导力 🙂\r\nنص'),
);
export const perhaps = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null });
export const time = fc
  .integer({ min: Date.UTC(2024, 0), max: Date.UTC(2027, 0) })
  .map((at) => new Date(at).toISOString());
const day = time.map((instant) => instant.slice(0, 10));
const share = fc.integer({ min: 0, max: 1000 }).map((part) => part / 1000);
export const few = <T>(arbitrary: Arbitrary<T>): Arbitrary<T[]> => fc.array(arbitrary, { maxLength: 4 });

export const anyArticleId = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 32, maxLength: 32 })
  .map((digits) => digits.join(''));
const anyId = fc.constantFrom('1', '2', '3', '4', '5', '6').map((digit) => `id-${digit}`);

const anySelector: Arbitrary<TextQuoteSelector> = fc.record({
  exact: words,
  prefix: words,
  suffix: words,
  start: fc.nat(9999),
});

export const anyQuestion = (origin: Question['origin']): Arbitrary<Question> =>
  fc.record({
    id: anyId,
    origin: fc.constant(origin),
    text: words,
    followUps: few(words),
    context: words,
    confidence: share,
    selector: perhaps(anySelector),
  });

export const uniqueById = <T extends { readonly id: string }>(arbitrary: Arbitrary<T>): Arbitrary<T[]> =>
  fc.uniqueArray(arbitrary, { maxLength: 4, selector: ({ id }) => id });

const anyComment: Arbitrary<Comment> = fc.record({
  id: anyId,
  kind: fc.constantFrom('comment', 'pingback'),
  author: perhaps(words),
  url: perhaps(fc.webUrl()),
  publishedAt: perhaps(day),
  text: words,
  replyTo: perhaps(anyId),
});

const anyText = words.map((value): ElementContent => ({ type: 'text', value }));

const anyElement = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    anyText,
    fc
      .record({
        tagName: fc.constantFrom('p', 'h2', 'ul', 'li', 'em', 'a', 'blockquote', 'script', 'table', 'img'),
        properties: fc.constantFrom({}, { href: 'https://desk.example/a' }, { onClick: 'x()' }, { start: 3 }),
        children: fc.array(tie('node'), { maxLength: 3 }),
      })
      .map((element): ElementContent => ({ type: 'element', ...element })),
  ),
})).node;

/** Content as an import would leave it. */
const anyContent: Arbitrary<Root> = fc
  .array(anyElement, { maxLength: 4 })
  .map((children) => sanitize({ type: 'root', children }));

export const anyArticle = (id: Arbitrary<string> = anyArticleId): Arbitrary<Article> =>
  fc.record({
    id,
    title: words,
    byline: perhaps(words),
    siteName: perhaps(words),
    publishedAt: perhaps(day),
    addedAt: time,
    language: fc.constantFrom(null, 'en', 'pt-BR'),
    source: fc.record({
      extra: fc.dictionary(anyId, words, { maxKeys: 2, noNullPrototype: true }),
      kind: fc.constantFrom('file', 'clipboard', 'starter', 'url', 'feed', 'archive'),
      name: words,
      url: perhaps(fc.webUrl()),
      format: fc.constantFrom('text', 'markdown', 'html', 'epub', 'of-tomorrow'),
    }),
    epigraph: perhaps(fc.record({ text: words, attribution: perhaps(words) })),
    excerpt: words,
    credits: fc.record({
      authorBio: perhaps(words),
      authorRole: perhaps(words),
      editor: perhaps(words),
      imageSources: few(words),
      notes: few(words),
    }),
    content: anyContent,
    wordCount: fc.nat(9999),
    questions: uniqueById(anyQuestion('article')),
    comments: uniqueById(anyComment),
    removed: few(
      fc.record(
        { reason: fc.constantFrom('links', 'form', 'other'), text: words, after: fc.nat(9999) },
        { requiredKeys: ['reason', 'text'], noNullPrototype: true },
      ),
    ),
    fingerprint: fc.uuid().map(fingerprintOf),
  });

const anyReflection: Arbitrary<Reflection> = fc.record({
  id: anyId,
  target: fc.oneof(
    fc.record({ kind: fc.constant('question' as const), questionId: anyId, questionText: words }),
    fc.record({ kind: fc.constant('highlight' as const), highlightId: anyId }),
    fc.constant({ kind: 'article' as const }),
  ),
  text: words,
  createdAt: time,
  updatedAt: time,
  deletedAt: perhaps(time),
  versions: few(
    fc.record({
      text: words,
      savedAt: time,
      reason: fc.constantFrom(...VERSION_REASONS),
    }),
  ),
});

const anyHighlight: Arbitrary<Highlight> = fc.record({
  id: anyId,
  selector: anySelector,
  commentId: perhaps(anyId),
  section: few(words),
  color: fc.constantFrom(...HIGHLIGHT_COLORS),
  createdAt: time,
  updatedAt: time,
  deletedAt: perhaps(time),
});

const anyCommitment: Arbitrary<Commitment> = fc.record({
  id: anyId,
  cueKind: fc.constantFrom(...CUE_KINDS),
  cue: words,
  action: words,
  rehearsal: words,
  lookBackOn: perhaps(day),
  questionId: perhaps(anyId),
  highlightId: perhaps(anyId),
  continues: perhaps(anyId),
  lookBack: perhaps(
    fc.record({
      outcome: fc.constantFrom(...OUTCOMES),
      intended: words,
      happened: words,
      why: words,
      next: words,
      writtenAt: time,
    }),
  ),
  createdAt: time,
  updatedAt: time,
  deletedAt: perhaps(time),
});

const anyReview: Arbitrary<Review> = fc.record({
  id: anyId,
  dueOn: perhaps(day),
  step: fc.nat(5),
  rounds: uniqueById(
    fc.record({
      id: anyId,
      askedOn: day,
      outcome: fc.constantFrom('answered', 'skipped', 'snoozed', 'stopped'),
      moved: words,
      updatedAt: time,
    }),
  ),
  createdAt: time,
  updatedAt: time,
});

/** A value that was set at some time, or `unset` and never was. */
const stamped = <T>(value: Arbitrary<T>, unset: T): Arbitrary<Stamped<T>> =>
  fc.oneof(fc.constant({ value: unset, updatedAt: null }), fc.record({ value, updatedAt: time }));

export const anyJournal = (articleId: Arbitrary<string> = anyArticleId): Arbitrary<Journal> =>
  fc.record({
    articleId,
    articleTitle: words,
    reflections: uniqueById(anyReflection),
    highlights: uniqueById(anyHighlight),
    commitments: uniqueById(anyCommitment),
    reviews: uniqueById(anyReview),
    questions: fc.record({
      added: uniqueById(fc.oneof(anyQuestion('set'), anyQuestion('reader'))),
      edited: fc.dictionary(anyId, words, { maxKeys: 3, noNullPrototype: true }),
      hidden: fc.uniqueArray(anyId, { maxLength: 3 }),
      accepted: fc.uniqueArray(anyId, { maxLength: 3 }),
      order: fc.uniqueArray(anyId, { maxLength: 3 }),
      updatedAt: perhaps(time),
    }),
    tags: stamped<readonly string[]>(few(words), []),
    starred: stamped(fc.boolean(), false),
    readingState: stamped(fc.constantFrom(...READING_STATES), 'unread'),
    archived: stamped(fc.boolean(), false),
    progress: stamped(fc.record({ fraction: share, place: perhaps(anySelector) }), {
      fraction: 0,
      place: null,
    }),
    title: stamped(perhaps(words), null),
    byline: stamped(perhaps(words), null),
    firstAnswers: stamped(perhaps(fc.boolean()), null),
    restoredParts: stamped<readonly string[]>(few(words), []),
    mergedInto: stamped(perhaps(anyArticleId), null),
    begun: uniqueById(fc.record({ id: anyId, text: words, updatedAt: time, earlier: fc.constant([]) })),
  });
