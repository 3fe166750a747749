import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, tokensOf } from './parse-query.ts';
import { printQuery } from './print-query.ts';
import {
  type Clause,
  QUOTES,
  SEARCH_FIELD_NAMES,
  SEARCH_PARTS,
  SEARCH_POSSESSIONS,
  SEARCH_STATES,
  type SearchQuery,
  type Term,
} from './search-query.ts';

const any = (...terms: readonly Term[]): Clause => ({ tag: 'any', terms });
const none = (term: Term): Clause => ({ tag: 'none', term });
const word = (text: string): Term => ({ tag: 'word', text });

describe('parseQuery', () => {
  it.each<[string, readonly Clause[]]>([
    ['', []],
    ['trust', [any(word('trust'))]],
    ['trust team', [any(word('trust')), any(word('team'))]],
    ['"stand  still"', [any({ tag: 'phrase', text: 'stand still' })]],
    [
      '„stillstehen“ «arrêt»',
      [any({ tag: 'phrase', text: 'stillstehen' }), any({ tag: 'phrase', text: 'arrêt' })],
    ],
    ['"still typ', [any({ tag: 'phrase', text: 'still typ' })]],
    ['-meeting', [none(word('meeting'))]],
    ['trust OR faith team', [any(word('trust'), word('faith')), any(word('team'))]],
    ['OR trust OR', [any(word('trust'))]],
    ['trust OR -faith', [any(word('trust')), none(word('faith'))]],
    ['trust AND team', [any(word('trust')), any(word('team'))]],
    ['AND trust OR AND faith and', [any(word('trust'), word('faith')), any(word('and'))]],
    ['either or', [any(word('either')), any(word('or'))]],
    [
      'by:"Mary Parker" site:desk',
      [any({ tag: 'by', text: 'Mary Parker' }), any({ tag: 'site', text: 'desk' })],
    ],
    [
      'TAG:trust -tag:"hard talks"',
      [any({ tag: 'tag', text: 'trust' }), none({ tag: 'tag', text: 'hard talks' })],
    ],
    ['is:Unread in:answers', [any({ tag: 'is', state: 'unread' }), any({ tag: 'in', part: 'answers' })]],
    ['has:highlight', [any({ tag: 'has', what: 'highlight' })]],
    [
      'after:2024 before:2024-05-03',
      [any({ tag: 'after', date: '2024' }), any({ tag: 'before', date: '2024-05-03' })],
    ],
    ['lang:pt-BR', [any({ tag: 'lang', text: 'pt-br' })]],
    [
      'is:lost before:soon https://x.example',
      ['is:lost', 'before:soon', 'https://x.example'].map((text) => any(word(text))),
    ],
    ['by: - -- ""', [any(word('by:'))]],
  ])('understands %s', (text, clauses) => {
    expect(parseQuery(text).clauses).toEqual(clauses);
  });

  it('never throws and gives what it printed, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            ...SEARCH_FIELD_NAMES.map((name) => `${name}:`),
            'OR',
            '-',
            '"',
            '“',
            ' ',
            'is:read',
            '2024',
            'ß',
            '字',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const query = parseQuery(text);
        expect(parseQuery(printQuery(query))).toEqual(query);
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads every query back from its own print', () => {
    fc.assert(
      fc.property(aQuery(), (query) => {
        expect(parseQuery(printQuery(query))).toEqual(query);
      }),
      { numRuns: 1_000 },
    );
  });

  it('places every token where it stands in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let last = 0;
        for (const { start, end } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });
});

/** Queries that can be typed and fit the longest one. */
function aQuery(): fc.Arbitrary<SearchQuery> {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((value) => !/\s/u.test(value) && ![...QUOTES].some((quote) => value.includes(quote)));
  const word = text.filter(
    (value) =>
      !value.startsWith('-') &&
      !['OR', 'AND'].includes(value) &&
      !SEARCH_FIELD_NAMES.some((name) => value.toLowerCase().startsWith(`${name}:`)),
  );
  const words = fc.array(text, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
  const term: fc.Arbitrary<Term> = fc.oneof(
    word.map((value): Term => ({ tag: 'word', text: value })),
    words.map((value): Term => ({ tag: 'phrase', text: value })),
    fc.record({ tag: fc.constantFrom('by', 'site', 'tag'), text: words }) as fc.Arbitrary<Term>,
    fc.constantFrom(...SEARCH_PARTS).map((part): Term => ({ tag: 'in', part })),
    fc.constantFrom(...SEARCH_STATES).map((state): Term => ({ tag: 'is', state })),
    fc.constantFrom(...SEARCH_POSSESSIONS).map((what): Term => ({ tag: 'has', what })),
    fc.constantFrom('2024', '2024-12', '2024-02-31').map((date): Term => ({ tag: 'before', date })),
    fc.constantFrom('de', 'pt-br').map((value): Term => ({ tag: 'lang', text: value })),
  );
  const clause: fc.Arbitrary<Clause> = fc.oneof(
    fc.array(term, { minLength: 1, maxLength: 3 }).map((terms): Clause => ({ tag: 'any', terms })),
    term.map((one): Clause => ({ tag: 'none', term: one })),
  );
  return fc.array(clause, { maxLength: 5 }).map((clauses) => ({ clauses }));
}
