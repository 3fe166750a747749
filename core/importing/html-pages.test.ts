import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../article/text.ts';
import type { ImportedArticle } from './imported-article.ts';
import { importSource } from './pipeline.ts';

/** Every page in the folder has beside it what must come of it: `name.html` and `name.expected.json`. */
const FOLDER = new URL('./fixtures/html/', import.meta.url);
const PAGES = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

describe('recorded pages', () => {
  it.each(PAGES)('reads %s as expected', (name) => {
    const expectation = new URL(name.replace(/\.html$/, '.expected.json'), FOLDER);
    const result = importSource({
      kind: 'file',
      name,
      bytes: new Uint8Array(readFileSync(new URL(name, FOLDER))),
      mediaType: null,
      url: null,
    });
    if (!result.ok) throw new Error(`${name}: ${result.failure.tag}`);
    const read = outline(result.value);
    if (process.env['RECORD'] === '1') writeFileSync(expectation, `${JSON.stringify(read, null, 2)}\n`);
    expect(existsSync(expectation), `${name} has no expectation`).toBe(true);
    expect(read).toEqual(JSON.parse(readFileSync(expectation, 'utf8')));
  });
});

/** What matters of an article, in a form that a person can check against the page. */
function outline({ article, warnings }: ImportedArticle): unknown {
  const { title, byline, siteName, publishedAt, language, epigraph, credits, comments, source } = article;
  return {
    title,
    byline,
    siteName,
    publishedAt,
    language,
    url: source.url,
    epigraph,
    credits,
    text: blocksOf(article.content).map(
      ({ kind, quoted, text }) => `${quoted ? 'quoted ' : ''}${kind}: ${text}`,
    ),
    pictures: JSON.stringify(article.content).match(/"data(?:Address|Picture)":"[^"]+"/g) ?? [],
    comments,
    removed: article.removed.map(
      ({ reason, text }) => `${reason}: ${text.replace(/\s+/g, ' ').slice(0, 60)}`,
    ),
    warnings,
  };
}
