import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FeedOutline, isOpml, readOpml, writeOpml } from './opml.ts';

const FOLDER = new URL('./fixtures/opml/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.opml'));
const NOW = new Date('2026-03-01T09:00:00Z');

describe('recorded OPML files', () => {
  it.each(FILES)('reads %s as expected', (name) => {
    const expectation = new URL(name.replace(/\.opml$/, '.expected.json'), FOLDER);
    expect(existsSync(expectation), `${name} has no expectation`).toBe(true);
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    expect(isOpml(text)).toBe(true);
    expect(readOpml(text)).toEqual(JSON.parse(readFileSync(expectation, 'utf8')));
  });
});

describe('OPML', () => {
  it('follows feeds by whatever scheme programs handed them on', () => {
    const outline = (address: string): string => `<outline type="rss" text="A" xmlUrl="${address}"/>`;
    const written = [
      'feed://one.example/rss',
      'feed:https://two.example/rss',
      'pcast://three.example/',
      'javascript:x',
    ];
    const read = readOpml(`<opml version="2.0"><body>${written.map(outline).join('')}</body></opml>`);
    expect(read?.map(({ url }) => url)).toEqual([
      'http://one.example/rss',
      'https://two.example/rss',
      'http://three.example/',
    ]);
  });

  const words = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    // What XML cannot hold is no part of a title.
    .map((text) =>
      text
        .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    );
  const folderName = words.map((text) => text.replaceAll('/', '')).filter((text) => text.trim() !== '');
  const outlines = fc.uniqueArray(
    fc.record({
      url: fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
      title: words.filter((text) => text !== ''),
      siteUrl: fc.option(
        fc.webUrl().map((url) => new URL(url).href),
        { nil: null },
      ),
      folder: fc.option(
        fc
          .array(
            folderName.map((text) => text.trim()),
            { minLength: 1, maxLength: 3 },
          )
          .map((path) => path.join('/')),
        { nil: null },
      ),
    }),
    { selector: ({ url }) => url, minLength: 1, maxLength: 8 },
  );
  const inOrder = (list: readonly FeedOutline[]): readonly FeedOutline[] =>
    [...list].sort((one, other) => (one.url < other.url ? -1 : 1));

  it('reads what it wrote', () => {
    fc.assert(
      fc.property(outlines, (list) => {
        expect(inOrder(readOpml(writeOpml(list, 'Desk', NOW)) ?? [])).toEqual(inOrder(list));
      }),
    );
  });

  it('writes each folder once, with the folders in it', () => {
    const feed = (name: string, folder: string | null): FeedOutline => ({
      url: `https://${name}.example/rss`,
      title: name,
      siteUrl: null,
      folder,
    });
    const text = writeOpml(
      [feed('d', 'Work/Deeper'), feed('a', 'Work'), feed('b', null), feed('c', 'Work/Other')],
      'Desk',
      NOW,
    );
    expect(text.match(/<outline text="(?:Work|Deeper|Other)"/g)).toEqual([
      '<outline text="Work"',
      '<outline text="Deeper"',
      '<outline text="Other"',
    ]);
  });

  it('takes nothing from a file that is broken or something else', () => {
    expect(readOpml('<rss version="2.0"><channel/></rss>')).toEqual(null);
    expect(readOpml('<opml><body><outline')).toEqual(null);
    expect(isOpml('<html><body>opml</body></html>')).toBe(false);
  });

  it('refuses folders nested without end', () => {
    expect(readOpml(`<opml><body>${'<outline text="x">'.repeat(5000)}`)).toEqual(null);
  });
});
