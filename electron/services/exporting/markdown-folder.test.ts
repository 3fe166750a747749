import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExportRecord } from '../../../core/exporting/export.ts';
import {
  aHighlight,
  aJournal,
  anArticle,
  anElement,
  aReflection,
  aTree,
} from '../../../core/testing/factories.ts';
import { type FileCalls, NODE_FILES } from '../../library/file-calls.ts';
import { temporaryFolder } from '../../library/testing/open.ts';
import { exportToFolder } from './markdown-folder.ts';

const NOW = new Date('2026-04-01T08:00:00.000Z');
const LATER = new Date('2026-04-02T08:00:00.000Z');

const recordOf = (changes: Parameters<typeof aJournal>[0], title = 'Walking behind'): ExportRecord => ({
  article: anArticle({ title }),
  journal: aJournal(changes),
});

const run = (
  folder: string,
  records: readonly ExportRecord[],
  now = NOW,
  files: FileCalls = NODE_FILES,
  extent: 'highlights' | 'articles' = 'highlights',
) =>
  exportToFolder(records, {
    folder,
    files,
    options: { now, version: '1.0.0', extent },
    readPicture: async (name) => (name.startsWith('a') ? new Uint8Array([1, 2]) : null),
  });

const FIRST = recordOf({ reflections: [aReflection({ text: 'I would.' })] });

describe('a folder of Markdown', () => {
  test('gets a file for each article, and is left alone when everything is in it', async () => {
    const folder = await temporaryFolder();
    expect((await run(folder, [FIRST])).written).toEqual([join(folder, 'Walking behind.md')]);
    const before = await readFile(join(folder, 'Walking behind.md'), 'utf8');
    expect(await run(folder, [FIRST], LATER)).toEqual({ written: [], unchanged: 1, skipped: [] });
    expect(await readFile(join(folder, 'Walking behind.md'), 'utf8')).toBe(before);
  });

  test('is renewed where a person moved, renamed and extended the file, under any title', async () => {
    const folder = await temporaryFolder();
    await run(folder, [FIRST]);
    await mkdir(join(folder, '1. Leadership'));
    const path = join(folder, '1. Leadership', 'Herd.md');
    await rename(join(folder, 'Walking behind.md'), path);
    const text = await readFile(path, 'utf8');
    await writeFile(path, `${text.replace('\nid:', '\naliases: [Herd]\nid:')}\n- [[My own link]]\n`);
    const second = recordOf(
      { reflections: [aReflection({ text: 'I did.', updatedAt: LATER.toISOString() })] },
      'Another title',
    );
    expect((await run(folder, [second], LATER)).written).toEqual([path]);
    const renewed = await readFile(path, 'utf8');
    expect(renewed).toContain('# Another title');
    expect(renewed).toContain('I did.');
    expect(renewed).toContain('\naliases: [Herd]\n');
    expect(renewed.endsWith('\n\n- [[My own link]]\n')).toBe(true);
    expect(await readdir(folder)).toEqual(['1. Leadership']);
  });

  test('marks what was deleted, and leaves alone what is only not wanted this time', async () => {
    const folder = await temporaryFolder();
    const both = { reflections: [aReflection({ text: 'I would.' })], highlights: [aHighlight()] };
    await run(folder, [recordOf(both)]);
    const deleted = {
      ...both,
      reflections: [aReflection({ text: 'I would.', deletedAt: NOW.toISOString() })],
    };
    const only = { ...recordOf({}), whole: recordOf(deleted).journal };
    await run(folder, [only], LATER);
    const text = await readFile(join(folder, 'Walking behind.md'), 'utf8');
    expect(text).toMatch(/begin note r1 #[0-9a-f]{8} deleted -->\n\*Deleted in Afterword/);
    expect(text).toContain('I would.');
    expect(text).toMatch(/begin highlight h1 #[0-9a-f]{8} -->/);
  });

  test('never takes the name of a file that is somebody else’s', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'walking behind.md'), 'mine');
    expect((await run(folder, [FIRST])).written).toEqual([join(folder, 'Walking behind 2.md')]);
    expect(await readFile(join(folder, 'walking behind.md'), 'utf8')).toBe('mine');
  });

  test('holds the pictures of whole articles, and tells of one that is missing', async () => {
    const folder = await temporaryFolder();
    const image = (letter: string) => ({
      ...anElement('img'),
      properties: { alt: 'A herd', dataPicture: `${letter.repeat(64)}.png`, width: 4, height: 3 },
    });
    const record = { ...FIRST, article: anArticle({ content: aTree(image('a'), image('b')) }) };
    const report = await run(folder, [record], NOW, NODE_FILES, 'articles');
    expect(await readdir(join(folder, 'images'))).toEqual([`${'a'.repeat(64)}.png`]);
    expect(report.skipped).toEqual([
      { name: 'Walking behind', reason: 'The picture is missing in the library.' },
    ]);
    expect(await readFile(join(folder, 'Walking behind.md'), 'utf8')).toContain(
      `![A herd](images/${'a'.repeat(64)}.png)`,
    );
  });

  test('has nothing half-written in it when the disk is full', async () => {
    const folder = await temporaryFolder();
    await run(folder, [FIRST]);
    const before = await readFile(join(folder, 'Walking behind.md'), 'utf8');
    const full: FileCalls = {
      ...NODE_FILES,
      open: async (path, flags) => ({ ...(await NODE_FILES.open(path, flags)), write: async () => 0 }),
    };
    const second = recordOf({ reflections: [aReflection({ text: 'I did.' })] });
    const report = await run(folder, [second], LATER, full);
    expect(report.skipped[0]?.reason).toContain('the disk is full');
    expect(await readdir(folder)).toEqual(['Walking behind.md']);
    expect(await readFile(join(folder, 'Walking behind.md'), 'utf8')).toBe(before);
  });
});
