import { foldText } from '../library/query.ts';
import { termOfField } from './parse-query.ts';
import { printTerm } from './print-query.ts';
import { SUGGESTED_FIELDS, type SuggestionRequest } from './search.ts';
import { SEARCH_FIELD_NAMES, SEARCH_FIELDS, type SearchField } from './search-query.ts';

/** How what stands at the cursor may go on. */
export type Completion = {
  /** What the whole field would hold, and where the cursor would stand. */
  readonly text: string;
  readonly cursor: number;
  /** The term alone, for a list. */
  readonly label: string;
};

/** Values that only the library knows. */
export type KnownValues = Partial<Readonly<Record<SearchField, readonly string[]>>>;

const MOST = 8;

/** Ways to go on at the cursor, best first: names of fields, then values after a colon. */
export function completeQuery(text: string, cursor: number, known: KnownValues): readonly Completion[] {
  const { start, typed } = termBefore(text, cursor);
  const minus = /^-*/.exec(typed)?.[0] ?? '';
  const bare = typed.slice(minus.length);
  if (bare === '') return [];
  const replaced = (label: string, end: string): Completion => ({
    label,
    text: `${text.slice(0, start)}${minus}${label}${end}${text.slice(cursor)}`,
    cursor: start + minus.length + label.length + end.length,
  });
  const colon = bare.indexOf(':');
  if (colon < 0)
    return SEARCH_FIELD_NAMES.filter((name) => name.startsWith(bare.toLowerCase())).map((name) =>
      replaced(`${name}:`, ''),
    );
  const field = SEARCH_FIELD_NAMES.find((name) => name === bare.slice(0, colon).toLowerCase());
  if (field === undefined) return [];
  const begun = foldText(bare.slice(colon + 1).replace(/^["“”„«»]/u, ''));
  return [...SEARCH_FIELDS[field], ...(known[field] ?? [])]
    .filter((value) => hasWordFrom(foldText(value), begun) && foldText(value) !== begun)
    .flatMap((value) => termOfField(field, value) ?? [])
    .slice(0, MOST)
    .map((term) => replaced(printTerm(term), text.charAt(cursor) === ' ' ? '' : ' '));
}

/** What the library has to be asked for, so that the term at the cursor can be completed; `null`: nothing. */
export function suggestionAt(text: string, cursor: number): SuggestionRequest | null {
  const { typed } = termBefore(text, cursor);
  const [, name = '', begun = ''] = /^-*([a-z]+):["“”„«»]?(.*)$/isu.exec(typed) ?? [];
  const field = SUGGESTED_FIELDS.find((known) => known === name.toLowerCase());
  return field === undefined ? null : { field, begun };
}

/** What was typed of the term at the cursor. A quote after a colon holds spaces. */
function termBefore(text: string, cursor: number): { readonly start: number; readonly typed: string } {
  const before = text.slice(0, cursor);
  const quoted = /(?:^|\s)(-*[a-z]+:["“„«][^"“”„«»]*)$/iu.exec(before);
  const typed = quoted?.[1] ?? /\S*$/u.exec(before)?.[0] ?? '';
  return { start: cursor - typed.length, typed };
}

const hasWordFrom = (value: string, begun: string): boolean =>
  value.startsWith(begun) || value.includes(` ${begun}`);
