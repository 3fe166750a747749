import { describe, expect, it } from 'vitest';
import { misreadFilters, withoutFilters } from './filters.ts';

const misread = (text: string): readonly string[] => misreadFilters(text).map(({ typed }) => typed);

describe('misreadFilters', () => {
  it('names what looks like a filter and has no such value', () => {
    expect(misreadFilters('trust is:finished has:tea ')).toEqual([
      { typed: 'is:finished', field: 'is' },
      { typed: 'has:tea', field: 'has' },
    ]);
    expect(misread('before:yesterday trust after:2024-13-01')).toEqual([
      'before:yesterday',
      'after:2024-13-01',
    ]);
    expect(misread('lang:germanic trust')).toEqual(['lang:germanic']);
    expect(misread('in: trust')).toEqual(['in:']);
  });

  it('waits with one that is being typed, until nothing can become of it', () => {
    for (const begun of [
      'is:',
      'is:un',
      '-has:comm',
      'after:20',
      'after:2024-',
      'after:2024-06-',
      'lang:p',
      'by:',
    ])
      expect(misread(`trust ${begun}`)).toEqual([]);
    expect(misread('trust is:unw')).toEqual(['is:unw']);
    expect(misread('after:202x')).toEqual(['after:202x']);
  });

  it('leaves filters that are understood, other words with a colon, and phrases alone', () => {
    expect(misread('is:unread by:Albrecht lang:pt-BR after:2024-06 note:this "is:finished" ')).toEqual([]);
  });
});

describe('withoutFilters', () => {
  it('keeps the words', () => {
    expect(withoutFilters('lisbon in:answers -tag:old "kick-off"')).toBe('lisbon "kick-off"');
    expect(withoutFilters('trust OR faith is:finished')).toBe('trust OR faith');
    expect(withoutFilters('is:read OR faith -tea')).toBe('faith -tea');
  });

  it('offers nothing where nothing would change or be left', () => {
    expect(withoutFilters('trust "hard talks"')).toBeNull();
    expect(withoutFilters('is:unread by:Albrecht')).toBeNull();
    expect(withoutFilters('')).toBeNull();
  });
});
