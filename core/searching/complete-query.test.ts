import { describe, expect, it } from 'vitest';
import { completeQuery, suggestionAt } from './complete-query.ts';

const KNOWN = { tag: ['trust', 'hard talks'], by: ['Ines Albrecht', 'Émile Roux'] };
const labels = (text: string, cursor = text.length): readonly string[] =>
  completeQuery(text, cursor, KNOWN).map(({ label }) => label);

describe('completeQuery', () => {
  it('offers the names of fields while one is begun', () => {
    expect(labels('be')).toEqual(['before:']);
    expect(labels('trust b')).toEqual(['by:', 'before:']);
    expect(labels('-I')).toEqual(['in:', 'is:']);
    expect(labels('')).toEqual([]);
    expect(labels('trust ')).toEqual([]);
  });

  it('offers values after the colon, those of the library too', () => {
    expect(labels('is:un')).toEqual(['is:unread', 'is:unanswered']);
    expect(labels('tag:')).toEqual(['tag:trust', 'tag:"hard talks"']);
    expect(labels('tag:tal')).toEqual(['tag:"hard talks"']);
    expect(labels('tag:"hard t')).toEqual(['tag:"hard talks"']);
    expect(labels('by:emile')).toEqual(['by:"Émile Roux"']);
    expect(labels('nothing:x')).toEqual([]);
  });

  it('puts the chosen one in the place of what was typed', () => {
    expect(completeQuery('trust -is:un team', 12, KNOWN)[0]).toEqual({
      label: 'is:unread',
      text: 'trust -is:unread team',
      cursor: 16,
    });
    expect(completeQuery('tr has:qu', 9, KNOWN)[0]).toEqual({
      label: 'has:question',
      text: 'tr has:question ',
      cursor: 16,
    });
  });

  it('says what the library has to be asked for', () => {
    expect(suggestionAt('trust by:Al', 11)).toEqual({ field: 'by', begun: 'Al' });
    expect(suggestionAt('-site:"The Le', 13)).toEqual({ field: 'site', begun: 'The Le' });
    expect(suggestionAt('by:', 3)).toEqual({ field: 'by', begun: '' });
    expect([suggestionAt('tag:x', 5), suggestionAt('by:Al trust', 11)]).toEqual([null, null]);
  });

  it('offers nothing more for a value that is complete', () => {
    expect(labels('is:unread')).toEqual([]);
  });
});
