import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { articleText } from '../../core/article/text.ts';
import type { ImportPiece, PieceOutcome } from '../../core/importing/import-piece.ts';
import { importPieces } from '../../core/importing/pipeline.ts';
import { applyMarks } from '../../core/journal/imported-marks.ts';
import { createJournal } from '../../core/journal/journal.ts';
import { A_TIME, anArticle } from '../../core/testing/factories.ts';
import { NO_TOOLS } from '../../core/testing/no-tools.ts';
import { openArchive } from './archive.ts';

/** Each folder is an export, packed by the test; `<folder>.expected.json` beside it says what must come of it. */
const FOLDER = join(import.meta.dirname, '../../core/importing/fixtures/omnivore');
const EXPORTS = readdirSync(FOLDER).filter((name) => statSync(join(FOLDER, name)).isDirectory());

const filesOf = (name: string, below = ''): Zippable => {
  const folder = join(FOLDER, name);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
  return Object.fromEntries(
    paths
      .filter((path) => statSync(path).isFile())
      .map((path) => [below + relative(folder, path), new Uint8Array(readFileSync(path))]),
  );
};

async function read(files: Zippable, wanted?: number): Promise<readonly ImportPiece[]> {
  const pieces: ImportPiece[] = [];
  const source = { kind: 'file', name: 'a.zip', bytes: zipSync(files), mediaType: null, url: null } as const;
  const isWanted = (at: number): boolean => wanted === undefined || at === wanted;
  for await (const piece of importPieces(source, isWanted, { ...NO_TOOLS, openArchive })) pieces.push(piece);
  return pieces;
}

/** What an expectation says about one entry. */
function outlineOf({ name, outcome }: ImportPiece): object {
  if (outcome.tag === 'address') {
    const { quotes, ...address } = outcome;
    return { name, ...address, quotes: quotes && articleText(quotes.article.content) };
  }
  if (outcome.tag !== 'article') return { name, outcome };
  const { article, marks } = outcome.imported;
  const { title, byline, publishedAt, source, content, questions } = article;
  return {
    name,
    title,
    byline,
    publishedAt,
    source,
    text: articleText(content),
    questions: questions.map(({ text }) => text),
    marks,
  };
}

const articleOf = (outcome: PieceOutcome | undefined) => {
  if (outcome?.tag !== 'article') throw new Error('no article');
  return outcome.imported;
};

describe('exports of Omnivore', () => {
  it.each(EXPORTS)('%s gives what is expected', async (name) => {
    const expected = JSON.parse(readFileSync(join(FOLDER, `${name}.expected.json`), 'utf8'));
    expect(JSON.parse(JSON.stringify((await read(filesOf(name))).map(outlineOf)))).toEqual(expected);
  });

  it('have every highlight in its place, and every note on it or on the whole', async () => {
    const [first] = await read(filesOf('shelf'));
    const { article, marks = {} } = articleOf(first?.outcome);
    const whole = anArticle(article);
    let last = 0;
    const journal = applyMarks(
      createJournal(whole.id, whole.title),
      whole,
      marks,
      A_TIME,
      () => `id-${++last}`,
    );
    const text = articleText(whole.content);
    for (const { selector } of journal.highlights)
      expect(text.slice(selector.start, selector.start + selector.exact.length).replace(/\s/g, ' ')).toBe(
        selector.exact.replace(/\s/g, ' '),
      );
    expect(journal.reflections.map(({ target }) => target.kind)).toEqual([
      'article',
      'highlight',
      'highlight',
    ]);
  });

  it('are known below a folder too, and read entry by entry', async () => {
    const pieces = await read(filesOf('shelf', 'my export/'), 1);
    expect(pieces.map(({ at, outcome }) => [at, outcome.tag])).toEqual([[1, 'article']]);
  });

  it('lose only the list that is broken', async () => {
    const pieces = await read({ ...filesOf('shelf'), 'metadata_0_to_20.json': strToU8('[{"id"') });
    expect(pieces.map(({ name, outcome }) => [name, outcome.tag])).toEqual([
      ['metadata_0_to_20.json', 'failed'],
      ['Only an address', 'address'],
    ]);
  });

  it('may hold many years of reading, more files than any book', async () => {
    const entries = Array.from({ length: 1500 }, (_, at) => ({
      slug: `piece-${at}`,
      title: `Piece ${at}`,
      url: `https://shelf.example/${at}`,
    }));
    const files: Zippable = {
      'metadata_0_to_1500.json': strToU8(JSON.stringify(entries)),
      ...Object.fromEntries(
        entries.flatMap(({ slug }) => [
          [`content/${slug}.html`, strToU8(`<p>Words of ${slug}.</p>`)],
          [`highlights/${slug}.md`, strToU8('')],
        ]),
      ),
    };
    const pieces = await read(files, 1400);
    expect(pieces.map(({ name, outcome }) => [name, outcome.tag])).toEqual([['Piece 1400', 'article']]);
  });

  it('are read as far as their lists can be held at once', async () => {
    const entry = { slug: 'piece', title: 'Piece', url: 'https://shelf.example/piece' };
    const list = strToU8(JSON.stringify([{ ...entry, description: 'x'.repeat(19_000_000) }]));
    // Not packed, since what packs too well is refused as a whole.
    const files: Zippable = Object.fromEntries(
      [0, 1, 2, 3].map((at) => [`metadata_${at}_to_${at + 1}.json`, [list, { level: 0 }]]),
    );
    const pieces = await read(files);
    expect(pieces.map(({ outcome }) => outcome.tag)).toEqual(['address', 'address', 'address', 'failed']);
  });

  it('are not known by words in a file of another archive', async () => {
    const [other] = await read({ 'notes/a.txt': [strToU8('metadata_0_to_20.json'), { level: 0 }] });
    expect(other?.outcome).toMatchObject({ failure: { tag: 'unsupported-kind' } });
  });

  it('are not guessed from any archive, and those that do harm are refused', async () => {
    const [other] = await read({ 'notes/metadata.json': strToU8('[]') });
    expect(other?.outcome).toMatchObject({ failure: { tag: 'unsupported-kind' } });
    const [harmful] = await read({ ...filesOf('shelf'), '../x': strToU8('') });
    expect(harmful).toMatchObject({ name: null, outcome: { failure: { tag: 'unsafe-source' } } });
  });
});
