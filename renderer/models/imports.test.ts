import { describe, expect, it } from 'vitest';
import type { NamedBytes } from '../../core/contract/import-contract.ts';
import { IDLE_IMPORT, type ImportOutcome } from '../../core/importing/import-queue.ts';
import { failed } from '../../core/result.ts';
import { createFakeBridge } from '../testing/fake-bridge.ts';
import { createImports, describeImport } from './imports.ts';
import { createToasts } from './toasts.ts';

const result = (importId: string, outcome: ImportOutcome) => ({ importId, name: `${importId}.txt`, outcome });

const FAILED: ImportOutcome = { tag: 'failed', failure: { tag: 'no-text', name: 'b.txt' } };
const IMPORTED: ImportOutcome = {
  tag: 'imported',
  articleId: 'x',
  title: 'On trust',
  questionCount: 2,
  notes: [],
};

function someImports(bridge = createFakeBridge()) {
  const toasts = createToasts();
  return { bridge, toasts, imports: createImports(bridge, toasts) };
}

/** A file of a size, without the bytes to fill it. */
function fileOf(name: string, size: number): File {
  const file = new File(['x'], name);
  Object.defineProperty(file, 'size', { value: size });
  return file;
}

describe('imports', () => {
  it('follow what main announces', () => {
    const { bridge, imports } = someImports();
    bridge.announce('importProgressed', {
      ...IDLE_IMPORT,
      total: 3,
      done: 1,
      current: 'b.txt',
      share: 0,
      results: [result('a', IMPORTED), result('b', { tag: 'waiting' })],
    });
    expect(imports.isRunning.value).toBe(true);
    expect(imports.settled.value.map(({ importId }) => importId)).toEqual(['a']);
  });

  it('believe an announcement over a late answer about the start', async () => {
    const { bridge, imports } = someImports();
    bridge.announce('importProgressed', {
      ...IDLE_IMPORT,
      total: 2,
      done: 0,
      current: 'a.txt',
      share: 0,
      results: [],
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect(imports.progress.value.current).toBe('a.txt');
  });

  it('send dropped files in portions', async () => {
    const { bridge, imports } = someImports();
    await imports.addFiles([
      fileOf('1.txt', 3_000_000),
      fileOf('2.txt', 900_000),
      fileOf('3.txt', 3_000_000),
      fileOf('4.txt', 10),
    ]);
    const names = bridge
      .callsOf('importFiles')
      .map(([files]) => (files as readonly NamedBytes[]).map(({ name }) => name));
    expect(names).toEqual([
      ['1.txt', '2.txt'],
      ['3.txt', '4.txt'],
    ]);
  });

  it('refuse a file that no article comes near, and take the others', async () => {
    const { bridge, imports, toasts } = someImports();
    await imports.addFiles([fileOf('film.mp4', 60_000_000), fileOf('a.txt', 10)]);
    expect(toasts.shown.value[0]?.sentence).toContain('“film.mp4” could not be imported');
    expect(bridge.callsOf('importFiles')).toHaveLength(1);
  });

  it('name what cannot be read, such as a folder', async () => {
    const { bridge, imports, toasts } = someImports();
    const folder = fileOf('notes', 4096);
    folder.arrayBuffer = () => Promise.reject(new Error('NotReadableError'));
    await imports.addFiles([folder]);
    expect(toasts.shown.value[0]?.sentence).toContain('“notes” could not be read');
    expect(bridge.callsOf('importFiles')).toHaveLength(0);
  });

  it('can be paused, tried again and listed', async () => {
    const { bridge, imports, toasts } = someImports();
    imports.pause(true);
    imports.pause(false);
    imports.retryFailed();
    imports.retry('b');
    imports.copyFailures();
    await new Promise((resolve) => setTimeout(resolve));
    expect(bridge.callsOf('pauseImport')).toEqual([[true], [false]]);
    expect(bridge.callsOf('retryFailedImports')).toHaveLength(1);
    expect(bridge.callsOf('retryImport')).toEqual([[['b']]]);
    expect(toasts.shown.value.at(-1)?.sentence).toBe('The list was copied.');
  });

  it('say why nothing could be pasted', async () => {
    const bridge = createFakeBridge([], {
      importClipboard: async () => failed({ tag: 'no-text', name: 'The clipboard' }),
    });
    const { imports, toasts } = someImports(bridge);
    imports.paste();
    await new Promise((resolve) => setTimeout(resolve));
    expect(toasts.shown.value[0]?.sentence).toContain('no article text');
  });
});

describe('the words for a result', () => {
  it('tell what became of each source', () => {
    expect(describeImport(result('a', IMPORTED))).toBe('“On trust” was imported with 2 questions.');
    expect(describeImport(result('b', FAILED))).toContain('no article text was found');
    const duplicate = { tag: 'duplicate', existing: { id: 'x', title: 'On trust' } } as const;
    expect(describeImport(result('c', duplicate))).toBe('“c.txt” is in your library already, as “On trust”.');
  });
});
