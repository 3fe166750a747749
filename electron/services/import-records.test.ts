import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportRecord } from '../../core/exporting/export.ts';
import { exportNotes } from '../../core/exporting/export-notes.ts';
import type { ImportSource } from '../../core/importing/imported-article.ts';
import { isUntouched } from '../../core/journal/merge.ts';
import { EVERY_REFLECTION } from '../../core/journal/reflection-list.ts';
import { writeReflection } from '../../core/journal/reflections.ts';
import { anyArticle, anyArticleId, anyJournal } from '../../core/testing/arbitraries.ts';
import { A_TIME, aJournal, anArticle, aReflection } from '../../core/testing/factories.ts';
import type { Library } from '../library/library.ts';
import { openAt, temporaryFolder } from '../library/testing/open.ts';
import { importExport } from './import-records.ts';

const exported = (records: readonly ExportRecord[]): ImportSource => ({
  kind: 'file',
  name: 'notes.json',
  bytes: new TextEncoder().encode(
    exportNotes(records, 'json', { now: new Date(A_TIME), version: '1.0.0' }).files[0]?.text ?? '',
  ),
  mediaType: null,
  url: null,
});

/** Every record that says something, in the order of their ids. */
async function recordsOf(library: Library, ids: readonly string[]): Promise<readonly ExportRecord[]> {
  const records: ExportRecord[] = [];
  for (const id of ids) {
    const article = await library.readArticle(id);
    const journal = await library.readJournal(id);
    if (!journal.ok) throw new Error(journal.failure.tag);
    records.push({ article: article.ok ? article.value : null, journal: journal.value });
  }
  return records;
}

/** What the list of reflections shows: of articles that are gone, under the title the journal remembers. */
async function shownIn(library: Library): Promise<readonly unknown[]> {
  const { rows } = await library.listReflections(EVERY_REFLECTION, { start: 0, count: 60 }, 'UTC');
  return rows.map(({ articleId, articleTitle, orphaned, text }) => [articleId, articleTitle, orphaned, text]);
}

describe('importing a JSON export', () => {
  it('gives an empty library the very records of the one it came from', async () => {
    const anyRecord = anyArticleId.chain((id) =>
      fc.record({
        article: fc.option(anyArticle(fc.constant(id)), { nil: null }),
        journal: anyJournal(fc.constant(id)),
      }),
    );
    const anyRecords = fc.uniqueArray(anyRecord, {
      minLength: 1,
      maxLength: 3,
      selector: ({ journal }) => journal.articleId,
    });
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const ids = records.map(({ journal }) => journal.articleId);
        const first = await openAt(await temporaryFolder());
        for (const { article, journal } of records) {
          if (article !== null) await first.addArticle(article);
          await first.mergeJournal(journal);
        }
        const second = await openAt(await temporaryFolder());
        const taken = await importExport(second, exported(await recordsOf(first, ids)));
        expect(taken).toMatchObject({
          ok: true,
          value: { added: records.filter(({ article }) => article !== null).length },
        });
        const wanted = records.filter(({ journal }) => !isUntouched(journal));
        const found = await recordsOf(
          second,
          wanted.map(({ journal }) => journal.articleId),
        );
        expect(found).toEqual(wanted);
        expect(new Set(await second.journalIds())).toEqual(
          new Set(wanted.map(({ journal }) => journal.articleId)),
        );
        expect(await shownIn(second)).toEqual(await shownIn(first));
      }),
      { numRuns: 40 },
    );
  });

  it('merges what was written here and there, and loses no word of either', async () => {
    const library = await openAt(await temporaryFolder());
    await library.addArticle(anArticle());
    const target = { kind: 'article' } as const;
    await library.changeJournal(anArticle().id, (journal) =>
      writeReflection(journal, { id: 'r1', target, text: 'Written here.' }, '2026-03-05T10:00:00.000Z'),
    );
    const elsewhere = aJournal({ reflections: [aReflection({ text: 'Written there.' })] });
    await importExport(library, exported([{ article: anArticle(), journal: elsewhere }]));
    const journal = await library.readJournal(anArticle().id);
    const [reflection] = journal.ok ? journal.value.reflections : [];
    expect(reflection?.text).toBe('Written here.');
    expect(reflection?.versions.map(({ text }) => text)).toContain('Written there.');
  });

  it('keeps what was written on an article that is gone', async () => {
    const library = await openAt(await temporaryFolder());
    const record = { article: null, journal: aJournal({ reflections: [aReflection()] }) };
    expect(await importExport(library, exported([record]))).toEqual({
      ok: true,
      value: { added: 0, merged: 1, problems: [] },
    });
    expect(await recordsOf(library, await library.journalIds())).toEqual([record]);
    const listed = await library.listReflections(EVERY_REFLECTION, { start: 0, count: 9 }, 'UTC');
    expect(listed.rows).toMatchObject([{ orphaned: true, articleTitle: 'Walking behind' }]);
  });

  it('brings an article back to what was written on it, when an export has both', async () => {
    const library = await openAt(await temporaryFolder());
    const journal = aJournal({ reflections: [aReflection()] });
    await importExport(library, exported([{ article: null, journal }]));
    expect(await shownIn(library)).toMatchObject([
      [journal.articleId, 'Walking behind', true, expect.any(String)],
    ]);
    await importExport(library, exported([{ article: anArticle(), journal }]));
    expect(await shownIn(library)).toMatchObject([
      [journal.articleId, 'Walking behind', false, expect.any(String)],
    ]);
    expect(await recordsOf(library, await library.journalIds())).toEqual([{ article: anArticle(), journal }]);
  });

  it('takes in what was written on an article that is in the trash here', async () => {
    const library = await openAt(await temporaryFolder());
    await library.addArticle(anArticle());
    await library.trashArticle(anArticle().id);
    const journal = aJournal({ reflections: [aReflection()] });
    await importExport(library, exported([{ article: null, journal }]));
    await library.restoreArticle(anArticle().id);
    expect(await shownIn(library)).toMatchObject([
      [journal.articleId, 'Walking behind', false, expect.any(String)],
    ]);
  });

  it('puts what was written under the same text that was imported here by itself', async () => {
    const library = await openAt(await temporaryFolder());
    const here = anArticle({ id: 'a'.repeat(32) });
    await library.addArticle(here);
    const journal = aJournal({ reflections: [aReflection({ text: 'Written there.' })] });
    const taken = await importExport(library, exported([{ article: anArticle(), journal }]));
    expect(taken).toEqual({ ok: true, value: { added: 0, merged: 1, problems: [] } });
    const found = await library.readJournal(here.id);
    expect(found.ok && found.value.reflections.map(({ text }) => text)).toEqual(['Written there.']);
  });

  it('keeps two articles of one text apart that were exported together', async () => {
    const library = await openAt(await temporaryFolder());
    const other = anArticle({ id: 'a'.repeat(32) });
    const records = [
      { article: anArticle(), journal: aJournal() },
      { article: other, journal: aJournal({ articleId: other.id }) },
    ];
    expect(await importExport(library, exported(records))).toEqual({
      ok: true,
      value: { added: 2, merged: 0, problems: [] },
    });
  });

  it('leaves a file alone that is no export', async () => {
    const library = await openAt(await temporaryFolder());
    const bytes = new TextEncoder().encode('{"title":"something else"}');
    expect(await importExport(library, { ...exported([]), bytes })).toBeNull();
  });
});
