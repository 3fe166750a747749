/** What stands in a place without room, after an export into it: what stood there before, and nothing of ours. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeFailure } from '../../../core/failure.ts';
import { writeReflection } from '../../../core/journal/reflections.ts';
import { A_TIME, AN_ID, anArticle, aQuestion, paragraphs } from '../../../core/testing/factories.ts';
import { openAt, temporaryFolder } from '../../library/testing/open.ts';
import { type SmallDisk, smallDisk } from '../../library/testing/small-disk.ts';
import { everyId } from '../library-archive/every-id.ts';
import { writeArchive } from '../library-archive/write-archive.ts';
import { importAnyArchive } from '../packets/import-any-archive.ts';
import { prepareReturn, saveReturn } from '../packets/return-answers.ts';
import { preparePacket, savePacket } from '../packets/save-packet.ts';
import type { StreamRequest } from './export-tools.ts';
import { exportToFolder } from './markdown-folder.ts';
import { createRecordReader } from './record-reader.ts';
import { streamExport } from './streamed-export.ts';
import { writeExport } from './write-export.ts';

const QUESTION = aQuestion({ id: 'q1', text: 'Why does it matter?' });
/** Words that no packing makes small. */
const LONG = Array.from({ length: 4_000 }, (_, at) =>
  ((at * 2_654_435_761) % 4_294_967_296).toString(36),
).join(' ');
const NOW = new Date('2026-04-01T08:00:00.000Z');
const SUBJECT = { kind: 'article', id: AN_ID } as const;

/** A library with room, beside the disk that has none, with an article and an answer that are longer than what is left. */
async function aLibrary() {
  const library = await openAt(await temporaryFolder());
  await library.addArticle(anArticle({ content: paragraphs(LONG), questions: [QUESTION] }));
  await library.changeJournal(AN_ID, (journal) =>
    writeReflection(
      journal,
      {
        id: 'r1',
        target: { kind: 'question', questionId: 'q1', questionText: QUESTION.text },
        text: LONG,
      },
      A_TIME,
    ),
  );
  return { library, now: () => NOW, version: '1' };
}

type Tools = Awaited<ReturnType<typeof aLibrary>>;

/** Each resolves to what the reader is told. */
const EXPORTS: Readonly<Record<string, (tools: Tools, disk: SmallDisk, path: string) => Promise<string>>> = {
  'one page': streamed({ format: 'html', layout: 'page' }),
  JSON: streamed({ format: 'json' }),
  'a Word document': streamed({ format: 'docx' }),
  'a table': streamed({ format: 'csv' }),
  annotations: streamed({ format: 'annotations' }),
  'an own form': streamed({
    format: 'template',
    template: { extension: 'md', text: '{{title}} {{article}}' },
  }),
  async archive({ library, now, version }, { files }, path) {
    const contents = { kind: 'library', articleIds: await everyId(library), withLists: true };
    const written = await writeArchive(path, 'all', contents, { library, now, version, files });
    return written.ok ? '' : describeFailure(written.failure);
  },
  async 'a packet'(tools, { files }, path) {
    const packet = await preparePacket(tools, SUBJECT, { host: 'Ada', instructions: 'Before Friday.' });
    if (!packet.ok) throw new Error(packet.failure.tag);
    const written = await savePacket({ ...tools, files }, packet.value, path);
    return written.ok ? '' : describeFailure(written.failure);
  },
};

function streamed(change: Partial<StreamRequest>) {
  return async ({ library }: Tools, { files }: SmallDisk, path: string): Promise<string> => {
    const request = { extent: 'articles', layout: 'page', paper: 'A4', template: null, ...change } as const;
    const tools = { toPdf: null, readPicture: async () => null };
    const made = await streamExport(
      [AN_ID],
      createRecordReader(library),
      request as StreamRequest,
      { now: NOW, version: '1' },
      tools,
    );
    const placed = made.files.map((file) => ({ ...file, name: path }));
    const report = await writeExport(placed, { replace: true, files });
    return report.skipped.map(({ reason }) => reason).join();
  };
}

describe('on a full disk', () => {
  test.each(Object.entries(EXPORTS))(
    'an export as %s is told, leaves the former file as it was, and works when there is room',
    async (_name, run) => {
      const tools = await aLibrary();
      const disk = await smallDisk();
      const path = join(disk.folder, 'file');
      writeFileSync(path, 'former');
      await disk.fill(4096);
      expect(await run(tools, disk, path)).toMatch(/could not be saved: the disk is full/);
      expect(readFileSync(path, 'utf8')).toBe('former');
      expect(readdirSync(disk.folder).filter((name) => name.endsWith('.afterword-tmp'))).toEqual([]);
      await disk.free();
      expect(await run(tools, disk, path)).toBe('');
      expect(readFileSync(path).length).toBeGreaterThan(5_000);
      await tools.library.close();
    },
  );

  test('a folder of Markdown keeps what was in it, and is brought up to date when there is room', async () => {
    const { library } = await aLibrary();
    const disk = await smallDisk();
    const { read } = createRecordReader(library);
    const record = await read(AN_ID);
    if (record === null) throw new Error('The article is not there.');
    const run = (extent: 'written' | 'articles') =>
      exportToFolder([record], {
        folder: disk.folder,
        options: { now: NOW, version: '1', extent },
        readPicture: async () => null,
        files: disk.files,
      });
    await run('written');
    const path = join(disk.folder, 'Walking behind.md');
    const former = readFileSync(path, 'utf8');
    await disk.fill(4096);
    const [skipped] = (await run('articles')).skipped;
    expect(skipped?.reason).toMatch(/the disk is full/);
    expect(readFileSync(path, 'utf8')).toBe(former);
    await disk.free();
    expect((await run('articles')).written).toEqual([path]);
    await library.close();
  });

  test('answers that could not be saved do not count as returned', async () => {
    const host = await aLibrary();
    const packet = await preparePacket(host, SUBJECT, { host: 'Ada', instructions: '' });
    if (!packet.ok) throw new Error(packet.failure.tag);
    const sent = join(await temporaryFolder(), 'packet.afterword');
    await savePacket(host, packet.value, sent);
    const member = await aLibrary();
    let ids = 0;
    const taking = { now: () => NOW, createId: () => (++ids).toString(16).padStart(32, 'e') };
    await importAnyArchive(member.library, { name: 'packet.afterword', path: sent }, taking);
    const prepared = await prepareReturn(member.library, packet.value.id);
    if (!prepared.ok) throw new Error(prepared.failure.tag);
    const disk = await smallDisk();
    await disk.fill(4096);
    const path = join(disk.folder, 'bo.afterword');
    const save = () =>
      saveReturn({ ...member, files: disk.files }, prepared.value, { name: 'Bo', noteIds: [] }, path);
    expect(await save()).toMatchObject({ ok: false, failure: { tag: 'disk-full' } });
    expect(readdirSync(disk.folder).filter((name) => name.startsWith('bo'))).toEqual([]);
    const returnedAt = async () => {
      const received = await member.library.sessions.packets.read(packet.value.id);
      return received.ok ? received.value?.returnedAt : undefined;
    };
    expect(await returnedAt()).toBeNull();
    await disk.free();
    expect(await save()).toMatchObject({ ok: true });
    expect(await returnedAt()).toBe(NOW.toISOString());
    await host.library.close();
    await member.library.close();
  });
});
