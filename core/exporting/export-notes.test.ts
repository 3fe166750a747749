import { describe, expect, test } from 'vitest';
import { LARGEST_SOURCE } from '../importing/pipeline-limits.ts';
import { aJournal, anArticle, aReflection } from '../testing/factories.ts';
import type { ExportRecord } from './export.ts';
import { exportNotes, PREPARED_FORMATS, type PreparedFormat } from './export-notes.ts';
import { parseExport } from './parse-export.ts';

const OPTIONS = { now: new Date('2026-04-01T08:00:00.000Z'), version: '0.1.0' };

const idOf = (number: number): string => number.toString(16).padStart(32, '0');

const aRecord = (number: number, title: string, text: string | null): ExportRecord => ({
  article: anArticle({ id: idOf(number), title }),
  journal: aJournal({
    articleId: idOf(number),
    articleTitle: title,
    reflections: text === null ? [] : [aReflection({ text })],
  }),
});

const namesOf = (records: readonly ExportRecord[], format: PreparedFormat) =>
  exportNotes(records, format, OPTIONS).files.map(({ name }) => name);

describe('an export', () => {
  const two = [aRecord(1, 'Feedback', 'one'), aRecord(2, 'feedback', 'two')];

  test('has a Markdown file for each article, never two of one name', () => {
    expect(namesOf(two, 'markdown')).toEqual(['Feedback.md', 'feedback 2.md']);
  });

  test('has one page and one JSON file for all', () => {
    expect(namesOf(two, 'html')).toEqual(['Afterword notes 2026-04-01.html']);
    expect(namesOf(two, 'json')).toEqual(['Afterword notes 2026-04-01.json']);
    expect(namesOf(two.slice(0, 1), 'html')).toEqual(['Feedback.html']);
  });

  test.each(['markdown', 'html'] as const)('as %s skips an article without a word and says why', (format) => {
    const exported = exportNotes(
      [...two, aRecord(3, 'Unread', null), aRecord(4, 'Blank', ' \n')],
      format,
      OPTIONS,
    );
    expect(exported.skipped).toEqual([
      { name: 'Unread', reason: 'You have not written anything about it yet.' },
      { name: 'Blank', reason: 'You have not written anything about it yet.' },
    ]);
    expect(exported.files.map(({ text }) => text).join('')).not.toContain('Unread');
  });

  test('as JSON skips nothing', () => {
    const exported = exportNotes([...two, aRecord(3, 'Unread', null)], 'json', OPTIONS);
    expect(exported.skipped).toEqual([]);
    expect(exported.files[0]?.text).toContain('Unread');
  });

  test.each(PREPARED_FORMATS)('of nothing as %s has no file', (format) => {
    expect(exportNotes([], format, OPTIONS)).toEqual({ files: [], skipped: [] });
  });

  test.each(PREPARED_FORMATS.filter((format) => !['calendar', 'template'].includes(format)))(
    'uses the reader’s own title for %s',
    (format) => {
      const [record] = two;
      if (!record) throw new Error('no record');
      const journal = {
        ...record.journal,
        title: { value: 'My name for it', updatedAt: OPTIONS.now.toISOString() },
      };
      expect(namesOf([{ ...record, journal }], format)[0]).toMatch(/^My name for it\./);
    },
  );

  test('goes on in further files when there is more than one can hold', () => {
    const many = Array.from({ length: 401 }, (_, at) => aRecord(at, `Article ${at}`, 'x'));
    expect(namesOf(many, 'html')).toEqual([
      'Afterword notes 2026-04-01.html',
      'Afterword notes 2026-04-01 2.html',
      'Article 400.html',
    ]);
    const large = ['a', 'b', 'c'].map((letter, at) => aRecord(at, letter, '长'.repeat(2_500_000)));
    const files = exportNotes(large, 'json', OPTIONS).files;
    expect(files.map(({ name }) => name)).toEqual(['Afterword notes 2026-04-01.json', 'c.json']);
    for (const { text } of files) {
      expect(new TextEncoder().encode(text).length).toBeLessThan(LARGEST_SOURCE);
      expect(parseExport(text, 'x').ok).toBe(true);
    }
  });
});
