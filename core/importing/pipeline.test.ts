import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportSource } from './imported-article.ts';
import { importSource } from './pipeline.ts';
import { LARGEST_SOURCE } from './pipeline-limits.ts';
import { sanitize } from './sanitize.ts';

const PARAGRAPH = 'The chair who speaks last hears what the others think before they learn what she thinks. ';

describe('importSource', () => {
  it.each([
    ['page.html', `<title>T</title><h1>Speaking last</h1><p>${PARAGRAPH}</p>`, 'html'],
    ['note.md', `# Speaking last\n\n${PARAGRAPH}`, 'markdown'],
    ['note.txt', `Speaking last\n\n${PARAGRAPH}`, 'text'],
  ])('reads %s in its own format', (name, text, format) => {
    const result = importSource(aSource(text, name));
    expect(result).toMatchObject({
      ok: true,
      value: { article: { source: { name, format, kind: 'file' } } },
    });
  });

  it('refuses what it cannot read, each with its reason', () => {
    expect(importSource(aSource('%PDF-1.4', 'a.pdf'))).toEqual(failure('unsupported-kind', 'a.pdf'));
    expect(importSource(aSource('', 'a.txt'))).toEqual(failure('no-text', 'a.txt'));
    expect(importSource(aSource(' \n \n', 'a.txt'))).toEqual(failure('no-text', 'a.txt'));
    expect(importSource(aSource('<html><body><script>x</script></body></html>', 'a.html'))).toEqual(
      failure('no-text', 'a.html'),
    );
    expect(
      importSource({ ...aSource('', 'a.txt'), bytes: new Uint8Array(LARGEST_SOURCE + 1) }),
    ).toMatchObject(failure('too-large', 'a.txt'));
    expect(importSource(aSource('<b>'.repeat(700_000), 'a.html'))).toMatchObject(
      failure('too-large', 'a.html'),
    );
  });

  it('keeps the words of a page with 5,000 nested tags', () => {
    for (const tag of ['div', 'b', 'blockquote', 'font', 'table><tr><td', 'ul><li']) {
      const result = importSource(
        aSource(`<html><body>${`<${tag}>`.repeat(5000)}${PARAGRAPH}</body></html>`, 'deep.html'),
      );
      expect(result.ok && result.value.article.wordCount, tag).toBe(16);
    }
  });

  it('lets nothing of a hostile page through', () => {
    const vectors = readFileSync(new URL('./fixtures/hostile-vectors.txt', import.meta.url), 'utf8').split(
      '\n',
    );
    for (const vector of vectors) {
      const result = importSource(
        aSource(
          `<html><body><h1>Title</h1><p>${PARAGRAPH}${vector}</p><p>${PARAGRAPH}</p></body></html>`,
          'a.html',
        ),
      );
      if (!result.ok) continue;
      const { content } = result.value.article;
      expect(sanitize(content), vector).toEqual(content);
      expect(JSON.stringify(content), vector).not.toMatch(
        /"tagName":"(?:script|svg|iframe|style|math|form)"|"on\w+":|"(?:href|dataAddress)":"(?:java|vb|data)/i,
      );
    }
  });

  it('adds what is uncertain about the encoding to the warnings', () => {
    const bytes = new Uint8Array(
      [...`Speaking last\n\n${PARAGRAPH} caf\u00e9`].map((character) => character.charCodeAt(0)),
    );
    const result = importSource({ ...aSource('', 'a.txt'), bytes });
    expect(result.ok && result.value.warnings.join()).toContain('windows-1252');
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        (bytes) => void importSource({ ...aSource('', 'a'), bytes }),
      ),
    );
    const tag = fc.constantFrom(
      ...'<p>|</p>|<div>|</div>|<br>|<br><br>|<ul>|<li>|<table>|<td>|<body>|</body>|<html>|<head>|<title>|</title>|<!--|-->|<script>|<h1>|<blockquote>|words here |<a href="#">|<li class="comment">|<div id="comments">|<ol class="commentlist">|<p class="byline">By A. B.|“Quote” — Name|Edited by X|? '.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(tag, { maxLength: 40 }),
        (tags) => void importSource(aSource(tags.join(''), 'a.html')),
      ),
      { numRuns: 300 },
    );
  });
});

const aSource = (text: string, name: string): ImportSource => ({
  kind: 'file',
  name,
  bytes: new TextEncoder().encode(text),
  mediaType: null,
  url: null,
});

const failure = (tag: string, name: string) => ({ ok: false, failure: { tag, name } });
