/** Who wrote a page, as its markup tells. */
import { smallLettersOf } from '../../article/letters.ts';
import { isBylineLine, isFullName, isNames, readByline } from '../page-furniture-metadata.ts';
import { all, around, type DomDocument, type DomElement, foldText, lineOf } from './dom.ts';
import type { LinkedData } from './json-ld.ts';
import { type Metas, meta } from './page-metas.ts';

/** Elements that are named as bylines by many systems. */
export const BYLINES =
  '[itemprop~="author"] [itemprop="name"], [itemprop~="author"], .post-author .fn, .byline .author, .author.vcard .fn, .vcard .fn, [rel~="author"], .byline-name, .post-author-name, .article-author, .entry-author-name, .author-name, .byline, .post-byline, .entry-author, .post-author, .submitted .username, .node__submitted .username, .post-footers, .article-meta .author, .post-meta .author, .entry-meta .author, .entry-author-link, .createdby, .autor, .autora, .auteur, .article-byline, .article__byline, .byline__name, .post__author, .author__name, .contributor-name, [data-hook="user-name"]';
/** Names that themes make up themselves: what stands there has to read as a byline. */
const LIKELY_BYLINES =
  '[class*="byline"], [class*="Byline"], [class*="author"], [class*="Author"], [id*="byline"], [id*="author"]';
const LONGEST_BYLINE = 100;
/** Where a page prints several facts on one line, each with its label. */
export const LINES_OF_FACTS = '.info, .article-info, .post-info, .meta';
/** Places whose authors wrote something else. */
const BESIDES_OTHERS =
  '#comments, .comments, .comment, .commentlist, .comment-list, .sidebar, #sidebar, .related, .widget-area, nav';
export const ELSEWHERE = `aside, ${BESIDES_OTHERS}`;

/** Elements that may say who wrote the page. */
type Printed = Readonly<Record<'bylines' | 'lines', readonly DomElement[]>> & {
  readonly document: DomDocument;
};

/** From the most to the least deliberate statement; the name of the site only where there is no other. */
export function bylineOf(
  { bylines, lines, document }: Printed,
  linked: LinkedData,
  metas: Metas,
  site: string | null,
): string | null {
  const printed = bylines
    .filter((element) => around(element, ELSEWHERE) === null)
    .map((element) => cleanByline(element.getAttribute('content') ?? lineOf(element)));
  const [named = '', ...claimed] = [
    meta(metas, 'author', 'dc.creator', 'article:author', 'parsely-author', 'sailthru.author', 'byl'),
    linked.author,
  ].map((name) => cleanByline(name ?? ''));
  const labelled = lines.map((element) =>
    cleanByline(/作者\s*[:：]\s*([^\s|]{2,20})/u.exec(lineOf(element))?.[1] ?? ''),
  );
  const names = [...claimed, ...printed, ...labelled, named].filter(isName);
  const isSite = (name: string): boolean => site !== null && smallLettersOf(name) === smallLettersOf(site);
  const first = names.find((name) => !isSite(name)) ?? likelyByline(document) ?? names[0] ?? null;
  return first !== null && isName(named) && isWithOffice(first, named) ? named : first;
}

/** «Ida Lund Food Writer», where the page says elsewhere that its author is Ida Lund. */
const isWithOffice = (byline: string, name: string): boolean =>
  name.includes(' ') && byline.startsWith(`${name} `) && !OTHERS.test(byline.slice(name.length));

/** After a name: others follow. */
const OTHERS = /^ (?:and|und|et|y|e|en|with|mit|avec|con|&) /i;

/** Looked for only where nothing says more: most pages name their author. */
function likelyByline(document: DomDocument): string | null {
  const besides: string[] = [];
  for (const element of all(document, LIKELY_BYLINES)) {
    const line = lineOf(element);
    if (line === '' || line.length > LONGEST_BYLINE) continue;
    const name = nameIn(element, line);
    if (name === null) continue;
    if (around(element, ELSEWHERE) === null) return name;
    if (isBesideArticle(element)) besides.push(name);
  }
  return besides[0] ?? null;
}

/** One full name, or behind «by» several; where these stand in elements of their own, without the words among them. */
function nameIn(element: DomElement, line: string): string | null {
  const marked = new Set(all(element, 'a, b, strong, em, span').map(lineOf).filter(isFullName));
  const name = readByline(line)?.byline ?? cleanByline(line);
  if (isBylineLine(line) && (marked.size > 1 || (marked.size === 1 && !isNames(name))))
    return [...marked].join(', ');
  return isFullName(name) ? name : null;
}

/** A box of the article itself, in which some pages introduce their author. */
const isBesideArticle = (element: DomElement): boolean =>
  around(element, 'article, main, .post, .hentry, .entry') !== null &&
  around(element, BESIDES_OTHERS) === null;

/** The names in what is printed as a byline, without what leads to them and what follows: a day, an address, an office. */
function cleanByline(text: string): string {
  const [names = ''] = foldText(text.slice(0, LONGEST_PRINTED))
    .replace(/^[\s|·•—–-]+/u, '')
    .replace(LEAD, '')
    .replace(/^[\s|·•—–-]+/u, '')
    .split('|');
  const ends = AFTER_NAMES.map((after) => names.search(after)).filter((at) => at >= 0);
  return names.slice(0, Math.min(names.length, ...ends)).replace(/[\s·•:,–—-]{1,20}$/u, '');
}

/** In UTF-16 units. */
const LONGEST_PRINTED = 400;

const LEAD =
  /^(?:(?:posted|written|published|geschrieben|veröffentlicht|publié|écrit|publicado|escrito)\s+)?(?:by|von|par|por|de|بقلم|作者|文)\s*[:：]?\s*(?<=[\s:：])/i;

/** From where on the words of a byline tell something else than names. */
const AFTER_NAMES: readonly RegExp[] = [
  / (?:on|am|le|el|em|posted|published) (?:[^\s\d.,]{1,20}\.?,? )?\d/i,
  /(?:[·•,] ?| [–—-] )(?:[A-Za-zÀ-ɏ]{3,10}\.? \d{1,2},? \d{4}|\d{1,2}\.? [A-Za-zÀ-ɏ]{3,10}\.? \d{4})/,
  /\d{4}-\d{2}-\d{2}/u,
  /\s\d{1,2}:\d{2}/u,
  /\s@\w/u,
  /(?<=\S \S{1,40}),? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u,
];

const isName = (text: string): boolean =>
  text !== '' &&
  text.length <= 120 &&
  /\p{L}/u.test(text) &&
  !/^\d{1,2}[:.]\d{2}/.test(text) &&
  !/^https?:|^@|^(?:admin|administrator|author|editor|guest|staff|webmaster|unknown|anonymous|super user|superuser|root|wordpress|user)$/i.test(
    text,
  );
