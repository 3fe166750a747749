/** Title, byline, site, date and language of a page, from the most to the least deliberate statement of each. */
import type { Timestamp } from '../../article/article.ts';
import { smallLettersOf } from '../../article/letters.ts';
import {
  all,
  allOfEach,
  around,
  type DomDocument,
  type DomElement,
  firstIn,
  foldText,
  lineOf,
} from './dom.ts';
import type { LinkedData } from './json-ld.ts';
import { BYLINES, bylineOf, ELSEWHERE, LINES_OF_FACTS } from './page-byline.ts';
import { type Metas, meta, readMetas } from './page-metas.ts';
import { readTimestamp } from './timestamp.ts';

export type PageFacts = {
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedAt: Timestamp | null;
  readonly language: string | null;
};

/** Reads the facts before anything of the page is taken away. */
export function readPageFacts(document: DomDocument, linked: LinkedData, address: string | null): PageFacts {
  const [described = [], headings = [], bylines = [], lines = []] = allOfEach(document, [
    'meta',
    HEADINGS,
    BYLINES,
    LINES_OF_FACTS,
  ]);
  const metas = readMetas(described);
  const named = siteName(document, linked, metas);
  const title = titleOf(document, headings, linked, metas, named);
  return {
    title,
    byline: bylineOf({ bylines, lines, document }, linked, metas, named),
    siteName: named ?? siteInTitle(document, title) ?? hostOf(address),
    publishedAt: publishedAt(document, linked, metas, address) ?? dateBelowTitle(document, title),
    language: languageOf(document, linked, metas),
  };
}

const SEPARATOR = /\s+[|\-–—·•»«:/\\]\s+|\s*[|»«]\s*|(?<=\S):\s+/u;

function titleOf(
  document: DomDocument,
  found: readonly DomElement[],
  linked: LinkedData,
  metas: Metas,
  site: string | null,
): string {
  const written = foldText(document.title || lineOf(firstIn(document, 'title')));
  const printed = NO_TITLE.test(written) || isSame(written, site) ? '' : written.replace(BEFORE_TITLE, '');
  const claimed = [meta(metas, 'og:title', 'twitter:title', 'dc.title', 'headline'), linked.headline].map(
    (title) => (title === null ? '' : withoutSite(title, site)),
  );
  const titles = [printed, ...claimed].filter((title) => title !== '').map((title) => title.toLowerCase());
  const headings = found
    .map((element) => ({ element, text: lineOf(element) }))
    .filter(({ element, text }) => text !== '' && !isSame(text, site) && !isOfMenu(element));
  const confirmed = headings.filter(({ text }) =>
    titles.some((title) => isMostOf(text.toLowerCase(), title)),
  );
  const ofArticle = confirmed.filter(({ element }) => !isOfSite(element));
  const named =
    ofArticle.find(({ text }) => titles.includes(text.toLowerCase())) ?? ofArticle[0] ?? confirmed[0];
  const isAlone = found.filter(({ localName }) => localName === 'h1').length === 1 || printed === '';
  const single = isAlone ? headings[0]?.text : undefined;
  return (
    named?.text ??
    claimed.find((title) => title !== '') ??
    fullerThan(printed, headings) ??
    (withoutSite(printed, site) || (single ?? ''))
  );
}

/** A window so briefly titled may have one word of the title. */
const BRIEF = 15;

/** The only heading of the article that says it is the title, or the only first heading, with those words in it. */
function fullerThan(
  printed: string,
  headings: readonly { readonly element: DomElement; readonly text: string }[],
): string | null {
  const ofArticle = headings.filter(({ element }) => !isOfSite(element));
  const stated = ofArticle.filter(({ element }) => element.matches('[itemprop="headline"]'));
  if (stated.length === 1) return stated[0]?.text ?? null;
  const first = ofArticle.filter(({ element }) => element.localName === 'h1');
  const [{ text } = { text: '' }] = first;
  const isFuller =
    printed !== '' && printed.length < BRIEF && text.toLowerCase().includes(printed.toLowerCase());
  return isFuller && first.length === 1 ? text : null;
}

/** One word of a title may head a menu or a section too. */
const isMostOf = (heading: string, title: string): boolean =>
  heading.length >= 4 &&
  title.includes(heading) &&
  (heading.length * 2 >= title.length || partsOf(title).some((part) => part.trim() === heading));

