import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { AN_ID, aJournal, anArticle, aQuestion, aReflection } from '../testing/factories.ts';
import type { ExportRecord } from './export.ts';
import { exportNotes } from './export-notes.ts';

const OPTIONS = { now: new Date('2026-04-01T08:00:00.000Z'), version: '0.1.0' };
const asked = aQuestion({ id: 'q-1', followUps: ['Why?'] });

const record = (text: string, changes: Partial<ExportRecord> = {}): ExportRecord => ({
  article: anArticle({ questions: [asked] }),
  journal: aJournal({
    reflections: [
      aReflection({ text, target: { kind: 'question', questionId: 'q-1', questionText: asked.text } }),
    ],
  }),
  ...changes,
});

const page = (...records: readonly ExportRecord[]): string =>
  exportNotes(records, 'html', OPTIONS).files[0]?.text ?? '';

function elementsIn(html: string): readonly Element[] {
  const found: Element[] = [];
  visit(fromHtml(html) as Nodes, 'element', (element: Element) => void found.push(element));
  return found;
}

const tagsIn = (html: string): readonly string[] => elementsIn(html).map(({ tagName }) => tagName);

describe('notes as a page', () => {
  test('show the question as a heading, its follow-ups and the rendered answer', () => {
    const html = page(record('I *would*.\n\n- one\n- two\n\n| a |\n|---|\n| b |'));
    expect(html).toContain('<h2>When did you last let others lead?</h2>');
    expect(html).toContain('<li>Why?</li>');
    expect(html).toContain('<p>I <em>would</em>.</p>');
    expect(tagsIn(html)).toContain('table');
    expect(html).toContain('href="https://desk.example/walking"');
  });

  test('are one file that loads and runs nothing', () => {
    const html = page(record('![a picture](https://far.example/x.png) [a link](https://far.example/)'));
    const tags = new Set(tagsIn(html));
    for (const tag of ['script', 'link', 'iframe', 'object', 'form']) expect(tags).not.toContain(tag);
    for (const { properties } of elementsIn(html)) {
      expect(properties).not.toHaveProperty('src');
      expect(Object.keys(properties).filter((name) => /^on/i.test(name))).toEqual([]);
    }
    expect(elementsIn(html).map(({ properties }) => properties['content'])).toContain(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
    expect(html).toContain('<a href="https://far.example/x.png">a picture</a>');
    expect(html).toContain('@media print');
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).not.toMatch(/url\(|@import/);
  });

  test('are shown by their words alone before they are written', () => {
    for (const layout of ['page', 'site'] as const) {
      const options = { ...OPTIONS, layout, wordsOnly: true };
      const text = exportNotes([record('I *would*.')], 'html', options).files.at(-1)?.text ?? '';
      expect(text).toContain('I *would*.');
      expect(text).not.toMatch(/<!doctype|<style|<\/p>/);
    }
  });

  test('show tags that were typed as they were typed, and make them nothing else', () => {
    const html = page(
      record('a <img src=x onerror=steal()> b\n\n<script>steal()</script>\n\n[c](javascript:steal())'),
    );
    expect(html).toContain('&#x3C;img src=x onerror=steal()>');
    expect(html).toContain('&#x3C;script>steal()&#x3C;/script>');
    expect(tagsIn(html)).not.toContain('img');
    expect(
      elementsIn(html).some(({ properties }) => String(properties['href']).startsWith('javascript')),
    ).toBe(false);
  });

  test('escape titles, bylines, tags and addresses that are made to break out', () => {
    const evil = '"><script>steal()</script>';
    const html = page(
      record('x', {
        article: anArticle({
          title: `</title>${evil}`,
          byline: evil,
          language: `en"${evil}`,
          questions: [{ ...asked, text: evil, id: `q${evil}` }],
          source: { kind: 'url', name: evil, url: `javascript:${evil}`, format: 'html' },
        }),
        journal: aJournal({
          tags: { value: [evil], updatedAt: null },
          reflections: [aReflection({ text: evil, id: evil })],
        }),
      }),
    );
    expect(tagsIn(html)).not.toContain('script');
    expect(elementsIn(html).filter(({ tagName }) => tagName === 'a')).toEqual([]);
  });

  test('of several articles begin with their contents, each link leading to its article', () => {
    const other = 'f'.repeat(32);
    const html = page(
      record('one'),
      record('two', {
        article: anArticle({ id: other, title: 'Other' }),
        journal: aJournal({ articleId: other, articleTitle: 'Other', reflections: [aReflection()] }),
      }),
    );
    expect(html).toContain('<title>Notes on 2 articles</title>');
    const ids = new Set(elementsIn(html).map(({ properties }) => properties['id']));
    const links = elementsIn(html).flatMap(
      ({ properties }) => String(properties['href'] ?? '').match(/^#(.*)/)?.[1] ?? [],
    );
    expect(links).toEqual([`article-${AN_ID}`, `article-${other}`]);
    for (const link of links) expect(ids).toContain(link);
    expect(tagsIn(html).filter((tag) => tag === 'h1')).toHaveLength(1);
  });

  test('survive Markdown that is nested to overflow a stack', () => {
    for (const text of [
      '>'.repeat(20_000),
      '- '.repeat(20_000),
      '*'.repeat(20_000),
      '['.repeat(20_000),
      `${'  '.repeat(9000)}- x`,
    ])
      expect(page(record(`${text} a`))).toContain('</html>');
  });
});
