/**
 * A WordPress export, a book and another app's list of addresses, with everything that can be lost on the way: tags,
 * threads, pictures, an order.
 */

import { strToU8, zipSync } from 'fflate';
import { picturesIn } from '../../../core/importing/article-pictures.ts';
import { EVERYTHING } from '../../../core/library/query.ts';
import { aPng } from '../../../core/testing/pictures.ts';
import { unwrap } from '../../../core/testing/unwrap.ts';
import type { Library } from '../../library/library.ts';
import type { LocalPage } from '../fetching/testing/local-site.ts';

export type LibraryShape = {
  readonly articles: readonly ArticleShape[];
  readonly collections: readonly { readonly name: string; readonly titles: readonly string[] }[];
};

type ArticleShape = {
  readonly title: string;
  /** How many pictures it shows out of the library, and how many comments it has. */
  readonly pictures: number;
  readonly comments: number;
  readonly tags: readonly string[];
};

const byTitle = (a: ArticleShape, b: ArticleShape): number => (a.title < b.title ? -1 : 1);

/** What is in a library of what an import brings. */
export async function shapeOf(library: Library): Promise<LibraryShape> {
  await library.loaded;
  const articles: ArticleShape[] = [];
  const titles = new Map<string, string>();
  for (const id of await library.select(EVERYTHING)) {
    const { title, content, comments } = unwrap(await library.readArticle(id));
    const { tags } = unwrap(await library.readJournal(id));
    titles.set(id, title);
    articles.push({
      title,
      pictures: picturesIn(content).length,
      comments: comments.length,
      tags: [...tags.value].sort(),
    });
  }
  const collections = unwrap(await library.collections());
  return {
    articles: articles.sort(byTitle),
    collections: collections.map(({ name, articleIds }) => ({
      name,
      titles: articleIds.map((id) => titles.get(id) ?? 'gone'),
    })),
  };
}

const TOPICS = [
  ...['Attics', 'Bridges', 'Candles', 'Doors', 'Engines', 'Fences', 'Gardens', 'Harbours', 'Inns', 'Jars'],
  ...['Kitchens', 'Ladders', 'Mills', 'Nets', 'Ovens', 'Paths', 'Quarries', 'Roofs', 'Sails', 'Towers'],
] as const;
const PAGES = ['About this desk', 'Books we lend', 'Colophon', 'Directions'] as const;
const LISTED = ['Umbrellas', 'Valleys', 'Wells', 'Yards'] as const;
const CHAPTERS = ['The first week', 'The second chair', 'The third letter', 'The fourth wall'] as const;

const BLOG_TITLES: readonly string[] = [...TOPICS, ...PAGES];
const BOOK_TITLE = 'Four Rooms';

/** A page has neither tags nor comments. */
const isPage = (title: string): boolean => (PAGES as readonly string[]).includes(title);
const tagsOf = (title: string): readonly string[] =>
  isPage(title) ? [] : ['Leading', `On ${title.toLowerCase()}`];

/** What they are in a library, all of it there: articles by their titles, and the book with its chapters in order. */
export const ALL_OF_THEM: LibraryShape = {
  articles: [
    ...BLOG_TITLES.map((title) => ({
      title,
      pictures: 2,
      comments: isPage(title) ? 0 : 2,
      tags: tagsOf(title),
    })),
    ...CHAPTERS.map((title) => ({ title, pictures: 1, comments: 0, tags: [] })),
    ...LISTED.map((title) => ({ title, pictures: 0, comments: 0, tags: ['listed'] })),
  ].sort(byTitle),
  collections: [{ name: BOOK_TITLE, titles: CHAPTERS }],
};

/** One is shared by all articles. */
const SHARED_PICTURE = '/pictures/shared.png';
const picturePath = (title: string): string => `/pictures/${BLOG_TITLES.indexOf(title)}.png`;
const pictureAt = (path: string): Uint8Array =>
  aPng(path === SHARED_PICTURE ? 90 : 4 + Number.parseInt(path.slice(10), 10), 5);

const paragraphsOn = (title: string): string =>
  [
    `${title} are where we began, and each of us had another reason to begin there.`,
    `Whoever looks after ${title.toLowerCase()} learns to wait: “${title}” was the word we heard most in that year.`,
    `What would you change about ${title.toLowerCase()}, if nobody asked you why?`,
  ]
    .map((words) => `<p>${words}</p>`)
    .join('\n');

const cdata = (words: string): string => `<![CDATA[${words}]]>`;

