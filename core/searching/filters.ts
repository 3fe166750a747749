/** Filters that a query names, those that were not understood too. */
import { termOfField, tokensOf } from './parse-query.ts';
import { SEARCH_FIELD_NAMES, SEARCH_FIELDS, type SearchField, type Term } from './search-query.ts';

/** What looks like a filter and is none, such as `is:finished`. */
export type MisreadFilter = { readonly typed: string; readonly field: SearchField };

/** The field that a word begins like; `null` for any other term. Such a word is not looked for. */
export function fieldOfWord(term: Term): SearchField | null {
  if (term.tag !== 'word') return null;
  const colon = term.text.indexOf(':');
  const name = colon < 0 ? null : term.text.slice(0, colon).toLowerCase();
  return SEARCH_FIELD_NAMES.find((field) => field === name) ?? null;
}

/** Filters that were not understood. One at the end that may still become one is being typed. */
export function misreadFilters(text: string): readonly MisreadFilter[] {
  return tokensOf(text).flatMap((token): readonly MisreadFilter[] => {
    if (token.tag === 'or' || token.term.tag !== 'word') return [];
    const field = fieldOfWord(token.term);
    if (field === null) return [];
    const typed = token.term.text;
    const begun = typed.slice(field.length + 1).toLowerCase();
    return token.end >= text.length && mayBecomeValue(field, begun) ? [] : [{ typed, field }];
  });
}

/** What is said of one, with what it might have been. */
export const describeMisread = ({ typed, field }: MisreadFilter): string =>
  `“${typed}” is no filter and is left out: ${field}: is followed by ${VALUES[field]}.`;

/** The query with nothing but its words; `null` when it has no filters, or no words. */
export function withoutFilters(text: string): string | null {
  const tokens = tokensOf(text);
  const words = tokens.filter(
    (token) =>
      token.tag === 'or' || (['word', 'phrase'].includes(token.term.tag) && fieldOfWord(token.term) === null),
  );
  if (words.length === tokens.length || words.every(({ tag }) => tag === 'or')) return null;
  return words
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .replace(/^(?:OR )+|(?: OR)+$/gu, '');
}

function mayBecomeValue(field: SearchField, begun: string): boolean {
  switch (field) {
    case 'in':
    case 'is':
    case 'has':
      return SEARCH_FIELDS[field].some((name) => name.startsWith(begun));
    case 'before':
    case 'after':
      return /^\d{0,4}$|^\d{4}-\d?$|^\d{4}-\d\d-\d?$/u.test(begun);
    case 'by':
    case 'site':
    case 'tag':
      return true;
    case 'lang':
      return begun.length < 2 || termOfField('lang', `${begun}-en`) !== null;
  }
}

const VALUES: Readonly<Record<SearchField, string>> = {
  by: 'an author',
  site: 'where it was published',
  tag: 'a tag',
  in: oneOf(SEARCH_FIELDS.in),
  is: oneOf(SEARCH_FIELDS.is),
  has: oneOf(SEARCH_FIELDS.has),
  before: 'a year, a month or a day, such as 2024, 2024-06 or 2024-06-15',
  after: 'a year, a month or a day, such as 2024, 2024-06 or 2024-06-15',
  lang: 'the short name of a language, such as en or de',
};

function oneOf(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
