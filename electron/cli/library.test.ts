import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openLibrary } from '../library/open-library.ts';
import {
  buildCommandLine,
  type Named,
  openTerminal,
  PATIENCE,
  SENTENCE,
  type Terminal,
} from './testing/terminal.ts';

beforeAll(buildCommandLine, PATIENCE);

/** A terminal whose library holds one article, with its id. */
async function withArticle() {
  const terminal = openTerminal();
  const [{ id }] = await terminal.jsonOf<[Named]>(
    'import',
    terminal.writeArticle('one.md', 'Standing still'),
  );
  return { terminal, id };
}

/** The files of a JSON export of everything. */
const writeJson = async ({ jsonOf }: Terminal, to: string): Promise<[string]> =>
  (await jsonOf<{ readonly written: [string] }>('export', '--all', '--format', 'json', '--to', to)).written;

describe('a library from a terminal', { timeout: PATIENCE }, () => {
  test('takes in articles and shows what was written on them', async () => {
    const { terminal, id } = await withArticle();
    const { inLibrary, jsonOf } = terminal;
    expect(await jsonOf('answer', id.slice(0, 12), '1', 'On *Monday*.')).toMatchObject({
      text: 'On *Monday*.',
    });
    expect((await inLibrary('answer', id, '2', 'Nobody.')).stdout).toBe('Saved.\n');
    expect((await inLibrary('list')).stdout).toBe(`${id}  unread    2/2  Standing still\n`);
    const shown = (await inLibrary('show', id.slice(0, 12))).stdout;
    for (const words of [SENTENCE, '1. When did you last stand still?', '   On *Monday*.'])
      expect(shown).toContain(words);
    expect(await jsonOf('show', id)).toMatchObject({ journal: { reflections: [{}, {}] } });
  });

  test('replaces an answer, reads it from standard input, and keeps the cut one', async () => {
    const { terminal, id } = await withArticle();
    const long = 'A long answer that says more than the next one does.';
    await terminal.inLibrary('answer', id, '1', long);
    expect(terminal.byProgram(['answer', id, '1', '-'], 'Short\n\nwords.\n')).toMatchObject({
      status: 0,
      stdout: 'Saved.\n',
    });
    expect(await terminal.jsonOf('show', id)).toMatchObject({
      journal: { reflections: [{ text: 'Short\n\nwords.', versions: [{ text: long, reason: 'cut' }] }] },
    });
  });

  test('leaves an article alone that is there, unless told otherwise', async () => {
    const { terminal, id } = await withArticle();
    expect(await terminal.jsonOf('import', 'one.md')).toMatchObject([{ outcome: 'duplicate', id }]);
    expect(await terminal.jsonOf('import', 'one.md', '--replace')).toMatchObject([
      { outcome: 'replaced', id },
    ]);
    expect(await terminal.jsonOf('import', 'one.md', '--keep-both')).toMatchObject([{ outcome: 'imported' }]);
    expect(await terminal.jsonOf('list')).toHaveLength(2);
  });

  test('imports the others when one file fails, and ends with 1', async () => {
    const { inLibrary, writeArticle } = openTerminal();
    const ended = await inLibrary('import', 'nowhere.md', writeArticle('one.md', 'One'));
    expect(ended.status).toBe(1);
    expect(ended.stdout).toContain('“nowhere.md” is not there');
    expect((await inLibrary('list')).stdout).toContain('  One\n');
  });

  test('says who has it when another program does, and writes nothing', async () => {
    const { terminal, id } = await withArticle();
    const opened = await openLibrary({
      folder: terminal.at('library'),
      cacheFolder: terminal.at('cache'),
      holder: 'Afterword',
      now: () => new Date(),
      createId: () => 'a'.repeat(32),
    });
    if (!opened.ok) throw new Error(opened.failure.tag);
    for (const args of [
      ['answer', id, '1', 'x'],
      ['import', 'one.md'],
    ]) {
      const { status, stdout, stderr } = terminal.byProgram(args);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^“library” is in use by Afterword \(process \d+\)\. Close it there/);
    }
    await opened.value.close();
    expect((await terminal.inLibrary('answer', id, '1', 'x')).status).toBe(0);
  });

  test('is only made by an import: a folder without one stays as it is', async () => {
    const { at, run, inLibrary } = openTerminal();
    expect(await inLibrary('list', '--json')).toMatchObject({ status: 0, stdout: '[]\n' });
    for (const args of [
      ['show', 'a'],
      ['answer', 'a', '1', 'x'],
      ['export', '--all', '--format', 'json', '--to', 'x'],
      ['verify'],
    ])
      expect(await inLibrary(...args)).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('no library'),
      });
    await run(['list']);
    expect(existsSync(at('library'))).toBe(false);
    expect(existsSync(at('data'))).toBe(false);
  });

  test('is that of the app when none is named, begun as the app would begin it', async () => {
    const { at, run, writeArticle } = openTerminal();
    await run(['import', writeArticle('one.md', 'One')]);
    const titles = JSON.parse((await run(['list', '--json'])).stdout).map(
      ({ title }: { title: string }) => title,
    );
    expect(titles).toHaveLength(7);
    expect(titles[0]).toBe('One');
    expect(existsSync(at('data', 'library', 'library.json'))).toBe(true);
  });

  test('is checked file by file', async () => {
    const { terminal, id } = await withArticle();
    expect(await terminal.inLibrary('verify')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('whole'),
    });
    writeFileSync(terminal.at('library', 'articles', id.slice(0, 2), `${id}.json`), '{');
    expect((await terminal.inLibrary('verify')).status).toBe(1);
    expect((await terminal.inLibrary('verify', '--repair')).status).toBe(0);
    expect((await terminal.inLibrary('verify')).status).toBe(0);
    expect(await terminal.jsonOf('list')).toEqual([]);
  });
});

