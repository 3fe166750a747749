import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aJournal, anArticle, aQuestion, aReflection, paragraphs } from '../../../core/testing/factories.ts';
import { isDamage, openDatabase, readMeta, writeMeta } from './search-database.ts';
import { type IndexedFolder, idOf, indexedFolder, type OpenIndex } from './testing/indexed-folder.ts';

const WORDS = 'trust herd map river listen delegate courage silence question answer meeting change'.split(
  ' ',
);
const QUERIES = [
  ...WORDS,
  'trust -map',
  '"herd map"',
  'is:starred',
  'listening OR rivers',
  'in:notes silence',
  'has:question',
];

/** Articles after which a program is killed: in the middle of a transaction and at its ends. */
const MOMENTS = [1, 100, 256, 257, 280, 300];

describe('an index that was damaged', () => {
  it.each<[string, (file: string) => void]>([
    ['was deleted', (file) => rmSync(file)],
    ['was cut', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['was cut to nothing', (file) => truncateSync(file, 0)],
    ['holds something else', (file) => writeFileSync(file, 'no database '.repeat(4_000))],
    ['lost its first page', (file) => scribble(file, 0, 4_096)],
    ['is of another version', (file) => relabel(file, (label) => label.replace(/^\d+/, '0'))],
    ['is of another library', (file) => relabel(file, (label) => label.replace('l1', 'l2'))],
    ['has a lock of a program that is gone', (file) => mkdirSync(`${file}.lock`)],
  ])('gives what a fresh one gives when its file %s', async (_what, harm) => {
    const library = filledFolder();
    const first = library.open();
    await first.keeper.check();
    const wanted = answersOf(first);
    first.close();
    harm(library.file);
    const again = library.open();
    await again.keeper.check();
    expect(answersOf(again)).toEqual(wanted);
  });

  it('says so when a page in its middle is damaged', async () => {
    const library = filledFolder();
    const first = library.open();
    await first.keeper.check();
    first.close();
    // Behind what says which tables there are: without that it is made anew when it is opened.
    scribble(library.file, 4_096 * 32, statSync(library.file).size - 4_096 * 32);
    const again = library.open();
    const error = thrownBy(() => QUERIES.map((query) => again.find(query)));
    expect(isDamage(error)).toBe(true);
  });
});

describe('an index that was being built when its program was killed', () => {
  it('goes on where it was and gives what a fresh one gives, wherever that was', async () => {
    const library = filledFolder(300);
    const fresh = library.open();
    const left: string[] = [];
    const renew = fresh.index.renew.bind(fresh.index);
    let renewed = 0;
    // What stands on the disk at a moment is what a killed program leaves.
    fresh.index.renew = (id) => {
      renew(id);
      renewed += 1;
      if (MOMENTS.includes(renewed)) left.push(copyOf(library.file, renewed));
    };
    await fresh.keeper.check();
    const wanted = answersOf(fresh);
    fresh.close();
    const held: number[] = [];
    for (const file of left) {
      for (const end of ['', '-journal']) {
        rmSync(`${library.file}${end}`, { force: true });
        if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, `${library.file}${end}`);
      }
      const again = library.open();
      held.push(again.index.stamps('').size);
      await again.keeper.check();
      expect(answersOf(again)).toEqual(wanted);
      again.close();
    }
    expect(held).toEqual([0, 0, 0, 256, 256, 256]);
  });

  it('begins anew when the computer was started in between', async () => {
    const library = filledFolder();
    const first = library.open();
    await first.keeper.check();
    const wanted = answersOf(first);
    first.close();
    const database = openDatabase(library.file, 'l1');
    writeMeta(database, 'building', '1000');
    database.run('DELETE FROM article_words');
    database.close();
    const again = library.open();
    await again.keeper.check();
    expect(answersOf(again)).toEqual(wanted);
  });
});

describe('an index that slept', () => {
  it('notices at the next start what came, changed and went', async () => {
    const library = filledFolder();
    const first = library.open();
    await first.keeper.check();
    first.close();
    library.remove('articles', idOf(3));
    library.put(
      anArticle({ id: idOf(1), title: 'Written anew', content: paragraphs('Nothing of before.') }),
      anArticle({ id: idOf(900), title: 'A late comer' }),
      aJournal({ articleId: idOf(5), reflections: [aReflection({ text: 'An afterthought.' })] }),
    );
    const again = library.open();
    await again.keeper.check();
    const wanted = answersOf(again);
    expect(again.find('anew').articles.total).toBe(1);
    expect(again.find('comer').articles.total).toBe(1);
    expect(again.find('afterthought').written.total).toBe(1);
    again.close();
    rmSync(library.file);
    const fresh = library.open();
    await fresh.keeper.check();
    expect(answersOf(fresh)).toEqual(wanted);
  });

  it('reads nothing again when nothing changed', async () => {
    const library = filledFolder();
    const first = library.open();
    await first.keeper.check();
    first.close();
    const before = readFileSync(library.file);
    const again = library.open();
    await again.keeper.check();
    expect(again.told).toEqual([{ tag: 'ready' }]);
    again.close();
    expect(readFileSync(library.file).equals(before)).toBe(true);
  });
});

/** More than 256 articles need several transactions. */
function filledFolder(count = 60): IndexedFolder {
  const library = indexedFolder();
  const word = (number: number): string => WORDS[number % WORDS.length] ?? '';
  for (let number = 0; number < count; number += 1) {
    library.put(
      anArticle({
        id: idOf(number),
        title: `${word(number)} and ${word(number * 5 + 1)}`,
        content: paragraphs(
          Array.from({ length: 5 + (number % 7) }, (_, at) => word(number * 3 + at * at)).join(' '),
        ),
        questions: number % 3 === 0 ? [aQuestion({ text: `Why ${word(number)}?` })] : [],
      }),
    );
    if (number % 10 !== 0) continue;
    const note = aReflection({ text: `Once more ${word(number + 2)} and ${number}.` });
    const starred = { value: number % 20 === 0, updatedAt: null };
    library.put(aJournal({ articleId: idOf(number), reflections: [note], starred }));
  }
  return library;
}

/** Everything that the queries find: how many, and which; among equally good ones the order says nothing. */
const answersOf = ({ find }: OpenIndex): unknown =>
  QUERIES.map((query) => {
    const { articles, questions, written } = find(query, {
      limits: { articles: 400, questions: 400, written: 400, returned: 400 },
    });
    return [
      query,
      articles.total,
      articles.hits.map(({ articleId, snippet }) => `${articleId} ${snippet?.text}`).sort(),
      questions.total,
      written.hits.map(({ articleId, text }) => `${articleId} ${text.text}`).sort(),
    ];
  });

function thrownBy(act: () => void): unknown {
  try {
    act();
    return null;
  } catch (error) {
    return error;
  }
}

function scribble(file: string, start: number, length: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, start, start + length);
  writeFileSync(file, bytes);
}

/** Its words go as well: whoever believes it finds nothing. */
function relabel(file: string, change: (label: string) => string): void {
  const database = openDatabase(file, 'l1');
  const label = readMeta(database, 'label') ?? '';
  expect(change(label)).not.toBe(label);
  writeMeta(database, 'label', change(label));
  database.run('DELETE FROM article_words');
  database.close();
}

function copyOf(file: string, moment: number): string {
  const copy = join(dirname(file), `left-${moment}`, 'search.sqlite');
  mkdirSync(dirname(copy), { recursive: true });
  for (const end of ['', '-journal'])
    if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, `${copy}${end}`);
  return copy;
}
