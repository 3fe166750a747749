/**
 * Pages saved as one file carry their pictures in themselves, as `data:` addresses that are far longer than the page.
 * They are taken out of the markup before it is parsed; an `img` then names its picture in an attribute of
 * ours.
 */
import { decodeBase64 } from '../base64.ts';
import { BROUGHT_PICTURES, type PictureCollector } from '../picture-collector.ts';
import { all, type DomDocument } from './dom.ts';

/** Until the page is parsed and what it says itself in `data-picture` is gone. */
const INLINE_PICTURE = 'data-inline-picture';

/** Lets each `img` name the picture that was taken out of it. */
export function nameInlinePictures(document: DomDocument): void {
  for (const image of all(document.body, `img[${INLINE_PICTURE}]`))
    image.setAttribute('data-picture', image.getAttribute(INLINE_PICTURE) ?? '');
}

/** The markup without what stands in `data:` addresses. Time is proportional to its length. */
export function takeInlinePictures(html: string, pictures: PictureCollector): string {
  if (!html.includes('data:')) return html;
  const variables = new Map<string, string>();
  let taken = '';
  let at = 0;
  for (let start = html.indexOf('data:'); start >= 0; start = html.indexOf('data:', at)) {
    const before = html.slice(Math.max(at, start - LONGEST_LEAD), start);
    const lead = LEAD.exec(before)?.[0];
    if (lead === undefined) {
      taken += html.slice(at, start + 'data:'.length);
      at = start + 'data:'.length;
      continue;
    }
    const end = endOf(html, start, lead);
    const name = nameOf(html, start, end, pictures);
    taken += html.slice(at, start);
    const variable = VARIABLE.exec(before)?.[1];
    if (variable !== undefined && name !== null) variables.set(variable, name);
    const quote = /["']$/.exec(lead)?.[0];
    if (quote === undefined && lead.trimEnd().endsWith('=')) taken += '""';
    if (name !== null && variable === undefined && ATTRIBUTE.test(lead))
      taken +=
        quote === undefined ? ` ${INLINE_PICTURE}="${name}"` : `${quote} ${INLINE_PICTURE}=${quote}${name}`;
    at = end;
  }
  return nameVariables(taken + html.slice(at), variables);
}

const LONGEST_LEAD = 80;
/** What an address stands behind: an attribute, or a style. */
const LEAD =
  /(?:\ssrc\s?=\s?["']?|url\(\s?["']?|\s(?:srcset|href|content|poster|data-[\w-]{1,30})\s?=\s?["']?)$/i;
const ATTRIBUTE = /^\ssrc/i;
/** SingleFile writes a picture that is used twice into a variable of its style sheet. */
const VARIABLE = /(--sf-img-\d{1,6})\s?:\s?url\(\s?["']?$/;

function endOf(html: string, start: number, lead: string): number {
  const quote = /["']$/.exec(lead)?.[0];
  const end = quote === undefined ? -1 : html.indexOf(quote, start);
  if (end >= 0) return end;
  const bare = /[\s>)"']/g;
  bare.lastIndex = start;
  return bare.exec(html)?.index ?? html.length;
}

/** Base64 takes four characters for three bytes. */
const LARGEST_BODY = BROUGHT_PICTURES.pictureBytes * 1.4;

const HEAD = /^data:([\w.+-]{1,40}\/[\w.+-]{1,40}|)((?:;[\w=-]{1,40}){0,4}),/i;

function nameOf(html: string, start: number, end: number, pictures: PictureCollector): string | null {
  const head = HEAD.exec(html.slice(start, Math.min(end, start + 200)));
  if (head === null || !/;base64$/i.test(head[2] ?? '')) return null;
  const body = html.slice(start + head[0].length, end);
  if (body.length > LARGEST_BODY) return null;
  return pictures.take(`${body.length} ${body.slice(-200)}${body.slice(0, 400)}`, head[1] ?? '', () =>
    decodeBase64(body.includes('%') ? withoutEscapes(body) : body),
  );
}

/** Signs of base64 that have a meaning in addresses may be escaped there. */
const withoutEscapes = (body: string): string =>
  body.replace(/%(2B|2F|3D)/gi, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** `<img style="…var(--sf-img-3)…">` shows the picture of that variable. */
function nameVariables(html: string, variables: ReadonlyMap<string, string>): string {
  if (variables.size === 0) return html;
  return html.replace(/<img\b[^>]{0,4000}>/gi, (tag) => {
    const name = variables.get(/var\((--sf-img-\d{1,6})\)/.exec(tag)?.[1] ?? '');
    return name === undefined ? tag : tag.replace(/^<img\b/i, `<img ${INLINE_PICTURE}="${name}"`);
  });
}
