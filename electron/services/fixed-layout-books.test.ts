import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { articleText } from '../../core/article/text.ts';
import { importPieces } from '../../core/importing/pipeline.ts';
import { NO_TOOLS } from '../../core/testing/no-tools.ts';
import { aPng } from '../../core/testing/pictures.ts';
import { openArchive } from './archive.ts';

type Made = {
  readonly pages: readonly string[];
  /** Title and page, from 0. */
  readonly contents: readonly (readonly [title: string, page: number])[];
  /** What else the navigation document lists. */
  readonly more?: string;
  /** How it says that its pages are laid out. */
  readonly metadata?: string;
};

const FIXED = '<meta property="rendition:layout">pre-paginated</meta>';

function writeBook({ pages, contents, more = '', metadata = FIXED }: Made): Uint8Array {
  const files: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(
      '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    ),
    'nav.xhtml': strToU8(
      `<html xmlns:epub="e"><body>${more}<nav epub:type="toc"><ol>${contents
        .map(([title, page]) => `<li><a href="p${page}.xhtml">${title}</a></li>`)
        .join('')}</ol></nav></body></html>`,
    ),
    'page.png': aPng(60, 90),
    'book.opf': strToU8(
      `<package version="3.0"><metadata><title>The Long Table</title><creator>Mara Lind</creator>${metadata}</metadata><manifest>
       <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="pic" href="page.png" media-type="image/png"/>
       ${pages.map((_page, at) => `<item id="i${at}" href="p${at}.xhtml" media-type="application/xhtml+xml"/>`).join('')}</manifest>
       <spine>${pages.map((_page, at) => `<itemref idref="i${at}"/>`).join('')}</spine></package>`,
    ),
  };
  for (const [at, page] of pages.entries())
    files[`p${at}.xhtml`] = strToU8(`<html><body>${page}</body></html>`);
  return zipSync(files);
}

/** Chapters as `title: text`, or why there is none. */
async function read(book: Made): Promise<readonly string[]> {
  const source = {
    kind: 'file',
    name: 'table.epub',
    bytes: writeBook(book),
    mediaType: null,
    url: null,
  } as const;
  const read: string[] = [];
  for await (const { name, outcome } of importPieces(source, () => true, { ...NO_TOOLS, openArchive }))
    if (outcome.tag === 'article') {
      const { article } = outcome.imported;
      read.push(`${article.title}: ${articleText(article.content).replaceAll('\n', ' / ')}`);
    } else read.push(`${name}: ${outcome.tag === 'failed' ? outcome.failure.tag : outcome.tag}`);
  return read;
}

const PAGES = [
  '<img src="page.png" alt="A long table"/>',
  '<p>We eat at one long table, and whoever cooked sits in the middle.</p>',
  '<p>Nobody speaks of work before the bread is gone.</p>',
  '<img src="page.png" alt="Bread"/>',
  '<p>Then somebody reads a letter that another has written.</p>',
  '<p>It is never answered on the same evening.</p>',
];

describe('a book with pages of a fixed layout', () => {
  it('has the chapters that its contents name, however many pages each has', async () => {
    expect(
      await read({
        pages: PAGES,
        contents: [
          ['Bread', 1],
          ['Letters', 4],
        ],
      }),
    ).toEqual([
      'Section 1: left-out',
      'Bread: We eat at one long table, and whoever cooked sits in the middle. / Nobody speaks of work before the bread is gone.',
      'Letters: Then somebody reads a letter that another has written. / It is never answered on the same evening.',
    ]);
  });

  const WHOLE = [
    'The Long Table: We eat at one long table, and whoever cooked sits in the middle. / Nobody speaks of work before the bread is gone. / Then somebody reads a letter that another has written. / It is never answered on the same evening.',
  ];

  it.each<[string, Partial<Made>]>([
    ['its contents name one place only', { contents: [['Start', 0]] }],
    ['it has no contents', { contents: [] }],
    [
      'its contents name nothing but its pages',
      { contents: PAGES.map((_page, at) => [`Page ${at + 1}`, at] as const) },
    ],
    [
      'it has only a list of the pages in print',
      {
        contents: [],
        more: `<nav epub:type="page-list"><ol>${PAGES.map((_page, at) => `<li><a href="p${at}.xhtml">${at + 1}</a></li>`).join('')}</ol></nav>`,
      },
    ],
    [
      'an older book says so in its own way',
      { contents: [], metadata: '<meta name="fixed-layout" content="true"/>' },
    ],
  ])('is one article when %s', async (_what, made) => {
    expect(await read({ pages: PAGES, contents: [], ...made })).toEqual(WHOLE);
  });

  it('that is all pictures says that there is no text, and makes no article of each', async () => {
    const picture = '<img src="page.png" alt="Page"/>';
    for (const contents of [[], [['One', 0] as const, ['Two', 2] as const]])
      expect((await read({ pages: [picture, picture, picture], contents })).at(-1)).toBe('null: only-scans');
  });
});

it('a book of running text is read file by file when it has no contents', async () => {
  expect(await read({ pages: PAGES.slice(1, 3), contents: [], metadata: '' })).toHaveLength(2);
});
