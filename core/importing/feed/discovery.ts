/** The feeds of a site: those that its page names, and the places where sites without such a line have them. */
import { webAddress } from '../address.ts';
import { all, type DomDocument, firstIn, foldText, lineOf, parsePage } from '../html/dom.ts';

export type FeedLink = { readonly url: string; readonly title: string | null };

/** No page has more feeds that anybody would choose from. */
const MOST_LINKS = 20;

/** Feeds that a page links to, the most likely first. `address` is the page's own. */
export function findFeedLinks(html: string, address: string): readonly FeedLink[] {
  const page = parsePage(html);
  if (page === 'too-large') return [];
  const base = webAddress(firstIn(page, 'base[href]')?.getAttribute('href') ?? '', address) ?? address;
  const found = new Map<string, FeedLink>();
  for (const { href, title, isDeclared } of [...declared(page), ...linked(page)]) {
    const url = webAddress(href, base)?.replace(/#.*$/, '');
    if (url === undefined || url === address || found.has(url)) continue;
    if (isDeclared || FEED_PATH.test(url)) found.set(url, { url, title: title === '' ? null : title });
  }
  const links = [...found.values()];
  return [...links.filter((link) => !isOfComments(link)), ...links.filter(isOfComments)].slice(0, MOST_LINKS);
}

type WrittenLink = { readonly href: string; readonly title: string; readonly isDeclared: boolean };

const FEED_TYPE =
  /^(?:application|text)\/(?:rss|atom|rdf|feed|x-rss|x-atom)\+?(?:xml|json)|^application\/json$/i;

const declared = (page: DomDocument): readonly WrittenLink[] =>
  all(page, 'link[rel][href]')
    .filter((link) => /(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(link.getAttribute('rel') ?? ''))
    .filter(
      (link) =>
        FEED_TYPE.test((link.getAttribute('type') ?? '').trim()) ||
        /(?:^|\s)feed(?:\s|$)/i.test(link.getAttribute('rel') ?? ''),
    )
    // The REST address of WordPress is JSON and no feed.
    .filter((link) => !/\/wp-json\//.test(link.getAttribute('href') ?? ''))
    .map((link) => ({
      href: link.getAttribute('href') ?? '',
      title: foldText(link.getAttribute('title')),
      isDeclared: true,
    }));

const FEED_PATH =
  /(?:\/(?:feed|rss|atom)\/?|[./](?:rss|atom|rdf)(?:\.xml)?|\/(?:feed|index)\.(?:xml|json))(?:\?[^#]{0,200})?$/i;

const linked = (page: DomDocument): readonly WrittenLink[] =>
  all(page, 'a[href]').map((link) => ({
    href: link.getAttribute('href') ?? '',
    title: lineOf(link),
    isDeclared: false,
  }));

const isOfComments = ({ url, title }: FeedLink): boolean =>
  /comments?\b|kommentar|commentaire|comentario/i.test(`${title ?? ''} ${new URL(url).pathname}`);
