/** Files of a blog and where they belong: the picture at the top of an entry, and what was uploaded to it. */
import { escapeMarkup } from '../../escape-markup.ts';
import { isWebAddress } from '../address.ts';
import { lineOfMarkup } from '../html/line-of-markup.ts';
import { childNamed, childText, type XmlElement } from '../xml/xml-element.ts';
import { metaOf } from './meta.ts';

/** A picture and its words. */
export type WxrPicture = { readonly url: string; readonly alt: string; readonly caption: string };

/** A picture or another file. */
export type WxrAttachment = WxrPicture & {
  readonly isPicture: boolean;
  /** As its owner called it; often only the name of the file. */
  readonly title: string;
  /** Id of the entry that it was uploaded to; `0`: none. */
  readonly parent: string;
};

export type Attachments = {
  readonly byId: ReadonlyMap<string, WxrAttachment>;
  readonly byEntry: ReadonlyMap<string, readonly WxrAttachment[]>;
};

export function gatherAttachments(elements: Iterable<XmlElement>): Attachments {
  const byId = new Map<string, WxrAttachment>();
  const byEntry = new Map<string, WxrAttachment[]>();
  for (const element of elements) {
    const attachment = readAttachment(element);
    if (attachment === null) continue;
    byId.set(childText(element, 'wp:post_id'), attachment);
    const beside = byEntry.get(attachment.parent) ?? [];
    byEntry.set(attachment.parent, beside);
    beside.push(attachment);
  }
  return { byId, byEntry };
}

function readAttachment(element: XmlElement): WxrAttachment | null {
  const url = childText(element, 'wp:attachment_url') || (childNamed(element, 'guid')?.text.trim() ?? '');
  if (!isWebAddress(url)) return null;
  return {
    url,
    isPicture: /\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?|$)/i.test(url),
    title: lineOfMarkup(childText(element, 'title')),
    alt: metaOf(element, '_wp_attachment_image_alt') ?? '',
    caption: lineOfMarkup(childText(element, 'excerpt:encoded')),
    parent: childText(element, 'wp:post_parent') || '0',
  };
}

/**
 * An entry's markup with the picture at its top above it and, below it, links to the files that were uploaded to it and
 * that it does not lead to. Uploaded pictures that it does not show were seldom meant to be seen: they come on request.
 */
export function withAttachments(
  markup: string,
  top: WxrAttachment | undefined,
  uploaded: readonly WxrAttachment[],
  withPictures: boolean,
): string {
  const above = top?.isPicture && !isShownIn(markup, top.url) ? pictureOf(top) : '';
  const rest = uploaded.filter(({ url }) => url !== top?.url && !isShownIn(markup, url));
  const pictures = withPictures ? rest.filter(({ isPicture }) => isPicture).map(pictureOf) : [];
  const files = rest.filter(({ isPicture }) => !isPicture).slice(0, MOST_FILES);
  const list = files.length === 0 ? '' : `<p>Files:</p><ul>${files.map(linkTo).join('')}</ul>`;
  return [above, markup, ...pictures.slice(0, MOST_FILES), list].join('\n');
}

/** Of one entry. */
const MOST_FILES = 100;

/** A picture with its words, as a figure. */
export function pictureOf({ url, alt, caption }: WxrPicture): string {
  const below = caption === '' ? '' : `<figcaption>${escapeMarkup(caption)}</figcaption>`;
  return `<figure><img src="${escapeMarkup(url)}" alt="${escapeMarkup(alt)}">${below}</figure>`;
}

function linkTo({ url, title }: WxrAttachment): string {
  const name = partsOf(url).at(-1) ?? url;
  return `<li><a href="${escapeMarkup(url)}">${escapeMarkup(title || name)}</a></li>`;
}

/** Scheme, nothing, host and the steps of the path, without a query. */
const partsOf = (url: string): readonly string[] => (url.split(/[?#]/u, 1)[0] ?? url).split('/');

/** Whether markup has the file, under any host and for pictures in any of the sizes that WordPress makes of them. */
function isShownIn(markup: string, url: string): boolean {
  const path = `/${partsOf(url).slice(3).join('/')}`;
  const stem = path.replace(/(?:-scaled)?\.\w{1,5}$/, '');
  for (let at = markup.indexOf(stem); at >= 0; at = markup.indexOf(stem, at + stem.length))
    if (REST_OF_NAME.test(markup.slice(at + stem.length, at + stem.length + 40))) return true;
  return false;
}

const REST_OF_NAME = /^(?:-\d{1,5}x\d{1,5}|-scaled|-e\d{1,15})*(?:\.\w{1,5})?(?![\w.-])/;
