import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyArticle, anyJournal } from '../testing/arbitraries.ts';
import {
  AN_ID,
  aComment,
  aHighlight,
  aJournal,
  anArticle,
  aQuestion,
  aReflection,
  paragraphs,
} from '../testing/factories.ts';
import { withAddresses } from './citations.ts';
import type { Journal } from './journal.ts';
import { mergeCopies, type StoredCopy } from './merge-copies.ts';
import { createPlacer, markableTexts } from './placed-highlights.ts';

const OTHER_ID = 'f'.repeat(32);
const EARLY = '2026-03-01T09:00:00.000Z';
const LATE = '2026-03-05T09:00:00.000Z';
const NOW = '2026-04-01T09:00:00.000Z';

/** Long enough to be known wherever it stands. */
const PASSAGE = { exact: 'A leader walks behind the herd', prefix: '', suffix: '', start: 0 };

const ids = () => {
  let last = 0;
  return () => `new-${++last}`;
};

const copy = (journal: Partial<Journal> = {}, article: Partial<StoredCopy['article']> = {}): StoredCopy => ({
  article: anArticle(article),
  journal: aJournal({ articleId: article.id ?? AN_ID, ...journal }),
});
const merge = (kept: StoredCopy, other: StoredCopy): StoredCopy => mergeCopies(kept, other, NOW, ids());

/** Links lead to highlights by other names afterwards: they are not words. */
const unlinked = (text: string): string => withAddresses(text, () => '');

/** Every text that a person wrote. */
const wordsIn = ({
  reflections,
  commitments,
  reviews,
  questions,
  title,
  byline,
}: Journal): readonly string[] =>
  [
    ...reflections.flatMap(({ text, versions }) => [text, ...versions.map((version) => version.text)]),
    ...commitments.flatMap(({ cue, action, rehearsal, lookBack }) => [
      cue,
      action,
      rehearsal,
      ...(lookBack === null ? [] : [lookBack.intended, lookBack.happened, lookBack.why, lookBack.next]),
    ]),
    ...reviews.flatMap(({ rounds }) => rounds.map(({ moved }) => moved)),
    ...questions.added.flatMap(({ text, followUps }) => [text, ...followUps]),
    ...Object.values(questions.edited),
    title.value ?? '',
    byline.value ?? '',
  ]
    .map(unlinked)
    .filter((text) => text.trim() !== '');

const anyCopy = (id: string) =>
  fc.record({ article: anyArticle(fc.constant(id)), journal: anyJournal(fc.constant(id)) });

