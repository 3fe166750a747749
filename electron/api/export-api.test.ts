import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExportRequest } from '../../core/exporting/export.ts';
import { aJournal, aReflection } from '../../core/testing/factories.ts';
import type { Library } from '../library/library.ts';
import { openLibrary } from '../library/open-library.ts';
import { createMemoryDisk } from '../library/testing/memory-files.ts';
import { optionsAt, temporaryFolder } from '../library/testing/open.ts';
import { createExportApi, type ExportApiOptions } from './export-api.ts';

const REQUEST: ExportRequest = {
  scope: { tag: 'all' },
  extent: 'highlights',
  format: 'markdown',
  layout: 'page',
  paper: 'A4',
  template: null,
};

/** A library in memory with something written on so many articles, and where the reader saves to. */
async function exportsOf(count: number, place: string, onTold = (): void => undefined) {
  const opened = await openLibrary(optionsAt('/one'), { files: createMemoryDisk().files });
  if (!opened.ok) throw new Error(opened.failure.tag);
  const library: Library = opened.value;
  for (let at = 0; at < count; at += 1)
    await library.mergeJournal(
      aJournal({
        articleId: at.toString(16).padStart(32, '0'),
        articleTitle: `Article ${at}`,
        reflections: [aReflection({ text: `Thought ${at}.` })],
      }),
    );
  const told: unknown[] = [];
  const api = createExportApi({
    library,
    searcher: { findArticles: async () => [] },
    announce: (name: string, event: unknown) => {
      if (name === 'exportProgressed') told.push(event);
      onTold();
    },
    dialogs: { chooseFolder: async () => place, chooseSavePath: async () => place },
    now: () => new Date('2026-04-01T08:00:00.000Z'),
    version: '1.0.0',
  } as unknown as ExportApiOptions);
  return { api, library, told };
}

describe('saving Markdown', () => {
  test('of more articles than are shown reads one after the other, tells how far it is, and renews what changed', async () => {
    const folder = await temporaryFolder();
    const { api, library, told } = await exportsOf(103, folder);
    const preview = await api.previewExport(REQUEST);
    expect(preview).toMatchObject({ ok: true, value: { more: 3 } });
    const first = await api.exportNotes(REQUEST);
    expect(first.ok && first.value?.written).toHaveLength(103);
    expect(told.at(-1)).toBeNull();
    expect(told[0]).toMatchObject({ total: 103 });
    await library.mergeJournal(
      aJournal({
        articleId: '0'.repeat(32),
        reflections: [aReflection({ text: 'Another thought.', updatedAt: '2026-03-09T09:00:00.000Z' })],
      }),
    );
    const second = await api.exportNotes(REQUEST);
    expect(second).toMatchObject({
      ok: true,
      value: { written: [join(folder, 'Article 0.md')], skipped: [] },
    });
    expect(await readdir(folder)).toHaveLength(103);
    await library.close();
  });

  test('of one article over an earlier export keeps what a person added to it', async () => {
    const path = join(await temporaryFolder(), 'Mine.md');
    const { api, library } = await exportsOf(1, path);
    await api.exportNotes(REQUEST);
    await writeFile(path, `${await readFile(path, 'utf8')}\nMy own line.\n`);
    await api.exportNotes(REQUEST);
    expect(await readFile(path, 'utf8')).toMatch(/Thought 0\.[\s\S]*\nMy own line\.\n$/);
    await library.close();
  });
});

describe('saving pages of more articles than are shown', () => {
  const request = { ...REQUEST, format: 'html', layout: 'site' } as const;

  test('looks through them, asks where, and writes one after the other', async () => {
    const folder = await temporaryFolder();
    const { api, library, told } = await exportsOf(103, folder);
    const saved = await api.exportNotes(request);
    expect(saved.ok && saved.value?.written).toHaveLength(104);
    expect(await readFile(join(folder, 'index.html'), 'utf8')).toContain('Article 102');
    expect(await readFile(join(folder, 'articles', 'Article 7.html'), 'utf8')).toContain('Thought 7.');
    expect(told).toContainEqual({ done: 0, total: 103 });
    expect(told.at(-1)).toBeNull();
    await library.close();
  });

  test('stops when it is cancelled while they are looked through', async () => {
    const folder = await temporaryFolder();
    let cancel = (): void => undefined;
    const { api, library } = await exportsOf(103, folder, () => cancel());
    cancel = () => void api.cancelExport();
    expect(await api.exportNotes(request)).toMatchObject({ ok: false, failure: { tag: 'cancelled' } });
    expect(await readdir(folder)).toEqual([]);
    await library.close();
  });
});
