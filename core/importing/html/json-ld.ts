/** What a page says about itself in JSON-LD (schema.org). */

import { all, type DomDocument } from './dom.ts';
import { lineOfMarkup } from './line-of-markup.ts';

/** The statements that matter here; everything absent or malformed is `null`. */
export type LinkedData = {
  readonly headline: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly datePublished: string | null;
  readonly language: string | null;
  readonly url: string | null;
};

const NOTHING: LinkedData = {
  headline: null,
  author: null,
  publisher: null,
  datePublished: null,
  language: null,
  url: null,
};

type Json = { readonly [name: string]: unknown };

/** The article that a page's JSON-LD describes. */
export function readLinkedData(document: DomDocument): LinkedData {
  const records = all(document, 'script[type="application/ld+json"]').flatMap((script) =>
    recordsIn(script.textContent ?? ''),
  );
  const article = records.find((record) => ARTICLE.test(typeOf(record)));
  if (!article) return NOTHING;
  const named = new Map(records.map((record) => [record['@id'], record]));
  return {
    headline: textOf(article['headline']) ?? textOf(article['name']),
    author: nameOf(article['author'] ?? article['creator'], named),
    publisher: nameOf(article['publisher'], named) ?? nameOf(article['isPartOf'], named),
    datePublished: textOf(article['datePublished']) ?? textOf(article['dateCreated']),
    language: textOf(article['inLanguage']),
    url: textOf(article['url']) ?? textOf(article['mainEntityOfPage']) ?? idOf(article['mainEntityOfPage']),
  };
}

const ARTICLE = /(?:Article|BlogPosting|Report|Essay|SocialMediaPosting)$/;
const MOST_RECORDS = 200;

function recordsIn(json: string): readonly Json[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json.replace(/^\s*(?:\/\/)?<!\[CDATA\[|(?:\/\/)?\]\]>\s*$/g, ''));
  } catch {
    return [];
  }
  const records: Json[] = [];
  const waiting: unknown[] = [parsed];
  for (let at = 0; at < waiting.length && at < MOST_RECORDS; at += 1) {
    const next = waiting[at];
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST_RECORDS));
    else if (isJson(next)) {
      records.push(next);
      if (next['@graph'] !== undefined) waiting.push(next['@graph']);
    }
  }
  return records;
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const typeOf = (record: Json): string =>
  String(Array.isArray(record['@type']) ? record['@type'][0] : record['@type']);

const textOf = (value: unknown): string | null => {
  // Many a plugin escapes for markup what stands in a script.
  const text = typeof value === 'string' ? lineOfMarkup(value) : '';
  return text === '' || text.length > 1000 ? null : text;
};

const idOf = (value: unknown): string | null => (isJson(value) ? textOf(value['@id']) : null);

/** Names of one or several people or organisations, joined as a byline is. */
function nameOf(value: unknown, named: ReadonlyMap<unknown, Json>): string | null {
  const values = Array.isArray(value) ? value.slice(0, 10) : [value];
  const names = values.map((one) => {
    if (!isJson(one)) return textOf(one);
    return textOf(one['name']) ?? textOf(named.get(one['@id'])?.['name']);
  });
  const known = names.filter((name) => name !== null && !/^https?:/.test(name));
  return known.length === 0 ? null : [...new Set(known)].join(', ');
}
