import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { findViolations, importsOf } from './import-rules.mjs';
import { inProject } from './project.mjs';

const rulesBrokenBy = (path: string, text = ''): readonly string[] =>
  findViolations([{ path, text }]).map(({ rule }) => rule);

describe('the rules of the house', () => {
  it('hold in this checkout', async () => {
    const folders = ['core', 'electron', 'renderer', 'e2e', 'scripts'];
    const listed = await Promise.all(
      folders.map(async (folder) => {
        const names = await readdir(inProject(folder), { recursive: true });
        return names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
      }),
    );
    const paths = listed
      .flat()
      .filter((path) => /\.(tsx?|mjs|cjs)$/.test(path))
      .filter((path) => !/\/(fixtures|corpus)\//.test(path));
    const files = await Promise.all(
      paths.map(async (path) => ({ path, text: await readFile(inProject(path), 'utf8') })),
    );
    expect(files.length).toBeGreaterThan(50);
    expect(findViolations(files)).toEqual([]);
  });

  const CORE = 'core imports only core, assets and pure libraries';
  it.each([
    'node:fs',
    'fs',
    'fs/promises',
    'electron',
    'electron/main',
    'lowdb',
    'lowdb/node',
    'preact',
    'preact/hooks',
    '@preact/signals',
    '../../electron/library/library.ts',
    '../../renderer/api.ts',
    '../../scripts/build.mjs',
  ])('keep %s out of core', (target) => {
    expect(rulesBrokenBy('core/article/text.ts', `import { x } from '${target}';`)).toEqual([CORE]);
  });

  it.each([
    'valibot',
    'hast-util-to-html',
    './article.ts',
    '../library/query.ts',
    '../../assets/starter/a.md?raw',
  ])('let core import %s', (target) => {
    expect(rulesBrokenBy('core/article/text.ts', `import x from '${target}';`)).toEqual([]);
  });

  it('let tests of core read files, but not start windows', () => {
    expect(rulesBrokenBy('core/article/text.test.ts', `import fs from 'node:fs';`)).toEqual([]);
    expect(rulesBrokenBy('core/article/text.test.ts', `import { app } from 'electron';`)).toHaveLength(1);
  });

  it.each(['node:path', 'electron', 'lowdb', '../electron/preload.ts', '../e2e/support/app.ts'])(
    'keep %s out of the renderer',
    (target) => {
      expect(rulesBrokenBy('renderer/api.ts', `import '${target}';`)).toEqual([
        'renderer imports only renderer, core, assets and libraries for the window',
      ]);
    },
  );

  it('let the renderer import core, its own files and preact', () => {
    const text = `import { render } from 'preact';\nimport './styles/base.css';\nimport type { A } from '../core/contract.ts';`;
    expect(rulesBrokenBy('renderer/main.tsx', text)).toEqual([]);
  });

  it.each([
    'electron/library/lock.ts',
    'electron/services/importer.ts',
    'electron/api/arguments.ts',
    'electron/cli.ts',
  ])('keep electron out of %s', (path) => {
    const rule = 'only main, preload and shell import electron';
    const shell = path === 'electron/cli.ts' ? './shell/ipc.ts' : '../shell/ipc.ts';
    expect(rulesBrokenBy(path, `import { app } from 'electron';`)).toEqual([rule]);
    expect(rulesBrokenBy(path, `import { bindApi } from '${shell}';`)).toEqual([rule]);
    expect(rulesBrokenBy(path, `import { readdir, readFile } from 'node:fs/promises';`)).toEqual([]);
  });

  it.each([
    ['renderer/models/palette.ts', '../components/words.ts', 'models know nothing of what is drawn'],
    ['renderer/models/palette.ts', '../places/reader/Panel.tsx', 'models know nothing of what is drawn'],
    [
      'renderer/components/Page.tsx',
      '../places/reader/Panel.tsx',
      'what several places use imports no place',
    ],
  ])('keep the rooms of the window in one direction: %s does not import %s', (path, target, rule) => {
    expect(rulesBrokenBy(path, `import { x } from '${target}';`)).toEqual([rule]);
  });

  it('let places use models and components', () => {
    const text = `import { x } from '../../models/app.ts';\nimport { y } from '../../components/Icon.tsx';`;
    expect(rulesBrokenBy('renderer/places/reader/Panel.tsx', text)).toEqual([]);
  });

  it('let main and shell import electron, but never the renderer', () => {
    expect(rulesBrokenBy('electron/main.ts', `import { app } from 'electron';`)).toEqual([]);
    expect(rulesBrokenBy('electron/shell/menu.ts', `import { Menu } from 'electron';`)).toEqual([]);
    expect(rulesBrokenBy('electron/main.ts', `import { x } from '../renderer/api.ts';`)).toEqual([
      'electron never imports renderer',
    ]);
  });

  it('keep each side of the bridge in one file', () => {
    const main = `import { ipcMain } from 'electron';`;
    const preload = `import { ipcRenderer } from 'electron';`;
    expect(rulesBrokenBy('electron/shell/ipc.ts', main)).toEqual([]);
    expect(rulesBrokenBy('electron/preload.ts', preload)).toEqual([]);
    expect(rulesBrokenBy('electron/shell/menu.ts', main)).toEqual([
      'ipcMain belongs in electron/shell/ipc.ts',
    ]);
    expect(rulesBrokenBy('electron/main.ts', preload)).toEqual([
      'ipcRenderer belongs in electron/preload.ts',
    ]);
    expect(rulesBrokenBy('electron/main.ts', '// ipcMain is bound in shell/ipc.ts')).toEqual([]);
  });

  it.each([
    'element.innerHTML = text;',
    'element.innerHTML += text;',
    'element.outerHTML = text;',
    'frame.srcdoc = text;',
    "element.insertAdjacentHTML('beforeend', text);",
    'document.write(text);',
    '<p dangerouslySetInnerHTML={{ __html: text }} />',
  ])('refuse %s', (line) => {
    expect(rulesBrokenBy('renderer/components/Page.tsx', line)).toEqual(['no string becomes markup']);
  });

  it('let code read markup and compare it', () => {
    expect(rulesBrokenBy('core/importing/html.ts', 'const same = a.innerHTML === b.innerHTML;')).toEqual([]);
  });

  it.each([
    ['core/article/textQuote.ts', 'files are named in kebab-case, components in PascalCase.tsx'],
    ['electron/Library.ts', 'files are named in kebab-case, components in PascalCase.tsx'],
    ['renderer/components/iconButton.tsx', 'files are named in kebab-case, components in PascalCase.tsx'],
    ['e2e/first-start.test.ts', 'e2e/ holds *.spec.ts, nothing else does'],
    ['core/article/text.spec.ts', 'e2e/ holds *.spec.ts, nothing else does'],
  ])('refuse the name %s', (path, rule) => {
    expect(rulesBrokenBy(path)).toEqual([rule]);
  });

  it.each([
    'core/article/text-quote.test.ts',
    'core/platform.d.ts',
    'renderer/main.tsx',
    'renderer/components/IconButton.test.tsx',
    'e2e/first-start.spec.ts',
    'e2e/support/app.ts',
    'scripts/import-rules.mjs',
  ])('allow the name %s', (path) => {
    expect(rulesBrokenBy(path)).toEqual([]);
  });
});

it('names the file of a component after it', () => {
  expect(
    rulesBrokenBy('renderer/components/icon-button.tsx', 'export const IconButton = () => <i />;'),
  ).toEqual(['a file that exports IconButton is called IconButton.tsx']);
  expect(
    rulesBrokenBy('renderer/places/reader/marks.tsx', 'export const drawMark = () => <mark />;'),
  ).toEqual([]);
});

describe('reading imports', () => {
  it('finds every way to import', () => {
    const text = [
      `import a from 'a';`,
      `import type { B } from "b";`,
      `import {\n  c,\n  type D,\n} from 'c';`,
      `import 'e';`,
      `export * from 'f';`,
      `export { g } from './g.ts';`,
      `const h = await import('h');`,
      `const i = require("i");`,
      `import j, { k } from 'j'`,
    ].join('\n');
    expect(importsOf(text).sort()).toEqual(['./g.ts', 'a', 'b', 'c', 'e', 'f', 'h', 'i', 'j']);
  });

  it('passes over comments and exported values', () => {
    const text = `/* import a from 'a'; */\n// import b from 'b';\nexport const c = 'from d';\nexport function e() { return 'x'; }`;
    expect(importsOf(text)).toEqual([]);
  });
});
