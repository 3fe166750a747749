import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleText } from '../article/text.ts';
import type { ImportedArticle } from './imported-article.ts';
import { importPlainText } from './plain-text.ts';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'fixtures', 'text');
const TEXTS = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

const read = (text: string): ImportedArticle => {
  const imported = importPlainText(text, {
    kind: 'clipboard',
    name: 'Pasted text',
    bytes: new Uint8Array(),
    mediaType: null,
    url: null,
  });
  if (!imported.ok) throw new Error(imported.failure.tag);
  return imported.value;
};

/** Letters and digits alone: marks of lists, quotations and lines may be told by the structure instead. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** Everything that an article keeps of its source, each part on its own. */
function keptOf({ article: kept }: ImportedArticle): string {
  const parts = [
    kept.title,
    articleText(kept.content),
    kept.epigraph?.text,
    kept.epigraph?.attribution,
    kept.credits.authorBio,
    ...kept.comments.flatMap((comment) => [comment.author, comment.text]),
    ...kept.removed.map((part) => part.text),
  ];
  return parts.map((part) => letters(part ?? '')).join('\n');
}

/** A line is kept when its letters stand together in one part, with or without the number that marks an entry. */
function lost(text: string): readonly string[] {
  const kept = keptOf(read(text));
  const pieces = (line: string): readonly string[] =>
    /^\s*(?:\d{1,4}[.)]\s*)?(?:pingback|trackback)/iu.test(line) ||
    /[.!?…"”»]\s?[—–-]{0,2}\s?[\p{Lu}\p{Lo}]/u.test(line) ||
    /["”»]\s?[—–-]{1,2}\s?\p{L}/u.test(line) ||
    /^[^:：]{1,40}[:：]/u.test(line)
      ? line.replace(/^\s*(?:\d{1,4}[.)]\s*)?(?:pingbacks?|trackbacks?)/iu, '').split(/[^\p{L}\p{N}]+/u)
      : [line];
  const isKept = (line: string): boolean =>
    pieces(line).every((piece) => kept.includes(letters(piece))) ||
    kept.includes(letters(line.replace(/^\s*\(?(?:\d{1,3}|[a-z])[.)]/iu, '').replace(/^\s*o\s/u, '')));
  return text
    .split(/[\r\n\f\v\u0085\u2028\u2029]+/u)
    .map((line) => line.normalize('NFC'))
    .filter((line) => letters(line) !== '' && !isKept(line));
}

describe('nothing of a text is lost', () => {
  it.each(TEXTS)('every line of %s is content, metadata, comment or removed', (name) => {
    expect(lost(readFileSync(join(FOLDER, name), 'utf8').replace(/^\uFEFF/u, ''))).toEqual([]);
  });

  it('whatever lines stand in whatever order', () => {
    const shelf = [
      ...new Set(
        TEXTS.flatMap((name) =>
          readFileSync(join(FOLDER, name), 'utf8')
            .replace(/^\uFEFF/u, '')
            .split(/\r?\n/u),
        ),
      ),
    ];
    const line = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...shelf) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii' }) },
      { weight: 2, arbitrary: fc.constant('') },
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 40 }), (lines) => {
        const text = lines.join('\n');
        if (letters(text) === '') return;
        expect(lost(text)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});
