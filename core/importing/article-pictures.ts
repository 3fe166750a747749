/**
 * Pictures in the tree of an article. An `img` names a kept picture in `dataPicture`, its size in `width` and `height`,
 * and in `dataAddress` where it came from; one without `dataPicture` shows its alternative text.
 */
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';

/** A picture that an article wants: one that came with it, by its name, or one to be fetched, by its address. */
export type WantedPicture =
  | { readonly tag: 'given'; readonly name: string }
  | { readonly tag: 'remote'; readonly address: string };

/** What stands in the library for a wanted picture. Sizes in pixels. */
export type KeptPicture = { readonly fileName: string; readonly width: number; readonly height: number };

/** The name of a kept picture's file: what it is, and its kind. */
export const PICTURE_FILE = /^[0-9a-f]{64}\.(?:png|jpg|gif|webp|avif)$/;

/** An address that nobody answers, in the place of one that held the picture itself. */
export const EMBEDDED_ADDRESS = 'https://picture.invalid/';

/** Each picture once, in order of appearance; `keyOf` tells them apart. */
export function wantedPictures(content: Root): readonly WantedPicture[] {
  const wanted = new Map<string, WantedPicture>();
  forEachImage(content.children, (image) => {
    const picture = wantedBy(image);
    if (picture !== null && !wanted.has(keyOf(picture))) wanted.set(keyOf(picture), picture);
  });
  return [...wanted.values()];
}

export const keyOf = (picture: WantedPicture): string =>
  picture.tag === 'given' ? `given ${picture.name}` : `remote ${picture.address}`;

/** The tree with every `img` settled: the kept ones named, of all others only address and words. */
export function settlePictures(content: Root, kept: ReadonlyMap<string, KeptPicture>): Root {
  const settle = <Node extends RootContent | ElementContent>(node: Node): Node => {
    if (node.type !== 'element') return node;
    const properties = node.tagName === 'img' ? settledProperties(node, kept) : node.properties;
    return { ...node, properties, children: node.children.map(settle) };
  };
  return { ...content, children: content.children.map(settle) };
}

/** Names of the files that an article shows. */
export function picturesIn(content: Root): readonly string[] {
  const names = new Set<string>();
  forEachImage(content.children, ({ properties }) => {
    const name = properties['dataPicture'];
    if (typeof name === 'string' && PICTURE_FILE.test(name)) names.add(name);
  });
  return [...names];
}

function wantedBy({ properties }: Element): WantedPicture | null {
  const { dataPicture: name, dataAddress: address } = properties;
  if (typeof name === 'string') return { tag: 'given', name };
  if (typeof address !== 'string' || isTiny(properties) || address === EMBEDDED_ADDRESS) return null;
  return { tag: 'remote', address };
}

/** In pixels: such pictures count visitors or keep a place. */
const TINY = 2;

const isTiny = ({ width, height }: Properties): boolean =>
  [width, height].some((side) => side !== undefined && side !== null && Number(side) <= TINY);

function settledProperties(image: Element, kept: ReadonlyMap<string, KeptPicture>): Properties {
  const wanted = wantedBy(image);
  const picture = wanted === null ? undefined : kept.get(keyOf(wanted));
  const { dataPicture: _name, width, height, ...others } = image.properties;
  const { dataAddress: address } = others;
  if (address === EMBEDDED_ADDRESS) delete others['dataAddress'];
  if (picture === undefined) return { ...others, ...(width ? { width } : {}), ...(height ? { height } : {}) };
  return { ...others, dataPicture: picture.fileName, ...shownSize(picture, Number(width)) };
}

/** As wide as the page wanted it, if that is smaller; the height follows. */
function shownSize({ width, height }: KeptPicture, wanted: number) {
  const shown = wanted > 0 && wanted < width ? wanted : width;
  return { width: shown, height: Math.max(1, Math.round((height * shown) / width)) };
}

function forEachImage(nodes: readonly (RootContent | ElementContent)[], act: (image: Element) => void): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'img') act(node);
    forEachImage(node.children, act);
  }
}