const partsOf = (title: string): readonly string[] => [...title.split(SEPARATOR), ...title.split('_')];

const isSame = (text: string, site: string | null): boolean =>
  site !== null && text.toLowerCase() === site.toLowerCase();

/** What editors write where nobody has written anything, and names of files. */
const NO_TITLE =
  /^(?:untitled(?: (?:document|page))?|home(?: ?page)?|index|document ?\d{0,3}|new page \d{1,3}|page \d{1,3}|unbenannt(?:es dokument)?|ohne titel|sans titre|document sans nom|sin título|documento sin título|sem título|documento senza titolo|senza titolo|naamloos(?: document)?|无标题(?:文档)?|[\w-]{1,80}\.(?:x?html?|php|aspx?|jsp))$/i;

/** Where the title of the window names the site first, and says so. */
const BEFORE_TITLE = /^.{2,80}? [»|–-] blog archive [»|–-] /i;

/** A heading at the head of the page rather than of the article. */
const isOfSite = (heading: DomElement): boolean =>
  around(heading, 'header, #header, .header, #masthead, #banner, .site-header') !== null &&
  around(heading, 'article, main, .post, .hentry, .entry, .entry-header') === null;

const isOfMenu = (heading: DomElement): boolean =>
  around(heading, 'nav, #nav, .nav, #menu, .menu, [role="navigation"]') !== null;

const HEADINGS =
  'h1.entry-title, h1.post-title, h2.entry-title, h3.post-title, h3.entry-header, [itemprop="headline"], article h1, main h1, h1, article h2, h2';

/** A title without the name of its site before or after it. */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(SEPARATOR).filter((part) => part.trim() !== '');
  if (parts.length < 2) return title;
  const isSite = (part: string): boolean => site !== null && smallLettersOf(part) === smallLettersOf(site);
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (isSite(last)) return trimEnds(title.slice(0, title.lastIndexOf(last)));
  if (isSite(first)) return trimEnds(title.slice(first.length));
  const tail = /\s+[|–—·»«-]\s+(?!.*\s[|–—·»«-]\s)(.{2,60})$/u.exec(title);
  return tail && site === null && title.length - tail[0].length >= 12 ? title.slice(0, tail.index) : title;
}

const trimEnds = (text: string): string => text.replace(/^[\s|\-–—·•»«:/\\]+|[\s|\-–—·•»«:/\\]+$/gu, '');

const SITE_ELEMENTS =
  '.site-title, #site-title, .blog-title, #blog-title, #blogname, .header-title, #banner-header, #Header1 h1, .site-name, #site-name, header .logo-text';

function siteName(document: DomDocument, linked: LinkedData, metas: Metas): string | null {
  const claimed =
    meta(metas, 'og:site_name', 'application-name', 'apple-mobile-web-app-title', 'dc.publisher') ??
    linked.publisher;
  if (claimed !== null) return claimed;
  const named = lineOf(firstIn(document, SITE_ELEMENTS));
  // A theme that calls the article's own title so says nothing of its site.
  const printed = (named === foldText(document.title) ? '' : named) || lineOf(linkToFrontPage(document));
  return printed !== '' && printed.length <= 80 ? printed : null;
}

/** Old themes print the site's name as the first heading, as a link to its front page. */
const linkToFrontPage = (document: DomDocument): DomElement | null =>
  all(document, 'h1 > a[href]').find(
    (link) =>
      /^(?:\/|\.\/|https?:\/\/[^/]+\/?|(?:\.\.?\/)*index\.x?html?)$/i.test(link.getAttribute('href') ?? '') &&
      around(link, 'article, main, .post, .hentry, .entry') === null,
  ) ?? null;

/** The part of the window's title that is not the article's: its last, or its first where the last is the title. */
function siteInTitle(document: DomDocument, title: string): string | null {
  const parts = foldText(document.title)
    .split(/\s+[|–—·»«-]\s+|_/u)
    .map((part) => part.trim());
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
  const site = smallLettersOf(last) === smallLettersOf(title) ? first : last;
  return parts.length < 2 ||
    site.length < 2 ||
    site.length > 40 ||
    smallLettersOf(site) === smallLettersOf(title)
    ? null
    : site;
}

