/** One element of an XML file with everything in it. */
export type XmlElement = {
  /** With its prefix, as written: `wp:post_id`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own words, those of its children left out. */
  readonly text: string;
};

/** The name without its prefix, which every file may choose for itself. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Children of a name, which is written with its prefix when prefixes tell elements apart. */
export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name || localName(child.name) === name);

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element === undefined ? undefined : childrenNamed(element, name)[0];

/** The trimmed words of a child; empty when there is none. */
export const childText = (element: XmlElement | undefined, name: string): string =>
  childNamed(element, name)?.text.trim() ?? '';

/** All elements below one, in order, of a name without prefix. */
export function descendantsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [...element.children].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (localName(next.name) === name) found.push(next);
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (child !== undefined) waiting.push(child);
    }
  }
  return found;
}
