import { describe, expect, it } from 'vitest';
import type { ImportedArticle } from '../../core/importing/imported-article.ts';
import { EVERYTHING } from '../../core/library/query.ts';
import { failed } from '../../core/result.ts';
import { A_TIME, anArticle } from '../../core/testing/factories.ts';
import type { Library } from '../library/library.ts';
import { openAt, optionsAt, temporaryFolder } from '../library/testing/open.ts';
import type { ImportStore } from './store-import.ts';
import { createStoringLine } from './storing-line.ts';

const page = (title: string, more: Partial<ImportedArticle> = {}): ImportedArticle => {
  const {
    id: _id,
    addedAt: _addedAt,
    ...article
  } = anArticle({
    title,
    fingerprint: title,
    excerpt: `${title} begins with words of its own`,
    byline: null,
  });
  return { article: { ...article, source: { ...article.source, url: null } }, warnings: [], ...more };
};

/** Pictures of the articles named in `slow` come when they are let come. */
async function aStore(slow: readonly string[] = []) {
  const folder = await temporaryFolder();
  const library = await openAt(folder);
  let letCome: () => void = () => undefined;
  const coming = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  const settled: [string, boolean][] = [];
  let minutes = 0;
  const store: ImportStore & { readonly library: Library } = {
    library,
    pictures: {
      keep: async ({ article }) => {
        if (slow.includes(article.title)) await coming;
        return {
          content: article.content,
          settle: async (isStored) => void settled.push([article.title, isStored]),
        };
      },
    },
    now: () => {
      minutes += 1;
      return new Date(Date.parse(A_TIME) + minutes * 60_000);
    },
    createId: optionsAt(folder).createId,
  };
  return { store, library, letCome: () => letCome(), settled };
}

const titles = async (library: Library): Promise<readonly string[]> => {
  const { rows } = await library.list({ ...EVERYTHING, sort: 'added' }, { start: 0, count: 60 });
  return rows.map(({ title }) => title).reverse();
};

describe('the line into the library', () => {
  it('adds articles in their order, though the pictures of the first come last', async () => {
    const { store, library, letCome } = await aStore(['One']);
    const line = createStoringLine(store);
    const first = await line.enter(page('One'), 'leave');
    const second = await line.enter(page('Two'), 'leave');
    letCome();
    expect((await second.stored).tag).toBe('imported');
    expect((await first.stored).tag).toBe('imported');
    expect(await titles(library)).toEqual(['One', 'Two']);
  });

  it('lets a copy wait for the one before it, and finds it', async () => {
    const { store, letCome } = await aStore(['One']);
    const line = createStoringLine(store);
    const first = await line.enter(page('One'), 'leave');
    const second = line.enter(page('One'), 'leave');
    letCome();
    expect((await (await second).stored).tag).toBe('duplicate');
    expect((await first.stored).tag).toBe('imported');
  });

  it('stores a copy when the one before it could not be', async () => {
    const { store, library, settled } = await aStore();
    let isFull = true;
    const { addArticle } = library;
    library.addArticle = (article) => {
      if (!isFull) return addArticle.call(library, article);
      isFull = false;
      return Promise.resolve(failed({ tag: 'disk-full', name: article.title }));
    };
    const line = createStoringLine(store);
    const first = await line.enter(page('One'), 'leave');
    const second = await line.enter(page('One'), 'leave');
    expect((await first.stored).tag).toBe('failed');
    expect((await second.stored).tag).toBe('imported');
    expect(settled).toEqual([
      ['One', false],
      ['One', true],
    ]);
  });

  it('goes on after one that broke, whose failure says what it was', async () => {
    const { store, library } = await aStore();
    const broken: ImportStore['pictures'] = {
      keep: (imported, signal) =>
        imported.article.title === 'One'
          ? Promise.reject(new Error('the picture broke it'))
          : store.pictures.keep(imported, signal),
    };
    const line = createStoringLine({ ...store, pictures: broken });
    const first = await line.enter(page('One'), 'leave');
    const second = await line.enter(page('Two'), 'leave');
    expect(await first.stored).toMatchObject({ tag: 'failed', failure: { tag: 'unexpected' } });
    expect((await second.stored).tag).toBe('imported');
    expect(await titles(library)).toEqual(['Two']);
  });

  it('puts the chapters of a book into their order, also one that was there', async () => {
    const { store, library, letCome } = await aStore(['One', 'Three']);
    const line = createStoringLine(store);
    await (await line.enter(page('Two'), 'leave')).stored;
    const book = { collection: ['On Trust'] };
    const stored = [];
    for (const title of ['One', 'Two', 'Three'])
      stored.push((await line.enter(page(title, book), 'leave')).stored);
    letCome();
    await Promise.all(stored);
    const collections = await library.collections();
    const ids = collections.ok ? (collections.value[0]?.articleIds ?? []) : [];
    const summaries = await Promise.all(ids.map((id) => library.summary(id)));
    expect(summaries.map((summary) => summary?.title)).toEqual(['One', 'Two', 'Three']);
  });
});
