/** Pictures of a page before anything is taken out of it: which of several sizes, and those that stand in the page. */
import { EMBEDDED_ADDRESS } from '../article-pictures.ts';
import { decodeBase64 } from '../base64.ts';
import type { ImportedPicture } from '../imported-article.ts';
import { BROUGHT_PICTURES, PictureCollector } from '../picture-collector.ts';
import { all, type DomDocument, type DomElement } from './dom.ts';

/** Wide enough for a column on a fine screen. In pixels. */
const WIDE_ENOUGH = 1000;

/** Where a page offers a picture in several sizes, the smallest that is wide enough; otherwise the widest. */
export function chooseSizes(document: DomDocument): void {
  for (const image of all(document.body, 'img')) {
    const offered = [
      image.getAttribute('srcset'),
      image.getAttribute('data-srcset'),
      ...sourcesAround(image),
    ];
    const chosen = offered.map((srcset) => bestOf(srcset ?? '')).find((address) => address !== null);
    if (chosen) image.setAttribute('src', chosen);
    image.removeAttribute('srcset');
    image.removeAttribute('data-srcset');
  }
}

/** Of a `picture` element, without kinds that are not kept; only asked where the image itself offers none. */
function sourcesAround(image: DomElement): readonly (string | null)[] {
  const picture = image.parentElement;
  if (picture?.localName !== 'picture') return [];
  return all(picture, 'source')
    .filter((source) => !/svg|jxl|heic/i.test(source.getAttribute('type') ?? ''))
    .sort((one, other) => Number(isAvif(one)) - Number(isAvif(other)))
    .map((source) => source.getAttribute('srcset') ?? source.getAttribute('data-srcset'));
}

/** Kept too, but not every program shows what is exported with it. */
const isAvif = (source: DomElement): boolean => /avif/i.test(source.getAttribute('type') ?? '');

/** Looking through a list takes time with the square of its length. In UTF-16 units. */
const LONGEST_LIST = 8_000;

function bestOf(srcset: string): string | null {
  const candidates = [
    ...srcset.slice(0, LONGEST_LIST).matchAll(/(\S*[^\s,])(?:\s+([\d.]{1,10})([wx]))?\s*(?:,|$)/g),
  ]
    .map(([, address = '', size, unit]) => ({ address, width: widthOf(Number(size ?? 1), unit) }))
    .filter(({ address }) => address !== '' && !address.startsWith('data:'));
  const enough = candidates
    .filter(({ width }) => width >= WIDE_ENOUGH)
    .sort((one, other) => one.width - other.width);
  const widest = candidates.sort((one, other) => other.width - one.width);
  return (enough[0] ?? widest[0])?.address ?? null;
}

/** A density is taken for one of a picture of a usual width. */
const widthOf = (size: number, unit: string | undefined): number => (unit === 'w' ? size : size * 600);

/**
 * Takes pictures out of `data:` addresses, as SingleFile and mail programs write them. What the page itself says in
 * `data-picture` is nobody's picture.
 */
export function takeEmbeddedPictures(document: DomDocument): readonly ImportedPicture[] {
  const pictures = new PictureCollector();
  for (const image of all(document, 'img')) {
    image.removeAttribute('data-picture');
    const src = image.getAttribute('src') ?? '';
    if (!/^\s*data:/i.test(src)) continue;
    image.removeAttribute('src');
    // An image without an address is taken for an empty one by those who look for the article.
    if (image.getAttribute('alt')) image.setAttribute('src', EMBEDDED_ADDRESS);
    const [head = '', mediaType] = DATA_ADDRESS.exec(src.slice(0, 300)) ?? [];
    const name = mediaType && pictures.take(src, mediaType, () => decode(src.slice(head.length)));
    if (!name) continue;
    image.setAttribute('data-picture', name);
    image.setAttribute('src', EMBEDDED_ADDRESS);
  }
  return pictures.all();
}

const DATA_ADDRESS = /^\s*data:(image\/[\w.+-]{1,40})(?:;[\w=-]{1,40}){0,5};base64,/i;

function decode(base64: string): Uint8Array | null {
  const isTooLarge = base64.length > (BROUGHT_PICTURES.pictureBytes * 4) / 3;
  return isTooLarge ? null : decodeBase64(base64.replace(/%3D/gi, '='));
}
