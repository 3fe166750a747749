import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onlyAddresses, readAddresses } from './pasted-addresses.ts';

describe('readAddresses', () => {
  it('finds addresses as people write them', () => {
    const text = `https://example.org/a
      example.org/b
    - <https://example.org/c>
    2. https://example.org/wiki/Silence_(music)
    See “https://example.org/d”, please.
    https://example.org/e https://example.org/f
    HTTP://EXAMPLE.ORG/g`;
    expect(readAddresses(text)).toEqual({
      addresses: [
        'https://example.org/a',
        'https://example.org/b',
        'https://example.org/c',
        'https://example.org/wiki/Silence_(music)',
        'https://example.org/d',
        'https://example.org/e',
        'https://example.org/f',
        'HTTP://EXAMPLE.ORG/g',
      ],
      others: [],
    });
  });

  it('names the lines without one', () => {
    const text = 'Reading list\n\nhttps://example.org/a\nnotes.md\nftp://example.org/x\nsomeone@example.org';
    expect(readAddresses(text)).toEqual({
      addresses: ['https://example.org/a'],
      others: ['Reading list', 'notes.md', 'ftp://example.org/x', 'someone@example.org'],
    });
  });

  it('takes each address once', () => {
    expect(readAddresses('https://example.org/a\nhttps://example.org/a').addresses).toHaveLength(1);
  });

  it('finds again what was joined by line feeds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.webUrl({ validSchemes: ['http', 'https'] }).filter(endsPlainly)),
        (addresses) => {
          expect(readAddresses(addresses.join('\n'))).toEqual({ addresses, others: [] });
        },
      ),
    );
  });
});

describe('onlyAddresses', () => {
  it('reads a text that is nothing but addresses', () => {
    expect(onlyAddresses(' https://example.org/a \n\nhttp://example.org/b\n')).toEqual([
      'https://example.org/a',
      'http://example.org/b',
    ]);
  });

  it.each([
    '',
    'example.org',
    'Read https://example.org/a',
    'https://example.org/a today',
    'https://',
    'https://a b',
  ])('leaves %j to be a text', (text) => {
    expect(onlyAddresses(text)).toBeNull();
  });
});

const endsPlainly = (address: string): boolean => !/[)\].:,;!'"]$/.test(address);