describe('merging two stored copies of an article', () => {
  test('loses no word, no mark and no tag of either', () => {
    fc.assert(
      fc.property(anyCopy(AN_ID), anyCopy(OTHER_ID), (kept, other) => {
        const { journal } = merge(kept, other);
        const all = wordsIn(journal).join('\n\u0000\n');
        for (const words of [...wordsIn(kept.journal), ...wordsIn(other.journal)])
          expect(all).toContain(words);
        const marked = journal.highlights.map(({ selector }) => selector.exact);
        for (const { selector, deletedAt } of [...kept.journal.highlights, ...other.journal.highlights])
          if (deletedAt === null && selector.exact.trim() !== '') expect(marked).toContain(selector.exact);
        expect(journal.tags.value).toEqual(
          expect.arrayContaining([...kept.journal.tags.value, ...other.journal.tags.value]),
        );
        expect(journal.articleId).toBe(AN_ID);
        const names = [...journal.reflections, ...journal.highlights].map(({ id }) => id);
        expect(new Set(names.slice(0, journal.reflections.length)).size).toBe(journal.reflections.length);
      }),
      { numRuns: 300 },
    );
  });

  test('loses no comment, and every answer keeps the one that it answers', () => {
    fc.assert(
      fc.property(anyCopy(AN_ID), anyCopy(OTHER_ID), (kept, other) => {
        const { article } = merge(kept, other);
        const texts = article.comments.map(({ text }) => text.trim().replace(/\s+/gu, ' ').toLowerCase());
        for (const { text } of [...kept.article.comments, ...other.article.comments])
          expect(texts).toContain(text.trim().replace(/\s+/gu, ' ').toLowerCase());
        expect(new Set(article.comments.map(({ id }) => id)).size).toBe(article.comments.length);
      }),
      { numRuns: 100 },
    );
  });

  test('makes two answers to one question one, with the older as a version', () => {
    const target = { kind: 'question', questionId: 'q', questionText: 'Who?' } as const;
    const kept = copy({ reflections: [aReflection({ id: 'a', target, text: 'Ines.', updatedAt: LATE })] });
    const other = copy({ reflections: [aReflection({ id: 'b', target, text: 'Jonas.', updatedAt: EARLY })] });
    expect(merge(kept, other).journal.reflections).toMatchObject([
      { id: 'a', text: 'Ines.', versions: [{ text: 'Jonas.', reason: 'conflict' }] },
    ]);
    expect(merge(other, kept).journal.reflections).toMatchObject([
      { id: 'b', text: 'Ines.', versions: [{ text: 'Jonas.' }] },
    ]);
  });

  test('marks a passage once that both had marked, with the notes of both and links that lead to it', () => {
    const onIt = (highlightId: string) => ({ kind: 'highlight', highlightId }) as const;
    const kept = copy({
      highlights: [aHighlight({ id: 'h1', selector: PASSAGE })],
      reflections: [aReflection({ id: 'r1', target: onIt('h1'), text: 'Mine.' })],
    });
    const other = copy(
      {
        highlights: [aHighlight({ id: 'h2', selector: { ...PASSAGE, start: 17 } })],
        reflections: [
          aReflection({ id: 'r2', target: onIt('h2'), text: 'See [in the text](afterword:highlight/h2).' }),
        ],
      },
      { content: paragraphs('An opening line.', 'A leader walks behind the herd.', 'And so on.') },
    );
    const { highlights, reflections } = merge(kept, other).journal;
    expect(highlights.map(({ id }) => id)).toEqual(['h1']);
    expect(reflections.map(({ text, target }) => [text, target])).toEqual([
      ['Mine.', onIt('h1')],
      ['See [in the text](afterword:highlight/h1).', onIt('h1')],
    ]);
  });

  test('finds the words of a highlight in a text that was edited, and keeps one whose words are gone', () => {
    const content = paragraphs('Something new at the top.', 'A leader walks behind the herd, mostly.');
    const kept = copy({}, { content });
    const gone = { exact: 'never in the other text', prefix: 'It was ', suffix: ' at all.', start: 3 };
    const other = copy({
      highlights: [aHighlight({ selector: PASSAGE }), aHighlight({ id: 'h2', selector: gone })],
    });
    const { article, journal } = merge(kept, other);
    const { placed, unplaced } = createPlacer(markableTexts(article))(journal.highlights);
    expect(placed.map(({ highlight, start }) => [highlight.id, start])).toEqual([['h1', 26]]);
    expect(unplaced.map(({ id }) => id)).toEqual(['h2']);
  });

  test('joins comments, and a highlight in one follows it to its new name', () => {
    const first = aComment({ id: 'c1', text: 'Both sites have this one.' });
    const kept = copy({}, { comments: [first] });
    const other = copy(
      {
        highlights: [
          aHighlight({
            commentId: 'c1',
            selector: { exact: 'only here', prefix: 'This stands ', suffix: ', I fear.', start: 12 },
          }),
        ],
      },
      {
        comments: [
          aComment({ id: 'c1', text: 'This stands only here, I fear.' }),
          aComment({ ...first, id: 'c2', text: 'Both sites  have this one.' }),
          aComment({ id: 'c3', text: 'An answer.', replyTo: 'c1' }),
        ],
      },
    );
    const { article, journal } = merge(kept, other);
    expect(article.comments.map(({ id, text, replyTo }) => [id, text, replyTo])).toEqual([
      ['c1', 'Both sites have this one.', null],
      ['c2', 'This stands only here, I fear.', null],
      ['c3', 'An answer.', 'c2'],
    ]);
    const { placed } = createPlacer(markableTexts(article))(journal.highlights);
    expect(placed.map(({ commentId }) => commentId)).toEqual(['c2']);
  });

  test('asks what either asks, in its place where the words stand in the kept text', () => {
    const asked = aQuestion({
      selector: { exact: 'When did you last let others lead?', prefix: '', suffix: '', start: 0 },
    });
    const elsewhere = aQuestion({ text: 'Who else should hear this?' });
    const { article } = merge(copy(), copy({}, { questions: [asked, elsewhere] }));
    expect(article.questions.map(({ text, selector }) => [text, selector?.start ?? null])).toEqual([
      ['When did you last let others lead?', 32],
      ['Who else should hear this?', null],
    ]);
  });

  test('keeps a corrected title that loses as a note, and a rewording as a question', () => {
    const titled = (value: string, updatedAt: string) => ({ title: { value, updatedAt } });
    const reworded = (text: string, updatedAt: string) => ({
      questions: { ...aJournal().questions, edited: { q: text }, updatedAt },
    });
    const { journal } = merge(
      copy({ ...titled('Mine', LATE), ...reworded('Who leads?', LATE) }),
      copy({ ...titled('Theirs', EARLY), ...reworded('Who follows?', EARLY) }),
    );
    expect(journal.title.value).toBe('Mine');
    expect(journal.reflections.map(({ text }) => text)).toEqual(['Title of the other copy: Theirs']);
    expect(journal.questions.added.map(({ text }) => text)).toEqual(['Who follows?']);
  });

  test('leaves article and journal as they are when the other copy has nothing to add', () => {
    const kept = copy({ reflections: [aReflection()] });
    const merged = merge(kept, copy());
    expect(merged.article).toBe(kept.article);
    expect(merged.journal).toEqual(kept.journal);
  });
});
