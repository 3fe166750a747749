import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FileCalls, NODE_FILES } from '../../library/file-calls.ts';
import { existingNames, NotWritten, writeExport } from './write-export.ts';

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

  test('puts what belongs to a file beside it once that is there, and not without it', async () => {
    const picture = { name: '../images/a.png', text: '', picture: 'a.png' };
    const lost = { name: '../images/b.png', text: '', picture: 'b.png' };
    async function* parts() {
      yield 'half ';
      yield picture;
      yield lost;
      yield Buffer.from('whole');
    }
    async function* failing() {
      yield { ...picture, name: '../images/c.png' };
      throw new NotWritten('It could not be read.');
    }
    const report = await writeExport(
      [
        { name: at('pages/one.html'), parts },
        { name: at('pages/two.html'), parts },
        { name: at('pages/three.html'), parts: failing },
      ],
      { replace: false, readPicture: async (name) => (name === 'a.png' ? new Uint8Array([7]) : null) },
    );
    expect(report.written).toEqual([at('pages/one.html'), at('images/a.png'), at('pages/two.html')]);
    expect(report.skipped).toEqual([
      { name: 'b.png', reason: expect.stringContaining('picture') },
      { name: 'three.html', reason: 'It could not be read.' },
    ]);
    expect(read('pages/two.html')).toBe('half whole');
    expect(readdirSync(at('images'))).toEqual(['a.png']);
  });

  test('tells of a folder in the place of a file', async () => {
    mkdirSync(at('one.md'));
    const report = await writeExport([{ name: at('one.md'), text: 'x' }], { replace: false });
    expect(report.skipped[0]?.reason).toContain('already exists');
  });
});

test('names in use are found before anything is written', async () => {
  writeFileSync(at('one.md'), '');
  mkdirSync(at('three.md'));
  expect(await existingNames(folder, ['one.md', 'two.md', 'three.md'])).toEqual(['one.md', 'three.md']);
  expect(await existingNames(at('nowhere'), ['one.md'])).toEqual([]);
});
