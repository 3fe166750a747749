import type { Element, ElementContent, Root } from 'hast';
import type { ListEntry, Passage, TextList } from './passage.ts';

/** The passages of an article as a content tree of allowed elements. */
export const buildTree = (passages: readonly Passage[]): Root => ({
  type: 'root',
  children: passages.map(buildPassage),
});

function buildPassage(passage: Passage): Element {
  switch (passage.kind) {
    case 'heading':
      return element(`h${passage.level}`, linkAddresses(passage.text));
    case 'paragraph':
      return element('p', linkAddresses(passage.text));
    case 'list':
      return buildList(passage.list);
    case 'quotation':
      return element(
        'blockquote',
        passage.paragraphs.map((text) => element('p', linkAddresses(text))),
      );
    case 'preformatted':
      return element('pre', [{ type: 'text', value: passage.text }]);
    case 'rule':
      return element('hr', []);
  }
}

function buildList(list: TextList): Element {
  const built = element(list.ordered ? 'ol' : 'ul', list.entries.map(buildEntry));
  return list.ordered && list.start !== 1 ? { ...built, properties: { start: list.start } } : built;
}

function buildEntry(entry: ListEntry): Element {
  const [only = ''] = entry.paragraphs;
  const words =
    entry.paragraphs.length === 1
      ? linkAddresses(only)
      : entry.paragraphs.map((text) => element('p', linkAddresses(text)));
  return element('li', entry.list ? [...words, buildList(entry.list)] : words);
}

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

const ADDRESS = /\bhttps?:\/\/[^\s<>"“”«»‹›()（）]{3,2000}/gu;
const NOT_PART = /[.,;:!?'’*_)\]]+$/u;

/** Text whose bare addresses became links. */
function linkAddresses(text: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let done = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const start = match.index ?? 0;
    const address = match[0].replace(NOT_PART, '');
    if (start > done) parts.push({ type: 'text', value: text.slice(done, start) });
    parts.push({
      type: 'element',
      tagName: 'a',
      properties: { href: address },
      children: [{ type: 'text', value: address }],
    });
    done = start + address.length;
  }
  if (done < text.length || parts.length === 0) parts.push({ type: 'text', value: text.slice(done) });
  return parts;
}
