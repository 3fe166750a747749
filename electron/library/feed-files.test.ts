import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aSubscription } from '../../core/testing/feed-factories.ts';
import { createFaultyFiles } from './testing/faulty-files.ts';
import { openAt, optionsAt, temporaryFolder } from './testing/open.ts';
import { verifyLibrary } from './verify.ts';

const content = { feeds: [aSubscription()] };

describe('feeds.json', () => {
  test('is made with the first feed, and read again by the next start', async () => {
    const folder = await temporaryFolder();
    const first = await openAt(folder);
    expect(await first.feeds.subscriptions.read()).toEqual({ ok: true, value: { feeds: [] } });
    expect(await readdir(join(folder, 'library'))).not.toContain('feeds.json');
    await first.feeds.subscriptions.change(() => content);
    await first.close();
    const second = await openAt(folder);
    expect(await second.feeds.subscriptions.read()).toEqual({ ok: true, value: content });
  });

  test('that is damaged is set aside whole, told and put back from what this computer knew of it', async () => {
    const folder = await temporaryFolder();
    const first = await openAt(folder);
    await first.feeds.subscriptions.change(() => content);
    await first.close();
    const path = join(folder, 'library', 'feeds.json');
    const cut = (await readFile(path, 'utf8')).slice(0, 200);
    await writeFile(path, cut);
    expect(await verifyLibrary(optionsAt(folder))).toMatchObject({
      value: { problems: [{ kind: 'damaged', file: 'feeds.json' }] },
    });
    const second = await openAt(folder);
    expect(await second.feeds.subscriptions.read()).toEqual({ ok: true, value: content });
    expect(second.notices().map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('“Your list of feeds” could not be read'),
    ]);
    const [set = ''] = await readdir(join(folder, 'library', 'quarantine'));
    expect(await readFile(join(folder, 'library', 'quarantine', set), 'utf8')).toBe(cut);
  });

  test('of a newer Afterword is left alone', async () => {
    const folder = await temporaryFolder();
    const first = await openAt(folder);
    await first.feeds.subscriptions.change(() => content);
    await first.close();
    const path = join(folder, 'library', 'feeds.json');
    const newer = (await readFile(path, 'utf8')).replace(/"version": \d+/, '"version": 99');
    await writeFile(path, newer);
    const second = await openAt(folder);
    expect(await second.feeds.subscriptions.change(() => ({ feeds: [] }))).toMatchObject({
      failure: { tag: 'newer-version', version: 99 },
    });
    expect(await readFile(path, 'utf8')).toBe(newer);
  });

  test('that cannot be read now is read when it can be', async () => {
    const folder = await temporaryFolder();
    const faulty = createFaultyFiles();
    const library = await openAt(folder, { files: faulty.files });
    faulty.failAt(1, 'from', 'EIO');
    expect(await library.feeds.subscriptions.read()).toMatchObject({ failure: { tag: 'not-readable' } });
    faulty.heal();
    expect(await library.feeds.subscriptions.read()).toMatchObject({ ok: true });
  });

  test('that cannot be written fails with a reason, stays in memory and is written when it can be', async () => {
    const folder = await temporaryFolder();
    const faulty = createFaultyFiles();
    const library = await openAt(folder, { files: faulty.files });
    await library.feeds.subscriptions.read();
    faulty.failAt(1, 'from', 'ENOSPC');
    expect(await library.feeds.subscriptions.change(() => content)).toMatchObject({
      failure: { tag: 'disk-full' },
    });
    expect(await library.feeds.subscriptions.read()).toEqual({ ok: true, value: content });
    faulty.heal();
    expect(await library.close()).toEqual({ ok: true, value: null });
    const again = await openAt(folder);
    expect(await again.feeds.subscriptions.read()).toEqual({ ok: true, value: content });
  });
});
