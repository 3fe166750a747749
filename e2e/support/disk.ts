/** What stands on the disk while the app runs. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { TestFolders } from './app.ts';

/** Until these words stand in files of the library or in the settings: from then on they outlive whatever happens. */
export async function expectOnDisk({ userData }: TestFolders, words: readonly string[]): Promise<void> {
  const lines = words.flatMap((each) => each.split('\n'));
  await expect
    .poll(async () => {
      const kept = await readRecords(userData);
      return lines.filter((line) => !kept.includes(JSON.stringify(line).slice(1, -1)));
    })
    .toEqual([]);
}

/** Everything but the cache, one file after the other. */
async function readRecords(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const records = names.filter((name) => name.endsWith('.json') && !name.startsWith('cache'));
  // A file may be replaced, or go, while one looks.
  const texts = records.map((name) => readFile(join(folder, name), 'utf8').catch(() => ''));
  return (await Promise.all(texts)).join('\n');
}
