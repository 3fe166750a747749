import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aHighlight, aJournal, anArticle, aQuestion, aReflection } from '../testing/factories.ts';
import type { ExportRecord } from './export.ts';
import { exportNotes } from './export-notes.ts';
import { notesOf } from './notes.ts';
import { SHIPPED_TEMPLATES } from './shipped-templates.ts';
import { checkTemplate, fillTemplate } from './template.ts';
import { templateView } from './template-view.ts';

const asked = aQuestion({ id: 'q-1', text: 'When did you last let others lead?' });
const record = (title: string, id = anArticle().id): ExportRecord => ({
  article: anArticle({ id, title, questions: [asked] }),
  journal: aJournal({
    articleId: id,
    highlights: [aHighlight()],
    reflections: [
      aReflection({
        text: 'On <b>Monday</b>.',
        target: { kind: 'question', questionId: 'q-1', questionText: asked.text },
      }),
    ],
  }),
});

const filled = (text: string, extension = 'md', records = [record('Walking & waiting')]) =>
  exportNotes(records, 'template', {
    now: new Date('2026-04-01T08:00:00.000Z'),
    version: '1.0.0',
    template: { text, extension },
  });

describe('a template', () => {
  test('is filled with what the notes say, a file for each article', () => {
    const text =
      '# {{title}}\n{{#questions}}\n- {{question}}\n{{#answers}}\n  {{words}} ({{date}})\n{{/answers}}\n{{/questions}}\n';
    const { files } = filled(text, 'md', [record('One'), record('Two', 'b'.repeat(32))]);
    expect(files.map(({ name }) => name)).toEqual(['One.md', 'Two.md']);
    expect(files[0]?.text).toBe(
      '# One\n- When did you last let others lead?\n  On <b>Monday</b>. (2026-03-01)\n',
    );
  });

  test('makes one file of all articles where it repeats a part for each', () => {
    const { files } = filled('{{today}}\n{{#articles}}\n* {{title}}\n{{/articles}}\n', 'txt', [
      record('One'),
      record('Two', 'b'.repeat(32)),
    ]);
    expect(files).toEqual([{ name: 'Afterword notes 2026-04-01.txt', text: '2026-04-01\n* One\n* Two\n' }]);
  });

  test('escapes words in markup, and only there', () => {
    const text = '{{title}} {{#questions}}{{#answers}}{{words}}{{/answers}}{{/questions}}';
    expect(filled(text, 'html').files[0]?.text).toBe('Walking &amp; waiting On &lt;b&gt;Monday&lt;/b&gt;.');
    expect(filled(text, 'md').files[0]?.text).toBe('Walking & waiting On <b>Monday</b>.');
  });

  test.each([
    ['a\n{{#questions}}\nx', 2, 'The part “questions” is never closed: {{/questions}} is missing.'],
    ['a\n\n{{/notes}}', 3, '{{/notes}} closes a part that was not opened.'],
    ['a\n{{title', 2, 'Two closing braces are missing.'],
    ['\n{{Title}}', 2, 'There is nothing called “Title”. Did you mean “title”?'],
    ['{{#questions}}\n{{constructor}}{{/questions}}', 2, 'There is nothing called “constructor”.'],
    ['{{questons}}', 1, 'There is nothing called “questons”. Did you mean “questions”?'],
    ['{{> other}}', 1, 'Templates cannot take in others: {{> other}} has no meaning here.'],
    ['{{#tags}}{{#tags}}{{/tags}}{{/tags}}', 1, '“tags” stands inside itself.'],
  ])('that is wrong says so in words, with the line: %s', (text, line, sentence) => {
    expect(checkTemplate(text)).toEqual({ line, sentence });
    expect(filled(text)).toMatchObject({ files: [], problem: { line, sentence } });
  });

  test('never throws, whatever is typed', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '#',
      '/',
      '^',
      'title',
      'notes',
      '.',
      '=',
      '&',
      '{',
      '}',
      '\n',
      ' ',
      '>',
      '!',
    );
    const view = templateView(notesOf(record('One')), '2026-04-01');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const result = fillTemplate({ text: pieces.join(''), extension: 'md' }, view);
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });

  test.each(SHIPPED_TEMPLATES)(
    'that comes with the app has no mistake and says something: $name',
    (template) => {
      const { files, problem } = filled(template.text, template.extension);
      expect(problem).toBeUndefined();
      expect(files[0]?.text).toContain('walks behind');
      expect(files[0]?.text).not.toMatch(/\{\{|\n{4}/);
    },
  );
});
