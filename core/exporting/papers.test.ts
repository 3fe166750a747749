import { unzipSync } from 'fflate';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { createGuide } from '../facilitating/guide.ts';
import { createHandout } from '../facilitating/handout.ts';
import { aMaterial, aPlan, aPlanArticle, aPlanQuestion, someWords } from '../testing/plan-factories.ts';
import { paperToDocx } from './paper-to-docx.ts';
import { paperToHtml } from './paper-to-html.ts';
import { paperToMarkdown } from './paper-to-markdown.ts';

const HOSTILE = '<script>alert(1)</script> | =cmd \u202e\u0000 [x](javascript:alert(1)) # ../CON';

const hostile = aMaterial({
  title: HOSTILE,
  articles: [
    aPlanArticle({
      title: HOSTILE,
      url: 'javascript:alert(1)',
      epigraph: { text: HOSTILE, attribution: HOSTILE },
      headings: [{ level: 1, text: HOSTILE }],
      questions: [aPlanQuestion({ text: HOSTILE, followUps: [HOSTILE] })],
    }),
  ],
});
const plan = aPlan({ notes: [someWords({ id: 'whole', text: `**Breathe** ${HOSTILE}` })] });

test('a page shows hostile words as words and runs nothing', () => {
  const html = paperToHtml(createGuide(plan, hostile), '1');
  expect(html).not.toMatch(/<script|href="javascript|onerror/i);
  expect(html).toContain('<strong>Breathe</strong>');
  expect(html).toContain('default-src');
});

test('a Markdown file has one title and no tags that were typed into it', () => {
  const tree = fromMarkdown(paperToMarkdown(createHandout(plan, hostile)));
  const titles = tree.children.filter((node) => node.type === 'heading' && node.depth === 1);
  expect(titles).toHaveLength(1);
  expect(JSON.stringify(tree)).not.toMatch(/"type":"(?:html|link)"/);
});

test('a timetable in Markdown is one table whose questions break no cell', () => {
  const table = paperToMarkdown(createGuide(plan, hostile))
    .split('\n')
    .filter((line) => line.startsWith('| '));
  expect(new Set(table.map((line) => line.replaceAll('\\|', '').split('|').length))).toEqual(new Set([5]));
});

test('a Word document has real headings, a table, lines to write on and page numbers', async () => {
  const parts = unzipSync(await paperToDocx(createGuide(plan, aMaterial()), '1'));
  const read = (name: string): string => new TextDecoder().decode(parts[name]);
  expect(read('word/document.xml')).toContain('w:val="Heading1"');
  expect(read('word/document.xml')).toContain('<w:tbl>');
  expect(Object.keys(parts).some((name) => /footer\d\.xml/.test(name))).toBe(true);
  const handout = unzipSync(await paperToDocx(createHandout(plan, aMaterial()), '1'));
  const words = new TextDecoder().decode(handout['word/document.xml']);
  expect(words.match(/w:leader="underscore"/g)?.length).toBeGreaterThan(10);
  expect(words).not.toContain('Breathe');
});

test('a Word document with hostile words has no sign in it that Word would refuse', async () => {
  const parts = unzipSync(await paperToDocx(createGuide(plan, hostile), '1'));
  const words = new TextDecoder().decode(parts['word/document.xml']);
  expect(words).toContain('&lt;script&gt;');
  expect([...words].some((sign) => sign === '\u0000')).toBe(false);
  expect(new TextDecoder().decode(parts['word/_rels/document.xml.rels'])).not.toContain('javascript');
});