function hostOf(address: string | null): string | null {
  return address === null ? null : new URL(address).hostname.replace(/^www\./, '');
}

const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'dcterms.issued',
  'citation_publication_date',
  'article.published',
  'rnews:datepublished',
];
const DATE_ELEMENTS =
  'time[pubdate], time.published, time.entry-date:not(.updated), [itemprop="datePublished"], abbr.published, .published[title], article header time[datetime], article time[datetime], time[datetime], .entry-date, .post-date, .date-header, .posted-on, .dateline, .post-timestamp, .article-date, .submitted, .entry-meta, .post-meta, .byline, .date, .post-footers, .info, .article-info, .post-info';

function publishedAt(
  document: DomDocument,
  linked: LinkedData,
  metas: Metas,
  address: string | null,
): Timestamp | null {
  for (const claim of [linked.datePublished, ...DATE_METAS.map((name) => meta(metas, name))]) {
    const date = readTimestamp(claim);
    if (date !== null) return date;
  }
  for (const element of all(document, DATE_ELEMENTS)) {
    if (around(element, ELSEWHERE) !== null || isTimeInProse(element)) continue;
    const stated =
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title');
    const date = readTimestamp(stated) ?? readTimestamp(lineOf(element).slice(0, 200));
    if (date !== null) return date;
  }
  return dateInAddress(address);
}

/** A line about the article is shorter. In UTF-16 units. */
const LONGEST_FACTS = 120;

/** A day that the text tells of: «on New Year’s Eve we met». */
const isTimeInProse = (element: DomElement): boolean => element.localName === 'time' && isInProse(element);

const isInProse = (element: DomElement): boolean =>
  lineOf(around(element, 'p, li, blockquote, td')).length > LONGEST_FACTS;

/** Names that sites make up themselves, which also stand at what else has a day: believed only right below the title. */
const LIKELY_DATES =
  'time, [class*="date"], [class*="Date"], [class*="time"], [class*="Time"], [class*="publi"], [class*="info"], [id*="date"]';
/** A little farther down stands the first day that the text tells of, or that of another piece. */
const FIRST_LIKELY = 4;

function dateBelowTitle(document: DomDocument, title: string): Timestamp | null {
  if (title === '') return null;
  const found = all(document, `h1, h2, ${LIKELY_DATES}`);
  const heading = found.findIndex(
    (element) => /^h[12]$/.test(element.localName) && lineOf(element) === title,
  );
  if (heading < 0) return null;
  for (const element of found.slice(heading + 1, heading + 1 + FIRST_LIKELY)) {
    if (around(element, `${ELSEWHERE}, a, li, footer`) !== null || isInProse(element)) continue;
    const line = lineOf(element);
    const date = line.length <= LONGEST_FACTS ? readTimestamp(line) : null;
    if (date !== null) return date;
  }
  return null;
}

/** Such as `/2010/08/13/` and, with a section in between, `/2010/opinion/08/13/`. */
function dateInAddress(address: string | null): Timestamp | null {
  const parts = /\/((?:19|20)\d{2})(?:\/[a-z]{2,20}(?=\/))?[/-](\d{2})[/-](\d{2})(?:[/-]|$)/i.exec(
    address ?? '',
  );
  return parts ? readTimestamp(`${parts[1]}-${parts[2]}-${parts[3]}`) : null;
}

function languageOf(document: DomDocument, linked: LinkedData, metas: Metas): string | null {
  const candidates = [
    () => document.documentElement.getAttribute('lang'),
    () => document.documentElement.getAttribute('xml:lang'),
    () => firstIn(document, 'body[lang]')?.getAttribute('lang'),
    () => firstIn(document, 'meta[http-equiv="content-language" i]')?.getAttribute('content'),
    () => linked.language,
    () => meta(metas, 'og:locale', 'dc.language', 'language'),
  ];
  for (const candidate of candidates) {
    const tag = languageTag(candidate());
    if (tag !== null) return tag;
  }
  return null;
}

/** A BCP 47 tag in its usual form: `pt_br` becomes `pt-BR`. */
function languageTag(text: string | null | undefined): string | null {
  const tag = (text ?? '').split(',')[0]?.trim().replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
