import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExportRecord } from '../../../core/exporting/export.ts';
import {
  aCommitment,
  aJournal,
  anArticle,
  anElement,
  aReflection,
  aTree,
} from '../../../core/testing/factories.ts';
import { aPng } from '../../../core/testing/pictures.ts';
import { aRecordLibrary } from '../testing/record-library.ts';
import { streamedFiles } from '../testing/streamed-files.ts';
import type { StreamRequest } from './export-tools.ts';
import { completeExport } from './prepare-export.ts';
import { createRecordReader } from './record-reader.ts';
import { streamExport } from './streamed-export.ts';
import { writeExport } from './write-export.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterword-stream-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const STAMP = { now: new Date('2026-04-01T08:00:00.000Z'), version: '0.1.0' };
const PICTURE = `${'a'.repeat(64)}.png`;
const TOOLS = {
  toPdf: async ({ html }: { html: string }) => Buffer.from(html),
  readPicture: async (name: string) => (name === PICTURE ? aPng() : null),
};

const EACH = { extension: 'md', text: '# {{title}}\n{{#notes}}\n- {{words}}\n{{/notes}}\n{{article}}' };
const ALL = {
  extension: 'html',
  text: '<p>{{today}}{{^articles}}nothing{{/articles}}</p>\n{{#today}}\n{{#articles}}\n<b>{{title}}</b> {{today}}\n{{/articles}}\n{{/today}}\n{{^title}}{{#articles}}{{id}},{{/articles}}{{/title}}',
};

/** Some with a picture, some only a journal, some with nothing on them. */
const RECORDS = Array.from({ length: 230 }, (_, at): ExportRecord => {
  const id = at.toString(16).padStart(32, '0');
  const image = { ...anElement('img'), properties: { alt: 'A herd', dataPicture: PICTURE } };
  return {
    article:
      at % 7 === 0
        ? null
        : anArticle({ id, title: `Article ${at % 90}`, content: aTree(...(at % 5 ? [] : [image])) }),
    journal: aJournal({
      articleId: id,
      articleTitle: `Article ${at % 90}`,
      commitments:
        at % 4 === 0 ? [aCommitment({ id: `c${at}`, lookBackOn: at % 8 === 0 ? '2026-05-01' : null })] : [],
      reflections: at % 3 === 0 ? [] : [aReflection({ id: `r${at}`, text: `Thought *${at}*.` })],
    }),
  };
});
const IDS = RECORDS.map(({ journal }) => journal.articleId);

function aLibrary(records = RECORDS) {
  const { library, asked } = aRecordLibrary(records);
  return { reader: createRecordReader(library), asked, library };
}

const requestOf = (change: Partial<StreamRequest>): StreamRequest => ({
  format: 'html',
  extent: 'articles',
  layout: 'page',
  paper: 'A4',
  template: null,
  ...change,
});

async function filesIn(path: string): Promise<ReadonlyMap<string, string>> {
  const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const full = join(entry.path, entry.name);
      return [full.slice(path.length + 1), readFileSync(full, 'latin1')];
    }),
  );
}

