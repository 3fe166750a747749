/** Where a page comes from, as the page itself tells. */
import { isWebAddress, webAddress } from '../address.ts';
import { allOfEach, type DomDocument, firstIn } from './dom.ts';
import type { LinkedData } from './json-ld.ts';

/** The address that names the page, without fragment; `fetched` is where it was fetched from, when it was. */
export function canonicalAddress(
  document: DomDocument,
  html: string,
  linked: LinkedData,
  fetched: string | null,
): string | null {
  const base = fetched ?? savedFrom(html) ?? undefined;
  const [links = [], metas = []] = allOfEach(document, ['link[rel~="canonical"]', 'meta[property="og:url"]']);
  const candidates = [
    links[0]?.getAttribute('href'),
    metas[0]?.getAttribute('content'),
    linked.url,
    savedFrom(html),
    fetched,
  ];
  for (const candidate of candidates) {
    const address = candidate ? webAddress(candidate, base) : null;
    if (address !== null && !isFrontPage(address, base)) return address.replace(/#.*$/, '');
  }
  return null;
}

/** What relative addresses in the page start from. */
export function baseAddress(document: DomDocument, html: string, canonical: string | null): string | null {
  const from = savedFrom(html) ?? canonical ?? undefined;
  const declared = firstIn(document, 'base[href]')?.getAttribute('href');
  return (declared ? webAddress(declared, from) : null) ?? from ?? null;
}

/** A careless theme names its front page as the canonical address of every page. */
function isFrontPage(address: string, fetched: string | undefined): boolean {
  return (
    fetched !== undefined &&
    fetched !== address &&
    /^https?:\/\/[^/]+\/?$/.test(address) &&
    !/^https?:\/\/[^/]+\/?$/.test(fetched)
  );
}

/** Browsers and archivers note the address in a comment at the top of what they save. */
function savedFrom(html: string): string | null {
  const head = html.slice(0, 3000);
  const noted =
    /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/i.exec(head)?.[1] ??
    /<!--[\s\S]{0,200}?\burl:\s*(https?:\/\/\S+)/i.exec(head)?.[1] ??
    /^SourceURL:(\S+)/im.exec(head)?.[1] ??
    /\bdata-(?:scrapbook-source|source-url)=["'](https?:[^"']+)/i.exec(head)?.[1];
  return noted !== undefined && isWebAddress(noted) ? noted : null;
}

/** Makes links and pictures complete. Links into the page itself stay what they are: `#place`. */
export function completeAddresses(document: DomDocument, base: string | null): void {
  const page = base?.replace(/#.*$/, '');
  const [links = [], pictures = [], quotations = []] = allOfEach(document, [
    'a[href], area[href]',
    'img',
    '[cite]',
  ]);
  for (const link of links) {
    const href = (link.getAttribute('href') ?? '').trim();
    if (href.startsWith('#')) continue;
    if (page && href.startsWith(`${page}#`)) link.setAttribute('href', href.slice(page.length));
    else complete(link, 'href', base);
  }
  for (const picture of pictures) {
    const late = ['data-lazy-src', 'data-src', 'data-original', 'data-orig-file'].map((name) =>
      picture.getAttribute(name),
    );
    const address = late.find((candidate) => candidate && /^(?:https?:|\/|[\w.-]+\/)/.test(candidate));
    if (address) picture.setAttribute('src', address);
    complete(picture, 'src', base);
  }
  for (const quotation of quotations) complete(quotation, 'cite', base);
}

function complete(
  element: { getAttribute(name: string): string | null; setAttribute(name: string, value: string): void },
  name: string,
  base: string | null,
): void {
  const written = element.getAttribute(name);
  if (written === null || base === null || /^[a-z][\w+.-]*:/i.test(written.trim())) return;
  const address = webAddress(written, base);
  if (address !== null) element.setAttribute(name, address);
}
