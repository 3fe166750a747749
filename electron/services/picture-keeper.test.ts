import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { picturesIn } from '../../core/importing/article-pictures.ts';
import type { ImportedArticle } from '../../core/importing/imported-article.ts';
import { anArticle, anElement, aTree } from '../../core/testing/factories.ts';
import { aGif, aJpeg, aPng } from '../../core/testing/pictures.ts';
import { repairLibrary } from '../library/repair.ts';
import { openAt, optionsAt, temporaryFolder } from '../library/testing/open.ts';
import { verifyLibrary } from '../library/verify.ts';
import { createFetcher } from './fetching/fetcher.ts';
import { type LocalPage, type LocalSite, startLocalSite } from './fetching/testing/local-site.ts';
import { createPictureKeeper, type PictureLimits } from './picture-keeper.ts';
import { type ImportStore, storeImport } from './store-import.ts';
import { boundTo } from './testing/bound-library.ts';

const picture =
  (bytes: Uint8Array, type = 'image/png'): LocalPage =>
  (_request, response) =>
    response.writeHead(200, { 'Content-Type': type }).end(bytes);

/** A library, a site on this computer, and how pictures come from one into the other. */
async function open(pages: Readonly<Record<string, LocalPage>>, limits: Partial<PictureLimits> = {}) {
  const folder = await temporaryFolder();
  const library = await openAt(folder);
  const site = await startLocalSite(pages);
  onTestFinished(site.close);
  const fetcher = createFetcher({ version: '1', now: () => new Date(), allowedHosts: () => ['127.0.0.1'] });
  const keeper = createPictureKeeper({ fetcher, pictures: library.pictures, limits });
  const files = (): Promise<readonly string[]> => readdir(join(folder, 'library', 'images')).catch(() => []);
  let lastId = 0;
  const store = (
    imported: ImportedArticle,
    into: Partial<ImportStore['library']> = {},
    signal?: AbortSignal,
  ) =>
    storeImport(
      {
        library: { ...boundTo(library), ...into },
        pictures: keeper,
        now: () => new Date(),
        createId: () => (++lastId).toString(16).padStart(32, '0'),
      },
      imported,
      'keep-both',
      signal,
    );
  return { folder, library, site, files, store };
}

function showing(site: LocalSite, ...paths: readonly string[]): ImportedArticle {
  const images = paths.map((path) => ({
    ...anElement('img'),
    properties: path.startsWith('/')
      ? { alt: path, dataAddress: site.origin + path }
      : { alt: path, dataPicture: path },
  }));
  const {
    id: _id,
    addedAt: _addedAt,
    ...article
  } = anArticle({
    content: aTree(anElement('p', 'Words beside the pictures.'), ...images),
    source: { kind: 'url', name: 'page', url: `${site.origin}/page`, format: 'html' },
  });
  return { article, warnings: [] };
}

