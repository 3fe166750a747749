import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { AN_ID, anArticle, aQuestion } from '../../core/testing/factories.ts';
import { openAt, temporaryFolder } from '../library/testing/open.ts';
import { run } from './run.ts';

// A build puts it in.
beforeAll(() => void vi.stubGlobal('__AFTERWORD_VERSION__', '1.0.0'));

/** Runs calls on a library with one article. */
async function aTerminal() {
  const folder = await temporaryFolder();
  const library = await openAt(folder);
  await library.addArticle(anArticle({ questions: [aQuestion()] }));
  await library.close();
  const at = (...names: readonly string[]): string => join(folder, ...names);
  const call = async (...args: readonly string[]) => {
    const said: string[] = [];
    const code = await run([...args, '--library', at('library')], {
      say: (text) => said.push(text),
      complain: (text) => said.push(text),
      listen: async () => '',
      workerFolder: '/nowhere',
    });
    return { code, said: said.join('\n') };
  };
  return { at, call };
}

test('a guide is written for the length that was asked for, and a hand-out into a folder', async () => {
  const { at, call } = await aTerminal();
  expect(await call('guide', AN_ID.slice(0, 12), '--to', at('guide.md'), '--minutes', '30')).toEqual({
    code: 0,
    said: at('guide.md'),
  });
  const guide = readFileSync(at('guide.md'), 'utf8');
  for (const words of ['A session of 30 minutes', 'When did you last let others lead?', 'Closing round'])
    expect(guide).toContain(words);
  mkdirSync(at('out'));
  expect((await call('handout', AN_ID, '--to', at('out'), '--format', 'docx')).code).toBe(0);
  expect(existsSync(at('out', 'Walking behind - hand-out.docx'))).toBe(true);
});

test('nothing is written over, and what cannot be done is said', async () => {
  const { at, call } = await aTerminal();
  await call('record', AN_ID, '--to', at('record.md'));
  expect(await call('record', AN_ID, '--to', at('record.md'))).toMatchObject({ code: 1 });
  expect(await call('guide', AN_ID, '--to', at('g.md'), '--minutes', '31')).toMatchObject({ code: 2 });
  expect(await call('guide', AN_ID, '--to', at('g.pdf'), '--format', 'pdf')).toMatchObject({ code: 2 });
  expect(await call('guide', '--collection', 'Nobody', '--to', at('g.md'))).toMatchObject({ code: 1 });
  expect(existsSync(at('g.md'))).toBe(false);
});
