import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeFailure } from '../failure.ts';
import { anyArticle, anyArticleId, anyJournal } from '../testing/arbitraries.ts';
import { aJournal, anArticle, anElement, aReflection, aTree } from '../testing/factories.ts';
import type { ExportRecord } from './export.ts';
import { exportNotes } from './export-notes.ts';
import { isExport } from './json-notes.ts';
import { parseExport } from './parse-export.ts';

const OPTIONS = { now: new Date('2026-04-01T08:00:00.000Z'), version: '0.1.0' };

const anyRecord = anyArticleId.chain((id) =>
  fc.record<ExportRecord>({
    article: fc.option(anyArticle(fc.constant(id)), { nil: null }),
    journal: anyJournal(fc.constant(id)),
  }),
);

const exported = (...records: readonly ExportRecord[]): string =>
  exportNotes(records, 'json', OPTIONS).files[0]?.text ?? '';

const withRecord = (change: (record: Record<string, unknown>) => unknown): string => {
  const whole = JSON.parse(exported({ article: anArticle(), journal: aJournal() }));
  return JSON.stringify({ ...whole, records: [change(whole.records[0])] });
};

const failureOf = (text: string) => {
  const parsed = parseExport(text, 'notes.json');
  return parsed.ok ? null : parsed.failure;
};

describe('a JSON export', () => {
  test('gives back every record as it was', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { minLength: 1, maxLength: 4 }), (records) => {
        expect(parseExport(exported(...records), 'notes.json')).toEqual({ ok: true, value: records });
      }),
      { numRuns: 300 },
    );
  });

  test('is known by its beginning, after a byte order mark too', () => {
    const text = exported({ article: anArticle(), journal: aJournal() });
    expect(isExport(text.slice(0, 100))).toBe(true);
    expect(isExport(`\uFEFF${text}`)).toBe(true);
    expect(parseExport(`\uFEFF${text}`, 'notes.json').ok).toBe(true);
    expect(isExport('An article about "format":"afterword/export"')).toBe(false);
    expect(isExport('{"title":"x","format":"afterword/export"}')).toBe(false);
  });

  test('of a journal whose article is gone keeps the journal', () => {
    const record = { article: null, journal: aJournal({ reflections: [aReflection()] }) };
    expect(parseExport(exported(record), 'n.json')).toEqual({ ok: true, value: [record] });
  });

  test('that was made hostile is cleaned like a page from the web', () => {
    const content = aTree(anElement('p', 'Read.'), anElement('script', 'steal()'), {
      ...anElement('a', 'link'),
      properties: { href: 'javascript:steal()', onClick: 'steal()' },
    });
    const parsed = parseExport(
      withRecord((record) => ({ ...record, article: anArticle({ content, excerpt: '' }) })),
      'n',
    );
    expect(JSON.stringify(parsed)).not.toContain('steal');
    expect(JSON.stringify(parsed)).toContain('Read.');
  });
});

describe('a file that is not a whole export is refused with its reason:', () => {
  const whole = exported({ article: anArticle(), journal: aJournal() });

  test.each([
    ['empty', '', 'empty'],
    ['only white space', ' \n', 'empty'],
    ['cut short', whole.slice(0, -20), 'not-json'],
    ['text after the end', `${whole}x`, 'not-json'],
    ['null', 'null', 'wrong-format'],
    ['another file', '{"format":"afterword-journal"}', 'wrong-format'],
    ['no records', '{"format":"afterword/export","version":1}', 'wrong-shape'],
    ['a record of text', withRecord(() => 'x'), 'wrong-shape'],
    ['no journal', withRecord(({ article }) => ({ article })), 'wrong-shape'],
    ['an article without a title', withRecord((r) => ({ ...r, article: { id: 'x' } })), 'wrong-shape'],
    [
      'an id that is a path',
      withRecord((r) => ({ ...r, article: { ...anArticle(), id: '../../x' } })),
      'wrong-shape',
    ],
    [
      'an article of another journal',
      withRecord((r) => ({ ...r, journal: aJournal({ articleId: 'f'.repeat(32) }) })),
      'wrong-shape',
    ],
  ])('%s', (_what, text, reason) => {
    expect(failureOf(text)).toEqual({ tag: 'broken-export', name: 'notes.json', reason });
  });

  test('written by a newer Afterword', () => {
    const newer = JSON.stringify({ ...JSON.parse(whole), version: 9 });
    expect(failureOf(newer)).toEqual({ tag: 'newer-version', name: 'notes.json', version: 9 });
    const newerArticle = JSON.stringify({ ...JSON.parse(whole), articleVersion: 7 });
    expect(failureOf(newerArticle)).toEqual({ tag: 'newer-version', name: 'notes.json', version: 7 });
    const failure = failureOf(newer);
    expect(failure && describeFailure(failure)).toContain('newer Afterword');
  });

  test('nested deep enough to overflow a stack', () => {
    const deep = `${'{"type":"element","tagName":"b","properties":{},"children":['.repeat(3000)}${']}'.repeat(3000)}`;
    const text = whole.replace(/"content":\{"type":"root","children":\[/, `$&${deep},`);
    expect(failureOf(text)?.tag).toBe('broken-export');
  });
});
