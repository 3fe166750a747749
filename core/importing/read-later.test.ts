import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleText } from '../article/text.ts';
import { applyMarks } from '../journal/imported-marks.ts';
import { createJournal } from '../journal/journal.ts';
import { A_TIME, anArticle } from '../testing/factories.ts';
import { NO_TOOLS } from '../testing/no-tools.ts';
import type { ImportPiece, PieceOutcome } from './import-piece.ts';
import type { ImportSource } from './imported-article.ts';
import { importPieces } from './pipeline.ts';

/** Every export in the folder has beside it what must come of it: `name.csv` and `name.expected.json`. */
const FOLDER = new URL('./fixtures/read-later/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => !/\.(?:expected\.json|md)$/.test(name));

/** A name that says nothing: the shape has to tell. */
const sourceOf = (bytes: Uint8Array | string): ImportSource => ({
  kind: 'file',
  name: 'export.bin',
  bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  mediaType: null,
  url: null,
});

async function piecesOf(source: ImportSource, wanted?: number): Promise<readonly ImportPiece[]> {
  const pieces: ImportPiece[] = [];
  const isWanted = (at: number): boolean => wanted === undefined || at === wanted;
  for await (const piece of importPieces(source, isWanted, NO_TOOLS)) pieces.push(piece);
  return pieces;
}

const recorded = (name: string): ImportSource =>
  sourceOf(new Uint8Array(readFileSync(new URL(name, FOLDER))));

describe('recorded exports of other apps', () => {
  it.each(FILES)('reads %s as expected', async (name) => {
    const expectation = new URL(name.replace(/\.\w+$/, '.expected.json'), FOLDER);
    expect(existsSync(expectation), `${name} has no expectation`).toBe(true);
    const pieces = await piecesOf(recorded(name));
    expect(pieces.map((piece) => outline(piece))).toEqual(JSON.parse(readFileSync(expectation, 'utf8')));
  });
});

describe('Kindle’s file', () => {
  const clipping = (about: string, text: string): string =>
    `The Slow Chair (Ana)\r\n- ${about}\r\n\r\n${text}\r\n==========\r\n`;

  it.each([
    [
      'Japanese',
      '12ページ|位置No. 170-173のハイライト |作成日: 2024年5月14日火曜日 9:05:06',
      '12ページ|位置No. 173のメモ |作成日: 2024年5月14日火曜日 9:05:30',
    ],
    [
      'Dutch',
      'Uw markering op pagina 12 | locatie 170-173 | Toegevoegd op dinsdag 14 mei 2024 09:05:06',
      'Uw notitie op pagina 12 | locatie 173 | Toegevoegd op dinsdag 14 mei 2024 09:05:30',
    ],
  ])('keeps a note as a note: %s', async (_language, highlight, note) => {
    const [piece] = await piecesOf(
      sourceOf(clipping(highlight, 'Silence is work.') + clipping(note, 'For Monday')),
    );
    expect(piece?.outcome).toMatchObject({
      imported: {
        marks: {
          highlights: [
            { quote: 'Silence is work.', note: 'For Monday', place: 'Page 12 · Location 170–173' },
          ],
          notes: [],
        },
      },
    });
  });

  it('takes what the device says about its own limit for no passage', async () => {
    const about = 'Your Highlight on page 3 | Added on Wednesday, 1 January 2020 00:00:00';
    const [piece] = await piecesOf(
      sourceOf(
        clipping(about, 'Kept.') + clipping(about, '<You have reached the clipping limit for this title>'),
      ),
    );
    expect(JSON.stringify(piece)).not.toContain('clipping limit');
  });
});

it('columns that an app added since are kept, and its note on a document is a note', async () => {
  const file =
    'Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen,Document note,Mood\nOne,https://q.example/1,7,[],2024-05-14 09:05:06+00:00,0,new,False,Read to Ben,calm\n';
  const [piece] = await piecesOf(sourceOf(file));
  expect(piece?.outcome).toMatchObject({
    marks: { notes: [{ text: 'Read to Ben' }] },
    extra: { app: 'Readwise Reader', mood: 'calm', id: '7' },
  });
});

it('Instapaper’s older page of links is read by its folders', async () => {
  const file =
    '<!DOCTYPE html><html><head><title>Instapaper: Export</title></head><body><h1>Unread</h1><ol><li><a href="https://q.example/a">A</a></ol><h1>Archive</h1><ol><li><a href="https://q.example/b">B</a></ol></body></html>';
  const pieces = await piecesOf(sourceOf(file));
  expect(pieces.map(({ name, outcome }) => [name, outcome.tag === 'address' && outcome.marks])).toEqual([
    ['A', {}],
    ['B', { archived: true, readingState: 'read' }],
  ]);
});

it('bookmarks with single quotes are read too, and browsers’ own folders are no tags', async () => {
  const file =
    "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><H3>Lesezeichenleiste</H3><DL><DT><A HREF='https://chairs.example/' ADD_DATE='1715677506'>Chairs</A></DL></DL>";
  const [piece] = await piecesOf(sourceOf(file));
  expect(piece?.outcome).toEqual({
    tag: 'address',
    address: 'https://chairs.example/',
    marks: { addedAt: '2024-05-14T09:05:06.000Z' },
    extra: { app: 'Bookmarks', title: 'Chairs' },
    quotes: null,
  });
});

/** What matters of a piece, in a form that a person can check against the file. */
const outline = ({ name, outcome }: ImportPiece): unknown => ({ name, ...outlineOf(outcome) });

function outlineOf(outcome: PieceOutcome): object {
  switch (outcome.tag) {
    case 'article': {
      const { article, marks } = outcome.imported;
      const { title, byline, siteName, publishedAt, language, source } = article;
      return {
        title,
        byline,
        siteName,
        publishedAt,
        language,
        source,
        text: articleText(article.content),
        marks,
      };
    }
    case 'address': {
      const { quotes, ...address } = outcome;
      return { ...address, quotes: quotes && articleText(quotes.article.content) };
    }
    case 'left-out':
      return { leftOut: outcome.reason };
    case 'feeds':
    case 'failed':
      return outcome;
  }
}

describe('exports of other apps', () => {
  it('puts highlights and notes where they belong in the text', async () => {
    const [piece] = await piecesOf(recorded('own-wallabag.json'));
    if (piece?.outcome.tag !== 'article') throw new Error('no article');
    const { imported } = piece.outcome;
    const article = anArticle(imported.article);
    let last = 0;
    const journal = applyMarks(
      createJournal(article.id, article.title),
      article,
      imported.marks ?? {},
      A_TIME,
      () => `id-${++last}`,
    );
    expect(journal.highlights.map(({ selector }) => [selector.exact, selector.start])).toEqual([
      ['listens twice', 8],
      ['ask a second time', articleText(article.content).indexOf('ask a second time')],
    ]);
    expect(journal.reflections.map(({ text, target }) => [text, target])).toEqual([
      ['Say this to Jonas.', { kind: 'highlight', highlightId: journal.highlights[0]?.id }],
    ]);
  });

  it('places every quote of a book in the article made of its quotes', async () => {
    for (const piece of await piecesOf(recorded('own-kindle.txt'))) {
      if (piece.outcome.tag !== 'article') throw new Error('no article');
      const { article, marks } = piece.outcome.imported;
      const text = articleText(article.content).replace(/\s+/g, ' ');
      for (const { quote } of marks?.highlights ?? []) expect(text).toContain(quote.replace(/\s+/g, ' '));
    }
  });

  it('reads only the piece that is wanted, with its own number', async () => {
    expect((await piecesOf(recorded('pocket.csv'), 3)).map(({ at }) => at)).toEqual([3]);
  });

  it('says that a cut file is broken, and that an empty one holds nothing', async () => {
    const cut = readFileSync(new URL('own-wallabag.json', FOLDER), 'utf8').slice(0, 900);
    expect((await piecesOf(sourceOf(cut)))[0]?.outcome).toMatchObject({ failure: { tag: 'broken-export' } });
    expect((await piecesOf(sourceOf('title,url,time_added,tags,status\n')))[0]?.outcome).toMatchObject({
      failure: { tag: 'no-text' },
    });
  });

  it('keeps an entry without a title or an address from stopping the others', async () => {
    const pieces = await piecesOf(
      sourceOf('title,url,time_added,tags,status\n,,x,,\nGood,https://desk.example/good,,,unread\n'),
    );
    expect(pieces.map(({ outcome }) => outcome.tag)).toEqual(['failed', 'address']);
  });

  it.each([
    ['a table of something else', 'name,age\nAnn,7\n'],
    ['a page', '<!doctype html><title>Pocket</title><p>My pocket holds a stone, a key and a coin.</p>'],
    ['a text', 'Title\n\nA text about title,url,tags and status, with commas.'],
    ['a text with a rule', 'Notes\n- one | two\n\nAnd more\n==== \n'],
  ])('does not take %s for an export', async (_what, text) => {
    const [piece] = await piecesOf(sourceOf(text));
    expect(piece?.name).toBeNull();
  });

  it('reads a large bookmark file that was never closed in linear time', async () => {
    const open = `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>${'<DT><H3>x</H3><DL><p>'.repeat(20_000)}`;
    const pieces = await piecesOf(sourceOf(`${open}<DT><A HREF="https://desk.example/deep">Deep</A>`));
    expect(pieces.map(({ outcome }) => outcome.tag)).toEqual(['address']);
  });
});

describe('a row without an address of a page', () => {
  it('is told to have none, by its title', async () => {
    const rows =
      'title,url,time_added,tags,status\nOn trust,not-an-address,1,,unread\nNothing,,1,,unread\n,javascript:alert(1),1,,unread\n';
    const outcomes = (await piecesOf(sourceOf(rows))).map(({ outcome }) => outcome);
    const problem = { tag: 'not-an-address' };
    expect(outcomes).toMatchObject([
      { tag: 'failed', failure: { tag: 'not-fetched', name: 'On trust', problem } },
      { tag: 'failed', failure: { tag: 'no-text', name: 'Nothing' } },
      { tag: 'failed', failure: { tag: 'not-fetched', name: 'javascript:alert(1)', problem } },
    ]);
  });
});
