import { describe, expect, test } from 'vitest';
import { ok } from '../../core/result.ts';
import { arrive, type OwnImports } from './import-own.ts';
import type { ArchivePlace } from './library-archive/open-archive.ts';

const FILE = {
  kind: 'file',
  name: 'all.afterword',
  bytes: new Uint8Array([1]),
  mediaType: null,
  url: null,
} as const;
const REPORT = ok({ added: 2, merged: 1, problems: ['A picture is missing.'] });
const watching = { signal: new AbortController().signal, tell: () => undefined };

/** Takes in as an archive what `isOurs` says; `asked` are the places it was asked about. */
function ownImports(isOurs: boolean) {
  const asked: ArchivePlace[] = [];
  const own: OwnImports = {
    importArchive: async (place) => {
      asked.push(place);
      return isOurs ? REPORT : null;
    },
    importExport: async () => null,
  };
  return { own, asked };
}

describe('a source that comes', () => {
  test('as an archive on the disk is taken in without being loaded', async () => {
    const { own, asked } = ownImports(true);
    const entry = { name: 'all.afterword', origin: { kind: 'path', value: '/far/all.afterword' } } as const;
    const load = async (): Promise<never> => {
      throw new Error('It was loaded.');
    };
    expect(await arrive(own, entry, load, watching)).toMatchObject({
      outcome: {
        tag: 'merged',
        articles: 2,
        journals: 1,
        problems: ['A picture is missing.'],
        problemCount: 1,
      },
    });
    expect(asked).toEqual([{ name: 'all.afterword', path: '/far/all.afterword' }]);
  });

  test('as a dropped archive is taken in from its bytes', async () => {
    const { own, asked } = ownImports(true);
    const arrived = await arrive(own, { name: FILE.name, origin: FILE }, async () => ok(FILE), watching);
    expect(arrived).toMatchObject({ outcome: { tag: 'merged', articles: 2 } });
    expect(asked).toEqual([{ name: FILE.name, bytes: FILE.bytes }]);
  });

  test('as anything else is left to others', async () => {
    const { own } = ownImports(false);
    const arrived = await arrive(own, { name: FILE.name, origin: FILE }, async () => ok(FILE), watching);
    expect(arrived).toEqual({ source: FILE });
  });
});
