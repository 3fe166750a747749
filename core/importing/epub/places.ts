import { resolvePath } from '../archive.ts';
import { all, type DomElement } from '../html/dom.ts';

/** By comparing: an id from a book may hold anything, and is no selector. */
export const elementOf = (within: DomElement, id: string): DomElement | null =>
  all(within, '[id], a[name]').find(
    (element) => element.id === id || (element.localName === 'a' && element.getAttribute('name') === id),
  ) ?? null;

/** A place in a book: a file and an id in it. */
export type Place = { readonly path: string; readonly id: string | null };

/** Where an address in one of a book's files leads to; `null` when out of the book. */
export function targetOf(href: string, from: string): Place | null {
  const at = href.indexOf('#');
  const path = at === 0 ? from : resolvePath(from, href);
  return path === null ? null : { path, id: at < 0 ? null : href.slice(at + 1) || null };
}
