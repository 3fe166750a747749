/** The block of YAML that many Markdown files begin with, read for what an article needs. */
import { parse } from 'yaml';
import { isWebAddress } from './address.ts';
import { findDate } from './plain-text/printed-date.ts';

export type FrontMatter = {
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** The block as it stands in the file, without its fences. */
  readonly raw: string;
};

export type SplitMarkdown = {
  readonly front: FrontMatter | null;
  readonly body: string;
  /** The block is there but is not YAML that can be understood. */
  readonly isBroken: boolean;
};

/** Longest block that is read; a longer one is no front matter. In UTF-16 units. */
const LONGEST = 100_000;

/** Takes the front matter off a file. */
export function splitFrontMatter(text: string): SplitMarkdown {
  const opening = /^---[ \t]*\n/u.exec(text);
  const end = opening === null ? -1 : text.slice(0, LONGEST).indexOf('\n---', opening[0].length - 1);
  if (opening === null || end === -1) return { front: null, body: text, isBroken: false };
  const raw = text.slice(opening[0].length, end);
  const close = text.indexOf('\n', end + 1);
  const body = close === -1 ? '' : text.slice(close + 1);
  const fields = readFields(raw);
  return fields === null
    ? { front: { ...NOTHING, raw }, body, isBroken: true }
    : { front: readFront(fields, raw), body, isBroken: false };
}

type Fields = Readonly<Record<string, unknown>>;

const NOTHING = {
  title: null,
  byline: null,
  siteName: null,
  publishedAt: null,
  language: null,
  url: null,
} as const;

function readFields(raw: string): Fields | null {
  try {
    // Plain strings only, and no aliases: a few lines must not grow into millions.
    const parsed: unknown = parse(raw, { schema: 'failsafe', maxAliasCount: 0 });
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Fields)
      : null;
  } catch {
    return null;
  }
}

function readFront(fields: Fields, raw: string): FrontMatter {
  const date = firstText(fields, ['published', 'date', 'publishedAt']);
  const url = firstText(fields, [
    'url',
    'canonical',
    'canonical_url',
    'canonicalUrl',
    'source',
    'source_url',
    'link',
  ]);
  return {
    title: firstText(fields, ['title']),
    byline: firstText(fields, ['byline', 'author', 'authors', 'by']),
    siteName: firstText(fields, ['site', 'siteName', 'publication', 'publisher']),
    publishedAt: date === null ? null : (findDate(date)?.date ?? null),
    language: firstText(fields, ['language', 'lang']),
    url: url !== null && isWebAddress(url) ? url : null,
    raw,
  };
}

/** The first of these fields that says something; a list is joined. */
function firstText(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const text = (Array.isArray(value) ? value : [value])
      .map(nameOf)
      .filter((part) => part !== '')
      .join(', ')
      .replace(/\s+/gu, ' ')
      .trim();
    if (text !== '') return text;
  }
  return null;
}

/** A value, or the name in one that has more to tell: `author: { name: Jo Ray, url: … }`. */
function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('name' in value)) return '';
  return typeof value.name === 'string' ? value.name : '';
}
