import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EVERY_REFLECTION } from '../../core/journal/reflection-list.ts';
import { writeReflection } from '../../core/journal/reflections.ts';
import { addToCollection, createCollection } from '../../core/library/collections.ts';
import { aHighlight, anArticle, aQuestion, paragraphs } from '../../core/testing/factories.ts';
import { unwrap } from '../../core/testing/unwrap.ts';
import { NODE_FILES } from '../library/file-calls.ts';
import type { Library } from '../library/library.ts';
import { openAt, temporaryFolder } from '../library/testing/open.ts';
import { Merging, type MergingOptions } from './merging.ts';

const KEPT = 'a'.repeat(32);
const OTHER = 'b'.repeat(32);
const TARGET = { kind: 'question', questionId: 'q', questionText: 'Who?' } as const;

const content = paragraphs(
  'A leader walks behind the herd, and waits.',
  'When did you last let others lead?',
);

/** Two copies with words on both, the other in a collection. */
async function openWithCopies(): Promise<Library> {
  const library = await openAt(await temporaryFolder());
  const questions = [aQuestion({ id: 'q', text: 'Who?' })];
  await library.addArticle(anArticle({ id: KEPT, content, questions }));
  await library.addArticle(anArticle({ id: OTHER, content, questions, title: 'Walking, behind' }));
  const write = (id: string, reflectionId: string, text: string, time: string) =>
    library.changeJournal(id, (journal) =>
      writeReflection(journal, { id: reflectionId, target: TARGET, text }, time),
    );
  await write(KEPT, 'r1', 'Ines.', '2026-03-02T09:00:00.000Z');
  await write(OTHER, 'r2', 'Jonas.', '2026-03-01T09:00:00.000Z');
  await library.changeJournal(OTHER, (journal) => ({ ...journal, highlights: [aHighlight({ id: 'h2' })] }));
  await library.changeCollections((all) =>
    addToCollection(
      createCollection(all, { id: 'list', name: 'List', parentId: null }, '2026-03-01T09:00:00.000Z'),
      'list',
      [OTHER],
      '2026-03-01T09:00:00.000Z',
    ),
  );
  return library;
}

const mergingOf = (library: MergingOptions['library']): Merging => {
  let last = 0;
  return new Merging({ library, now: () => new Date(), createId: () => `new-${++last}` });
};

