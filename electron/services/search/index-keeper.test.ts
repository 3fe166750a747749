import { expect, it } from 'vitest';
import { anArticle, paragraphs } from '../../../core/testing/factories.ts';
import { IndexKeeper } from './index-keeper.ts';
import { SQLite3Error } from './sqlite.ts';
import { idOf, indexedFolder, type OpenIndex } from './testing/indexed-folder.ts';

const COUNT = 20;
const BAD = idOf(17);

/** An index into which one article cannot be put. */
function failingAtOne(error: Error): { readonly open: OpenIndex; readonly keeper: IndexKeeper } {
  const library = indexedFolder();
  library.put(
    ...Array.from({ length: COUNT }, (_, at) =>
      anArticle({ id: idOf(at), content: paragraphs(`The herd number ${at}.`) }),
    ),
  );
  const open = library.open();
  const { index } = open;
  const renew = index.renew.bind(index);
  index.renew = (id) => {
    if (id === BAD) throw error;
    renew(id);
  };
  const keeper = new IndexKeeper({ index, folder: library.folder, pace: 'full', tell: () => undefined });
  return { open, keeper };
}

const found = (open: OpenIndex): readonly string[] =>
  open.find('herd').articles.hits.map(({ articleId }) => articleId);

it('an article that cannot be put into the index keeps no other out, at the start and afterwards', async () => {
  const { open, keeper } = failingAtOne(new TypeError('odd words'));
  await keeper.check();
  expect(found(open)).toHaveLength(COUNT - 1);
  expect(found(open)).not.toContain(BAD);
  await keeper.changed([BAD, idOf(3)]);
  expect(found(open)).toContain(idOf(3));
});

it('a disk that is full is told, and what is changed later is put in all the same', async () => {
  const { open, keeper } = failingAtOne(new SQLite3Error('database or disk is full'));
  await expect(keeper.check()).rejects.toThrow('full');
  await keeper.changed([idOf(3)]);
  expect(found(open)).toEqual([idOf(3)]);
});
