import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExportRecord } from '../../core/exporting/export.ts';
import { summarize } from '../../core/library/summary.ts';
import { ok } from '../../core/result.ts';
import { aJournal, anArticle, anElement, aReflection, aTree } from '../../core/testing/factories.ts';
import { aPng } from '../../core/testing/pictures.ts';
import type { RecordLibrary } from './collect-records.ts';
import { completeExport, writeExport } from './exporting.ts';
import { createRecordReader } from './record-reader.ts';
import { type StreamRequest, streamExport } from './streamed-export.ts';

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
      reflections: at % 3 === 0 ? [] : [aReflection({ id: `r${at}`, text: `Thought *${at}*.` })],
    }),
  };
});
const IDS = RECORDS.map(({ journal }) => journal.articleId);

/** A library of these records, which notes whose article it is asked for. */
function aLibrary(records = RECORDS) {
  const recordOf = (id: string) => records.find(({ journal }) => journal.articleId === id);
  const gone = { ok: false, failure: { tag: 'not-found', name: 'It' } } as const;
  const asked: string[] = [];
  const library: RecordLibrary = {
    async readArticle(id) {
      asked.push(id);
      const article = recordOf(id)?.article;
      return article ? ok(article) : gone;
    },
    async readJournal(id) {
      const record = recordOf(id);
      return record ? ok(record.journal) : gone;
    },
    async summary(id) {
      const record = recordOf(id);
      return record?.article ? summarize(record.article, record.journal) : undefined;
    },
  };
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
    { format: 'html', layout: 'page', extent: 'articles' },
    { format: 'html', layout: 'page', extent: 'written' },
    { format: 'html', layout: 'site', extent: 'comments' },
    { format: 'json' },
    { format: 'pdf', extent: 'articles' },
    { format: 'pdf', extent: 'written' },
    { format: 'html', layout: 'site', extent: 'highlights' },
  ] as const)('is what one in one go is: %j', async (change) => {
    const request = requestOf(change);
    const whole = await completeExport(RECORDS, request, STAMP, TOOLS);
    const streamed = await streamExport(IDS, aLibrary().reader, request, STAMP, TOOLS);
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
    const [, first] = files;
    if (first === undefined || !('parts' in first)) throw new Error('There is no first article.');
    for await (const part of first.parts()) expect(part.length).toBeGreaterThan(0);
    expect(asked).toHaveLength(1);
  });

  test.each([
    { format: 'html', layout: 'page', extent: 'comments' },
    { format: 'html', layout: 'page', extent: 'written' },
    { format: 'pdf', extent: 'articles' },
    { format: 'json' },
  ] as const)('reads no article twice that is in the lists: %j', async (change) => {
    const { reader, asked } = aLibrary();
    const { files } = await streamExport(IDS, reader, requestOf(change), STAMP, TOOLS);
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