describe('an export that is read while it is written', () => {
  test.each([
    { name: 'pages with texts', count: 230, format: 'html', layout: 'page', extent: 'articles' },
    { name: 'pages', count: 230, format: 'html', layout: 'page', extent: 'written' },
    { name: 'a site with texts', count: 30, format: 'html', layout: 'site', extent: 'comments' },
    { name: 'a site', count: 30, format: 'html', layout: 'site', extent: 'highlights' },
    { name: 'JSON', count: 230, format: 'json' },
    { name: 'a table', count: 230, format: 'csv', extent: 'highlights' },
    { name: 'a table, asked for with texts', count: 230, format: 'csv', extent: 'articles' },
    { name: 'a calendar', count: 230, format: 'calendar' },
    { name: 'annotations', count: 230, format: 'annotations' },
    { name: 'a template for each', count: 30, format: 'template', extent: 'articles', template: EACH },
    { name: 'a template for all', count: 230, format: 'template', extent: 'written', template: ALL },
  ] as const)('is what one in one go is: $name', async ({ name: _name, count, ...change }) => {
    const request = requestOf(change);
    const whole = await completeExport(RECORDS.slice(0, count), request, STAMP, TOOLS.readPicture);
    const streamed = await streamExport(IDS.slice(0, count), aLibrary().reader, request, STAMP, TOOLS);
    for (const [name, { files }] of Object.entries({ whole, streamed })) {
      const placed = files.map((file) => ({ ...file, name: join(folder, name, file.name) }));
      const report = await writeExport(placed, { replace: false, readPicture: TOOLS.readPicture });
      expect(report.skipped).toEqual([]);
    }
    const written = await filesIn(join(folder, 'streamed'));
    expect(written).toEqual(await filesIn(join(folder, 'whole')));
    expect(written.size).toBeGreaterThan(0);
    expect(streamed.skipped).toEqual(whole.skipped);
  });

  test('asks for no record before the file that it stands in is written', async () => {
    const { reader, asked } = aLibrary();
    const { files } = await streamExport(IDS, reader, requestOf({ layout: 'site' }), STAMP, TOOLS);
    asked.length = 0;
    const taken: unknown[] = [];
    for await (const part of files[0]?.parts() ?? []) taken.push(part);
    expect(taken.length).toBeGreaterThan(2);
    expect(asked).toHaveLength(1);
  });

  test.each([
    { name: 'pages with texts', format: 'html', layout: 'page', extent: 'comments' },
    { name: 'pages', format: 'html', layout: 'page', extent: 'written' },
    { name: 'a site with texts', format: 'html', layout: 'site', extent: 'comments' },
    { name: 'PDFs', format: 'pdf', extent: 'articles' },
    { name: 'JSON', format: 'json' },
    { name: 'a table', format: 'csv' },
    { name: 'a calendar', format: 'calendar' },
    { name: 'annotations', format: 'annotations' },
    { name: 'a template', format: 'template', extent: 'articles', template: EACH },
  ] as const)('reads no article twice that is in the lists: $name', async ({ name: _name, ...change }) => {
    const { reader, asked } = aLibrary();
    const { files } = await streamExport(IDS.slice(0, 30), reader, requestOf(change), STAMP, TOOLS);
    const placed = files.map((file) => ({ ...file, name: join(folder, file.name) }));
    await writeExport(placed, { replace: false });
    const articles = RECORDS.filter(({ article }) => article !== null).map(
      ({ article }) => article?.id ?? '',
    );
    expect(asked.filter((id) => articles.includes(id)).length).toBeGreaterThan(0);
    for (const id of articles) expect(asked.filter((other) => other === id).length).toBeLessThanOrEqual(1);
  });

  test('tells of an article that turns out to be damaged, and says so where lists lead to it', async () => {
    const { library } = aLibrary();
    const id = IDS[3] ?? '';
    const reader = createRecordReader({
      ...library,
      readArticle: async (asked) =>
        asked === id
          ? ({ ok: false, failure: { tag: 'damaged', name: 'Article 3', reason: 'not-json' } } as const)
          : library.readArticle(asked),
    });
    for (const format of ['html', 'pdf'] as const) {
      const { files } = await streamExport(IDS.slice(1, 5), reader, requestOf({ format }), STAMP, TOOLS);
      const placed = files.map((file) => ({ ...file, name: join(folder, file.name) }));
      const { skipped } = await writeExport(placed, { replace: false });
      expect(skipped.map(({ name }) => name)).toEqual(format === 'pdf' ? ['Article 3.pdf'] : []);
    }
    expect(reader.skipped).toMatchObject([{ name: 'Article 3' }]);
    const page = readFileSync(join(folder, `Afterword notes 2026-04-01.html`), 'utf8');
    expect(page).toContain(`href="#article-${id}"`);
    expect(page).toContain(
      `<article id="article-${id}"><header><h2>Article 3</h2></header><p>It could not be read.`,
    );
    expect(readdirSync(folder)).not.toContain('Article 3.pdf');
  });

  test('leaves nothing of a file that is stopped while it is written', async () => {
    let left = 300;
    const tell = (): void => {
      left -= 1;
      if (left === 0) AbortSignal.abort().throwIfAborted();
    };
    const { files } = await streamExport(IDS, aLibrary().reader, requestOf({}), STAMP, { ...TOOLS, tell });
    const placed = files.map((file) => ({ ...file, name: join(folder, file.name) }));
    await expect(writeExport(placed, { replace: true })).rejects.toMatchObject({ name: 'AbortError' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('tells of which article no PDF could be drawn, and writes the others', async () => {
    const toPdf = async ({ title }: { title: string }) => {
      if (title === 'Article 1') throw new Error('The page took too long to be drawn.');
      return Buffer.from('%PDF');
    };
    const ids = IDS.slice(1, 4);
    const { files } = await streamExport(ids, aLibrary().reader, requestOf({ format: 'pdf' }), STAMP, {
      ...TOOLS,
      toPdf,
    });
    const placed = files.map((file) => ({ ...file, name: join(folder, file.name) }));
    const report = await writeExport(placed, { replace: true });
    expect(readdirSync(folder).sort()).toEqual(['Article 2.pdf', 'Article 3.pdf']);
    expect(report.skipped).toEqual([
      { name: 'Article 1.pdf', reason: expect.stringContaining('took too long to be drawn. Choose HTML') },
    ]);
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
  const readPicture = async (name: string): Promise<Uint8Array | null> =>
    name === NAME ? aPng() : new Uint8Array([1]);
  const made = (format: StreamRequest['format']) =>
    streamedFiles(
      [record],
      { format, layout: 'page', extent: 'articles', paper: 'A4', template: null },
      { toPdf: async ({ html }) => Buffer.from(html), readPicture },
    );

  test('stand in a page itself, and so in what is printed', async () => {
    const src = `src="data:image/png;base64,${Buffer.from(aPng()).toString('base64')}"`;
    expect((await made('html')).files[0]?.text).toContain(src);
    expect((await made('pdf')).files[0]?.text).toContain(src);
  });

  test('stand in Word documents, but for a kind that Word does not show, which is told', async () => {
    const { files, skipped } = await made('docx');
    expect(Object.keys(unzipSync(files[0]?.bytes ?? new Uint8Array())).join(' ')).toMatch(
      /word\/media\/\S+\.png/,
    );
    expect(skipped).toEqual([
      { name: 'A picture of “Walking behind”', reason: expect.stringContaining('WebP') },
    ]);
  });
});
