import {
  type Clause,
  LONGEST_QUERY,
  QUOTES,
  SEARCH_FIELD_NAMES,
  SEARCH_FIELDS,
  type SearchField,
  type SearchQuery,
  type Term,
} from './search-query.ts';

/**
 * Understands what was typed. Never fails: what is no filter is a word, what is unfinished is left out. `OR` joins the
 * terms beside it and binds before everything else; `AND` says what is meant anyway; a minus keeps out the one term it
 * stands before.
 */
export function parseQuery(text: string): SearchQuery {
  const clauses: Clause[] = [];
  let joins = false;
  for (const token of tokensOf(text.slice(0, LONGEST_QUERY))) {
    const last = clauses.at(-1);
    if (token.tag === 'or') joins = last?.tag === 'any';
    else if (token.negated) {
      clauses.push({ tag: 'none', term: token.term });
      joins = false;
    } else if (joins && last?.tag === 'any') {
      clauses[clauses.length - 1] = { tag: 'any', terms: [...last.terms, token.term] };
      joins = false;
    } else clauses.push({ tag: 'any', terms: [token.term] });
  }
  return { clauses };
}

/** A stretch of the text that means one thing. `start` and `end` are offsets in UTF-16 units. */
export type QueryToken = { readonly start: number; readonly end: number } & (
  | { readonly tag: 'or' }
  | { readonly tag: 'term'; readonly negated: boolean; readonly term: Term }
);

/** The tokens of a query, in order. Each character is looked at once. */
export function tokensOf(text: string): readonly QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < text.length) {
    if (isSpace(text.charAt(at))) {
      at += 1;
      continue;
    }
    const start = at;
    while (text.charAt(at) === '-') at += 1;
    const negated = at > start;
    const read = readTerm(text, at);
    at = Math.max(read.end, start + 1);
    if (read.term === null) continue;
    const word = read.term.tag === 'word' ? read.term.text : null;
    if (word === 'OR' && !negated) tokens.push({ tag: 'or', start, end: at });
    else if (word !== 'OR' && word !== 'AND')
      tokens.push({ tag: 'term', negated, term: read.term, start, end: at });
  }
  return tokens;
}

type Reading = { readonly term: Term | null; readonly end: number };

function readTerm(text: string, start: number): Reading {
  if (isQuote(text.charAt(start))) {
    const phrase = readQuoted(text, start);
    return { term: phrase.text === '' ? null : { tag: 'phrase', text: phrase.text }, end: phrase.end };
  }
  const colon = fieldEnd(text, start);
  if (colon !== null) {
    const field = text.slice(start, colon).toLowerCase() as SearchField;
    const value = isQuote(text.charAt(colon + 1)) ? readQuoted(text, colon + 1) : readBare(text, colon + 1);
    const term = value.text === '' ? null : termOfField(field, value.text);
    if (term !== null) return { term, end: value.end };
  }
  const word = readBare(text, start);
  return { term: word.text === '' ? null : { tag: 'word', text: word.text }, end: word.end };
}

/** Where the colon after a field's name stands; `null` when none of them begins here. */
function fieldEnd(text: string, start: number): number | null {
  for (const name of SEARCH_FIELD_NAMES) {
    const colon = start + name.length;
    if (text.charAt(colon) === ':' && text.slice(start, colon).toLowerCase() === name) return colon;
  }
  return null;
}

/** `null` when the field has no such value: then it is a word. */
export function termOfField(field: SearchField, value: string): Term | null {
  switch (field) {
    case 'by':
    case 'site':
    case 'tag':
      return { tag: field, text: value };
    case 'lang':
      return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value) ? { tag: 'lang', text: value.toLowerCase() } : null;
    case 'in':
      return ifKnown(SEARCH_FIELDS.in, value, (part) => ({ tag: 'in', part }));
    case 'is':
      return ifKnown(SEARCH_FIELDS.is, value, (state) => ({ tag: 'is', state }));
    case 'has':
      return ifKnown(SEARCH_FIELDS.has, value, (what) => ({ tag: 'has', what }));
    case 'before':
    case 'after':
      return isDate(value) ? { tag: field, date: value } : null;
  }
}

function ifKnown<Name extends string>(
  names: readonly Name[],
  value: string,
  make: (name: Name) => Term,
): Term | null {
  const known = names.find((name) => name === value.toLowerCase());
  return known === undefined ? null : make(known);
}

function isDate(value: string): boolean {
  const parts = /^\d{4}(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (parts === null) return false;
  const [, month = '01', day = '01'] = parts;
  return month >= '01' && month <= '12' && day >= '01' && day <= '31';
}

type Stretch = { readonly text: string; readonly end: number };

/** From one quote to the next, or to the end: who has not closed it yet is still typing. */
function readQuoted(text: string, start: number): Stretch {
  let end = start + 1;
  while (end < text.length && !isQuote(text.charAt(end))) end += 1;
  return {
    text: text
      .slice(start + 1, end)
      .replace(/\s+/gu, ' ')
      .trim(),
    end: end + 1,
  };
}

function readBare(text: string, start: number): Stretch {
  let end = start;
  while (end < text.length && !isSpace(text.charAt(end)) && !isQuote(text.charAt(end))) end += 1;
  return { text: text.slice(start, end), end };
}

const isSpace = (character: string): boolean => /\s/u.test(character);
const isQuote = (character: string): boolean => character !== '' && QUOTES.includes(character);
