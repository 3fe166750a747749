import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';

describe('fingerprintOf', () => {
  it('is sixteen hexadecimal digits', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => /^([0-9a-f]{16})?$/.test(fingerprintOf(text))),
    );
    expect(fingerprintOf('Lead.')).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is empty for a text without a word', () => {
    expect(fingerprintOf(' …\n— ')).toBe('');
  });

  it('is equal however the same words arrived', () => {
    const print = fingerprintOf('“Lead from the back,” he said — it’s a café.');
    expect(fingerprintOf('"Lead  from the\nback," he said - it\'s a cafe\u0301.')).toBe(print);
    expect(fingerprintOf('LEAD FROM THE BACK he said\r\n\r\n• its a CAFÉ')).toBe(print);
    expect(fingerprintOf('领导 从\n后面')).toBe(fingerprintOf('领导从后面。'));
  });

  it('stays what it was for articles that are stored', () => {
    expect(fingerprintOf('“Lead from the back,” he said — it’s a café.')).toBe('52849393b5b32828');
    expect(fingerprintOf('领导 从 后面')).toBe('3830766c80f4065b');
    expect(fingerprintOf('𝒜sk 🙂 first')).toBe('e1109b2b38458191');
    expect(fingerprintOf('ﬁrst ½')).toBe('52d2ac6be648bb3a');
  });

  it('differs when a word does', () => {
    expect(fingerprintOf('Lead from the front')).not.toBe(fingerprintOf('Lead from the back'));
    expect(fingerprintOf('ab')).not.toBe(fingerprintOf('ba'));
  });

  it('does not collide on many similar texts', () => {
    const prints = new Set(
      Array.from({ length: 50_000 }, (_none, at) => fingerprintOf(`Part ${at} of the story`)),
    );
    expect(prints.size).toBe(50_000);
  });
});
