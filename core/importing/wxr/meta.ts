import { childrenNamed, childText, type XmlElement } from '../xml/xml-element.ts';

/** What a plugin or WordPress itself noted about an entry; `null`: nothing. */
export function metaOf(entry: XmlElement, key: string): string | null {
  const meta = childrenNamed(entry, 'wp:postmeta').find((one) => childText(one, 'wp:meta_key') === key);
  return childText(meta, 'wp:meta_value') || null;
}
