/** What a page says of itself where nobody reads it. */
import { type DomElement, foldText } from './dom.ts';

/** By property, name or item, in small letters. */
export type Metas = ReadonlyMap<string, string>;

/** What the page's `meta` elements say, by property, name or item; the first of each counts. */
export function readMetas(described: readonly DomElement[]): Metas {
  const metas = new Map<string, string>();
  for (const element of described) {
    const content = foldText(element.getAttribute('content'));
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && content !== '' && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

/** The first of several names that the page has. */
export const meta = (metas: Metas, ...names: readonly string[]): string | null =>
  names.map((name) => metas.get(name.toLowerCase())).find((content) => content !== undefined) ?? null;
