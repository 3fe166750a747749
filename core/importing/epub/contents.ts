/** The table of contents of a book, from its navigation document (EPUB 3) or its NCX file (EPUB 2). */
import { resolvePath } from '../archive.ts';
import { asHtml } from '../html/as-html.ts';
import { all, type DomElement, lineOf, parsePage } from '../html/dom.ts';
import { parseXml } from '../xml/read-xml.ts';
import {
  childNamed,
  childrenNamed,
  childText,
  descendantsNamed,
  type XmlElement,
} from '../xml/xml-element.ts';

export type ContentsEntry = {
  readonly title: string;
  /** The file it leads to, and the place in it. */
  readonly path: string;
  readonly fragment: string | null;
  /** 0 for the outermost entries. */
  readonly depth: number;
};

/** In reading order. Empty when it cannot be read: the order of the files is then all there is. */
export function readContents(text: string, path: string, mediaType: string): readonly ContentsEntry[] {
  return mediaType === 'application/x-dtbncx+xml' ? readNcx(text, path) : readNavigation(text, path);
}

function readNavigation(text: string, path: string): readonly ContentsEntry[] {
  const page = parsePage(asHtml(text));
  if (page === 'too-large') return [];
  const navs = all(page.body, 'nav');
  const kindOf = (one: DomElement): string => one.getAttribute('epub:type') ?? '';
  const nav =
    navs.find((one) => /\btoc\b/.test(kindOf(one))) ??
    navs.find((one) => !/\b(?:page-list|landmarks)\b/.test(kindOf(one)));
  return nav === undefined
    ? []
    : all(nav, 'a[href]').flatMap((link) =>
        entryOf(lineOf(link), link.getAttribute('href') ?? '', path, depthIn(link, nav)),
      );
}

function depthIn(link: DomElement, nav: DomElement): number {
  let depth = -1;
  for (let above = link.parentElement; above !== null && above !== nav; above = above.parentElement)
    if (above.localName === 'ol' || above.localName === 'ul') depth += 1;
  return Math.max(0, depth);
}

function readNcx(text: string, path: string): readonly ContentsEntry[] {
  const ncx = parseXml(text);
  const map = ncx.ok ? descendantsNamed(ncx.value, 'navMap')[0] : undefined;
  return map === undefined ? [] : pointsIn(map, path, 0);
}

/** As deep as an XML file may nest. */
function pointsIn(element: XmlElement, path: string, depth: number): readonly ContentsEntry[] {
  return childrenNamed(element, 'navPoint').flatMap((point) => [
    ...entryOf(
      childText(childNamed(point, 'navLabel'), 'text').replace(/\s+/g, ' '),
      childNamed(point, 'content')?.attributes['src'] ?? '',
      path,
      depth,
    ),
    ...pointsIn(point, path, depth + 1),
  ]);
}

function entryOf(title: string, href: string, from: string, depth: number): readonly ContentsEntry[] {
  const path = resolvePath(from, href);
  if (path === null || title === '') return [];
  const at = href.indexOf('#');
  return [{ title, path, fragment: at < 0 ? null : href.slice(at + 1) || null, depth }];
}
