/**
 * Texts in the shapes that pages have when they are saved as text. Each has an expectation beside it; after a change
 * that is meant, `RECORD=1 npx vitest run core/importing/plain-text-pages.test.ts` writes them again, to be read.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../article/text.ts';
import type { ImportedArticle } from './imported-article.ts';
import { importPlainText } from './plain-text.ts';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'fixtures', 'text');
const TEXTS = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

describe('a page saved as text', () => {
  it('has fixtures to be read from', () => {
    expect(TEXTS.length).toBeGreaterThan(15);
  });

  it.each(TEXTS)('becomes the article that %s holds', (name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const imported = importPlainText(text, {
      kind: 'file',
      name,
      bytes: new Uint8Array(),
      mediaType: null,
      url: null,
    });
    if (!imported.ok) throw new Error(imported.failure.tag);
    const outline = outlineOf(imported.value);
    const expectation = join(FOLDER, name.replace(/\.txt$/u, '.expected.json'));
    if (process.env['RECORD'] === '1') writeFileSync(expectation, `${JSON.stringify(outline, null, 2)}\n`);
    expect(outline).toEqual(JSON.parse(readFileSync(expectation, 'utf8')));
  });
});

/** What matters of an article, short enough to be read. Questions have tests of their own. */
function outlineOf({ article, warnings }: ImportedArticle): unknown {
  return {
    title: article.title,
    byline: article.byline,
    siteName: article.siteName,
    publishedAt: article.publishedAt,
    language: article.language,
    epigraph: article.epigraph,
    excerpt: article.excerpt,
    credits: article.credits,
    passages: blocksOf(article.content).map(
      (block) => `${block.kind}${block.level || ''}${block.quoted ? ' quoted' : ''}: ${block.text}`,
    ),
    comments: article.comments.map(({ id, kind, author, publishedAt, replyTo, text }) => ({
      id,
      kind,
      author,
      publishedAt,
      replyTo,
      text,
    })),
    removed: article.removed.map((part) => `${part.reason}: ${part.text.replaceAll('\n', ' / ')}`),
    warnings,
  };
}
