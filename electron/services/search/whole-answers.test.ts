import { describe, expect, it } from 'vitest';
import { aJournal, anArticle, aQuestion, aReflection, paragraphs } from '../../../core/testing/factories.ts';
import { openDatabase, writeMeta } from './search-database.ts';
import { termOf } from './terms.ts';
import { idOf, indexedFolder } from './testing/indexed-folder.ts';

/** More than a search that is shown ranks. */
const MANY = 4_200;

describe('all that a query finds', () => {
  it('is found and counted, however many articles it is', () => {
    const library = indexedFolder();
    const database = openDatabase(library.file, 'l1');
    writeMeta(database, 'languages', 'en');
    database.exec(`
      INSERT INTO article SELECT value, printf('%032x', value), 0, 'T', NULL, NULL, '', '2026', '2026', 'en', 'unread',
        value % 2, 0, 0, 0, 0, 0, 0, NULL, '', '' FROM (WITH RECURSIVE numbers(value) AS
        (SELECT 1 UNION ALL SELECT value + 1 FROM numbers WHERE value < ${MANY}) SELECT value FROM numbers);
      INSERT INTO article_words(rowid, text) SELECT num, '${termOf('herd', 'en')}' FROM article;`);
    database.close();
    const { index } = library.open();
    expect(new Set(index.findAll('herds')).size).toBe(MANY);
    expect(index.count('herds')).toBe(MANY);
    expect(index.count('herd is:starred')).toBe(MANY / 2);
    expect(index.count('is:unread')).toBe(MANY);
  });

  it('is what fits, best first, and nothing instead of it', async () => {
    const library = indexedFolder();
    library.put(
      anArticle({ id: idOf(1), content: paragraphs('Courage, and the herd.') }),
      anArticle({ id: idOf(2), title: 'Courage', questions: [aQuestion({ text: 'Whom do you trust?' })] }),
      anArticle({ id: idOf(3), content: paragraphs('A map.') }),
      aJournal({ articleId: idOf(3), reflections: [aReflection({ text: 'On trust.' })] }),
    );
    const { index, keeper } = library.open();
    await keeper.check();
    expect(index.findAll('courage')).toEqual([idOf(2), idOf(1)]);
    expect(index.findAll('courage map')).toEqual([]);
    expect(index.count('courage map')).toBe(0);
    expect(index.findAll('in:questions trust')).toEqual([idOf(2)]);
    expect(index.findAll('in:notes trust')).toEqual([idOf(3)]);
    expect(index.count('in:notes trust')).toBe(1);
    for (const nothing of ['', '***', 'OR']) {
      expect(index.findAll(nothing)).toEqual([]);
      expect(index.count(nothing)).toBe(0);
    }
  });
});