describe('pictures of an article', () => {
  it('are fetched, kept once however often they are shown, and read from the library', async () => {
    const { library, site, files, store } = await open({
      '/a.png': picture(aPng()),
      '/same.png': picture(aPng()),
      '/b.gif': picture(aGif(), 'text/plain'),
    });
    const stored = await store(showing(site, '/a.png', '/same.png', '/b.gif'));
    await store(showing(site, '/a.png'));
    if (stored.tag !== 'imported') throw new Error(stored.tag);
    const names = picturesIn(stored.article.content);
    expect(names).toEqual([expect.stringMatching(/\.png$/), expect.stringMatching(/\.gif$/)]);
    expect([...(await files())].sort()).toEqual([...names].sort());
    expect(new Uint8Array((await library.pictures.read(names[0] ?? '')) ?? [])).toEqual(aPng());
    const read = await library.readArticle(stored.article.id);
    expect(read.ok && picturesIn(read.value.content)).toEqual(names);
  });

  it('that came with it need no network', async () => {
    const { site, files, store } = await open({});
    const imported = showing(site, 'picture-1', 'picture-2');
    const pictures = [{ name: 'picture-1', bytes: aJpeg(), mediaType: 'image/png' }];
    const stored = await store({ ...imported, pictures });
    expect(stored).toMatchObject({ tag: 'imported' });
    expect(await files()).toEqual([expect.stringMatching(/\.jpg$/)]);
    expect(site.requests).toEqual([]);
  });

  it('that cannot be had leave their words and stop nothing', async () => {
    const { site, files, store } = await open(
      {
        '/drawing.png': picture(new TextEncoder().encode('<svg onload="x()"/>'), 'image/svg+xml'),
        '/page.png': '<p>no picture</p>',
        '/broken.png': picture(aPng().subarray(0, 40)),
        '/silent.png': () => undefined,
        '/a.png': picture(aPng()),
      },
      { seconds: 2 },
    );
    const stored = await store(
      showing(
        site,
        '/gone.png',
        '/drawing.png',
        '/page.png',
        '/broken.png',
        '/a.png',
        '/silent.png',
        'picture-9',
      ),
    );
    if (stored.tag !== 'imported') throw new Error(stored.tag);
    expect(picturesIn(stored.article.content)).toHaveLength(1);
    expect(JSON.stringify(stored.article.content)).toContain('"alt":"/gone.png"');
    expect(await files()).toHaveLength(1);
  });

  it('are limited in number and in size, one by one and together', async () => {
    const pages = Object.fromEntries(
      [3, 4, 5, 6].map((side) => [`/${side}.png`, picture(aPng(side, side))] as const),
    );
    const paths = Object.keys(pages);
    const kept = async (limits: Partial<PictureLimits>): Promise<number> => {
      const { site, files, store } = await open(pages, limits);
      await store(showing(site, ...paths));
      return (await files()).length;
    };
    expect(await kept({})).toBe(4);
    expect(await kept({ count: 2 })).toBe(2);
    expect(await kept({ bytes: aPng(4, 4).length })).toBe(2);
    expect(await kept({ allBytes: aPng(6, 6).length * 2 })).toBeLessThan(4);
  });

  it('leave nothing behind when the article is not stored, and take nothing from others', async () => {
    const { site, files, store } = await open({ '/a.png': picture(aPng()), '/b.gif': picture(aGif()) });
    await store(showing(site, '/a.png'));
    const failing = {
      addArticle: async () => ({ ok: false, failure: { tag: 'disk-full', name: 'x' } }) as const,
    };
    expect(await store(showing(site, '/a.png', '/b.gif'), failing)).toMatchObject({ tag: 'failed' });
    expect(await files()).toEqual([expect.stringMatching(/\.png$/)]);
    const throwing = { addArticle: () => Promise.reject(new Error('broken')) };
    await expect(store(showing(site, '/b.gif'), throwing)).rejects.toThrow('broken');
    expect(await files()).toHaveLength(1);
    const cancelling = new AbortController();
    cancelling.abort();
    expect(await store(showing(site, '/b.gif'), {}, cancelling.signal)).toMatchObject({
      failure: { tag: 'cancelled' },
    });
    expect(await files()).toHaveLength(1);
  });

  it('go with the last article that shows them, when it goes for good', async () => {
    const { library, site, files, store } = await open({
      '/a.png': picture(aPng()),
      '/b.gif': picture(aGif()),
    });
    const one = await store(showing(site, '/a.png', '/b.gif'));
    const two = await store(showing(site, '/a.png'));
    if (one.tag !== 'imported' || two.tag !== 'imported') throw new Error('not stored');
    await library.trashArticle(one.article.id);
    expect(await files()).toHaveLength(2);
    await library.trash.delete([one.article.id]);
    expect(await files()).toEqual([expect.stringMatching(/\.png$/)]);
    await library.trashArticle(two.article.id);
    await library.trash.empty();
    expect(await files()).toEqual([]);
  });

  it('are counted, checked and cleared by verifying', async () => {
    const { folder, library, site, files, store } = await open({ '/a.png': picture(aPng()) });
    const stored = await store(showing(site, '/a.png'));
    if (stored.tag !== 'imported') throw new Error(stored.tag);
    const other = await library.pictures.add({ kind: 'gif', bytes: aGif() });
    await library.close();
    const verify = () => verifyLibrary(optionsAt(folder));
    expect(await verify()).toMatchObject({ value: { pictures: 2, problems: [] } });
    const anHourAgo = new Date(Date.now() - 61 * 60_000);
    if (other.ok) await utimes(join(folder, 'library', 'images', other.value.fileName), anHourAgo, anHourAgo);
    expect(await verify()).toMatchObject({ value: { pictures: 2, problems: [{ kind: 'unused' }] } });
    expect(await repairLibrary(optionsAt(folder))).toMatchObject({ ok: true });
    expect(await verify()).toMatchObject({ value: { pictures: 1, problems: [] } });
    expect(await files()).toEqual(picturesIn(stored.article.content));
  });
});
