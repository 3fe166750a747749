/** Shortcodes, WordPress' notation for what its plugins put in, as the markup that makes sense without the plugins. */
import { isWebAddress } from '../address.ts';
import { outsideOf } from './post-paragraphs.ts';
import type { WxrAttachment } from './wxr-item.ts';

export type FindAttachment = (id: string) => WxrAttachment | undefined;

/** Replaces what is known, keeps the words inside what is not, and leaves brackets alone that are none. */
export function expandShortcodes(html: string, findAttachment: FindAttachment): string {
  if (!html.includes('[')) return html;
  return outsideOf(html, 'pre', (part) => outsideOf(part, 'code', (words) => expand(words, findAttachment)));
}

/** `[name key="value"]`, `[/name]`, `[name /]`, `[[name]]`. */
const SHORTCODE = /(\[?)\[(\/?)([a-z][\w-]{0,40})((?:\s[^[\]<]{0,1000})?)\](\]?)/gi;

type Code = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: string;
  readonly findAttachment: FindAttachment;
};

function expand(text: string, findAttachment: FindAttachment): string {
  const closings = createClosings(text);
  let changed = '';
  let at = 0;
  for (const match of text.matchAll(SHORTCODE)) {
    const [whole, escaped = '', slash, written = '', attributesText = '', ending = ''] = match;
    if (match.index < at) continue;
    const name = written.toLowerCase();
    if (escaped !== '' && ending !== '') {
      changed += text.slice(at, match.index) + whole.slice(1, -1);
      at = match.index + whole.length;
      continue;
    }
    const attributes = attributesOf(attributesText);
    if (slash === '/' ? !closings.has(name) : !isShortcode(name, attributes, closings.has(name))) continue;
    const end = match.index + whole.length - ending.length;
    const close = slash === '' && HOLDS_TEXT.has(name) ? closings.after(name, end) : null;
    const inside = close === null ? '' : text.slice(end, close.start);
    changed += text.slice(at, match.index + escaped.length);
    if (slash === '') changed += markupOf({ name, attributes, inside, findAttachment });
    at = close?.end ?? end;
  }
  return changed + text.slice(at);
}

type Closing = { readonly start: number; readonly end: number };

/** Where shortcodes are closed. Asked with rising offsets, so that each place is looked at once. */
function createClosings(text: string) {
  const byName = new Map<string, Closing[]>();
  for (const { 0: whole, 1: name = '', index } of text.matchAll(/\[\/([a-z][\w-]{0,40})\]/gi)) {
    const key = name.toLowerCase();
    const places = byName.get(key) ?? [];
    byName.set(key, places);
    places.push({ start: index, end: index + whole.length });
  }
  const next = new Map<string, number>();
  return {
    has: (name: string): boolean => byName.has(name),
    after(name: string, from: number): Closing | null {
      const places = byName.get(name) ?? [];
      let at = next.get(name) ?? 0;
      while ((places[at]?.start ?? Number.POSITIVE_INFINITY) < from) at += 1;
      next.set(name, at);
      return places[at] ?? null;
    },
  };
}

const isShortcode = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  isClosed: boolean,
): boolean => MARKUP.has(name) || isClosed || Object.keys(attributes).length > 0;

/** `key="value"`, `key='value'` and `key=value`; a bare address is `src`. */
function attributesOf(text: string): Readonly<Record<string, string>> {
  const pairs = [
    ...text.matchAll(/([\w-]{1,40})\s?=\s?(?:"([^"]{0,1000})"|'([^']{0,1000})'|([^\s"']{1,1000}))/g),
  ];
  return Object.fromEntries(
    pairs.map(([, key = '', double, single, bare]) => [key.toLowerCase(), double ?? single ?? bare ?? '']),
  );
}

/** Whose words belong into their markup; of others they stay where they are. */
const HOLDS_TEXT = new Set(['caption', 'wp_caption', 'embed', 'code', 'sourcecode', 'audio', 'video']);

const MARKUP: ReadonlyMap<string, (code: Code) => string> = new Map([
  ['caption', captioned],
  ['wp_caption', captioned],
  ['gallery', galleryOf],
  ['embed', linkTo],
  ['audio', linkTo],
  ['video', linkTo],
  ['youtube', linkTo],
  ['code', codeOf],
  ['sourcecode', codeOf],
  ['playlist', () => ''],
]);

const markupOf = (code: Code): string => MARKUP.get(code.name)?.(code) ?? code.inside;

/** A picture followed by the words below it, which an earlier notation has as an attribute. */
function captioned({ attributes, inside }: Code): string {
  const end = /^\s*(?:<a\b[^>]{0,2000}>\s*)?<img\b[^>]{0,4000}>(?:\s*<\/a>)?/i.exec(inside)?.[0].length ?? 0;
  const words = (attributes['caption'] ?? inside.slice(end)).trim();
  const picture = inside.slice(0, end).trim();
  return `\n\n<figure>${picture}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>\n\n`;
}

function galleryOf({ attributes, findAttachment }: Code): string {
  const ids = (attributes['ids'] ?? attributes['include'] ?? '').split(',').map((id) => id.trim());
  const pictures = ids.flatMap((id) => findAttachment(id) ?? []);
  return pictures.map((picture) => `\n\n${pictureOf(picture)}\n\n`).join('');
}

/** What cannot be shown here can be opened where it is. */
function linkTo({ attributes, inside }: Code): string {
  const sources = ['src', 'mp3', 'mp4', 'm4a', 'm4v', 'ogg', 'webm', 'wav', 'url'].map(
    (key) => attributes[key],
  );
  const address = [...sources, inside.trim()].find((one) => one !== undefined && isWebAddress(one));
  return address === undefined
    ? ''
    : `\n\n<p><a href="${escapeHtml(address)}">${escapeHtml(address)}</a></p>\n\n`;
}

function codeOf({ inside }: Code): string {
  return `<pre><code>${inside}</code></pre>`;
}

/** A picture with its words, as a figure. */
export function pictureOf({ url, alt, caption }: WxrAttachment): string {
  const below = caption === '' ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`;
  return `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">${below}</figure>`;
}

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
