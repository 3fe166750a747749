/** Shortcodes, WordPress' notation for what its plugins put in, as the markup that makes sense without the plugins. */

import { escapeMarkup } from '../../escape-markup.ts';
import { isWebAddress } from '../address.ts';
import { pictureOf, type WxrPicture } from './attachments.ts';
import { outsideOf } from './post-paragraphs.ts';

/** Pictures of the blog: one by its id, and those that were uploaded to the entry at hand. */
export type Pictures = {
  readonly byId: (id: string) => WxrPicture | undefined;
  readonly ofEntry: () => readonly WxrPicture[];
};

/** Replaces what is known, keeps the words inside what is not, and leaves brackets alone that are none. */
export function expandShortcodes(html: string, pictures: Pictures): string {
  if (!html.includes('[')) return html;
  return outsideOf(html, 'pre', (part) => outsideOf(part, 'code', (words) => expand(words, pictures)));
}

/** `[name key="value"]`, `[/name]`, `[name /]`, `[name=value]`, `[[name]]`. */
const SHORTCODE = /(\[?)\[(\/?)([a-z][\w-]{0,40})((?:[\s=][^[\]<]{0,1000})?)\](\]?)/gi;

type Code = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: string;
  readonly pictures: Pictures;
};

function expand(text: string, pictures: Pictures): string {
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
    if (!MARKUP.has(name))
      changed += breakAround(text, match.index, end, slash === '/') + titleOf(name, attributes);
    else if (slash === '') changed += markupOf({ name, attributes, inside, pictures });
    at = close?.end ?? end;
  }
  return changed + text.slice(at);
}

/** What is not known and stands at the edge of a line, or of another shortcode, lays out a part of the page. */
function breakAround(text: string, start: number, end: number, isClosing: boolean): string {
  const beside = isClosing ? text.slice(end, end + 1) : text.slice(Math.max(0, start - 1), start);
  return /^[[\]\r\n]?$/.test(beside) ? '\n\n' : '';
}

/** Of a part that is folded away on the page. */
function titleOf(name: string, { title = '' }: Readonly<Record<string, string>>): string {
  const isShown = /tab|toggle|spoiler|accordion|collapse|expand|faq/.test(name) && title.trim() !== '';
  return isShown ? `\n\n<p><strong>${escapeMarkup(title)}</strong></p>\n\n` : '';
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
  const bareAddress = /^[\s=]*["']?(https?:\/\/[^\s"']{1,1000})/i.exec(text)?.[1];
  if (bareAddress !== undefined) return { src: bareAddress.replaceAll('&amp;', '&') };
  const pairs = [
    ...text.matchAll(/([\w-]{1,40})\s?=\s?(?:"([^"]{0,1000})"|'([^']{0,1000})'|([^\s"']{1,1000}))/g),
  ];
  return Object.fromEntries(
    pairs.map(([, key = '', double, single, bare]) => [key.toLowerCase(), double ?? single ?? bare ?? '']),
  );
}

/** Whose words belong into their markup; of others they stay where they are. */
const HOLDS_TEXT = new Set(['caption', 'wp_caption', 'embed', 'code', 'sourcecode', 'audio', 'video']);

const MARKUP: ReadonlyMap<string, (code: Code) => string> = new Map<string, (code: Code) => string>([
  ['caption', captioned],
  ['wp_caption', captioned],
  ['gallery', galleryOf],
  ['embed', linkTo],
  ['audio', linkTo],
  ['video', linkTo],
  ...[
    'youtube',
    'vimeo',
    'dailymotion',
    'soundcloud',
    'tweet',
    'instagram',
    'facebook',
    'ted',
    'wpvideo',
  ].map((name) => [name, linkTo] as const),
  ['code', codeOf],
  ['sourcecode', codeOf],
  ['playlist', () => ''],
]);

const markupOf = (code: Code): string => MARKUP.get(code.name)?.(code) ?? '';

/** A picture followed by the words below it, which an earlier notation has as an attribute. */
function captioned({ attributes, inside }: Code): string {
  const end = /^\s*(?:<a\b[^>]{0,2000}>\s*)?<img\b[^>]{0,4000}>(?:\s*<\/a>)?/i.exec(inside)?.[0].length ?? 0;
  const words = (attributes['caption'] ?? inside.slice(end)).trim();
  const picture = inside.slice(0, end).trim();
  return `\n\n<figure>${picture}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>\n\n`;
}

/** Of the files that it names; one that names none shows all that were uploaded to its entry. */
function galleryOf({ attributes, pictures }: Code): string {
  const ids = attributes['ids'] ?? attributes['include'];
  const named = (ids ?? '').split(',').flatMap((id) => pictures.byId(id.trim()) ?? []);
  const shown = ids === undefined ? pictures.ofEntry() : named;
  return shown.map((picture) => `\n\n${pictureOf(picture)}\n\n`).join('');
}

/** What cannot be shown here can be opened where it is. */
function linkTo({ attributes, inside }: Code): string {
  const sources = ['src', 'mp3', 'mp4', 'm4a', 'm4v', 'ogg', 'webm', 'wav', 'url'].map(
    (key) => attributes[key],
  );
  const address = [...sources, inside.trim()].find((one) => one !== undefined && isWebAddress(one));
  return address === undefined
    ? ''
    : `\n\n<p><a href="${escapeMarkup(address)}">${escapeMarkup(address)}</a></p>\n\n`;
}

function codeOf({ inside }: Code): string {
  return `<pre><code>${inside}</code></pre>`;
}
