import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { anyJournal } from '../testing/arbitraries.ts';
import { AN_ID, aJournal, anArticle, aReflection } from '../testing/factories.ts';
import { notesToDocx } from './docx-notes.ts';
import { notesOf } from './notes.ts';

const OPTIONS = { now: new Date('2026-04-01T08:00:00.000Z'), version: '0.1.0' };

/** A part of the document, as markup. */
const partOf = (docx: Uint8Array, name: string): string =>
  new TextDecoder().decode(unzipSync(docx)[`word/${name}.xml`]);

const writtenAs = async (text: string, title = 'Walking behind'): Promise<string> => {
  const journal = aJournal({ reflections: [aReflection({ text })] });
  return partOf(await notesToDocx(notesOf({ article: anArticle({ title }), journal }), OPTIONS), 'document');
};

describe('notes as a Word document', () => {
  test('have real headings, quotations, lists and links', async () => {
    const document = await writtenAs(
      '# Plan\n\nOne **bold** word.\n\n> quoted\n\n1. first\n   - inner\n\n[site](https://desk.example/)',
    );
    expect(document).toMatch(/<w:pStyle w:val="Title"\/>/);
    expect(document).toMatch(/<w:pStyle w:val="Heading2"\/>.*?Plan/s);
    expect(document).toMatch(/<w:b\/>.*?bold/s);
    expect(document).toMatch(/<w:pStyle w:val="AfterwordQuote"\/>.*?quoted/s);
    expect(document).toMatch(/<w:numPr>.*?first/s);
    expect(document).toMatch(/<w:ilvl w:val="1"\/>.*?inner/s);
    expect(document).toMatch(/<w:hyperlink .*?site/s);
  });

  test('cite the article in a footnote', async () => {
    const docx = await notesToDocx(notesOf({ article: anArticle(), journal: aJournal() }), OPTIONS);
    expect(partOf(docx, 'document')).toContain('w:footnoteReference');
    expect(partOf(docx, 'footnotes')).toContain('https://desk.example/walking');
  });

  test('hold a script or a control character as harmless words', async () => {
    const document = await writtenAs('<script>alert(1)</script> \u0000\u0007 a\ud800b', 'A & B <i>');
    expect(document).toContain('&lt;script&gt;');
    expect(document).toContain('A &amp; B &lt;i&gt;');
    expect(document).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cs}]/u);
    expect(document).not.toMatch(/javascript:/);
  });

  test('are made of whatever a journal holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyJournal(fc.constant(AN_ID)), async (journal) => {
        const docx = await notesToDocx(notesOf({ article: null, journal }), OPTIONS);
        const document = new DOMParser().parseFromString(partOf(docx, 'document'), 'text/xml');
        expect(document.documentElement?.tagName).toBe('w:document');
      }),
      { numRuns: 15 },
    );
  });
});