/** The library with another method in the place of one. */
const withStep = (library: Library, step: keyof Library, method: unknown): Library =>
  new Proxy(library, {
    get: (target, name) => {
      if (name === step) return method;
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

/** The library in which something happens when a method was called for the first time. */
function afterFirst(
  library: Library,
  step: 'readJournal' | 'reviseJournal' | 'changeCollections' | 'trashArticle',
  act: () => Promise<unknown>,
): Library {
  const method = library[step].bind(library) as (...args: readonly unknown[]) => Promise<unknown>;
  let isDone = false;
  return withStep(library, step, async (...args: readonly unknown[]) => {
    const result = await method(...args);
    if (!isDone) {
      isDone = true;
      await act();
    }
    return result;
  });
}

/** What is listed, and where. */
async function stateOf(library: Library) {
  const kept = await library.readJournal(KEPT);
  const written = await library.listReflections(EVERY_REFLECTION, { start: 0, count: 20 }, 'UTC');
  const trash = await library.trash.page({ start: 0, count: 20 });
  const collections = await library.collections();
  return {
    kept:
      kept.ok &&
      kept.value.reflections.map(({ text, versions }) => [text, ...versions.map((one) => one.text)]),
    highlights: kept.ok && kept.value.highlights.filter(({ deletedAt }) => deletedAt === null).length,
    written: written.rows.map(({ text }) => text).sort(),
    counted: (await library.counts()).reflections,
    articles: (await library.counts()).shelves.all,
    trash: trash.rows.map(({ id }) => id),
    list: collections.ok && collections.value[0]?.articleIds,
  };
}

const BEFORE = {
  kept: [['Ines.']],
  highlights: 0,
  written: ['Ines.', 'Jonas.'],
  counted: 2,
  articles: 2,
  trash: [],
  list: [OTHER],
};

describe('merging two copies of a library', () => {
  test('puts all notes on one of them, lists nothing twice, and can be undone', async () => {
    const library = await openWithCopies();
    expect(await stateOf(library)).toEqual(BEFORE);
    const merging = mergingOf(library);
    unwrap(await merging.merge(KEPT, OTHER));
    expect(await stateOf(library)).toEqual({
      kept: [['Ines.', 'Jonas.']],
      highlights: 1,
      written: ['Ines.'],
      counted: 1,
      articles: 1,
      trash: [OTHER],
      list: [KEPT],
    });
    unwrap(await merging.undo(OTHER));
    expect(await stateOf(library)).toEqual(BEFORE);
    expect(await merging.undo(OTHER)).toMatchObject({ ok: false, failure: { tag: 'not-found' } });
  });

  test('keeps what was written after the merge when it is undone', async () => {
    const library = await openWithCopies();
    const merging = mergingOf(library);
    unwrap(await merging.merge(KEPT, OTHER));
    await library.changeJournal(KEPT, (journal) =>
      writeReflection(
        journal,
        { id: 'r3', target: { kind: 'article' }, text: 'Later.' },
        '2026-05-01T09:00:00.000Z',
      ),
    );
    unwrap(await merging.undo(OTHER));
    expect((await stateOf(library)).written).toEqual(['Ines.', 'Jonas.', 'Later.']);
  });

  test.each([
    ['kept', 'readJournal'],
    ['other', 'readJournal'],
    ['kept', 'reviseJournal'],
    ['other', 'changeCollections'],
    ['other', 'trashArticle'],
  ] as const)(
    'keeps what is written on the %s copy during %s, and so does undoing the merge',
    async (copy, step) => {
      const library = await openWithCopies();
      const time = new Date(Date.now() - 60_000).toISOString();
      const meanwhile = afterFirst(library, step, () =>
        library.changeJournal(copy === 'kept' ? KEPT : OTHER, (journal) =>
          writeReflection(journal, { id: 'r3', target: { kind: 'article' }, text: 'Meanwhile.' }, time),
        ),
      );
      const merging = mergingOf(meanwhile);
      unwrap(await merging.merge(KEPT, OTHER));
      expect((await stateOf(library)).written).toEqual(['Ines.', 'Meanwhile.']);
      unwrap(await merging.undo(OTHER));
      expect(new Set((await stateOf(library)).written)).toEqual(new Set(['Ines.', 'Jonas.', 'Meanwhile.']));
    },
  );

  test('lists what is written on the other after the merge, as by a window that was behind', async () => {
    const library = await openWithCopies();
    unwrap(await mergingOf(library).merge(KEPT, OTHER));
    const late = new Date(Date.now() + 60_000).toISOString();
    await library.changeJournal(OTHER, (journal) =>
      writeReflection(journal, { id: 'r2', target: TARGET, text: 'Jonas, and Ada.' }, late),
    );
    expect((await stateOf(library)).written).toContain('Jonas, and Ada.');
  });

  test('lists the notes of the other again when it is brought back from the trash', async () => {
    const library = await openWithCopies();
    unwrap(await mergingOf(library).merge(KEPT, OTHER));
    unwrap(await library.restoreArticle(OTHER));
    expect((await stateOf(library)).written).toEqual(['Ines.', 'Jonas.']);
    unwrap(await library.trashArticle(OTHER));
    expect((await stateOf(library)).written).toEqual(['Ines.', 'Jonas.']);
  });

  test.each(['replaceArticle', 'reviseJournal', 'changeCollections', 'trashArticle'] as const)(
    'leaves both copies with all their words when %s fails',
    async (step) => {
      const library = await openWithCopies();
      // The other copy has a comment more, so that the kept article is written anew.
      unwrap(
        await library.replaceArticle(
          anArticle({ id: OTHER, content, siteName: null, byline: 'Ines', publishedAt: '2026-01-01' }),
        ),
      );
      unwrap(await library.replaceArticle(anArticle({ id: KEPT, content, byline: null })));
      const failing = async () => ({ ok: false, failure: { tag: 'disk-full', name: 'x' } }) as const;
      const broken = withStep(library, step, failing);
      expect(await mergingOf(broken).merge(KEPT, OTHER)).toMatchObject({ failure: { tag: 'disk-full' } });
      const { articles, written, trash } = await stateOf(library);
      expect({ articles, trash }).toEqual({ articles: 2, trash: [] });
      expect(written).toContain('Jonas.');
      expect(written).toContain('Ines.');
    },
  );

  test('can be undone from the trash after the program was started again', async () => {
    const library = await openWithCopies();
    unwrap(await mergingOf(library).merge(KEPT, OTHER));
    await library.close();
    const again = await openAt(join(library.folder, '..'));
    await again.loaded;
    unwrap(await mergingOf(again).bringBack(OTHER));
    expect(await stateOf(again)).toEqual(BEFORE);
    // Thrown away and brought back once more it is an article like any other.
    unwrap(await again.trashArticle(OTHER));
    unwrap(await mergingOf(again).bringBack(OTHER));
    expect(await stateOf(again)).toEqual(BEFORE);
    expect(await readdir(join(again.folder, 'backups', 'merges'))).toEqual([]);
  });

  test('is not begun when what undoing needs cannot be written', async () => {
    const library = await openWithCopies();
    const full = Object.assign(new Error(), { code: 'ENOSPC' });
    const files = { ...NODE_FILES, open: () => Promise.reject(full) };
    const merging = new Merging({ library, files, now: () => new Date(), createId: () => 'new' });
    expect(await merging.merge(KEPT, OTHER)).toMatchObject({ failure: { tag: 'disk-full' } });
    expect(await stateOf(library)).toMatchObject({ articles: 2, trash: [] });
  });

  test('refuses an article that is gone, and one with itself', async () => {
    const library = await openWithCopies();
    expect(await mergingOf(library).merge(KEPT, 'c'.repeat(32))).toMatchObject({
      failure: { tag: 'not-found' },
    });
    expect(await mergingOf(library).merge(KEPT, KEPT)).toMatchObject({ failure: { tag: 'not-found' } });
    expect(await stateOf(library)).toEqual(BEFORE);
  });
});
