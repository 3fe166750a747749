import { describe, expect, test } from 'vitest';
import { COMMANDS } from './commands.ts';
import { run } from './run.ts';

async function call(...args: readonly string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await run(args, {
    say: (text) => said.push(text),
    complain: (text) => complained.push(text),
    listen: async () => '',
    workerFolder: '/nowhere',
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

describe('a call', () => {
  test.each([[], ['fly'], ['constructor'], ['--wings'], ['list', '--to', 'x'], ['list', '--library', '']])(
    'that cannot be understood (%s %s) ends with 2 and says how it is done, on standard error',
    async (...args) => {
      expect(await call(...args)).toEqual({
        code: 2,
        said: '',
        complained: expect.stringMatching(/\n\nafterword/),
      });
    },
  );

  test.each([
    ['show'],
    ['show', 'a', 'b'],
    ['answer', 'a', '1'],
    ['answer', 'a', '1', ' '],
    ['answer', 'a', '1', '-'],
    ['import'],
    ['import', 'a.md', '--replace', '--keep-both'],
    ['export', '--all', '--to', 'x'],
    ['export', '--all', '--to', 'x', '--format', 'rtf'],
    ['export', '--all', '--to', 'x', '--format', 'pdf'],
    ['export', '--all', '--format', 'html'],
    ['export', '--to', 'x', '--format', 'html'],
    ['export', 'a', '--all', '--to', 'x', '--format', 'html'],
  ])('that leaves something out (%s %s %s) ends with 2', async (...args) => {
    expect((await call(...args)).code).toBe(2);
  });

  test.each(Object.keys(COMMANDS))('for help on “%s” prints how it is used', async (name) => {
    for (const args of [
      [name, '--help'],
      ['-h', name],
    ])
      expect(await call(...args)).toMatchObject({
        code: 0,
        said: expect.stringMatching(`^afterword ${name} `),
      });
  });

  test('for help in general names every command', async () => {
    const { code, said } = await call('--help');
    expect(code).toBe(0);
    for (const name of Object.keys(COMMANDS)) expect(said).toContain(`afterword ${name} `);
  });
});
