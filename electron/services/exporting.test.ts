import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportNotes, PREPARED_FORMATS, type PreparedFormat } from '../../core/exporting/export-notes.ts';
import { aJournal, anArticle, anElement, aReflection, aTree } from '../../core/testing/factories.ts';
import { aPng } from '../../core/testing/pictures.ts';
import { type FileCalls, NODE_FILES } from '../library/file-calls.ts';
import { completeExport, existingNames, prepareExport, writeExport } from './exporting.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterword-export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');

/** A disk that takes no more bytes. */
const FULL_DISK: FileCalls = {
  ...NODE_FILES,
  open: async (path, flags) => ({ ...(await NODE_FILES.open(path, flags)), write: async () => 0 }),
};

describe('writing an export', () => {
  test('puts every file where it was wanted, making folders', async () => {
    const report = await writeExport(
      [
        { name: at('one.md'), text: 'Größe 🙂' },
        { name: at('new/two.md'), text: 'two' },
      ],
      { replace: false },
    );
    expect(report).toEqual({ written: [at('one.md'), at('new/two.md')], skipped: [] });
    expect(read('one.md')).toBe('Größe 🙂');
    expect(readdirSync(folder).sort()).toEqual(['new', 'one.md']);
  });

  test('leaves a file that is there alone, says so, and writes the others', async () => {
    writeFileSync(at('one.md'), 'older');
    const report = await writeExport(
      [
        { name: at('one.md'), text: 'newer' },
        { name: at('two.md'), text: 'two' },
      ],
      { replace: false },
    );
    expect(read('one.md')).toBe('older');
    expect(report.written).toEqual([at('two.md')]);
    expect(report.skipped).toEqual([
      { name: 'one.md', reason: expect.stringContaining('already exists and was not overwritten') },
    ]);
  });

  test('replaces a file when that was allowed', async () => {
    writeFileSync(at('one.md'), 'older');
    await writeExport([{ name: at('one.md'), text: 'newer' }], { replace: true });
    expect(read('one.md')).toBe('newer');
  });

  test.each([true, false])('leaves nothing half written on a full disk (replace: %s)', async (replace) => {
    if (replace) writeFileSync(at('one.md'), 'older');
    const report = await writeExport([{ name: at('one.md'), text: 'newer' }], { replace, files: FULL_DISK });
    expect(report.written).toEqual([]);
    expect(report.skipped[0]?.reason).toContain('the disk is full');
    expect(readdirSync(folder)).toEqual(replace ? ['one.md'] : []);
    if (replace) expect(read('one.md')).toBe('older');
  });

  test('tells of a folder in the place of a file', async () => {
    mkdirSync(at('one.md'));
    const report = await writeExport([{ name: at('one.md'), text: 'x' }], { replace: false });
    expect(report.skipped[0]?.reason).toContain('already exists');
  });
});

describe('pictures of whole articles', () => {
  const NAME = `${'a'.repeat(64)}.png`;
  const image = {
    ...anElement('img'),
    properties: { alt: 'A herd', dataPicture: NAME, width: 4, height: 3 },
  };
  const webp = { ...image, properties: { ...image.properties, dataPicture: `${'b'.repeat(64)}.webp` } };
  const record = { article: anArticle({ content: aTree(image, webp) }), journal: aJournal() };
  const options = { now: new Date('2026-04-01T08:00:00.000Z'), version: '0.1.0' };
  const readPicture = async (name: string): Promise<Uint8Array | null> =>
    name === NAME ? aPng() : new Uint8Array([1]);
  const complete = (format: PreparedFormat, layout: 'page' | 'site' = 'page') =>
    completeExport([record], { format, layout, extent: 'articles', paper: 'A4', template: null }, options, {
      toPdf: async ({ html }) => Buffer.from(html),
      readPicture,
    });

  test('stand in a page itself, and so in what is printed', async () => {
    const src = `src="data:image/png;base64,${Buffer.from(aPng()).toString('base64')}"`;
    expect((await complete('html')).files[0]?.text).toContain(src);
    expect(Buffer.from((await complete('pdf')).files[0]?.bytes ?? []).toString()).toContain(src);
  });

  test('stand beside the pages of a site and beside Markdown, each once', async () => {
    const site = await complete('html', 'site');
    expect(site.files.map(({ name }) => name)).toEqual([
      'index.html',
      'articles/Walking behind.html',
      `images/${NAME}`,
      `images/${'b'.repeat(64)}.webp`,
    ]);
    expect(site.files[1]?.text).toContain(`src="../images/${NAME}"`);
    const placed = site.files.map((file) => ({ ...file, name: at(file.name) }));
    const report = await writeExport(placed, { replace: false, readPicture });
    expect(report.skipped).toEqual([]);
    expect(readFileSync(at(`images/${NAME}`))).toEqual(Buffer.from(aPng()));
  });

  test('stand in Word documents, but for a kind that Word does not show, which is told', async () => {
    const { files, skipped } = await complete('docx');
    expect(Object.keys(unzipSync(files[0]?.bytes ?? new Uint8Array())).join(' ')).toMatch(
      /word\/media\/\S+\.png/,
    );
    expect(skipped).toEqual([
      { name: 'A picture of “Walking behind”', reason: expect.stringContaining('WebP') },
    ]);
  });
});

test('names in use are found before anything is written', async () => {
  writeFileSync(at('one.md'), '');
  mkdirSync(at('three.md'));
  expect(await existingNames(folder, ['one.md', 'two.md', 'three.md'])).toEqual(['one.md', 'three.md']);
  expect(await existingNames(at('nowhere'), ['one.md'])).toEqual([]);
});

test.each(PREPARED_FORMATS)(
  'a long export as %s gives others their turn and comes to the same',
  async (format) => {
    const records = Array.from({ length: 60 }, (_, at) => {
      const id = at.toString(16).padStart(32, '0');
      const reflections = [aReflection({ id: `r${at}`, text: 'On *Monday*. '.repeat(200) })];
      return {
        article: anArticle({ id, title: `Article ${at}` }),
        journal: aJournal({ articleId: id, reflections }),
      };
    });
    const options = { now: new Date('2026-04-01T08:00:00.000Z'), version: '0.1.0' };
    let turns = 0;
    const breathe = async (): Promise<void> => {
      turns += 1;
    };
    const prepared = await prepareExport(records, format, options, breathe);
    expect(prepared).toEqual(exportNotes(records, format, options));
    expect(turns).toBeGreaterThanOrEqual(records.length);
  },
);
