import type { Clause, SearchQuery, Term } from './search-query.ts';

/** The query as it would be typed: read again it is the same query. */
export const printQuery = (query: SearchQuery): string => query.clauses.map(printClause).join(' ');

const printClause = (clause: Clause): string =>
  clause.tag === 'none' ? `-${printTerm(clause.term)}` : clause.terms.map(printTerm).join(' OR ');

/** One term as it would be typed. */
export function printTerm(term: Term): string {
  switch (term.tag) {
    case 'word':
      return term.text;
    case 'phrase':
      return `"${term.text}"`;
    case 'by':
    case 'site':
    case 'tag':
    case 'lang':
      return `${term.tag}:${/\s/u.test(term.text) ? `"${term.text}"` : term.text}`;
    case 'in':
      return `in:${term.part}`;
    case 'is':
      return `is:${term.state}`;
    case 'has':
      return `has:${term.what}`;
    case 'before':
    case 'after':
      return `${term.tag}:${term.date}`;
  }
}
