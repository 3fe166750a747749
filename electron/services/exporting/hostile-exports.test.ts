/** Titles and texts that are made to harm, through every format, read back by programs that are not ours. */

import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { PrintedPage } from '../../../core/exporting/bookmarks.ts';
import type { ExportRecord } from '../../../core/exporting/export.ts';
import { PREPARED_FORMATS, type PreparedFormat } from '../../../core/exporting/export-notes.ts';
import { splitFrontMatter } from '../../../core/exporting/front-matter.ts';
import {
  aCommitment,
  aHighlight,
  aJournal,
  anArticle,
  aQuestion,
  aReflection,
} from '../../../core/testing/factories.ts';
import { HOSTILE_TITLES } from '../../../core/testing/hostile-titles.ts';
import { dangersIn, expectCommonName } from '../testing/harmless.ts';
import { streamedFiles } from '../testing/streamed-files.ts';
import { prepareExport } from './prepare-export.ts';

const recordOf = (words: string, at: number): ExportRecord => {
  const id = at.toString(16).padStart(32, '0');
  const asked = aQuestion({ id: 'q-1', text: words });
  return {
    article: anArticle({ id, title: words, byline: words, questions: [asked] }),
    journal: aJournal({
      articleId: id,
      tags: { value: [words], updatedAt: '2026-03-01T09:00:00.000Z' },
      highlights: [aHighlight({ selector: { exact: words, prefix: '', suffix: '', start: 0 } })],
      reflections: [
        aReflection({
          text: words,
          target: { kind: 'question', questionId: 'q-1', questionText: words },
        }),
      ],
      commitments: [aCommitment({ cue: words, action: words, rehearsal: words, lookBackOn: '2026-05-01' })],
    }),
  };
};

const RECORDS = HOSTILE_TITLES.map(recordOf);

const makeFiles = async (format: PreparedFormat) => {
  const manner = {
    extent: 'comments',
    layout: 'page',
    paper: 'A4',
    template: { extension: 'html', text: '<h1>{{title}}</h1>' },
  } as const;
  const options = { now: new Date('2026-04-01T08:00:00.000Z'), version: '1.0.0' };
  const drawn = { toPdf: async ({ html }: PrintedPage) => Buffer.from(html), readPicture: async () => null };
  const { files, skipped } =
    format === 'markdown'
      ? await prepareExport(RECORDS, format, { ...options, ...manner })
      : await streamedFiles(RECORDS, { ...manner, format }, drawn);
  expect(skipped).toEqual([]);
  return files;
};

/** Made once: several tests look at the same files. */
const made = new Map<PreparedFormat, ReturnType<typeof makeFiles>>();

function filesOf(format: PreparedFormat): ReturnType<typeof makeFiles> {
  const files = made.get(format) ?? makeFiles(format);
  made.set(format, files);
  return files;
}

describe('hostile titles and texts', () => {
  test.each(PREPARED_FORMATS)('make only file names that every system takes (%s)', async (format) => {
    const names = (await filesOf(format)).map(({ name }) => name);
    for (const name of names) {
      expectCommonName(name);
    }
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test('stay words in Markdown’s front matter', async () => {
    for (const [at, { text }] of (await filesOf('markdown')).entries())
      expect(parseYaml(splitFrontMatter(text).front ?? '')).toMatchObject({
        id: at.toString(16).padStart(32, '0'),
      });
  });

  test.each(['html', 'pdf', 'template'] as const)('run and load nothing in a page (%s)', async (format) => {
    for (const { text } of await filesOf(format)) expect(dangersIn(text)).toEqual([]);
  });

  test('are no formulas in a table, and lose no column', async () => {
    const [file] = await filesOf('csv');
    const data: Record<string, string>[] = parseCsv(file?.text ?? '', {
      bom: true,
      columns: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(HOSTILE_TITLES.length * 3);
    for (const row of data)
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
    expect(data[0]?.['article']).toBe(HOSTILE_TITLES[0]);
  });

  test('are one event each in a calendar', async () => {
    const [file] = await filesOf('calendar');
    const calendar = new ICAL.Component(ICAL.parse(file?.text ?? ''));
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events).toHaveLength(HOSTILE_TITLES.length);
    for (const event of events) {
      expect(event.summary.startsWith('Look back: ')).toBe(true);
      expect(event.startDate.toString()).toBe('2026-05-01');
    }
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(HOSTILE_TITLES.length);
  });

  test('are words in Word documents', async () => {
    for (const { bytes } of await filesOf('docx')) {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes ?? []) });
      expect(value.length).toBeGreaterThan(10);
    }
  });

  test.each(['json', 'annotations'] as const)('are exact in %s', async (format) => {
    const [file] = await filesOf(format);
    const words: string[] = [];
    JSON.parse(file?.text ?? '', (_key, value) => {
      if (typeof value === 'string') words.push(value);
      return value;
    });
    for (const title of HOSTILE_TITLES) expect(words).toContain(title);
  });
});
