import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { anyJournal } from '../testing/arbitraries.ts';
import { AN_ID, aJournal, anArticle, aQuestion, aReflection } from '../testing/factories.ts';
import type { ExportRecord } from './export.ts';
import { notesToMarkdown } from './markdown-notes.ts';
import { notesOf } from './notes.ts';

const OPTIONS = { now: new Date('2026-04-01T08:00:00.000Z'), version: '0.1.0' };
const LATER = '2026-03-02T09:00:00.000Z';

const asked = aQuestion({ id: 'q-1', text: 'When did you last let others lead?', followUps: ['Why?'] });

const answer = (text: string, id = 'r1') =>
  aReflection({
    id,
    text,
    updatedAt: LATER,
    target: { kind: 'question', questionId: 'q-1', questionText: asked.text },
  });

const written = (changes: Partial<ExportRecord> = {}): string =>
  notesToMarkdown(
    notesOf({
      article: anArticle({ questions: [asked] }),
      journal: aJournal({ reflections: [answer('On *Monday*.')] }),
      ...changes,
    }),
    OPTIONS,
  );

/** What a block of that reflection holds, without the id that note apps link to. */
function between(text: string, id: string): string | undefined {
  const block = new RegExp(
    `<!-- afterword:begin (?:answer|note) (${id}(?:~\\d+)?) #[0-9a-f]{8} -->\n([\\s\\S]*?)\n<!-- afterword:end (?:answer|note) \\1 -->`,
  ).exec(text)?.[2];
  return block?.replace(/\n\n\^r-[0-9A-Za-z-]+$/, '');
}

/** Line ends are those of the file. */
const unix = (text: string): string => text.replace(/\r\n?/g, '\n');

/** As a note app shows it. */
const withoutMarks = (text: string): string =>
  text
    .replace(/<!-- afterword:begin [^\n]* -->\n\n?/g, '')
    .replace(/\n?\n<!-- afterword:end [^\n]* -->/g, '');

const answered = (text: string): string => written({ journal: aJournal({ reflections: [answer(text)] }) });

describe('notes as Markdown', () => {
  test('read as a person would write them', () => {
    expect(withoutMarks(written())).toBe(`---
id: 0123456789abcdef0123456789abcdef
title: Walking behind
byline: Ines Albrecht
site: The Quiet Desk
url: https://desk.example/walking
published: 2026-02-11
added: 2026-03-01T09:00:00.000Z
language: en
state: unread
written: ${LATER}
exported: 2026-04-01T08:00:00.000Z
generator: Afterword 0.1.0
---

# Walking behind

Ines Albrecht · The Quiet Desk · 2026-02-11 · <https://desk.example/walking>

## When did you last let others lead?

- Why?

On *Monday*.

^r-r1
`);
  });

  test('hold the reader’s Markdown exactly, found by the reflection’s id', () => {
    const text = '# Mine\n\n* a\n* b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n    code\n\ntrailing  ';
    expect(between(answered(text), 'r1')).toBe(text);
  });

  test('hold any words exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '');
        expect(between(answered(text), 'r1')?.startsWith(unix(text))).toBe(true);
      }),
    );
  });

  test.each([
    ['a fence of code', '```js\nlet a;'],
    ['a longer fence of tildes', '~~~~\na\n```\nb'],
    ['a fence in a quotation', '> ```\n> a'],
    ['a comment', 'a\n\n<!-- never closed'],
    ['a script', '<script>\nlet a;'],
    ['a style', '<STYLE>\na {}'],
    ['an instruction', '<?xml'],
    ['raw characters', '<![CDATA[ x'],
    ['a block of tags', '<div>\nopen'],
  ])('keep %s that the reader left open from swallowing what follows', (_what, text) => {
    const tree = fromMarkdown(
      written({
        journal: aJournal({ reflections: [answer(text), aReflection({ id: 'r2', text: 'Next.' })] }),
      }),
    );
    const headings = tree.children.flatMap((node) => (node.type === 'heading' ? [node.children[0]] : []));
    expect(headings.at(-1)).toMatchObject({ type: 'text', value: 'Notes' });
  });

  test('escape what a title or question would say to Markdown, on one line', () => {
    const text = written({
      article: anArticle({
        title: '1. *Stars*\n# and <b>tags</b>',
        questions: [{ ...asked, text: '# Why\n`not`?' }],
      }),
    });
    const tree = fromMarkdown(text.slice(text.indexOf('\n---\n') + 5));
    const headings = tree.children.filter((node) => node.type === 'heading');
    expect(headings.map(({ children }) => children)).toMatchObject([
      [{ type: 'text', value: '1. *Stars* # and <b>tags</b>' }],
      [{ type: 'text', value: '# Why `not`?' }],
    ]);
  });

  test('have front matter that any YAML reader reads back', () => {
    const text = written({
      article: anArticle({
        title: 'Yes: "no" #1',
        byline: '- @x\n---',
        siteName: 'null',
        questions: [asked],
      }),
      journal: aJournal({
        reflections: [answer('x')],
        tags: { value: ['a, b', 'true', '#c'], updatedAt: LATER },
        starred: { value: true, updatedAt: LATER },
      }),
    });
    const front = parseYaml(/^---\n([\s\S]*?)\n---\n\n</.exec(text)?.[1] ?? '');
    expect(front).toMatchObject({
      id: AN_ID,
      title: 'Yes: "no" #1',
      byline: '- @x\n---',
      site: 'null',
      tags: ['a, b', 'true', '#c'],
      starred: true,
    });
  });

  test('of an article that is gone say what its journal remembers', () => {
    const text = written({ article: null });
    expect(text).toContain('# Walking behind');
    expect(text).toContain('## When did you last let others lead?');
  });

  test('end questions without an answer in a list of their own', () => {
    const open = aQuestion({ id: 'q-2', text: 'What next?' });
    expect(withoutMarks(written({ article: anArticle({ questions: [asked, open] }) }))).toMatch(
      /\n## Not answered yet\n\n- What next\?\n$/,
    );
  });

  test('say every live word of any journal', () => {
    fc.assert(
      fc.property(anyJournal(fc.constant(AN_ID)), (journal) => {
        const text = written({ journal });
        for (const reflection of journal.reflections) {
          const gone = reflection.deletedAt !== null || reflection.text.trim() === '';
          const found = between(text, reflection.id);
          if (gone) expect(found).toBeUndefined();
          else expect(found?.startsWith(unix(reflection.text))).toBe(true);
        }
      }),
    );
  });
});
