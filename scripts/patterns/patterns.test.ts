import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { adverseTexts, literalsIn, type Pattern, sourcesIn } from './patterns.ts';

const FOLDERS = ['core/importing', 'core/article'].map((name) => resolve(import.meta.dirname, '../..', name));

/** Runs each pattern on each of its texts, and says which one it is at before it begins. */
const WORKER = `
  const { parentPort, workerData } = require('node:worker_threads');
  for (const { source, flags, texts } of workerData) {
    parentPort.postMessage(source);
    const pattern = new RegExp(source, flags.replace(/[gy]/g, ''));
    for (const text of texts) pattern.test(text);
  }
  parentPort.postMessage(null);
`;

/** Longer than any pattern takes on any machine whose time does not explode. */
const PATIENCE = 40_000;

/** The pattern that keeps the worker busy; `null` when all come to an end. */
function busyAmong(patterns: readonly Pattern[]): Promise<string | null> {
  const workerData = patterns.map((pattern) => ({ ...pattern, texts: adverseTexts(pattern) }));
  const worker = new Worker(WORKER, { eval: true, workerData });
  return new Promise((settle, fail) => {
    let at: string | null = '';
    const finish = (result: string | null): void => {
      clearTimeout(waiting);
      void worker.terminate();
      settle(result);
    };
    let waiting = setTimeout(() => finish(at), PATIENCE);
    worker.on('error', fail);
    worker.on('message', (source: string | null) => {
      if (source === null) return finish(null);
      at = source;
      clearTimeout(waiting);
      waiting = setTimeout(() => finish(at), PATIENCE);
    });
  });
}

const distinct = (patterns: readonly Pattern[]): readonly Pattern[] => [
  ...new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern])).values(),
];

describe('patterns that foreign text meets', () => {
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  it('come to an end on texts made to keep them busy', async () => {
    const literals = distinct(FOLDERS.flatMap(literalsIn));
    expect(literals.length).toBeGreaterThan(300);
    expect(await busyAmong(literals)).toBeNull();
  });

  it('come to an end also where they are put together', async () => {
    const made: Pattern[] = [];
    const Plain = RegExp;
    vi.stubGlobal(
      'RegExp',
      new Proxy(Plain, {
        construct(target, [source, flags]: [string | RegExp, string?]) {
          const pattern = new target(source, flags);
          made.push({ source: pattern.source, flags: pattern.flags, file: '' });
          return pattern;
        },
      }),
    );
    vi.resetModules();
    for (const file of FOLDERS.flatMap(sourcesIn)) await import(file);
    vi.unstubAllGlobals();
    expect(made.length).toBeGreaterThan(20);
    expect(await busyAmong(distinct(made))).toBeNull();
  });

  it('would be told when they do not', async () => {
    const [first] = adverseTexts({ source: '(?:a|aa)+$', flags: '', file: '' });
    expect(first?.endsWith('\u0000')).toBe(true);
    expect(literalsIn(FOLDERS[1] ?? '').some(({ file }) => file.endsWith('sentences.ts'))).toBe(true);
  });
});
