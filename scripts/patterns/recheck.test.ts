/**
 * Every regular expression that foreign text meets is looked at by recheck once. `checked.txt` remembers by hashes what
 * came of it, so that only new and changed ones cost time here. `RECORD=1 npx vitest run scripts/patterns/recheck.test.ts`
 * writes it again; a pattern that it lists as quadratic has been thought about.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { literalsIn, type Pattern } from './patterns.ts';

const FOLDERS = ['core/importing', 'core/article'].map((name) => resolve(import.meta.dirname, '../..', name));
const LIST = join(import.meta.dirname, 'checked.txt');
const IS_RECORDING = process.env['RECORD'] === '1';

/** `undecided`: the prover did not come to an end, as with long lists of words; such a pattern is only tried. */
type Verdict = 'safe' | 'undecided' | 'quadratic' | 'dangerous';
type Judge = (pattern: Pattern) => Verdict;

/** For one pattern, in milliseconds. */
const PATIENCE = 1500;

/** In plain JavaScript: its other builds are programs for single systems. */
async function startJudge(): Promise<Judge> {
  vi.stubEnv('RECHECK_BACKEND', 'pure');
  vi.stubEnv('RECHECK_SYNC_BACKEND', 'pure');
  const { checkSync } = await import('recheck');
  return ({ source, flags }) => {
    try {
      const found = checkSync(source, flags.replace(/[dgvy]/g, ''), {
        timeout: PATIENCE,
        checker: 'automaton',
      });
      if (found.status !== 'vulnerable') return found.status === 'safe' ? 'safe' : 'undecided';
      return found.complexity.type === 'polynomial' && found.complexity.degree === 2
        ? 'quadratic'
        : 'dangerous';
    } catch {
      return 'undecided';
    }
  };
}

const hashOf = ({ source, flags }: Pattern): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 12);

const known = (): ReadonlyMap<string, string> =>
  new Map(
    readFileSync(LIST, 'utf8')
      .split('\n')
      .map((line) => [line.slice(0, 12), line.slice(13)] as const),
  );

describe('the prover', { timeout: 900_000 }, () => {
  let judge: Judge;
  beforeAll(async () => {
    judge = await startJudge();
  });

  it('finds no pattern whose time can explode that was not thought about', () => {
    const before = IS_RECORDING ? new Map<string, string>() : known();
    const patterns = new Map(FOLDERS.flatMap(literalsIn).map((pattern) => [hashOf(pattern), pattern]));
    const fresh = [...patterns].filter(([hash]) => !before.has(hash));
    const judged = fresh.map(([hash, pattern]) => ({ hash, pattern, verdict: judge(pattern) }));
    const refused = IS_RECORDING ? ['dangerous'] : ['dangerous', 'quadratic'];
    expect(judged.filter(({ verdict }) => refused.includes(verdict)).map(({ pattern }) => pattern)).toEqual(
      [],
    );
    if (IS_RECORDING)
      writeFileSync(
        LIST,
        judged
          .map(({ hash, verdict }) => `${hash} ${verdict}\n`)
          .sort()
          .join(''),
      );
  });

  it('remembers what it saw of nearly all', () => {
    const before = known();
    const hashes = FOLDERS.flatMap(literalsIn).map(hashOf);
    expect(hashes.filter((hash) => before.has(hash)).length).toBeGreaterThan(hashes.length * 0.8);
    expect([...before.values()]).not.toContain('dangerous');
  });

  it('would tell', () => {
    const verdictOf = (source: string): Verdict => judge({ source, flags: '', file: '' });
    expect([verdictOf('^(?:a|aa)+$'), verdictOf('\\s+$'), verdictOf('^a{1,9}b$')]).toEqual([
      'dangerous',
      'quadratic',
      'safe',
    ]);
  });
});
