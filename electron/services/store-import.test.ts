import { describe, expect, it } from 'vitest';
import type { ImportedArticle } from '../../core/importing/imported-article.ts';
import { setStarred } from '../../core/journal/marks.ts';
import { writeReflection } from '../../core/journal/reflections.ts';
import { A_TIME, anArticle } from '../../core/testing/factories.ts';
import { openAt, optionsAt, temporaryFolder } from '../library/testing/open.ts';
import { type ImportStore, storeImport } from './store-import.ts';

const chapter = (title: string, more: Partial<ImportedArticle> = {}): ImportedArticle => {
  const { id: _id, addedAt: _addedAt, ...article } = anArticle({ title, fingerprint: title });
  return { article: { ...article, source: { ...article.source, url: null } }, warnings: [], ...more };
};

async function aStore(): Promise<ImportStore & { readonly library: Awaited<ReturnType<typeof openAt>> }> {
  const folder = await temporaryFolder();
  const pictures: ImportStore['pictures'] = {
    keep: async ({ article }) => ({ content: article.content, settle: async () => undefined }),
  };
  return {
    library: await openAt(folder),
    pictures,
    now: () => new Date(A_TIME),
    createId: optionsAt(folder).createId,
  };
}

describe('storeImport', () => {
  it('puts chapters into the collection of their book, in their order, and those that were there too', async () => {
    const store = await aStore();
    await storeImport(store, chapter('Two'), 'leave');
    for (const title of ['One', 'Two', 'Three'])
      await storeImport(store, chapter(title, { collection: ['On Trust'] }), 'leave');
    const collections = await store.library.collections();
    const [book, ...others] = collections.ok ? collections.value : [];
    expect(others).toEqual([]);
    expect(book?.name).toBe('On Trust');
    const titles = await Promise.all((book?.articleIds ?? []).map((id) => store.library.summary(id)));
    expect(titles.map((summary) => summary?.title)).toEqual(['One', 'Two', 'Three']);
  });

  it('takes the day of adding and the marks from the other app', async () => {
    const store = await aStore();
    const marks = { tags: ['Trust'], readingState: 'read', addedAt: '2019-01-02T03:04:05.000Z' } as const;
    const stored = await storeImport(store, chapter('One', { marks }), 'leave');
    if (stored.tag !== 'imported') throw new Error(stored.tag);
    expect(await store.library.summary(stored.article.id)).toMatchObject({
      addedAt: marks.addedAt,
      tags: ['Trust'],
      readingState: 'read',
    });
  });

  it('keeps what was marked and written elsewhere also when the text is there already', async () => {
    const store = await aStore();
    const first = await storeImport(store, chapter('One', { marks: { tags: ['mine'] } }), 'leave');
    if (first.tag !== 'imported') throw new Error(first.tag);
    const highlight = { quote: 'A leader walks behind the herd.', note: 'On Monday.', createdAt: A_TIME };
    const marks = { tags: ['theirs'], highlights: [highlight], notes: [{ text: 'Whole.', createdAt: null }] };
    for (let time = 0; time < 2; time += 1)
      expect((await storeImport(store, chapter('One', { marks }), 'leave')).tag).toBe('duplicate');
    const journal = await store.library.readJournal(first.article.id);
    if (!journal.ok) throw new Error(journal.failure.tag);
    expect(journal.value.highlights.map(({ selector }) => selector.exact)).toEqual([highlight.quote]);
    expect(journal.value.reflections.map(({ text }) => text).sort()).toEqual(['On Monday.', 'Whole.']);
    expect(journal.value.tags.value).toEqual(['mine']);
  });

  it('takes all marks for a text that is there without any, as when its import was broken off between', async () => {
    const store = await aStore();
    const first = await storeImport(store, chapter('One'), 'leave');
    if (first.tag !== 'imported') throw new Error(first.tag);
    const marks = { tags: ['theirs'], starred: true };
    expect((await storeImport(store, chapter('One', { marks }), 'leave')).tag).toBe('duplicate');
    expect(await store.library.summary(first.article.id)).toMatchObject({ tags: ['theirs'], starred: true });
  });

  it('takes marks that were never set here also where the reader has written since', async () => {
    const store = await aStore();
    const first = await storeImport(store, chapter('One'), 'leave');
    if (first.tag !== 'imported') throw new Error(first.tag);
    const { id } = first.article;
    const note = { id: 'n', target: { kind: 'article' }, text: 'Mine.' } as const;
    await store.library.changeJournal(id, (journal) =>
      [true, false].reduce(
        (changed, starred) => setStarred(changed, starred, A_TIME),
        writeReflection(journal, note, A_TIME),
      ),
    );
    const marks = { tags: ['theirs'], starred: true };
    expect((await storeImport(store, chapter('One', { marks }), 'leave')).tag).toBe('duplicate');
    expect(await store.library.summary(id)).toMatchObject({ tags: ['theirs'], starred: false });
    const journal = await store.library.readJournal(id);
    expect(journal.ok && journal.value.reflections.map(({ text }) => text)).toEqual(['Mine.']);
  });

  it('keeps the reader’s marks when a text takes the place of another', async () => {
    const store = await aStore();
    const first = await storeImport(
      store,
      chapter('One', { marks: { tags: ['mine'], starred: true } }),
      'leave',
    );
    const second = await storeImport(
      store,
      chapter('One', { marks: { tags: ['theirs'], starred: false } }),
      'replace',
    );
    if (first.tag !== 'imported' || second.tag !== 'replaced') throw new Error(second.tag);
    expect(second.article.id).toBe(first.article.id);
    expect(await store.library.summary(first.article.id)).toMatchObject({
      tags: ['mine', 'theirs'],
      starred: true,
    });
  });
});