describe('export', { timeout: PATIENCE }, () => {
  test('writes what was answered, in each format', async () => {
    const { terminal, id } = await withArticle();
    const { at, inLibrary, jsonOf } = terminal;
    await inLibrary('answer', id, '1', 'On *Monday*.');
    expect(await jsonOf('export', id, '--format', 'markdown', '--to', at('notes'))).toMatchObject({
      written: [at('notes', 'Standing still.md')],
      skipped: [],
    });
    expect(readFileSync(at('notes', 'Standing still.md'), 'utf8')).toContain('\nOn *Monday*.\n');
    await inLibrary('export', '--all', '--format', 'html', '--to', at('page.html'));
    expect(readFileSync(at('page.html'), 'utf8')).toContain('<p>On <em>Monday</em>.</p>');
    mkdirSync(at('there'));
    expect((await inLibrary('export', id, '--format', 'json', '--to', at('there'))).stdout).toBe(
      `${at('there', 'Standing still.json')}\n`,
    );
  });

  test('replaces nothing unless it may', async () => {
    const { terminal, id } = await withArticle();
    await terminal.inLibrary('answer', id, '1', 'x');
    writeFileSync(terminal.at('mine.md'), 'mine');
    const call = ['export', id, '--format', 'markdown', '--to', terminal.at('mine.md')];
    const refused = await terminal.inLibrary(...call);
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('was not overwritten') });
    expect(readFileSync(terminal.at('mine.md'), 'utf8')).toBe('mine');
    expect((await terminal.inLibrary(...call, '--replace')).status).toBe(0);
    expect(readFileSync(terminal.at('mine.md'), 'utf8')).toContain('# Standing still');
  });

  test('says what it leaves out', async () => {
    const { terminal, id } = await withArticle();
    const ended = await terminal.inLibrary(
      'export',
      id,
      '--format',
      'markdown',
      '--to',
      terminal.at('notes'),
    );
    expect(ended).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining('not written anything'),
    });
    expect(existsSync(terminal.at('notes'))).toBe(false);
  });

  test('of everything as an archive, imported into an empty library, gives the same library', async () => {
    const { terminal, id } = await withArticle();
    const { at, run, inLibrary, jsonOf } = terminal;
    await inLibrary('answer', id, '1', 'On *Monday*.');
    const call = ['export', '--all', '--format', 'archive', '--to', at('all.afterword')];
    expect(await jsonOf(...call)).toEqual({ written: [at('all.afterword')], skipped: [] });
    expect(await inLibrary(...call)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('overwritten'),
    });
    const other = ['--library', at('other'), '--json'];
    expect(JSON.parse((await run(['import', at('all.afterword'), ...other])).stdout)).toMatchObject([
      { outcome: 'merged', articles: 1, journals: 1, problems: [] },
    ]);
    expect(JSON.parse((await run(['show', id, ...other])).stdout)).toEqual(await jsonOf('show', id));
    writeFileSync(at('all.afterword'), readFileSync(at('all.afterword')).subarray(0, -30));
    expect(await run(['import', at('all.afterword'), ...other])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('it is damaged'),
    });
  });

  test('of everything as JSON, imported into an empty library, gives the same library', async () => {
    const { terminal, id } = await withArticle();
    const { at, run, inLibrary, jsonOf } = terminal;
    await inLibrary('import', terminal.writeArticle('two.md', 'Standing up'));
    await inLibrary('answer', id, '1', 'On *Monday*.');
    const [file] = await writeJson(terminal, at('whole/'));
    expect(basename(file)).toMatch(/^Afterword notes \d{4}-\d\d-\d\d\.json$/);
    const other = ['--library', at('other'), '--json'];
    expect(JSON.parse((await run(['import', file, ...other])).stdout)).toMatchObject([
      { outcome: 'merged', articles: 2, journals: 1 },
    ]);
    expect(JSON.parse((await run(['list', ...other])).stdout)).toEqual(await jsonOf('list'));
    for (const { id: each } of await jsonOf<readonly Named[]>('list'))
      expect(JSON.parse((await run(['show', each, ...other])).stdout)).toEqual(await jsonOf('show', each));
  });

  test('that was cut short is refused whole', async () => {
    const { terminal } = await withArticle();
    const [file] = await writeJson(terminal, terminal.at('whole.json'));
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -100));
    const ended = await terminal.run(['import', file, '--library', terminal.at('other')]);
    expect(ended).toMatchObject({ status: 1, stdout: expect.stringContaining('cut short') });
  });
});
