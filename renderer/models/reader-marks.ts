/**
 * The tree as it is drawn: blocks numbered, questions marked, headings below the page's own, nothing outside the
 * allow-list. A second wall behind the sanitising at import, and the same list.
 */
import type { Element, ElementContent, Properties, Root, RootContent, Text } from 'hast';
import { ALLOWED_TAGS, DROPPED_TAGS } from '../../core/importing/allow-list.ts';
import { PICTURE_FILE } from '../../core/importing/article-pictures.ts';
import { placeText, type TextPlaces } from './reader-text.ts';

/** A stretch of `articleText` that belongs to a question. */
export type Mark = {
  readonly id: string;
  /** What its reference shows, such as its number. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
};

/** Addresses that may be opened from an article, by the system and never by this window. */
const OPENABLE = /^(https?:|mailto:)/i;
/** Keeps an article's own anchors apart from the window's ids. */
const ANCHOR_PREFIX = 'in-article-';

/** A new tree to draw; `content` is not changed. Where marks overlap the one that begins first wins. */
export function markContent(content: Root, marks: readonly Mark[]): Root {
  const places = placeText(content);
  const drawing: Drawing = { places, cuts: cutText(places, marks), headingShift: headingShift(content) };
  return { type: 'root', children: content.children.flatMap((node) => draw(node, drawing)) };
}

type Cut = { readonly from: number; readonly to: number; readonly mark: Mark; readonly isLast: boolean };
type Drawing = {
  readonly places: TextPlaces;
  readonly cuts: ReadonlyMap<Text, readonly Cut[]>;
  readonly headingShift: number;
};

/** Which letters of which text node belong to which mark. */
function cutText({ offsets }: TextPlaces, marks: readonly Mark[]): ReadonlyMap<Text, readonly Cut[]> {
  const cuts = new Map<Text, Cut[]>();
  let free = 0;
  for (const mark of [...marks].sort((one, other) => one.start - other.start)) {
    const start = Math.max(mark.start, free);
    free = Math.max(free, mark.end);
    const pieces = [...offsets].flatMap(([text, places]) => {
      if ((places[0] ?? 0) >= mark.end || (places.at(-1) ?? 0) < start) return [];
      const from = places.findIndex((place) => place >= start && place < mark.end);
      if (from < 0) return [];
      const after = places.findIndex((place, at) => at >= from && place >= mark.end);
      return [{ text, from, to: after < 0 ? places.length : after }];
    });
    pieces.forEach(({ text, from, to }, at) => {
      const isLast = at === pieces.length - 1;
      cuts.set(text, [...(cuts.get(text) ?? []), { from, to, mark, isLast }]);
    });
  }
  return cuts;
}

function draw(node: RootContent | ElementContent, drawing: Drawing): ElementContent[] {
  if (node.type === 'text') return drawText(node, drawing.cuts.get(node) ?? []);
  if (node.type !== 'element' || DROPPED.has(node.tagName)) return [];
  const children = node.children.flatMap((child) => draw(child, drawing));
  if (!ALLOWED.has(node.tagName)) return children;
  const block = drawing.places.blockOf.get(node);
  const properties = { ...safeProperties(node), ...(block === undefined ? {} : { dataBlock: block }) };
  return [{ type: 'element', tagName: tagOf(node, drawing.headingShift), properties, children }];
}

const ALLOWED = new Set(ALLOWED_TAGS);
const DROPPED = new Set(DROPPED_TAGS);

function drawText(text: Text, cuts: readonly Cut[]): ElementContent[] {
  const drawn: ElementContent[] = [];
  let done = 0;
  const plain = (to: number): void => {
    if (to > done) drawn.push({ type: 'text', value: text.value.slice(done, to) });
  };
  for (const { from, to, mark, isLast } of cuts) {
    plain(from);
    drawn.push(element('mark', { dataQuestion: mark.id }, text.value.slice(from, to)));
    if (isLast) drawn.push(element('button', { dataReference: mark.id }, mark.label));
    done = to;
  }
  plain(text.value.length);
  return drawn;
}

const element = (tagName: string, properties: Properties, value: string): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [{ type: 'text', value }],
});

/** The page's title is the first heading, so the article's own begin at the second level. */
function headingShift(content: Root): number {
  const levels = [...headingLevels(content.children)];
  return levels.length === 0 ? 0 : 2 - Math.min(...levels);
}

function* headingLevels(nodes: readonly (RootContent | ElementContent)[]): Generator<number> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level) yield Number(level);
    yield* headingLevels(node.children);
  }
}

function tagOf({ tagName }: Element, shift: number): string {
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  return level ? `h${Math.min(6, Number(level) + shift)}` : tagName;
}

const KEPT_PROPERTIES = new Set(
  'align alt className colSpan dateTime dir lang open reversed rowSpan scope span start title type value'.split(
    ' ',
  ),
);

function safeProperties({ tagName, properties }: Element): Properties {
  const kept: Properties = {};
  for (const [name, value] of Object.entries(properties)) if (KEPT_PROPERTIES.has(name)) kept[name] = value;
  if (tagName === 'img') Object.assign(kept, pictureProperties(properties));
  const { id, href } = properties;
  if (typeof id === 'string') kept['id'] = ANCHOR_PREFIX + id;
  if (tagName === 'a' && typeof href === 'string') {
    if (OPENABLE.test(href)) kept['href'] = href;
    else if (href.startsWith('#')) kept['href'] = `#${ANCHOR_PREFIX}${href.slice(1)}`;
  }
  return kept;
}

/** A picture of the library with its size. The form of its name is all that an address is made from. */
function pictureProperties({ dataPicture, width, height }: Properties): Properties {
  if (typeof dataPicture !== 'string' || !PICTURE_FILE.test(dataPicture)) return {};
  return { dataPicture, ...(width ? { width } : {}), ...(height ? { height } : {}) };
}
