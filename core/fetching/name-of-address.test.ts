import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOfAddress } from './name-of-address.ts';

describe('nameOfAddress', () => {
  it.each([
    ['https://www.example.org/2010/leading/?utm_source=x#top', 'example.org/2010/leading'],
    ['http://example.org:8080/', 'example.org:8080'],
    ['https://reader:secret@example.org/a', 'example.org/a'],
    ['https://example.org/f%C3%BChren', 'example.org/führen'],
    ['https://example.org/%E0%A4%A', 'example.org/%E0%A4%A'],
    [' not an address ', 'not an address'],
  ])('calls %s %s', (address, name) => {
    expect(nameOfAddress(address)).toBe(name);
  });

  it('fits one line', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(nameOfAddress(text).length).toBeLessThanOrEqual(90);
      }),
    );
    expect(nameOfAddress(`https://example.org/${'a'.repeat(200)}`)).toMatch(/^example\.org\/a+…$/);
  });
});
