import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isSuggestion } from '../article/article.ts';
import { articleText, blocksOf } from '../article/text.ts';
import { sanitize } from '../importing/sanitize.ts';
import { createStarterArticles } from './starter-library.ts';
import { readStarterSource } from './starter-source.ts';

const FOLDER = new URL('../../assets/starter/', import.meta.url);
const ORDER = [
  'the-last-person-on-the-trail.md',
  'the-comment-in-the-margin.md',
  'the-order-that-could-not-be-obeyed.md',
  'forty-percent-chance-of-rain.md',
  'the-ward-with-more-mistakes.md',
  'the-cards-in-the-drawer.md',
];
const NOW = new Date('2026-12-01T10:00:00.000Z');

const read = (name: string) => readStarterSource(name, readFileSync(new URL(name, FOLDER), 'utf8'));

describe('the starter library', () => {
  const articles = createStarterArticles(NOW);

  test('carries what its Markdown sources say', async () => {
    const built = ORDER.map((name) => `${JSON.stringify(read(name))}\n`).join('');
    await expect(built).toMatchFileSnapshot(new URL('starter-library.jsonl', FOLDER).pathname);
  });

  test('leaves no source out', () => {
    expect(readdirSync(FOLDER).filter((name) => name.endsWith('.md'))).toEqual([...ORDER].sort());
  });

  test('is added in order, newest first', () => {
    const times = articles.map(({ addedAt }) => addedAt);
    expect(times[0]).toBe(NOW.toISOString());
    expect([...times].sort().reverse()).toEqual(times);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(6);
  });

  test.each(articles)('“$title” has the length of an evening’s reading', ({ wordCount }) => {
    expect(wordCount).toBeGreaterThan(600);
    expect(wordCount).toBeLessThan(1150);
  });

  test.each(articles)(
    '“$title” asks the questions of the list at its end, each found in its place',
    (article) => {
      const text = articleText(article.content);
      const list = blocksOf(article.content).filter(({ list }) => list > 0);
      expect(article.questions.map((question) => question.text)).toEqual(list.map((block) => block.text));
      expect(article.questions).toHaveLength(4);
      for (const question of article.questions) {
        expect(isSuggestion(question)).toBe(false);
        expect(text.slice(question.selector?.start).startsWith(question.text)).toBe(true);
      }
    },
  );

  test.each(articles)('“$title” marks its sample comments and says its licence', ({ comments, credits }) => {
    expect(comments.length).toBeGreaterThanOrEqual(2);
    for (const comment of comments) expect(comment.text).toMatch(/^Sample comment\./);
    expect(credits.notes[0]).toContain('CC BY 4.0');
    expect(credits.notes.length).toBeGreaterThan(2);
  });

  test.each(articles)('“$title” holds only what an import would leave', ({ content }) => {
    expect(sanitize(content)).toEqual(content);
  });
});

test('a source without complete front matter is refused', () => {
  expect(() => readStarterSource('x.md', '# No front matter')).toThrow('x.md');
  expect(() => readStarterSource('x.md', '---\ntitle: Only a title\n---\nText')).toThrow();
});