const comment = (id: number, parent: number, words: string): string =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${cdata(`Reader ${id}`)}</wp:comment_author>
<wp:comment_date_gmt>${cdata('2024-03-12 09:00:00')}</wp:comment_date_gmt><wp:comment_content>${cdata(words)}</wp:comment_content>
<wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`;

const category = (name: string, domain: string): string =>
  `<category domain="${domain}" nicename="${name.toLowerCase()}">${cdata(name)}</category>`;

function post(title: string, at: number, origin: string): string {
  const pictures = [picturePath(title), SHARED_PICTURE].map(
    (path) => `<p><img src="${origin}${path}" alt="A picture of ${title}"></p>`,
  );
  const [first = '', second = ''] = tagsOf(title);
  const day = String(at + 1).padStart(2, '0');
  return `<item><title>${cdata(title)}</title><link>${origin}/${at}/</link><dc:creator>${cdata('ines')}</dc:creator>
<content:encoded>${cdata(`${paragraphsOn(title)}\n${pictures.join('\n')}`)}</content:encoded>
<wp:post_id>${at + 100}</wp:post_id><wp:post_date_gmt>${cdata(`2024-03-${day} 07:30:00`)}</wp:post_date_gmt>
<wp:status>publish</wp:status><wp:post_type>${isPage(title) ? 'page' : 'post'}</wp:post_type>
${isPage(title) ? '' : category(first, 'category') + category(second, 'post_tag') + comment(2 * at + 1, 0, `We know ${title.toLowerCase()} too.`) + comment(2 * at + 2, 2 * at + 1, 'So do we.')}
</item>`;
}

/** The export of a blog whose pictures stand on `origin`. */
export const aBlog = (origin: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Quiet Desk</title><link>${origin}</link><language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version>
${BLOG_TITLES.map((title, at) => post(title, at, origin)).join('\n')}
</channel></rss>`;

const chapter = (title: string): string =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${title}</title></head><body><h1>${title}</h1>
${paragraphsOn(title)}<p><img src="${CHAPTERS.indexOf(title as never)}.png" alt="A room"/></p></body></html>`;

/** A book of which each chapter shows a picture of its own. */
export function aBook(): Uint8Array {
  const entries = CHAPTERS.map((_title, at) => at);
  const manifest = entries.map(
    (at) =>
      `<item id="c${at}" href="${at}.xhtml" media-type="application/xhtml+xml"/><item id="p${at}" href="${at}.png" media-type="image/png"/>`,
  );
  const files = Object.fromEntries(
    CHAPTERS.flatMap((title, at) => [
      [`${at}.xhtml`, strToU8(chapter(title))],
      [`${at}.png`, aPng(200 + at, 7)],
    ]),
  );
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'book.opf': strToU8(
      `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${BOOK_TITLE}</dc:title><dc:creator>Mira Olsen</dc:creator><dc:language>en-GB</dc:language></metadata><manifest>${manifest.join('')}</manifest><spine>${entries.map((at) => `<itemref idref="c${at}"/>`).join('')}</spine></package>`,
    ),
    ...files,
  });
}

/** A list as Pocket writes it; its pages stand on `origin`. */
const aList = (origin: string): string =>
  `title,url,time_added,tags,status\n${LISTED.map((title) => `${title},${origin}/listed/${title},1600322788,listed,unread\n`).join('')}`;

/** The files that are imported, by their names. */
export const filesOf = (origin: string): Readonly<Record<string, string | Uint8Array>> => ({
  'blog.xml': aBlog(origin),
  'list.csv': aList(origin),
  'book.epub': aBook(),
});

/** The site that they refer to. It takes so many milliseconds for each answer, so that a kill finds some on their way. */
export function siteOf(milliseconds: number): Readonly<Record<string, LocalPage>> {
  const slowly =
    (type: string, body: string | Uint8Array): LocalPage =>
    (_request, response) => {
      setTimeout(() => response.writeHead(200, { 'Content-Type': type }).end(body), milliseconds);
    };
  const pictures = [SHARED_PICTURE, ...BLOG_TITLES.map(picturePath)];
  return {
    ...Object.fromEntries(pictures.map((path) => [path, slowly('image/png', pictureAt(path))])),
    ...Object.fromEntries(
      LISTED.map((title) => [
        `/listed/${title}`,
        slowly(
          'text/html',
          `<html lang="en"><title>${title}</title><article><h1>${title}</h1>${paragraphsOn(title)}</article></html>`,
        ),
      ]),
    ),
  };
}
